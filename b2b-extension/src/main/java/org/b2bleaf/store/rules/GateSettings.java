package org.b2bleaf.store.rules;

import java.util.Arrays;
import java.util.List;

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
     * Reads the settings as they are stored.
     *
     * @param allowedPaths comma-separated Ant patterns, may be empty
     * @param restrictedPaths comma-separated Ant patterns, may be empty
     * @throws IllegalArgumentException when a pattern does not start with "/"
     */
    public static GateSettings of(boolean restricted, String allowedPaths, String restrictedPaths) {
        return new GateSettings(restricted, patterns(allowedPaths), patterns(restrictedPaths));
    }

    /** Whether anything of the shop is closed to somebody. */
    boolean closesAnything() {
        return restricted || !restrictedPaths.isEmpty();
    }

    private static List<PathPattern> patterns(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .map(PathPattern::of)
                .toList();
    }
}
