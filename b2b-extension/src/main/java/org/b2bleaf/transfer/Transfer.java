package org.b2bleaf.transfer;

import java.io.Serializable;
import java.util.Date;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.jobs.JobState;
import org.broadleafcommerce.profile.core.domain.Customer;

/**
 * One time that the earlier orders of a customer were added to a location, finished or under way. Which orders it looked
 * at, and what became of each, is kept for good, also when it is undone: see {@link TransferService#contents}.
 */
public interface Transfer extends Serializable {

    Long getId();

    Customer getCustomer();

    Company getCompany();

    CompanyLocation getLocation();

    JobState getStatus();

    /** Who started it, see {@link org.b2bleaf.audit.Actor}. */
    String getStartedBy();

    Date getCreatedAt();

    /** Null while it is under way. */
    Date getFinishedAt();

    /** Null unless it was undone. */
    String getUndoneBy();

    /** Null unless it was undone. */
    Date getUndoneAt();

    /** Orders, carts included, that the customer had when it was started. */
    int getTotal();

    /** Orders that it has added to the location so far. */
    int getMoved();

    /** Orders that it has left out so far. */
    int getSkipped();

    /** Why the last attempt failed; null when it did not. */
    String getLastError();
}
