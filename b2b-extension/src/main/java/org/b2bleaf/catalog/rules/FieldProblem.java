package org.b2bleaf.catalog.rules;

/**
 * What is wrong with one field of a form.
 *
 * @param field its name in the form
 */
public record FieldProblem(String field, Kind kind) {

    /** The kinds of problems; each has a text of the key {@code B2bCatalogProblem_NAME}. */
    public enum Kind {
        REQUIRED,
        TOO_LONG,
        TAKEN,
        RESERVED_ID,
        NOT_A_PRICE,
        PRICE_OUT_OF_RANGE,
        NOT_A_PERCENTAGE,
        PERCENTAGE_OUT_OF_RANGE,
        NOT_A_WHOLE_NUMBER,
        NOT_A_DAY,
        ENDS_BEFORE_IT_BEGINS,
        MAXIMUM_BELOW_MINIMUM,
        NO_SUCH_QUANTITY,
        PRICE_OR_PERCENTAGE,
        QUANTITY_MISSING,
        SAME_QUANTITY,
        /** A volume price from the first piece on would be the price. */
        FROM_ONE,
        ABOVE_MAXIMUM,
        UNKNOWN_SKU,
        UNKNOWN_CATEGORY,
        UNKNOWN_LOCATION,
        UNKNOWN_CATALOG
    }
}
