package org.b2bleaf.settings.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a host, such as {@code account.example.com}: labels of letters, digits and hyphens (RFC 1123), at least two
 * of them, in lower case. No address in digits.
 */
public record HostName(String value) {

    private static final int MAX_LENGTH = 253;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** Labels below a country's that hand out names like a top-level domain does, such as {@code co.uk}. */
    private static final Set<String> REGISTRIES =
            Set.of("ac", "co", "com", "edu", "gov", "go", "gv", "mil", "ne", "net", "or", "org", "re");

    private static final int COUNTRY = 2;

    /** @param text in any case, null for none; a dot at the end is left out */
    public static Optional<HostName> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String name = text.strip().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return plain.length() <= MAX_LENGTH && NAME.matcher(plain).matches()
                ? Optional.of(new HostName(plain))
                : Optional.empty();
    }

    /**
     * The longest domain that both are in and that browsers take a cookie for. Not the whole list of public suffixes
     * (publicsuffix.org), so a name below a rarer one passes here; a browser refuses the cookie then.
     *
     * @return empty when they share none, as {@code shop.example} and {@code account.example} or two names in {@code
     *     co.uk}
     */
    public Optional<String> commonDomain(HostName other) {
        String[] ours = value.split("\\.");
        String[] theirs = other.value.split("\\.");
        StringBuilder common = new StringBuilder();
        int labels = 0;
        while (labels < Math.min(ours.length, theirs.length)
                && ours[ours.length - 1 - labels].equals(theirs[theirs.length - 1 - labels])) {
            String label = ours[ours.length - 1 - labels];
            common.insert(0, labels == 0 ? label : label + ".");
            labels++;
        }
        return labels < 2 || isRegistry(common.toString()) ? Optional.empty() : Optional.of(common.toString());
    }

    /** @return whether a cookie of this domain (with or without a dot in front) comes back to this host */
    public boolean isIn(String domain) {
        String plain = (domain.startsWith(".") ? domain.substring(1) : domain).toLowerCase(Locale.ROOT);
        return value.equals(plain) || (!plain.isEmpty() && value.endsWith("." + plain));
    }

    private static boolean isRegistry(String domain) {
        String[] labels = domain.split("\\.");
        return labels.length == 2 && labels[1].length() == COUNTRY && REGISTRIES.contains(labels[0]);
    }

    @Override
    public String toString() {
        return value;
    }
}
