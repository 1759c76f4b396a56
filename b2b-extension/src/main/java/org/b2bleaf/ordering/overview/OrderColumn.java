package org.b2bleaf.ordering.overview;

/** What the merchant's list of orders can be sorted by. */
public enum OrderColumn {
    SUBMITTED("o.SUBMITTED_AT", false),
    NUMBER("o.ORDER_NUMBER", false),
    COMPANY("o.COMPANY_NAME", false),
    LOCATION("o.LOCATION_NAME", false),
    MEMBER("o.PLACED_BY_NAME", true),
    PO_NUMBER("o.PO_NUMBER_KEY", true),
    TERMS("o.TERMS_TYPE", false),
    DUE("o.DUE_DATE", true),
    PAYMENT_STATUS("o.PAYMENT_STATUS", false),
    STATUS("o.STATUS", false),
    TOTAL("o.TOTAL", false),
    OPEN("o.OPEN_AMOUNT", false);

    private final String column;
    private final boolean mayBeEmpty;

    OrderColumn(String column, boolean mayBeEmpty) {
        this.column = column;
        this.mayBeEmpty = mayBeEmpty;
    }

    /**
     * The order by which a list is read; the newest of equals comes first, or last when it is descending.
     *
     * @param filled whether no order of the list lacks this value
     */
    String orderBy(boolean descending, boolean filled) {
        String direction = descending ? " desc" : "";
        // Databases do not agree where those without a value belong: at the end.
        return (mayBeEmpty && !filled ? "case when " + column + " is null then 1 else 0 end, " : "") + column
                + direction + ", o.B2B_ORDER_ID" + direction;
    }
}
