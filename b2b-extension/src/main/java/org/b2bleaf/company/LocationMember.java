package org.b2bleaf.company;

import org.b2bleaf.company.rules.Permission;

/**
 * Somebody who may buy for a location, as colleagues see the person.
 *
 * @param name first and last name, or the e-mail address while there is none
 */
public record LocationMember(String name, String email, Permission permission) {

    /** For the query, which knows the parts of the name and the stored name of the permission. */
    public LocationMember(String firstName, String lastName, String email, String permission) {
        this(CustomerName.of(firstName, lastName, email), email, Permission.valueOf(permission));
    }
}
