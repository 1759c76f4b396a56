package org.b2bleaf.audit;

import java.util.Optional;

/** How the trail names the one who acts. */
public final class Actor {

    /** A job or a start of the shop, with no person behind it. */
    public static final String SYSTEM = "system";

    private static final String ADMIN = "admin:";
    private static final String CUSTOMER = "customer:";
    private static final String API = "api:";

    private Actor() {}

    /** @param login of a member of the merchant's staff */
    public static String admin(String login) {
        return ADMIN + login;
    }

    /** @param customerId of a buyer */
    public static String customer(long customerId) {
        return CUSTOMER + customerId;
    }

    /** @param client the name of a program that uses the REST API */
    public static String api(String client) {
        return API + client;
    }

    /** The name of a program that uses the REST API, if the actor is one. */
    public static Optional<String> apiClientOf(String actor) {
        return actor.startsWith(API) ? Optional.of(actor.substring(API.length())) : Optional.empty();
    }

    /** The login of a member of the staff, if the actor is one. */
    public static Optional<String> loginOf(String actor) {
        return actor.startsWith(ADMIN) ? Optional.of(actor.substring(ADMIN.length())) : Optional.empty();
    }

    /** The id of a buyer, if the actor is one. */
    public static Optional<Long> customerOf(String actor) {
        return actor.startsWith(CUSTOMER)
                ? Optional.of(Long.valueOf(actor.substring(CUSTOMER.length())))
                : Optional.empty();
    }
}
