package org.b2bleaf.store.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The merchant's settings of the gate.
 *
 * @param restricted whether the whole shop is for B2B customers only
 * @param allowed what everybody may see nevertheless ({@code b2b.storeAccess.allowedPaths})
 * @param restrictedPaths what only B2B customers may see in any case ({@code b2b.storeAccess.restrictedPaths})
 */
public record GateSettings(boolean restricted, List<PathPattern> allowed, List<PathPattern> restrictedPaths) {
    public static final GateSettings OPEN_SHOP = of(false, "", "");

    public GateSettings {
        allowed = List.copyOf(allowed);
        restrictedPaths = List.copyOf(restrictedPaths);
    }

    /**
     * Takes the settings as somebody typed them.
     *
     * @param allowedPaths comma-separated Ant patterns, may be empty
     * @param restrictedPaths comma-separated Ant patterns, may be empty
     * @throws IllegalArgumentException when a pattern does not start with "/"
     */
    public static GateSettings of(boolean restricted, String allowedPaths, String restrictedPaths) {
        return new GateSettings(
                restricted,
                parts(allowedPaths).map(PathPattern::of).toList(),
                parts(restrictedPaths).map(PathPattern::of).toList());
    }

    /**
     * Takes the settings as they are stored. Unlike {@link #of} it gives a pattern its missing slash: whoever wrote past
     * the admin's checks must not turn every page into an error.
     */
    public static GateSettings stored(boolean restricted, String allowedPaths, String restrictedPaths) {
        return new GateSettings(
                restricted,
                parts(allowedPaths).map(GateSettings::withSlash).toList(),
                parts(restrictedPaths).map(GateSettings::withSlash).toList());
    }

    /** Whether anything of the shop is closed to somebody. */
    boolean closesAnything() {
        return restricted || !restrictedPaths.isEmpty();
    }

    private static PathPattern withSlash(String pattern) {
        return PathPattern.of(pattern.startsWith("/") ? pattern : "/" + pattern);
    }

    private static Stream<String> parts(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
