package org.b2bleaf.event;

import org.b2bleaf.event.rules.ChosenTypes;

/** An endpoint that gets events, as far as it decides which. */
record Endpoint(long id, ChosenTypes types) {}
