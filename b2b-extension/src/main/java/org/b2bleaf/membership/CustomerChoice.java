package org.b2bleaf.membership;

import java.util.List;

/** A customer who is added to a company. */
public sealed interface CustomerChoice {

    /** One whom the shop knows. */
    record Existing(long customerId) implements CustomerChoice {}

    /**
     * One who is made on the way, as typed. He or she signs in by code and needs no password.
     *
     * @param firstName null or blank when unknown
     * @param lastName null or blank when unknown
     */
    record New(String email, String firstName, String lastName) implements CustomerChoice {}

    /** The ids of those whom the shop knows. */
    static List<Long> existing(List<CustomerChoice> choices) {
        return choices.stream()
                .filter(Existing.class::isInstance)
                .map(choice -> ((Existing) choice).customerId())
                .distinct()
                .toList();
    }
}
