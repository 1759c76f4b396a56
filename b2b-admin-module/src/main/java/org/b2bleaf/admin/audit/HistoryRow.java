package org.b2bleaf.admin.audit;

import java.util.Locale;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.history.HistoryEntry;

/** An event of the trail in words. */
public record HistoryRow(String moment, String who, String action, String field, String change) {

    public static HistoryRow of(HistoryEntry entry, AuditTexts texts, Locale locale) {
        return new HistoryRow(
                AdminTexts.moment(entry.event().getOccurredAt().toInstant(), locale),
                texts.who(entry),
                texts.action(entry.event()),
                texts.field(entry),
                texts.change(entry));
    }
}
