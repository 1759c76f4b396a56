package org.b2bleaf.gatetest.rules;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What to ask a shop for, each address once, in the order in which they came. */
public final class Addresses {
    /** What shops have, linked or not, and what crawlers and attackers try first. */
    public static final List<String> USUAL = List.of(
            "/",
            "/index.html",
            "/search?q=a",
            "/cart",
            "/checkout",
            "/login",
            "/register",
            "/account",
            "/account/orders",
            "/orders",
            "/quick-order",
            "/sign-in",
            "/sign-in/code",
            "/request-access",
            "/privacy",
            "/b2b/health",
            "/sitemap.xml",
            "/sitemap-index.xml",
            "/robots.txt",
            "/favicon.ico",
            "/feed",
            "/rss.xml",
            "/products.xml",
            "/api",
            "/api/v1",
            "/api/v1/catalog/products",
            "/rest",
            "/cmsstatic",
            "/error",
            "/actuator",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/blcadmin",
            "/x.service");

    /** An address does not get into the database beyond this. */
    static final int LONGEST = 1000;

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}/]*(?:\\{[^{}]*}[^{}/]*)*}");

    /** Queries of one page: filters and sorts of a list multiply without end, and the gate reads none of them. */
    private static final int QUERIES = 4;

    private final Set<String> all = new LinkedHashSet<>();
    private final Map<String, Integer> queries = new HashMap<>();
    private final List<String> queue = new ArrayList<>();
    private final int limit;
    private int next;

    /** @param limit how many at most */
    public Addresses(int limit) {
        this.limit = limit;
    }

    /** Adds what is new, as far as there is room. */
    public void addAll(Collection<String> addresses) {
        addresses.forEach(this::add);
    }

    private void add(String address) {
        if (all.size() < limit && isAskable(address) && !all.contains(address) && isRoomForQuery(address)) {
            all.add(address);
            queue.add(address);
        }
    }

    private boolean isRoomForQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 || queries.merge(address.substring(0, query), 1, Integer::sum) <= QUERIES;
    }

    /** @return empty when all were taken */
    public Optional<String> take() {
        return next == queue.size() ? Optional.empty() : Optional.of(queue.get(next++));
    }

    /** How many there are, taken or not. */
    public int size() {
        return queue.size();
    }

    /** Whether more was found than there is room for. */
    public boolean isFull() {
        return all.size() >= limit;
    }

    private static boolean isAskable(String address) {
        if (!address.startsWith("/") || address.length() > LONGEST) {
            return false;
        }
        try {
            // With a host in front, as "//x" by itself names a host.
            return URI.create("http://shop" + address).getRawPath().startsWith("/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * An address that a handler's pattern matches: "1" stands for each variable and wildcard.
     *
     * @param pattern of Spring MVC
     */
    public static String sampleOf(String pattern) {
        String sample = VARIABLE.matcher(pattern)
                .replaceAll("1")
                .replaceAll("\\*+", "1")
                .replace('?', '1');
        return sample.startsWith("/") ? sample : "/" + sample;
    }

    /** The address of a record of the catalog as a browser would ask for it; empty when it leads elsewhere. */
    public static Optional<String> ofRecord(String stored) {
        if (stored == null || !stored.startsWith("/") || stored.startsWith("//")) {
            return Optional.empty();
        }
        StringBuilder encoded = new StringBuilder();
        for (byte octet : stored.replaceAll("/{2,}", "/").getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c > 0x20 && c < 0x7f && "\"<>\\^`{|}%".indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append("%02X".formatted((int) c));
            }
        }
        return Optional.of(encoded.toString());
    }

    /**
     * Other spellings of a closed address, of the kind that get past a filter which reads an address differently from what
     * stands behind it.
     *
     * @param path without query, of more than a slash
     */
    public static List<String> tricksOn(String path) {
        String bare = path.substring(1);
        String last = path.substring(path.lastIndexOf('/'));
        return List.of(
                "/" + path,
                "/." + path,
                "/css/.." + path,
                "/css/..%2f" + bare,
                "/css/%2e%2e" + path,
                "/css/..;" + path,
                "/css/%252e%252e" + path,
                "/sign-in/.." + path,
                "/sign-in;" + path,
                "/sign-in" + last,
                "/css" + last,
                "/b2b/health" + last,
                path + ";x=1",
                path + ";jsessionid=1",
                path + "/",
                path + "/.",
                path + ".",
                path + ".css",
                path + ".json",
                path + "%20",
                path + "%00",
                path + "+",
                path + "?x=/sign-in",
                "/%" + "%02X".formatted((int) bare.charAt(0)) + bare.substring(1),
                path.toUpperCase(Locale.ROOT));
    }
}
