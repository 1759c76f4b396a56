package org.b2bleaf.benchmarks;

import java.util.List;

/**
 * One line of the comparison: an errand, and who runs it where.
 *
 * @param without the person in the host without the modules
 * @param with the person in the host with them
 * @param goal the ratio at most
 * @param goalPerSecond how many a second there should be at eight connections; 0 when nothing says so
 */
record Work(String name, Errand errand, Person.Kind without, Person.Kind with, double goal, double goalPerSecond) {

    private static final double PAGE = 1.10;
    private static final double CHECKOUT = 1.15;
    private static final double ADDS = 90;
    private static final double ORDERS = 14;

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
                        Person.Kind.CUSTOMER,
                        PAGE,
                        0),
                buyerForCustomer("Category page, buyer for a location ÷ registered customer", Person::seesCategory, 0),
                buyerForCustomer("Product page, buyer for a location ÷ registered customer", Person::seesProduct, 0),
                buyerForCustomer("Add to cart, buyer for a location ÷ registered customer", Person::addsToCart, ADDS),
                buyerForCustomer(
                        "Whole checkout, buyer for a location on net terms ÷ registered customer by card",
                        Person::checksOut,
                        0),
                new Work(
                        "Whole checkout, buyer for a location on net terms ÷ guest by card",
                        Person::checksOut,
                        Person.Kind.GUEST,
                        Person.Kind.BUYER,
                        CHECKOUT,
                        ORDERS));
    }

    private static Work sameGuest(String name, Errand errand) {
        return new Work(name, errand, Person.Kind.GUEST, Person.Kind.GUEST, PAGE, 0);
    }

    private static Work buyerForCustomer(String name, Errand errand, double goalPerSecond) {
        return new Work(name, errand, Person.Kind.CUSTOMER, Person.Kind.BUYER, PAGE, goalPerSecond);
    }
}
