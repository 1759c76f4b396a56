package org.b2bleaf.store.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may enter which page. Asked for every request, with settings that are read for that request. In a restricted shop
 * everything that is not listed as open is closed.
 */
public final class StoreGate {
    private static final List<PathPattern> SIGN_IN_PAGES = Stream.of("/sign-in/**", "/sign-out/**", "/request-access")
            .map(PathPattern::of)
            .toList();

    private static final PathPattern HEALTH = PathPattern.of("/b2b/health");

    /** Where the link of a preview leads, which says nothing to whoever has none. */
    private static final PathPattern PREVIEW = PathPattern.of(PreviewGate.OPEN);

    /** Payment links, whose address is a secret, and which say nothing to whoever has none. */
    private static final PathPattern PAYMENT_LINK = PathPattern.of("/pay/*");

    /** Open without any setting. */
    private static final PathPattern PRIVACY_POLICY = PathPattern.of("/privacy");

    /** Pages of a signed-in customer, in every shop. */
    private static final PathPattern ACCOUNT = PathPattern.of("/account/**");

    /**
     * The checkout, the shop's own and ours. Who may buy for a company confirms by a code first, so that nothing is
     * bought for the wrong one; the merchant may ask every guest to sign in before it.
     */
    private static final PathPattern CHECKOUT = PathPattern.of("/checkout/**");

    private StoreGate() {}

    /**
     * The order is: pages that are always open, the merchant's restricted paths, the merchant's allow-list, the rest of
     * a restricted shop. A suspicious path (see {@link RequestPath}) is closed wherever anything is closed.
     */
    public static GateVerdict decide(GateRequest request, GateSettings settings) {
        GateReason reason = reasonFor(request.path(), settings);
        Visitor visitor = request.visitor();
        if (visitor == Visitor.B2B) {
            return new GateVerdict(GateDecision.OPEN, GateReason.B2B_CUSTOMER, true);
        }
        boolean closed = isClosing(reason);
        if (closed && visitor == Visitor.D2C) {
            return new GateVerdict(GateDecision.FORBIDDEN, reason, true);
        }
        if (closed || needsSignIn(reason, visitor, settings)) {
            return new GateVerdict(
                    request.loadsPage() ? GateDecision.SIGN_IN : GateDecision.UNAUTHORIZED, reason, true);
        }
        return new GateVerdict(GateDecision.OPEN, reason, needsSignIn(reason, Visitor.GUEST, settings));
    }

    private static boolean needsSignIn(GateReason reason, Visitor visitor, GateSettings settings) {
        boolean unconfirmed = visitor == Visitor.UNCONFIRMED;
        boolean guest = visitor == Visitor.GUEST;
        return switch (reason) {
            case ACCOUNT -> guest || unconfirmed;
            case CHECKOUT -> unconfirmed || guest && settings.signInBeforeCheckout();
            default -> false;
        };
    }

    /**
     * Whether a record of the catalog may show to the visitor, by its own address. Broadleaf finds a product by the last
     * part of an address, whatever stands before it (Product.orm.xml, BC_READ_PRODUCTS_BY_OUTGOING_URL), so that a closed
     * product would answer below every open path.
     *
     * @param ownAddress of the record; null or empty when it has none
     */
    public static boolean shows(String ownAddress, Visitor visitor, GateSettings settings) {
        if (visitor == Visitor.B2B || !settings.closesAnything()) {
            return true;
        }
        if (ownAddress == null || ownAddress.isBlank()) {
            return !settings.restricted();
        }
        // ProductImpl.getGeneratedUrl doubles a slash.
        String path = ownAddress.replaceFirst("[?#].*", "").replaceAll("/{2,}", "/");
        return decide(new GateRequest("GET", path, false, visitor), settings).isOpen();
    }

    private static GateReason reasonFor(String raw, GateSettings settings) {
        Optional<RequestPath> readable = RequestPath.read(raw);
        if (readable.isEmpty()) {
            return settings.closesAnything() ? GateReason.AMBIGUOUS : ofAmbiguousInAnOpenShop(raw, settings);
        }
        String path = readable.get().exact();
        Set<String> spellings = readable.get().spellings();
        if (isAnyOf(SIGN_IN_PAGES, path)) {
            return GateReason.SIGN_IN_PAGE;
        }
        if (PREVIEW.matches(path)) {
            return GateReason.SIGN_IN_PAGE;
        }
        if (PAYMENT_LINK.matches(path)) {
            return GateReason.PAYMENT_LINK;
        }
        if (HEALTH.matches(path)) {
            return GateReason.HEALTH;
        }
        if (PRIVACY_POLICY.matches(path)
                || settings.privacyPolicy().filter(page -> page.matches(path)).isPresent()) {
            return GateReason.PRIVACY_POLICY;
        }
        if (isAnyOf(settings.assets(), path)) {
            return GateReason.ASSET;
        }
        if (isAnyOf(settings.callbacks(), path)) {
            return GateReason.CALLBACK;
        }
        if (settings.restrictedPaths().stream().anyMatch(pattern -> matches(pattern, spellings))) {
            return GateReason.RESTRICTED_PATH;
        }
        if (settings.restricted()) {
            return isAnyOf(settings.allowed(), path)
                    ? ofCustomersPages(spellings).orElse(GateReason.ALLOWED)
                    : GateReason.RESTRICTED_SHOP;
        }
        return ofCustomersPages(spellings).orElse(GateReason.OPEN_SHOP);
    }

    private static Optional<GateReason> ofCustomersPages(Set<String> spellings) {
        if (matches(ACCOUNT, spellings)) {
            return Optional.of(GateReason.ACCOUNT);
        }
        return matches(CHECKOUT, spellings) ? Optional.of(GateReason.CHECKOUT) : Optional.empty();
    }

    /** Spring MVC drops path parameters: {@code /account;x=1/orders} is a page of the account. */
    private static GateReason ofAmbiguousInAnOpenShop(String raw, GateSettings settings) {
        return RequestPath.read(raw.replaceAll(";[^/]*", "").replaceAll("/{2,}", "/"))
                .map(path -> ofCustomersPages(path.spellings()).orElse(GateReason.OPEN_SHOP))
                .orElse(settings.signInBeforeCheckout() ? GateReason.CHECKOUT : GateReason.OPEN_SHOP);
    }

    private static boolean isClosing(GateReason reason) {
        return switch (reason) {
            case RESTRICTED_PATH, RESTRICTED_SHOP, AMBIGUOUS -> true;
            default -> false;
        };
    }

    /** Open pages are matched exactly ... */
    private static boolean isAnyOf(List<PathPattern> open, String path) {
        return open.stream().anyMatch(pattern -> pattern.matches(path));
    }

    /** ... and closed ones generously. */
    private static boolean matches(PathPattern closed, Set<String> spellings) {
        return spellings.stream().anyMatch(closed::matchesFolded);
    }
}
