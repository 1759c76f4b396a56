package org.b2bleaf.membership;

import org.b2bleaf.persistence.Page;

/**
 * Members, locations and companies in pages, as the merchant's screens show them. Each list takes the same few
 * statements, however large the company.
 *
 * <p>A filter is what somebody typed, null or blank for everything; each of its words must be contained. {@code first}
 * is 0 for the first page.
 */
public interface MembershipLists {

    /** Up to so many locations a row are named; of more only the number is given. */
    int NAMED = 20;

    /** The largest page; a larger one that is asked for is cut. */
    int MAX_PAGE = 200;

    /** The members of a company, those without access included, by e-mail address. */
    Page<MemberRow> membersOf(long companyId, String filter, int first, int limit);

    /** Those with a permission at the location, by e-mail address; rows know of this location alone. */
    Page<MemberRow> membersAt(long locationId, String filter, int first, int limit);

    /** The active locations of a company, by name: where a customer who is added can be given a permission. */
    Page<LocationRow> locationsOf(long companyId, String filter, int first, int limit);

    /**
     * All locations of a company with the permission of one customer, to change it: those with a permission first, then
     * by name.
     */
    Page<LocationRow> locationsFor(long companyId, long customerId, String filter, int first, int limit);

    /** The companies that a customer belongs to, by name. */
    Page<CompanyRow> companiesOf(long customerId, int first, int limit);
}
