package org.b2bleaf.accessmail;

import java.util.List;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.company.rules.Permission;

/**
 * A customer who was chosen for the access mail.
 *
 * @param firstName may be empty, as may be the last name
 * @param email null for a customer of somebody else's company, of whom nothing is told
 * @param language in which the mail is written
 * @param locations where the customer has a permission in effect, by name
 * @param obstacle why the customer gets no mail; null when there is no reason
 */
public record Recipient(
        long customerId,
        String firstName,
        String lastName,
        String email,
        MailLanguage language,
        List<Access> locations,
        Obstacle obstacle) {

    public Recipient {
        locations = List.copyOf(locations);
    }

    /** A permission at a location, by its name. */
    public record Access(String location, Permission permission) {}

    /** Why somebody gets no access mail. */
    public enum Obstacle {
        /** Not a customer of the company. */
        NO_MEMBER,
        /** No permission in effect: none at all, or at archived locations only. */
        NO_ACCESS,
        /** The customer record is deactivated: signing in is impossible. */
        DEACTIVATED,
        NO_ADDRESS
    }

    public boolean isReachable() {
        return obstacle == null;
    }

    /** First and last name, or the address while there is none. */
    public String name() {
        String name = (firstName + " " + lastName).strip();
        return name.isEmpty() ? email : name;
    }
}
