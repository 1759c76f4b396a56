package org.b2bleaf.requestaccess;

import java.util.function.Consumer;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.CustomerChoice;

/**
 * How access is given.
 *
 * @param person as the staff has corrected it; a customer who has this address already is taken in place of a new one
 * @param sendMail whether the person gets the access mail
 */
public record Approval(Place place, CustomerChoice.New person, Permission permission, boolean sendMail) {

    /** Where the person will buy. */
    public sealed interface Place {

        /** Both functions fill in a new record; they may be called more than once. */
        record NewCompany(Consumer<Company> details, Consumer<CompanyLocation> firstLocation) implements Place {}

        /** The function fills in a new record; it may be called more than once. */
        record NewLocation(long companyId, Consumer<CompanyLocation> details) implements Place {}

        record ExistingLocation(long companyId, long locationId) implements Place {}
    }
}
