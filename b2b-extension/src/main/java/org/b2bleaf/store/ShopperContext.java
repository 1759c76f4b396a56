package org.b2bleaf.store;

/**
 * Holds the shopper of the running request for code that Broadleaf calls without one (prices, workflows). Set and
 * cleared by the storefront's shopper filter; outside a storefront request there is a guest.
 */
public final class ShopperContext {

    private static final ThreadLocal<Shopper> CURRENT = new ThreadLocal<>();

    private ShopperContext() {}

    /** @return the shopper of this thread's request, {@link Shopper#GUEST} when there is none */
    public static Shopper current() {
        Shopper shopper = CURRENT.get();
        return shopper == null ? Shopper.GUEST : shopper;
    }

    /** @return whether this thread serves a request of a shopper, a guest included */
    public static boolean isInRequest() {
        return CURRENT.get() != null;
    }

    /** Makes the shopper known to this thread until {@link #clear()}. */
    public static void set(Shopper shopper) {
        CURRENT.set(shopper);
    }

    /** Forgets the shopper; belongs in a finally block. */
    public static void clear() {
        CURRENT.remove();
    }
}
