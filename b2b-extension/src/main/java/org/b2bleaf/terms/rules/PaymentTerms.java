package org.b2bleaf.terms.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The payment terms of a location, copied onto each order when it is submitted. Always consistent: the constructor
 * refuses what {@link #problems} names.
 *
 * @param netDays 0 to 3650 for {@link TermsType#NET}, otherwise null
 * @param depositPercent above 0, at most 100, or null for no deposit by percent
 * @param depositAmount above 0, in the order's currency, or null for no fixed deposit
 * @param fixedDate for {@link TermsType#FIXED_DATE}, otherwise null
 */
public record PaymentTerms(
        TermsType type, Integer netDays, BigDecimal depositPercent, BigDecimal depositAmount, LocalDate fixedDate) {

    private static final int MAX_NET_DAYS = 3650;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException when the values contradict each other; forms ask {@link #problems} first */
    public PaymentTerms {
        Set<TermsProblem> problems = problems(type, netDays, depositPercent, depositAmount, fixedDate);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("No payment terms: " + problems);
        }
        depositPercent = plain(depositPercent);
        depositAmount = plain(depositAmount);
    }

    public static PaymentTerms none() {
        return new PaymentTerms(TermsType.NONE, null, null, null, null);
    }

    public static PaymentTerms net(int days) {
        return new PaymentTerms(TermsType.NET, days, null, null, null);
    }

    public static PaymentTerms dueOnFulfilment() {
        return new PaymentTerms(TermsType.DUE_ON_FULFILMENT, null, null, null, null);
    }

    public static PaymentTerms fixedDate(LocalDate date) {
        return new PaymentTerms(TermsType.FIXED_DATE, null, null, null, date);
    }

    public PaymentTerms withDepositPercent(BigDecimal percent) {
        return new PaymentTerms(type, netDays, percent, null, fixedDate);
    }

    public PaymentTerms withDepositAmount(BigDecimal amount) {
        return new PaymentTerms(type, netDays, null, amount, fixedDate);
    }

    public boolean hasDeposit() {
        return depositPercent != null || depositAmount != null;
    }

    /** What is wrong with values that somebody typed, in the order of the form; empty when they can be used. */
    public static Set<TermsProblem> problems(
            TermsType type, Integer netDays, BigDecimal depositPercent, BigDecimal depositAmount, LocalDate fixedDate) {
        Set<TermsProblem> problems = EnumSet.noneOf(TermsProblem.class);
        if (type == null) {
            problems.add(TermsProblem.TYPE_MISSING);
            return problems;
        }
        if (type == TermsType.NET && netDays == null) {
            problems.add(TermsProblem.NET_DAYS_MISSING);
        } else if (type == TermsType.NET && (netDays < 0 || netDays > MAX_NET_DAYS)) {
            problems.add(TermsProblem.NET_DAYS_OUT_OF_RANGE);
        } else if (type != TermsType.NET && netDays != null) {
            problems.add(TermsProblem.NET_DAYS_WITHOUT_NET);
        }
        if (type == TermsType.FIXED_DATE && fixedDate == null) {
            problems.add(TermsProblem.FIXED_DATE_MISSING);
        } else if (type != TermsType.FIXED_DATE && fixedDate != null) {
            problems.add(TermsProblem.FIXED_DATE_WITHOUT_FIXED_DATE_TERMS);
        }
        if (type == TermsType.NONE && (depositPercent != null || depositAmount != null)) {
            problems.add(TermsProblem.DEPOSIT_WITHOUT_TERMS);
        }
        if (depositPercent != null && depositAmount != null) {
            problems.add(TermsProblem.DEPOSIT_PERCENT_AND_AMOUNT);
        }
        if (depositPercent != null && (depositPercent.signum() <= 0 || depositPercent.compareTo(HUNDRED) > 0)) {
            problems.add(TermsProblem.DEPOSIT_PERCENT_OUT_OF_RANGE);
        }
        if (depositAmount != null && depositAmount.signum() <= 0) {
            problems.add(TermsProblem.DEPOSIT_AMOUNT_NOT_POSITIVE);
        }
        return problems;
    }

    /** 25 and 25.0000, as the database returns it, are the same terms. */
    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
