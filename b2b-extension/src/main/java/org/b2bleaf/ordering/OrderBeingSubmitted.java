package org.b2bleaf.ordering;

import java.util.concurrent.Callable;
import org.broadleafcommerce.core.order.domain.Order;

/** Marks the order that this thread is submitting for a location, for the guard in Broadleaf's checkout workflow. */
public final class OrderBeingSubmitted {

    private static final ThreadLocal<Long> ORDER_ID = new ThreadLocal<>();

    private OrderBeingSubmitted() {}

    static <T> T during(Order order, Callable<T> submission) throws Exception {
        ORDER_ID.set(order.getId());
        try {
            return submission.call();
        } finally {
            ORDER_ID.remove();
        }
    }

    /** @return whether this thread is submitting the order for a location */
    public static boolean is(Order order) {
        return order.getId().equals(ORDER_ID.get());
    }
}
