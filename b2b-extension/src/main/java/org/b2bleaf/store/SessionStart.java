package org.b2bleaf.store;

import java.time.Instant;

/**
 * How and when a session was opened.
 *
 * @param byCode whether by an e-mail code; only then does it carry B2B rights
 * @param at when somebody signed in
 */
public record SessionStart(boolean byCode, Instant at) {}
