package org.b2bleaf.privacy;

import org.b2bleaf.privacy.rules.RunKind;

/** A run that this node works on. A later attempt ends the claim. */
record ClaimedRun(long id, int attempt, RunKind kind, Person person, String pseudonym, String language, String actor) {}
