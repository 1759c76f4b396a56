package org.b2bleaf.gatetest.rules;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses that a page names. Good enough for finding what there is to ask for; not a parser of HTML. */
public final class PageLinks {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)\\b(?:href|src|action)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    /** Asking for a page must not do anything: these look as if they did. */
    private static final Pattern ACTS = Pattern.compile("(?i).*(logout|sign-?out|delete|remove|clear|undo).*");

    private PageLinks() {}

    /**
     * @param shop the address of the shop
     * @param page where the text comes from, as path and query
     * @return path and query of what is in the shop
     */
    public static Set<String> of(String html, URI shop, String page) {
        Set<String> links = new LinkedHashSet<>();
        Matcher attribute = ATTRIBUTE.matcher(html);
        while (attribute.find()) {
            String value = attribute.group(1) == null ? attribute.group(2) : attribute.group(1);
            inShop(value.replace("&amp;", "&").strip(), shop, page).ifPresent(links::add);
        }
        return links;
    }

    /**
     * An address as path and query.
     *
     * @param address absolute or as a page names it
     * @return empty when it is none, leads out of the shop, or looks as if it did something
     */
    public static Optional<String> inShop(String address, URI shop, String page) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI target = shop.resolve(page).resolve(address);
            boolean web = target.getScheme() != null
                    && target.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
            if (!web || !sameSite(target, shop) || target.getRawPath() == null) {
                return Optional.empty();
            }
            String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
            String found = target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
            return ACTS.matcher(found).matches() ? Optional.empty() : Optional.of(found);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean sameSite(URI one, URI other) {
        return one.getHost() != null && one.getHost().equalsIgnoreCase(other.getHost()) && port(one) == port(other);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
