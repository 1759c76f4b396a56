package org.b2bleaf.audit;

/**
 * What an act was about, and under which pages of the admin it is shown.
 *
 * @param type the kind of record, at most 40 characters
 * @param id of the record; null when the act is not about one record
 * @param companyId of the company whose page shows the act; null for none
 * @param customerId of the customer whose page shows the act; null for none
 */
public record AuditSubject(String type, Long id, Long companyId, Long customerId) {

    public static final String COMPANY = "company";
    public static final String LOCATION = "location";
    public static final String CUSTOMER = "customer";

    /** A record that belongs to no company and no customer. */
    public static AuditSubject of(String type, Long id) {
        return new AuditSubject(type, id, null, null);
    }

    public static AuditSubject company(long companyId) {
        return new AuditSubject(COMPANY, companyId, companyId, null);
    }

    public static AuditSubject location(long companyId, long locationId) {
        return new AuditSubject(LOCATION, locationId, companyId, null);
    }

    public static AuditSubject customer(long customerId) {
        return new AuditSubject(CUSTOMER, customerId, null, customerId);
    }

    /** The same, shown on the page of the company as well. */
    public AuditSubject inCompany(long companyId) {
        return new AuditSubject(type, id, companyId, customerId);
    }

    /** The same, shown on the page of the customer as well: a permission, a membership, an order. */
    public AuditSubject concerning(long customerId) {
        return new AuditSubject(type, id, companyId, customerId);
    }
}
