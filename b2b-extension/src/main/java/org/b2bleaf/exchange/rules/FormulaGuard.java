package org.b2bleaf.exchange.rules;

/**
 * Keeps a spreadsheet from running a cell as a formula: OWASP, "CSV Injection". A value that a spreadsheet would take for
 * one is written behind an apostrophe, which reading takes away again. So that both ways are exact, a value that already
 * looks like that gets one more.
 */
public final class FormulaGuard {
    /** The last four are what spreadsheets of East Asia take for the first four. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char APOSTROPHE = '\'';

    private FormulaGuard() {}

    /** @param value may be null */
    public static String neutralise(String value) {
        return looksLikeFormula(value) ? APOSTROPHE + value : value;
    }

    /** The value that {@link #neutralise} was given. @param cell may be null */
    public static String restore(String cell) {
        boolean guarded = cell != null && cell.length() > 1 && cell.charAt(0) == APOSTROPHE;
        return guarded && looksLikeFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean looksLikeFormula(String value) {
        if (value == null) {
            return false;
        }
        int start = 0;
        while (start < value.length() && value.charAt(start) == APOSTROPHE) {
            start++;
        }
        return start < value.length() && STARTS.indexOf(value.charAt(start)) >= 0;
    }
}
