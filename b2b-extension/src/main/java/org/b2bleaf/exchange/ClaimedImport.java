package org.b2bleaf.exchange;

import org.b2bleaf.exchange.rules.UploadKind;

/**
 * An import that this node works on.
 *
 * @param attempt which one of it; a later attempt ends the claim
 * @param actor who asked for it, for the audit trail
 */
record ClaimedImport(long id, int attempt, UploadKind kind, long size, boolean dryRun, String actor) {}
