package org.b2bleaf.company;

import java.io.Serializable;
import java.util.Date;
import java.util.List;
import org.b2bleaf.company.rules.ActiveStatus;
import org.broadleafcommerce.profile.core.domain.Customer;

/** A business that buys from the shop. It has one or more locations and is archived, never deleted. */
public interface Company extends Serializable {

    Long getId();

    String getName();

    void setName(String name);

    /** The merchant's own key, unique among companies; may be null. */
    String getExternalId();

    void setExternalId(String externalId);

    ActiveStatus getStatus();

    void setStatus(ActiveStatus status);

    String getNotes();

    void setNotes(String notes);

    /** A member, or null. */
    Customer getMainContact();

    void setMainContact(Customer mainContact);

    Date getCreatedAt();

    void setCreatedAt(Date createdAt);

    List<CompanyLocation> getLocations();

    List<CompanyMember> getMembers();

    /** Grows with each change; an edit names the version that it started from. */
    int getVersion();
}
