package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.util.List;
import org.b2bleaf.ordering.drafts.rules.PriceSource;

/**
 * What the merchant changes of a draft.
 *
 * @param lines of the draft; those that are left out stay as they are
 * @param added products to add
 * @param discount taken off the products; zero for none
 * @param buyerNote words to the buyer; null or blank for none
 */
public record DraftEdit(List<Line> lines, List<NewLine> added, BigDecimal discount, String buyerNote) {

    /** The longest note. */
    public static final int MAX_NOTE = 2000;

    /** The largest quantity. */
    public static final int MAX_QUANTITY = 999_999;

    /** The largest amount; what a price or a discount may be at most. */
    public static final BigDecimal MAX_AMOUNT = new BigDecimal("999999999");

    /** No product may be in a draft twice; at most so many lines. */
    public static final int MAX_LINES = 500;

    public DraftEdit {
        lines = List.copyOf(lines);
        added = List.copyOf(added);
    }

    /**
     * A line that is there.
     *
     * @param lineNo of the {@link DraftLine}
     * @param quantity 0 to take it out
     * @param price of one unit for {@link PriceSource#SET}, otherwise ignored
     */
    public record Line(int lineNo, int quantity, PriceSource source, BigDecimal price) {}

    /**
     * A line to add.
     *
     * @param skuCode as typed
     * @param price of one unit; null for today's
     */
    public record NewLine(String skuCode, int quantity, BigDecimal price) {}
}
