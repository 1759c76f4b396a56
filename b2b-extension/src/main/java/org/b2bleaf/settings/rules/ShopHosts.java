package org.b2bleaf.settings.rules;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the pages of one shop answer: those of the sign-in and the account on a host name of their own when the merchant
 * wants one, all others on the shop's. Every address that comes out of here is made of settings, never of what a browser
 * says about the host it asked for, so that neither a mail nor a redirect can be led elsewhere.
 *
 * @param shop address of the storefront with http or https and a slash at the end
 * @param account the host name of the sign-in and account pages; empty: the shop's
 */
public record ShopHosts(URI shop, Optional<HostName> account) {

    /** The pages of the other host name, without what is below them. */
    private static final List<String> ACCOUNT_PAGES = List.of("/sign-in", "/sign-out", "/account");

    /** What both host names answer: pictures and styles, the way in for strangers, our own refusals, health checks. */
    private static final List<String> ON_BOTH =
            List.of("/css", "/js", "/img", "/fonts", "/favicon.ico", "/robots.txt", "/request-access", "/b2b");

    /** Why a host name cannot be used. */
    public enum Problem {
        /** Not a host name at all: with a scheme, a port or a path, or an address in digits. */
        NOT_A_NAME,
        /** The shop's own, which is what an empty setting means. */
        SAME_AS_SHOP,
        /** No domain holds both, so no session could. */
        OTHER_DOMAIN
    }

    /**
     * A request as far as its host name matters.
     *
     * @param serverName as the browser asked for it
     * @param path the request URI as the browser sent it, without context path and query
     * @param query as the browser sent it, null for none
     * @param loadsPage whether a person goes to a page: GET or HEAD, and no script, picture or frame asks
     * @param sessionDomain the domain of the session's cookie; null or empty when it is for one host only
     */
    public record Asked(String serverName, String path, String query, boolean loadsPage, String sessionDomain) {}

    /**
     * Takes the settings as they are stored.
     *
     * @param shop the storefront's address
     * @param accountHost may be empty; one that cannot be used is passed over, as it must not close the shop
     * @throws IllegalArgumentException when the shop's address is none
     */
    public static ShopHosts of(String shop, String accountHost) {
        URI address = URI.create(shop.endsWith("/") ? shop : shop + "/");
        return new ShopHosts(
                address,
                accountHost.isBlank() || problemOf(shop, accountHost).isPresent()
                        ? Optional.empty()
                        : HostName.parse(accountHost));
    }

    /** @return why the pages cannot answer there; empty when they can, also for an empty host name */
    public static Optional<Problem> problemOf(String shop, String accountHost) {
        if (accountHost.isBlank()) {
            return Optional.empty();
        }
        Optional<HostName> name = HostName.parse(accountHost);
        if (name.isEmpty()) {
            return Optional.of(Problem.NOT_A_NAME);
        }
        Optional<HostName> shopName = nameOf(shop);
        if (shopName.equals(name)) {
            return Optional.of(Problem.SAME_AS_SHOP);
        }
        return shopName.flatMap(name.get()::commonDomain).isEmpty()
                ? Optional.of(Problem.OTHER_DOMAIN)
                : Optional.empty();
    }

    private static Optional<HostName> nameOf(String shop) {
        try {
            return HostName.parse(URI.create(shop).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param path of a page, without a slash in front; @return its full address on the host name where it answers */
    public String addressOf(String path) {
        return base("/" + path) + path;
    }

    /**
     * Where a visitor of a page goes who came to it on the other host name. Only the two names of the shop lead to each
     * other: behind a proxy that asks for a third one, and for health checks, each page answers where it is asked for.
     *
     * @return the full address; empty when the page answers here
     */
    public Optional<String> redirect(Asked asked) {
        Optional<HostName> name = HostName.parse(asked.serverName());
        if (!asked.loadsPage() || name.isEmpty() || !isSessionShared(asked.sessionDomain())) {
            return Optional.empty();
        }
        boolean onAccountHost = name.equals(account);
        boolean astray = isAccountPage(asked.path())
                ? name.equals(nameOf(shop.toString()))
                : onAccountHost && !isAny(ON_BOTH, asked.path());
        return astray ? Optional.of(target(asked)) : Optional.empty();
    }

    /** @return whether a session that one of the two host names opens is known to the other one */
    public boolean isSessionShared(String sessionDomain) {
        return account.isPresent()
                && sessionDomain != null
                && !sessionDomain.isBlank()
                && account.get().isIn(sessionDomain)
                && nameOf(shop.toString()).filter(it -> it.isIn(sessionDomain)).isPresent();
    }

    private String target(Asked asked) {
        // The path starts with a slash behind the authority, so that "//elsewhere" stays a path.
        String path = asked.path().startsWith("/") ? asked.path().substring(1) : asked.path();
        return base(asked.path()) + path + (asked.query() == null ? "" : "?" + asked.query());
    }

    private String base(String path) {
        if (account.isEmpty() || !isAccountPage(path)) {
            return shop.toString();
        }
        String port = shop.getPort() < 0 ? "" : ":" + shop.getPort();
        return shop.getScheme() + "://" + account.get() + port + shop.getRawPath();
    }

    private static boolean isAccountPage(String path) {
        return isAny(ACCOUNT_PAGES, path);
    }

    private static boolean isAny(List<String> pages, String path) {
        return pages.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"));
    }
}
