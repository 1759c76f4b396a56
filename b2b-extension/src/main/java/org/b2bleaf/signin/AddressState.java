package org.b2bleaf.signin;

import java.util.Date;

/**
 * Whether an address is slowed down at this moment.
 *
 * @param failures wrong codes in a row
 * @param heldUntil when strangers may type the next code; null when they may now
 */
public record AddressState(long failures, Date heldUntil) {}
