package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.b2bleaf.catalog.rules.FieldProblem.Kind;

/**
 * What holds for a whole catalog.
 *
 * @param externalId the merchant's own key; null for none
 * @param percentOff taken off the shop's price of each product without a price of its own, 0 to 100; null for nothing
 * @param allProducts whether every product of the shop is in it
 */
public record CatalogDetails(
        String name, String externalId, BigDecimal percentOff, boolean allProducts, ValidDays validDays) {

    public static final int MAX_NAME = 255;
    public static final int MAX_EXTERNAL_ID = 64;

    /** Files name a catalog without an external id by this and its internal id. */
    private static final String MARK = "#";

    /** @throws IllegalArgumentException when it cannot be stored */
    public CatalogDetails {
        Objects.requireNonNull(validDays);
        if (name == null || name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("Not the name of a catalog: " + name);
        }
        if (externalId != null && (externalId.length() > MAX_EXTERNAL_ID || externalId.startsWith(MARK))) {
            throw new IllegalArgumentException("Not an external id: " + externalId);
        }
        if (percentOff != null && !Price.isPercentage(percentOff)) {
            throw new IllegalArgumentException("Not a percentage: " + percentOff);
        }
    }

    /**
     * Reads the fields {@code name}, {@code externalId}, {@code percentOff}, {@code allProducts}, {@code validFrom} and
     * {@code validUntil}.
     *
     * @return null when the form has problems, which it then tells
     */
    public static CatalogDetails of(TypedForm form) {
        String name = form.text("name", MAX_NAME);
        if (name == null && !form.isRefused("name")) {
            form.refuse("name", Kind.REQUIRED);
        }
        String externalId = form.text("externalId", MAX_EXTERNAL_ID);
        if (externalId != null && externalId.startsWith(MARK)) {
            form.refuse("externalId", Kind.RESERVED_ID);
        }
        BigDecimal percentOff = form.percentage("percentOff");
        LocalDate from = form.day("validFrom");
        LocalDate until = form.day("validUntil");
        if (from != null && until != null && until.isBefore(from)) {
            form.refuse("validUntil", Kind.ENDS_BEFORE_IT_BEGINS);
        }
        return form.problems().isEmpty()
                ? new CatalogDetails(
                        name, externalId, percentOff, form.isTicked("allProducts"), new ValidDays(from, until))
                : null;
    }
}
