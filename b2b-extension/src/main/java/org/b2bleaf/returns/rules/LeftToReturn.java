package org.b2bleaf.returns.rules;

import java.util.Collection;

/** How much of a line of an order can still be returned. */
public final class LeftToReturn {

    private LeftToReturn() {}

    /** @param returned of the same line, in any state */
    public static int of(int ordered, Collection<ReturnedQuantity> returned) {
        long taken = returned.stream().mapToLong(ReturnedQuantity::counted).sum();
        return (int) Math.max(0, ordered - taken);
    }
}
