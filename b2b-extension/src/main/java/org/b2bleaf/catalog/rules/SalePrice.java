package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;

/** When the shop's sale price counts: as Broadleaf has it, where it is lower than the retail price; 0 is none. */
public final class SalePrice {

    private SalePrice() {}

    /**
     * @param retail null for none
     * @param sale null for none
     */
    public static boolean counts(BigDecimal retail, BigDecimal sale) {
        return sale != null && sale.signum() > 0 && (retail == null || sale.compareTo(retail) < 0);
    }

    /** @return what everybody pays; null when there is neither */
    public static BigDecimal orRetail(BigDecimal retail, BigDecimal sale) {
        return counts(retail, sale) ? sale : retail;
    }
}
