package org.b2bleaf.exchange.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsProblem;
import org.b2bleaf.terms.rules.TermsType;

/**
 * The payment terms of a row. A deposit of a fixed amount has no column: it stays unless the row contradicts it.
 *
 * @param type null to leave the terms as they are
 */
record TermsCells(TermsType type, Integer netDays, LocalDate fixedDate, BigDecimal depositPercent) {
    private static final String DATE_MARK = TermsType.FIXED_DATE.name() + ":";
    private static final int MAX_SCALE = 4;

    static TermsCells of(Cells cells) {
        Integer netDays = cells.wholeNumber(Column.NET_DAYS);
        BigDecimal percent = cells.number(Column.DEPOSIT_PERCENT);
        String text = cells.text(Column.TERMS);
        if (text == null) {
            if (cells.text(Column.NET_DAYS) != null || cells.text(Column.DEPOSIT_PERCENT) != null) {
                cells.add(Column.TERMS, Reason.TERMS_MISSING);
            }
            return new TermsCells(null, null, null, null);
        }
        TermsCells read = read(text.toUpperCase(Locale.ROOT), netDays, percent);
        if (read.type == null) {
            cells.add(Column.TERMS, Reason.NOT_TERMS);
        } else {
            read.check(cells);
        }
        return read;
    }

    private static TermsCells read(String text, Integer netDays, BigDecimal percent) {
        if (text.startsWith(DATE_MARK)) {
            try {
                LocalDate date =
                        LocalDate.parse(text.substring(DATE_MARK.length()).strip());
                return new TermsCells(TermsType.FIXED_DATE, netDays, date, percent);
            } catch (DateTimeParseException e) {
                return new TermsCells(null, null, null, null);
            }
        }
        for (TermsType type : TermsType.values()) {
            if (type != TermsType.FIXED_DATE && type.name().equals(text)) {
                return new TermsCells(type, netDays, null, percent);
            }
        }
        return new TermsCells(null, null, null, null);
    }

    private void check(Cells cells) {
        if (depositPercent != null && depositPercent.stripTrailingZeros().scale() > MAX_SCALE) {
            cells.add(Column.DEPOSIT_PERCENT, Reason.DEPOSIT_PERCENT_OUT_OF_RANGE);
        }
        boolean daysAreUnreadable = netDays == null && cells.text(Column.NET_DAYS) != null;
        for (TermsProblem problem : PaymentTerms.problems(type, netDays, depositPercent, null, fixedDate)) {
            switch (problem) {
                case NET_DAYS_MISSING -> {
                    if (!daysAreUnreadable) {
                        cells.add(Column.NET_DAYS, Reason.NET_DAYS_MISSING);
                    }
                }
                case NET_DAYS_OUT_OF_RANGE -> cells.add(Column.NET_DAYS, Reason.NET_DAYS_OUT_OF_RANGE);
                case NET_DAYS_WITHOUT_NET -> cells.add(Column.NET_DAYS, Reason.NET_DAYS_WITHOUT_NET);
                case DEPOSIT_WITHOUT_TERMS -> cells.add(Column.DEPOSIT_PERCENT, Reason.DEPOSIT_WITHOUT_TERMS);
                case DEPOSIT_PERCENT_OUT_OF_RANGE -> cells.add(
                        Column.DEPOSIT_PERCENT, Reason.DEPOSIT_PERCENT_OUT_OF_RANGE);
                default -> cells.add(Column.TERMS, Reason.NOT_TERMS);
            }
        }
    }

    PaymentTerms onto(PaymentTerms before) {
        if (type == null) {
            return before;
        }
        boolean amountStays = depositPercent == null && type != TermsType.NONE;
        return new PaymentTerms(type, netDays, depositPercent, amountStays ? before.depositAmount() : null, fixedDate);
    }

    /** What an export writes into the column of the terms. */
    static String text(PaymentTerms terms) {
        return terms.type() == TermsType.FIXED_DATE
                ? DATE_MARK + terms.fixedDate()
                : terms.type().name();
    }
}
