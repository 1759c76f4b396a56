package org.b2bleaf.storefront.returns;

import java.util.List;

/**
 * The form that asks to return something.
 *
 * @param blocked why nothing can be returned, in words; null when something can
 * @param lastDay until when it can, in words; null for no end
 * @param problem what is wrong with the form as a whole, in words; null for nothing
 * @param note as it was typed; may be null
 * @param noteProblem in words; null for none
 * @param key names the form, so that it asks once
 */
public record ReturnForm(
        String orderNumber,
        String blocked,
        String lastDay,
        String problem,
        List<Line> lines,
        String note,
        String noteProblem,
        String key) {

    /**
     * @param left how many can be returned; 0 for a line that is all returned
     * @param each what one piece is worth
     * @param quantity as it was typed; may be null
     * @param reason the name of one of the list, as it was chosen; null for none
     * @param quantityProblem in words; null for none
     * @param reasonProblem in words; null for none
     */
    public record Line(
            long id,
            String sku,
            String name,
            int ordered,
            int left,
            String each,
            String quantity,
            String reason,
            String quantityProblem,
            String reasonProblem) {}
}
