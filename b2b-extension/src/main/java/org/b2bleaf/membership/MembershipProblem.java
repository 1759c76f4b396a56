package org.b2bleaf.membership;

import org.b2bleaf.company.DetailProblem;

/**
 * Why customers cannot be added or their permissions not be changed.
 *
 * @param field what is wrong: {@code company}, {@code company.name} and the other details of a new company,
 *     {@code firstLocation.name} and those of its first location, {@code customers}, {@code customers[0].email} (counted
 *     from 0 in the order of the form), {@code permissions}, {@code permissions[12]} (with the id of the location),
 *     {@code transfer}, {@code mainContact}
 * @param kind a {@link DetailProblem.Kind} for what was typed, otherwise a {@link Kind}; its name ends the key of the
 *     message
 * @param customer whom it is about: for {@link Kind#EMAIL_TAKEN} the customer who has the address; null for nobody
 */
public record MembershipProblem(String field, Enum<?> kind, CustomerHit customer) {

    public MembershipProblem(String field, Enum<?> kind) {
        this(field, kind, null);
    }

    /** What can be wrong beyond the details of a record. */
    public enum Kind {
        /** No company, or one that is not there. */
        CHOOSE_A_COMPANY,
        COMPANY_ARCHIVED,
        CHOOSE_A_CUSTOMER,
        /** The customer is not there any more. */
        CUSTOMER_MISSING,
        /** A deactivated customer cannot sign in. */
        CUSTOMER_DEACTIVATED,
        /** Nor can one who is not registered or has no valid e-mail address. */
        CUSTOMER_NOT_REGISTERED,
        /** Another customer has this address, in whatever case. */
        EMAIL_TAKEN,
        /** The same address was typed for two new customers. */
        EMAIL_TWICE,
        CHOOSE_A_LOCATION,
        /** A location that is not there, or of another company. */
        NOT_OF_COMPANY,
        LOCATION_ARCHIVED,
        /** The customer is location admin there; adding again must not take that away unseen. */
        HAS_MORE_ALREADY,
        /** Several locations are chosen and none of them is named to receive the orders. */
        CHOOSE_THE_RECEIVER,
        /** Not a customer of this company, or not any more. */
        NOT_A_CUSTOMER_OF_COMPANY,
        /** Somebody who leaves in the same step cannot become the main contact. */
        LEAVES_TOO
    }
}
