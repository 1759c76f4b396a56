package org.b2bleaf.store;

/** Whether this node can serve anybody; asked by load balancers through {@code /b2b/health}. */
public interface Health {

    /** True when the database answers and holds our tables. Never throws. */
    boolean isGood();
}
