package org.b2bleaf.cart;

import java.util.concurrent.Callable;

/**
 * Marks that this thread puts many lines into a cart and more of them follow, so that the cart need not be stored and checked
 * as a whole after each: with 200 lines that would be done 20,000 times.
 */
public final class ManyLines {

    private static final ThreadLocal<Boolean> MORE_FOLLOW = new ThreadLocal<>();

    private ManyLines() {}

    static <T> T before(boolean moreFollow, Callable<T> line) throws Exception {
        MORE_FOLLOW.set(moreFollow);
        try {
            return line.call();
        } finally {
            MORE_FOLLOW.remove();
        }
    }

    /** @return whether the cart is stored later, with the last line */
    public static boolean moreFollow() {
        return Boolean.TRUE.equals(MORE_FOLLOW.get());
    }
}
