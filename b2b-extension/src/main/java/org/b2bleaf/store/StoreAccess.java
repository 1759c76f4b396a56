package org.b2bleaf.store;

import org.b2bleaf.store.rules.GateDecision;
import org.b2bleaf.store.rules.GateRequest;

/** Who may enter which part of the shop, by the merchant's settings of this moment. */
public interface StoreAccess {

    /** @return what to do with the request; never null */
    GateDecision decide(GateRequest request);
}
