package org.b2bleaf.gatetest;

import org.b2bleaf.gatetest.rules.Outcome;
import org.b2bleaf.store.rules.GateReason;
import org.b2bleaf.store.rules.Visitor;

/**
 * An address that answered with something.
 *
 * @param address path and query
 * @param status of HTTP; 0 when no answer came
 * @param reason why the gate opens or closes the address
 * @param detail where a redirect leads, or the first closed address that a page names; empty for none
 */
public record FoundAnswer(
        Visitor visitor,
        String address,
        int status,
        long bytes,
        String contentType,
        Outcome outcome,
        GateReason reason,
        String detail) {}
