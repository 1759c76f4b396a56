package org.b2bleaf.benchmarks;

import java.util.List;

/**
 * One line of the comparison: an errand, and who runs it where.
 *
 * @param without the person in the host without the modules
 * @param with the person in the host with them
 */
record Work(String name, Errand errand, Person.Kind without, Person.Kind with) {

    /** First what the modules cost a shopper who has nothing to do with them, then what they cost those they are for. */
    static List<Work> all() {
        return List.of(
                sameGuest("Category page, guest", Person::seesCategory),
                sameGuest("Product page, guest", Person::seesProduct),
                sameGuest("Add to cart, guest", Person::addsToCart),
                sameGuest("Whole checkout, guest by card", Person::checksOut),
                new Work(
                        "Whole checkout, registered customer by card",
                        Person::checksOut,
                        Person.Kind.CUSTOMER,
                        Person.Kind.CUSTOMER),
                buyerForCustomer("Category page, buyer for a location ÷ registered customer", Person::seesCategory),
                buyerForCustomer("Product page, buyer for a location ÷ registered customer", Person::seesProduct),
                buyerForCustomer("Add to cart, buyer for a location ÷ registered customer", Person::addsToCart),
                buyerForCustomer(
                        "Whole checkout, buyer for a location on net terms ÷ registered customer by card",
                        Person::checksOut));
    }

    private static Work sameGuest(String name, Errand errand) {
        return new Work(name, errand, Person.Kind.GUEST, Person.Kind.GUEST);
    }

    private static Work buyerForCustomer(String name, Errand errand) {
        return new Work(name, errand, Person.Kind.CUSTOMER, Person.Kind.BUYER);
    }
}
