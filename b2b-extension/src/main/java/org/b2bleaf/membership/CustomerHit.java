package org.b2bleaf.membership;

/**
 * A customer as a search or a warning names one.
 *
 * @param name first and last name, or the e-mail address while there is none
 * @param member whether the customer belongs to the company that was asked about; false when none was
 */
public record CustomerHit(long customerId, String name, String email, boolean member) {}
