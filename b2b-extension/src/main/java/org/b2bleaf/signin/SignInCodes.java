package org.b2bleaf.signin;

/**
 * Makes and takes sign-in codes. The shape is that of Spring Security's {@code OneTimeTokenService}; unlike its
 * implementations, of two people who type the same code at once only one passes.
 */
public interface SignInCodes {

    /**
     * Makes a code and queues its mail in one transaction, unless a limit is reached. Does the same work for every
     * address, whether a customer has it or not, so neither answer nor delay tells which.
     */
    Generated generate(SignInRequest request);

    /** Counts the attempt, compares, and uses the code up when it is right. */
    Consumption consume(ConsumeRequest request);
}
