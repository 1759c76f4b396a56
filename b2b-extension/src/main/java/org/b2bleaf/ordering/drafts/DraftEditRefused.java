package org.b2bleaf.ordering.drafts;

import java.util.List;

/** What was typed cannot be stored. Nothing was. */
public class DraftEditRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public DraftEditRefused(List<Problem> problems) {
        super("Not stored: " + problems);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** What is wrong with a field. */
    public enum Kind {
        OUT_OF_RANGE,
        TOO_MANY_DECIMALS,
        UNKNOWN_SKU,
        ALREADY_THERE,
        TOO_MANY_LINES,
        TOO_LONG
    }

    /**
     * @param field {@code quantity.N} or {@code price.N} of the line N, {@code newSku}, {@code newQuantity} or
     *     {@code newPrice} with the place of the added line behind it, {@code discount}, {@code buyerNote}
     */
    public record Problem(String field, Kind kind) {}
}
