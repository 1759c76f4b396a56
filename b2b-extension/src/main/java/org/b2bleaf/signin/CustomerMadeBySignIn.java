package org.b2bleaf.signin;

/** Nobody had the address that a code has just proved, so the sign-in made a customer. Told within its transaction. */
public record CustomerMadeBySignIn(long customerId) {}
