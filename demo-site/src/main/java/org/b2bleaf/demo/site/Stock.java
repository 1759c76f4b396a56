package org.b2bleaf.demo.site;

/**
 * What the shop tells about the stock of a product.
 *
 * @param left pieces in stock; 0 when there are none, and of no meaning when there are plenty
 */
public record Stock(Level level, int left) {

    private static final int FEW = 20;

    /** From "nothing" to "more than anybody asks about". */
    public enum Level {
        NONE,
        FEW,
        PLENTY
    }

    /** @param quantity pieces in stock; null when they are not counted */
    static Stock of(boolean sold, Integer quantity) {
        if (!sold || (quantity != null && quantity <= 0)) {
            return new Stock(Level.NONE, 0);
        }
        return quantity == null || quantity > FEW
                ? new Stock(Level.PLENTY, quantity == null ? 0 : quantity)
                : new Stock(Level.FEW, quantity);
    }

    public boolean available() {
        return level != Level.NONE;
    }

    /** Key of the text. */
    public String key() {
        return "stock." + css();
    }

    public String css() {
        return level.name().toLowerCase(java.util.Locale.ROOT);
    }
}
