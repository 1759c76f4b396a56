package org.b2bleaf.store.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may enter which page. Asked for every request, with settings that are read for that request. In a restricted shop
 * everything that is not listed as open is closed.
 */
public final class StoreGate {
    /** What a visitor needs to sign in or to ask for access, and what monitoring needs. */
    private static final List<PathPattern> ALWAYS_OPEN = Stream.of(
                    "/sign-in/**",
                    "/sign-out/**",
                    "/request-access",
                    "/privacy",
                    "/b2b/health",
                    "/css/**",
                    "/js/**",
                    "/img/**",
                    "/fonts/**",
                    "/favicon.ico")
            .map(PathPattern::of)
            .toList();

    /** Pages of a signed-in customer, in every shop. */
    private static final PathPattern ACCOUNT = PathPattern.of("/account/**");

    /** Who may buy for a company confirms by a code before buying at all, so that nothing is bought for the wrong one. */
    private static final PathPattern CHECKOUT = PathPattern.of("/checkout/**");

    private StoreGate() {}

    /**
     * The order is: pages that are always open, the merchant's restricted paths, the merchant's allow-list, the rest of
     * a restricted shop. A suspicious path (see {@link RequestPath}) is closed wherever anything is closed.
     */
    public static GateDecision decide(GateRequest request, GateSettings settings) {
        if (request.visitor() == Visitor.B2B) {
            return GateDecision.OPEN;
        }
        Optional<RequestPath> path = RequestPath.read(request.path());
        boolean closed = path.map(it -> isClosed(it, settings)).orElse(settings.closesAnything());
        if (closed) {
            return request.visitor() == Visitor.D2C ? GateDecision.FORBIDDEN : signInFirst(request);
        }
        boolean account = path.filter(it -> matches(ACCOUNT, it)).isPresent();
        if (request.visitor() == Visitor.UNCONFIRMED) {
            return account || path.filter(it -> matches(CHECKOUT, it)).isPresent()
                    ? signInFirst(request)
                    : GateDecision.OPEN;
        }
        return account && request.visitor() == Visitor.GUEST ? signInFirst(request) : GateDecision.OPEN;
    }

    private static boolean isClosed(RequestPath path, GateSettings settings) {
        if (isAnyOf(ALWAYS_OPEN, path)) {
            return false;
        }
        if (settings.restrictedPaths().stream().anyMatch(pattern -> matches(pattern, path))) {
            return true;
        }
        return settings.restricted() && !isAnyOf(settings.allowed(), path);
    }

    private static GateDecision signInFirst(GateRequest request) {
        return request.loadsPage() ? GateDecision.SIGN_IN : GateDecision.UNAUTHORIZED;
    }

    /** Open pages are matched exactly ... */
    private static boolean isAnyOf(List<PathPattern> open, RequestPath path) {
        return open.stream().anyMatch(pattern -> pattern.matches(path.exact()));
    }

    /** ... and closed ones generously: hosts look up pages in databases that ignore case. */
    private static boolean matches(PathPattern closed, RequestPath path) {
        return path.spellings().stream().anyMatch(closed::matchesIgnoringCase);
    }
}
