package org.b2bleaf.requestaccess;

import java.util.function.BooleanSupplier;

/**
 * The customer records that sign-ins at a B2B-only shop make of people who are no B2B customers. The merchant may have
 * them deleted after {@code b2b.accessAttempt.keepDays} days; what became somebody's own record never is.
 */
public interface AccessAttempts {

    /** Marks a customer that a sign-in has just made, in its transaction. */
    void mark(long customerId);

    /**
     * Deletes the records whose days are over, each in a transaction of its own, so that one which something of the host
     * still needs does not keep the others.
     *
     * @param stop asked before each
     * @return how many were deleted
     */
    int deleteDue(BooleanSupplier stop);
}
