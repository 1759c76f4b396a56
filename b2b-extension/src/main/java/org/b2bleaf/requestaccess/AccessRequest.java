package org.b2bleaf.requestaccess;

import java.io.Serializable;
import java.util.Date;
import org.b2bleaf.requestaccess.rules.RequestStatus;

/** What somebody typed into the public form, and what the merchant decided about it. */
public interface AccessRequest extends Serializable {

    Long getId();

    RequestStatus getStatus();

    String getCompanyName();

    String getContactName();

    /** Normalised. Nobody has proved it. */
    String getEmail();

    /** May be null. */
    String getPhone();

    /** May be null. */
    String getTaxId();

    String getAddress1();

    String getCity();

    /** May be null. */
    String getPostalCode();

    /** ISO 3166 code. */
    String getCountry();

    /** May be null. */
    String getMessage();

    /** The tag of the language in which the applicant is written to. */
    String getLanguage();

    Date getCreatedAt();

    /** Null until it is decided, as what follows. */
    Date getDecidedAt();

    /** See {@link org.b2bleaf.audit.Actor}. */
    String getDecidedBy();

    /** Why it was rejected, or what it is a duplicate of, in words; may be null. */
    String getReason();

    /** The company that an approval made or joined, or that a duplicate is about; may be null. */
    Long getCompanyId();

    /** The location that an approval made or joined; may be null. */
    Long getLocationId();

    /** Who was given the permission; may be null. */
    Long getCustomerId();
}
