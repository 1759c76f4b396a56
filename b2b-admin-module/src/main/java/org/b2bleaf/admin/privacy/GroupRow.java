package org.b2bleaf.admin.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.b2bleaf.privacy.RecordGroup;
import org.b2bleaf.privacy.rules.RecordKind;

/**
 * A line of a report, written out.
 *
 * @param kind what its records are
 * @param until the day or the days on which keeping ends; empty for what is not kept or has no end
 */
public record GroupRow(RecordGroup group, RecordKind kind, String until) {

    public static GroupRow of(RecordGroup group, Locale locale) {
        return new GroupRow(group, RecordKind.of(group.table()), until(group, locale));
    }

    /** The table as the database knows it, without the part of its rows that the list treats differently. */
    public String table() {
        return group.table().replaceFirst("@.*", "");
    }

    private static String until(RecordGroup group, Locale locale) {
        if (group.firstUntil() == null) {
            return "";
        }
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        LocalDate last = group.lastUntil();
        String first = day.format(group.firstUntil());
        return group.firstUntil().equals(last) ? first : first + " – " + day.format(last);
    }
}
