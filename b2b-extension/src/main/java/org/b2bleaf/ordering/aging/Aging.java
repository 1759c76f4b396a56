package org.b2bleaf.ordering.aging;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import org.b2bleaf.ordering.aging.rules.Age;

/**
 * What a company owes in one currency, by age.
 *
 * @param companyId 0 for all companies together
 * @param companyName as it is today; null for all together
 * @param parts one for each age, none is left out
 */
public record Aging(long companyId, String companyName, Currency currency, Map<Age, Part> parts) {

    /**
     * @param orders how many
     * @param amount still to pay, in the currency
     */
    public record Part(long orders, BigDecimal amount) {

        static final Part NONE = new Part(0, BigDecimal.ZERO);

        Part plus(Part other) {
            return new Part(orders + other.orders, amount.add(other.amount));
        }
    }

    static Aging none(long companyId, String companyName, Currency currency) {
        Map<Age, Part> parts = new EnumMap<>(Age.class);
        for (Age age : Age.values()) {
            parts.put(age, Part.NONE);
        }
        return new Aging(companyId, companyName, currency, parts);
    }

    Aging add(Age age, Part part) {
        parts.merge(age, part, Part::plus);
        return this;
    }

    public BigDecimal amount(Age age) {
        return parts.get(age).amount();
    }

    /** Everything that is to be paid, due or not. */
    public BigDecimal outstanding() {
        return parts.values().stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal overdue() {
        return outstanding().subtract(amount(Age.NOT_DUE));
    }

    /** How many orders are not paid. */
    public long orders() {
        return parts.values().stream().mapToLong(Part::orders).sum();
    }
}
