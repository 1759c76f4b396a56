package org.b2bleaf.membership;

import java.util.List;

/**
 * Finds customers while somebody types. Every typed word must begin a word of the first name, the last name or the
 * e-mail address; case and accents do not matter. Takes the time of an index look-up however many customers there are.
 *
 * <p>Customers who could not sign in are left out: anonymous and deactivated ones, and those without an address.
 */
public interface CustomerSearch {

    /** The most hits of one search. */
    int LIMIT = 20;

    /**
     * @param typed null or blank finds nobody
     * @param companyId whose members are marked; null marks nobody
     * @return at most {@link #LIMIT}, by the word that was found
     */
    List<CustomerHit> find(String typed, Long companyId);
}
