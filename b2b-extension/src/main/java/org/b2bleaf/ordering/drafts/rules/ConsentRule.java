package org.b2bleaf.ordering.drafts.rules;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * When the buyer has to agree before a draft is approved or invoiced: when it costs more, as a whole or in one line, or
 * when other products or quantities come than were ordered. What only got cheaper needs no question.
 */
public final class ConsentRule {

    private ConsentRule() {}

    /**
     * @param agreedTotal what the buyer agreed to pay, with tax and shipping
     * @param total what is to be paid now
     */
    public static boolean isNeeded(Collection<LineChange> lines, BigDecimal agreedTotal, BigDecimal total) {
        return total.compareTo(agreedTotal) > 0
                || lines.stream().map(LineChange::kind).anyMatch(ConsentRule::isForBuyerToDecide);
    }

    private static boolean isForBuyerToDecide(LineChange.Kind kind) {
        return switch (kind) {
            case ADDED, REMOVED, QUANTITY, DEARER -> true;
            case SAME, CHEAPER, GONE -> false;
        };
    }
}
