package org.b2bleaf.event.rules;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The address of an endpoint as staff type it. Where its name leads to is checked again at each connection. */
public final class EndpointAddress {

    public static final int MAX_LENGTH = 1000;

    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65535;

    /** Ports above 1023 that speak something else than HTTP: the Fetch standard's list of bad ports. */
    private static final Set<Integer> OTHER_SERVICES = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10080);

    /** What can be wrong with it. */
    public enum Problem {
        MISSING,
        TOO_LONG,
        /** Not an absolute http or https address of a host in ASCII. */
        NOT_UNDERSTOOD,
        /** A name and password, which would show in logs. */
        CREDENTIALS,
        FRAGMENT,
        /** A port of another service. */
        PORT,
        /** A host of the merchant's own network. */
        PRIVATE
    }

    private EndpointAddress() {}

    /**
     * @param typed may be null
     * @param privateToo whether addresses of the merchant's own network are allowed
     */
    public static Optional<Problem> problemOf(String typed, boolean privateToo) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return Optional.of(Problem.MISSING);
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of(Problem.TOO_LONG);
        }
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.of(Problem.NOT_UNDERSTOOD);
        }
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || address.isOpaque()) {
            return Optional.of(Problem.NOT_UNDERSTOOD);
        }
        if (address.getRawAuthority() != null && address.getRawAuthority().contains("@")) {
            return Optional.of(Problem.CREDENTIALS);
        }
        if (address.getHost() == null || !isAscii(text)) {
            return Optional.of(Problem.NOT_UNDERSTOOD);
        }
        if (address.getRawFragment() != null) {
            return Optional.of(Problem.FRAGMENT);
        }
        if (!isWebPort(address.getPort())) {
            return Optional.of(Problem.PORT);
        }
        return privateToo || !isPlainlyPrivate(address.getHost()) ? Optional.empty() : Optional.of(Problem.PRIVATE);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    /** @param port -1 for that of the scheme */
    private static boolean isWebPort(int port) {
        return port == -1
                || port == 80
                || port == 443
                || port >= FIRST_FREE_PORT && port <= LAST_PORT && !OTHER_SERVICES.contains(port);
    }

    /** Without asking the DNS. */
    private static boolean isPlainlyPrivate(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (name.equals("localhost")
                || name.endsWith(".localhost")
                || name.endsWith(".local")
                || name.endsWith(".internal")) {
            return true;
        }
        if (name.startsWith("[") || name.matches("[0-9.]+")) {
            try {
                // Digits and colons are never looked up.
                return !Reachable.isPublic(InetAddress.getByName(name));
            } catch (UnknownHostException e) {
                return true;
            }
        }
        return false;
    }
}
