package org.b2bleaf.brand.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of buttons and links. White text stands on it and it stands on white, so its contrast with white decides
 * whether people can read it: 4.5 : 1 or more, as WCAG 2.2 asks for in success criterion 1.4.3 (level AA).
 */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);

    /** Of WCAG 2.2, 1.4.3, for text of any size. */
    public static final double READABLE = 4.5;

    private static final Pattern LONG = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern SHORT = Pattern.compile("#[0-9a-f]{3}");
    private static final int HEX = 16;
    private static final int SHADES = 256;

    /** @param text {@code #1f5c50} or {@code #164}, in any case; @return empty for anything else, such as a name */
    public static Optional<Colour> parse(String text) {
        String hex = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (SHORT.matcher(hex).matches()) {
            hex = hex.replaceAll("([0-9a-f])", "$1$1");
        }
        if (!LONG.matcher(hex).matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(hex.substring(1), HEX);
        return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF));
    }

    /** @return 1 (the same) to 21 (black and white), as WCAG 2.2 defines "contrast ratio" */
    public double contrastWith(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** @return whether white text can be read on it, and it on white */
    public boolean isReadable() {
        return contrastWith(WHITE) >= READABLE;
    }

    /** @return this colour when it is readable, else the lightest shade of it that is */
    public Colour readable() {
        for (int shade = SHADES; shade > 0; shade--) {
            Colour darker = new Colour(red * shade / SHADES, green * shade / SHADES, blue * shade / SHADES);
            if (darker.isReadable()) {
                return darker;
            }
        }
        return new Colour(0, 0, 0);
    }

    /** "Relative luminance" of WCAG 2.2. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** @return {@code #1f5c50} */
    @Override
    public String toString() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }
}
