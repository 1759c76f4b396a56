package org.b2bleaf.returns;

import org.b2bleaf.returns.rules.ReturnStatus;

/**
 * Which returns the merchant looks for.
 *
 * @param status null for any
 * @param text the start of a reference, a whole order number, part of the company's or the buyer's name or address; empty for
 *     any
 * @param companyId null for any
 */
public record ReturnSearch(ReturnStatus status, String text, Long companyId) {

    public static ReturnSearch all() {
        return new ReturnSearch(null, "", null);
    }
}
