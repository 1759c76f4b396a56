package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ConcurrentModificationException;
import java.util.stream.Stream;
import javax.servlet.ServletException;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.TransactionException;

/**
 * Tells a request that does not fit Broadleaf's entity pages from a fault of the shop. These pages look up properties,
 * classes and records by whatever the address and the form name, and fail somewhere on the way when there are none: with a
 * {@code NullPointerException} as likely as with a {@code NumberFormatException}. So the failure is the request's when it
 * comes out of Broadleaf's code, or when one of our handlers refused; what comes out of ours, or from a database or a file, is
 * not.
 */
final class UnfitRequest {

    private static final String OURS = "org.b2bleaf.";
    private static final String BROADLEAF = "org.broadleafcommerce.";

    private UnfitRequest() {}

    /** @param failure which an entity page of Broadleaf's has thrown */
    static boolean isReasonOf(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ValidationException) {
                return true;
            }
            if (isAnsweredOtherwise(cause)) {
                return false;
            }
            root = cause;
        }
        return isThrownByBroadleaf(root);
    }

    /** As a fault of the shop, or who may not by {@link NotPermitted}, or, such as for a wrong method, by Spring. */
    private static boolean isAnsweredOtherwise(Throwable cause) {
        return cause instanceof SecurityServiceException
                || cause instanceof ServletException
                || cause instanceof SQLException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof TransactionException
                || cause instanceof ConcurrentModificationException
                || cause instanceof IOException
                || cause instanceof Error;
    }

    private static boolean isThrownByBroadleaf(Throwable root) {
        return Stream.of(root.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(thrower -> thrower.startsWith(OURS) || thrower.startsWith(BROADLEAF))
                .findFirst()
                .filter(thrower -> thrower.startsWith(BROADLEAF))
                .isPresent();
    }
}
