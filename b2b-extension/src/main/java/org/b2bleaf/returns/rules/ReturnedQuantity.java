package org.b2bleaf.returns.rules;

/**
 * How much of a line one return is about.
 *
 * @param asked by the buyer
 * @param approved null while that is not decided
 * @param received null while the goods are to come
 */
public record ReturnedQuantity(ReturnStatus status, int asked, Integer approved, Integer received) {

    /** What counts of it now: what came, else what was approved, else what was asked for. Nothing when it was declined. */
    public int counted() {
        if (!status.holdsQuantities()) {
            return 0;
        }
        return received != null ? received : approved != null ? approved : asked;
    }
}
