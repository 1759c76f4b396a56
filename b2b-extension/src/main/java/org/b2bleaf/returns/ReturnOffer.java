package org.b2bleaf.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.returns.rules.ReturnProblem;

/**
 * What of an order can be returned.
 *
 * @param lines all lines of the order
 * @param problem why nothing can be returned; null when something can
 * @param lastDay until when; null for no end
 */
public record ReturnOffer(B2bOrder order, List<Line> lines, ReturnProblem problem, LocalDate lastDay) {

    /**
     * @param id to name in a request
     * @param code of the product; null when it has none
     * @param left how many can be returned; 0 when all are, or are about to be
     * @param each what one piece is worth
     */
    public record Line(long id, String code, String name, int ordered, int left, BigDecimal each) {}

    public boolean isPossible() {
        return problem == null;
    }
}
