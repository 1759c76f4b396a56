package org.b2bleaf.store.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of the gate.
 *
 * @param restricted whether the whole shop is for B2B customers only
 * @param allowed what everybody may see nevertheless ({@code b2b.storeAccess.allowedPaths})
 * @param restrictedPaths what only B2B customers may see in any case ({@code b2b.storeAccess.restrictedPaths})
 * @param assets where style sheets, scripts, pictures and fonts are ({@code b2b.storeAccess.assetPaths})
 * @param callbacks what payment gateways and other machines call ({@code b2b.storeAccess.callbackPaths})
 * @param privacyPolicy the page of the privacy policy, when it is one of the shop
 * @param signInBeforeCheckout whether a guest signs in before the checkout ({@code b2b.signIn.requiredBeforeCheckout})
 */
public record GateSettings(
        boolean restricted,
        List<PathPattern> allowed,
        List<PathPattern> restrictedPaths,
        List<PathPattern> assets,
        List<PathPattern> callbacks,
        Optional<PathPattern> privacyPolicy,
        boolean signInBeforeCheckout) {

    /** The default of {@code b2b.storeAccess.assetPaths}. */
    public static final String ASSETS = "/css/**, /js/**, /img/**, /fonts/**, /favicon.ico";

    public static final GateSettings OPEN_SHOP = of(false, "", "");

    public GateSettings {
        allowed = List.copyOf(allowed);
        restrictedPaths = List.copyOf(restrictedPaths);
        assets = List.copyOf(assets);
        callbacks = List.copyOf(callbacks);
    }

    /**
     * Takes the merchant's settings as somebody typed them, with the defaults of the others.
     *
     * @param allowedPaths comma-separated Ant patterns, may be empty
     * @param restrictedPaths comma-separated Ant patterns, may be empty
     * @throws IllegalArgumentException when a pattern can match no path, see {@link PathPattern#typed}
     */
    public static GateSettings of(boolean restricted, String allowedPaths, String restrictedPaths) {
        return new GateSettings(
                restricted,
                parts(allowedPaths).map(PathPattern::typed).toList(),
                parts(restrictedPaths).map(PathPattern::typed).toList(),
                stored(ASSETS),
                List.of(),
                Optional.empty(),
                false);
    }

    /** These settings with other paths of assets and machines, comma-separated, and an address of the privacy policy. */
    public GateSettings with(String assetPaths, String callbackPaths, String privacyPolicyAddress) {
        return new GateSettings(
                restricted,
                allowed,
                restrictedPaths,
                stored(assetPaths),
                stored(callbackPaths),
                page(privacyPolicyAddress),
                signInBeforeCheckout);
    }

    /** The same; the logo of the sign-in page shows to whoever may sign in, wherever the merchant keeps it. */
    public GateSettings withLogo(String address) {
        List<PathPattern> withLogo =
                Stream.concat(assets.stream(), page(address).stream()).toList();
        return new GateSettings(
                restricted, allowed, restrictedPaths, withLogo, callbacks, privacyPolicy, signInBeforeCheckout);
    }

    /** The same, with or without a sign-in before the checkout. */
    public GateSettings withSignInBeforeCheckout(boolean required) {
        return new GateSettings(restricted, allowed, restrictedPaths, assets, callbacks, privacyPolicy, required);
    }

    /**
     * Takes the merchant's settings as they are stored. Unlike {@link #of} it gives a pattern its missing slash: whoever
     * wrote past the admin's checks must not turn every page into an error.
     */
    public static GateSettings stored(boolean restricted, String allowedPaths, String restrictedPaths) {
        return new GateSettings(
                restricted,
                stored(allowedPaths),
                stored(restrictedPaths),
                stored(ASSETS),
                List.of(),
                Optional.empty(),
                false);
    }

    /** Whether anything of the shop is closed to somebody. */
    public boolean closesAnything() {
        return restricted || !restrictedPaths.isEmpty();
    }

    /** Whether the allow-list makes the restriction of the shop meaningless. */
    public boolean opensEverything() {
        return allowed.stream().anyMatch(pattern -> pattern.matches("/") || pattern.matches("/\u0001/\u0001"));
    }

    private static List<PathPattern> stored(String patterns) {
        return parts(patterns)
                .map(pattern -> PathPattern.of(pattern.startsWith("/") ? pattern : "/" + pattern))
                .toList();
    }

    /** An address that is not of this shop needs no opening; the page is matched as it is, without wildcards. */
    private static Optional<PathPattern> page(String address) {
        String page = address.replaceFirst("[?#].*", "");
        return page.length() > 1 && page.startsWith("/") && !page.startsWith("//")
                ? Optional.of(PathPattern.literally(page))
                : Optional.empty();
    }

    private static Stream<String> parts(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
