package org.b2bleaf.storefront.cart;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of many lines, as text, kept in the session until the buyer has seen to it.
 *
 * @param added one row for each product in the cart
 * @param refused one row for each line that is not
 * @param rest the refused lines as they were typed, for the text field
 */
public record QuickOrderResult(List<AddedRow> added, List<RefusedRow> refused, String rest) implements Serializable {

    public QuickOrderResult {
        added = new ArrayList<>(added);
        refused = new ArrayList<>(refused);
    }

    /** @param lines their numbers, as text */
    public record AddedRow(String lines, String code, String name, int quantity, int inCart) implements Serializable {}

    /** @param typed the line as it was typed, or the product that was to be ordered again */
    public record RefusedRow(String line, String typed, String problem) implements Serializable {}

    public int lines() {
        return refused.size();
    }
}
