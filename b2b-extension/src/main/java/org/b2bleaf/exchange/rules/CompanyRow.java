package org.b2bleaf.exchange.rules;

import org.b2bleaf.company.rules.ActiveStatus;

/**
 * A row of companies.csv.
 *
 * @param key null when the row cannot be used
 * @param status null to leave it as it is
 * @param mainContact null for none
 */
public record CompanyRow(
        long line, RecordKey key, String name, String notes, ActiveStatus status, PersonKey mainContact) {

    private static final int MAX_NAME = 255;
    private static final int MAX_NOTES = 2000;

    public static CompanyRow of(Cells cells) {
        return new CompanyRow(
                cells.line(),
                cells.recordKey(Column.EXTERNAL_ID),
                cells.required(Column.NAME, MAX_NAME),
                cells.text(Column.NOTES, MAX_NOTES),
                cells.choice(Column.STATUS, ActiveStatus.class, Reason.NOT_A_STATUS),
                cells.person(Column.MAIN_CONTACT_EMAIL));
    }

    /** @param before null for a new company */
    public CompanyState onto(CompanyState before) {
        if (before == null) {
            return new CompanyState(key.externalId(), name, notes, Kept.unlessGiven(ActiveStatus.ACTIVE, status));
        }
        return new CompanyState(
                before.externalId(),
                Kept.unlessChanged(before.name(), name),
                Kept.unlessChanged(before.notes(), notes),
                Kept.unlessGiven(before.status(), status));
    }
}
