package org.b2bleaf.signin;

import org.b2bleaf.signin.rules.EmailAddress;

/** What became of a typed code. */
public sealed interface Consumption {

    /** Right, and used up. The person owns this address. */
    record Consumed(EmailAddress email) implements Consumption {}

    /** @param attemptsLeft 0 when the code is dead */
    record Wrong(int attemptsLeft) implements Consumption {}

    /** Too late, whether right or wrong. */
    record Expired() implements Consumption {}

    /** This browser has no code: never asked for one, used it already, or spent its attempts. */
    record NoneOpen() implements Consumption {}

    /** Too many wrong codes in a row for this address; nothing was compared. Ends by itself, see {@code rules.SlowDown}. */
    record SlowedDown() implements Consumption {}
}
