package org.b2bleaf.membership;

import java.util.List;
import java.util.Map;
import org.b2bleaf.company.rules.Permission;

/**
 * A member in a list of customers.
 *
 * @param name first and last name, or the e-mail address while there is none
 * @param mainContact whether the company names this customer as its main contact
 * @param counts at how many locations the member has which permission; empty is shown as "No access"
 * @param permissions where, by location name; empty when there are more than {@link MembershipLists#NAMED}
 */
public record MemberRow(
        long customerId,
        String name,
        String email,
        boolean mainContact,
        Map<Permission, Long> counts,
        List<MemberPermission> permissions) {

    public MemberRow {
        counts = Map.copyOf(counts);
        permissions = List.copyOf(permissions);
    }

    /** By the id alone: Thymeleaf asks every node of a row for the hash of the variables around it. */
    @Override
    public int hashCode() {
        return Long.hashCode(customerId);
    }
}
