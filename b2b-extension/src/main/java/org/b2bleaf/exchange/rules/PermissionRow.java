package org.b2bleaf.exchange.rules;

import java.util.Locale;
import org.b2bleaf.company.rules.Permission;

/**
 * A row of permissions.csv.
 *
 * @param person null when the row cannot be used
 * @param firstName null to leave it as it is
 * @param lastName null to leave it as it is
 * @param location null when the row cannot be used
 * @param permission null for a member without access there
 */
public record PermissionRow(
        long line, PersonKey person, String firstName, String lastName, RecordKey location, Permission permission) {

    static final String NO_ACCESS = "NONE";

    private static final int MAX_NAME = 255;

    public static PermissionRow of(Cells cells) {
        PersonKey person = cells.person(Column.EMAIL);
        if (person == null && cells.text(Column.EMAIL) == null) {
            cells.add(Column.EMAIL, Reason.REQUIRED);
        }
        return new PermissionRow(
                cells.line(),
                person,
                cells.text(Column.FIRST_NAME, MAX_NAME),
                cells.text(Column.LAST_NAME, MAX_NAME),
                cells.recordKey(Column.LOCATION_EXTERNAL_ID),
                permission(cells));
    }

    private static Permission permission(Cells cells) {
        String text = cells.text(Column.PERMISSION);
        if (text == null) {
            cells.add(Column.PERMISSION, Reason.REQUIRED);
            return null;
        }
        return NO_ACCESS.equals(text.toUpperCase(Locale.ROOT))
                ? null
                : cells.choice(Column.PERMISSION, Permission.class, Reason.NOT_A_PERMISSION);
    }

    /** The name that a person then has. */
    public PersonName nameOnto(PersonName before) {
        return new PersonName(
                firstName == null ? before.first() : Kept.unlessChanged(before.first(), firstName),
                lastName == null ? before.last() : Kept.unlessChanged(before.last(), lastName));
    }
}
