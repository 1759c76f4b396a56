package org.b2bleaf.exchange.rules;

import java.math.BigDecimal;

/**
 * A row of prices.csv: what a catalog says about a SKU, with one of its volume prices. A SKU with several of them has
 * several rows, one below the other.
 *
 * @param catalog null when the row cannot be used
 * @param sku by its code, or by its id; null when the row cannot be used
 * @param price of one unit; null for none
 * @param minimum null for none, as are the next three
 * @param breakPrice of one unit; there when the quantity is
 */
public record PriceRow(
        long line,
        RecordKey catalog,
        RecordKey sku,
        BigDecimal price,
        Integer minimum,
        Integer maximum,
        Integer increment,
        Integer breakQuantity,
        BigDecimal breakPrice) {

    private static final int MAX_CODE = 255;

    public static PriceRow of(Cells cells) {
        Integer breakQuantity = cells.quantity(Column.BREAK_QUANTITY);
        BigDecimal breakPrice = cells.price(Column.BREAK_PRICE);
        boolean hasQuantity = cells.text(Column.BREAK_QUANTITY) != null;
        boolean hasPrice = cells.text(Column.BREAK_PRICE) != null;
        if (hasQuantity != hasPrice) {
            cells.add(hasQuantity ? Column.BREAK_PRICE : Column.BREAK_QUANTITY, Reason.BREAK_INCOMPLETE);
        }
        return new PriceRow(
                cells.line(),
                cells.recordKey(Column.CATALOG),
                cells.recordKey(Column.SKU, MAX_CODE),
                cells.price(Column.PRICE),
                cells.quantity(Column.MIN),
                cells.quantity(Column.MAX),
                cells.quantity(Column.INCREMENT),
                breakQuantity,
                breakPrice);
    }
}
