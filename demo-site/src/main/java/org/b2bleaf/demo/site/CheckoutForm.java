package org.b2bleaf.demo.site;

import java.util.Set;

/** Checks the fields of the checkout page. */
final class CheckoutForm {

    static final String[] FIELDS = {
        "email", "firstName", "lastName", "address1", "address2", "postalCode", "city", "country"
    };

    private CheckoutForm() {}

    /** @param countries codes that the shop delivers to */
    static void check(Form form, String cardNumber, Set<String> countries) {
        form.requireEmail("email");
        form.require("firstName", "lastName", "address1", "postalCode", "city");
        form.checkLengths();
        if (!countries.contains(form.value("country"))) {
            form.refuse("country", "field.problem.country");
        }
        if (cardNumber == null || cardNumber.isBlank()) {
            form.refuse("cardNumber", "field.problem.missing");
        }
    }
}
