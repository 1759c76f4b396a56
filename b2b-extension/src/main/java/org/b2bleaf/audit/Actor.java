package org.b2bleaf.audit;

/** How the trail names the one who acts. */
public final class Actor {

    /** A job or a start of the shop, with no person behind it. */
    public static final String SYSTEM = "system";

    private Actor() {}

    /** @param login of a member of the merchant's staff */
    public static String admin(String login) {
        return "admin:" + login;
    }

    /** @param customerId of a buyer */
    public static String customer(long customerId) {
        return "customer:" + customerId;
    }
}
