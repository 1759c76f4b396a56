package org.b2bleaf.event.rules;

/** How an attempt to deliver a webhook ended. */
public enum DeliveryResult {
    /** Answered with a status from 200 to 299. */
    OK,
    /** 410: nobody wants anything there any more. */
    GONE,
    /** A status from 300 to 399, which is not followed. */
    REDIRECT,
    /** Another status. */
    REFUSED,
    /** No answer in time. */
    TIMEOUT,
    /** No connection, or one that broke. */
    UNREACHABLE,
    /** There is no such name. */
    UNKNOWN_HOST,
    /** The name leads to an address that is not allowed. */
    FORBIDDEN_ADDRESS,
    /** The certificate is not trusted, or is not that of the host. */
    CERTIFICATE,
    /** The secret was sealed with another key of the shop, so that nothing can be signed. */
    SECRET_LOST,
    /** This node stopped meanwhile, or something failed that should not. */
    INTERRUPTED;

    public static DeliveryResult ofStatus(int status) {
        if (status >= 200 && status < 300) {
            return OK;
        }
        if (status == 410) {
            return GONE;
        }
        return status >= 300 && status < 400 ? REDIRECT : REFUSED;
    }

    public boolean isOk() {
        return this == OK;
    }

    /** Whether trying the next message at once would most probably end the same way. */
    public boolean isEndpointDown() {
        return switch (this) {
            case TIMEOUT,
                    UNREACHABLE,
                    UNKNOWN_HOST,
                    FORBIDDEN_ADDRESS,
                    CERTIFICATE,
                    SECRET_LOST,
                    GONE,
                    INTERRUPTED -> true;
            case OK, REDIRECT, REFUSED -> false;
        };
    }
}
