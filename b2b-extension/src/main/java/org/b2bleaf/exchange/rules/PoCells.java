package org.b2bleaf.exchange.rules;

import java.util.Locale;
import org.b2bleaf.ordering.rules.PoNumber;
import org.b2bleaf.ordering.rules.PoRule;

/**
 * What a row demands of the PO number.
 *
 * @param rule null to leave it as it is
 * @param pattern for {@link PoRule#PATTERN} only
 */
record PoCells(PoRule rule, String pattern) {
    private static final String PATTERN_MARK = PoRule.PATTERN.name() + ":";

    static PoCells of(Cells cells) {
        String text = cells.text(Column.PO_RULE);
        if (text == null) {
            return new PoCells(null, null);
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.startsWith(PATTERN_MARK)) {
            String pattern = text.substring(PATTERN_MARK.length()).strip();
            if (PoNumber.isUsablePattern(pattern)) {
                return new PoCells(PoRule.PATTERN, pattern);
            }
        } else if (upper.equals(PoRule.OPTIONAL.name())) {
            return new PoCells(PoRule.OPTIONAL, null);
        } else if (upper.equals(PoRule.REQUIRED.name())) {
            return new PoCells(PoRule.REQUIRED, null);
        }
        cells.add(Column.PO_RULE, Reason.NOT_A_PO_RULE);
        return new PoCells(null, null);
    }

    PoRule ruleOnto(PoRule before) {
        return Kept.unlessGiven(before, rule);
    }

    /** A pattern that no rule uses stays where it is. */
    String patternOnto(PoRule ruleBefore, String before) {
        if (rule == null || rule == ruleBefore && rule != PoRule.PATTERN) {
            return before;
        }
        return Kept.unlessChanged(before, pattern);
    }

    /** What an export writes into the column. */
    static String text(PoRule rule, String pattern) {
        return rule == PoRule.PATTERN ? PATTERN_MARK + pattern : rule.name();
    }
}
