package org.b2bleaf.store;

import org.b2bleaf.store.rules.GateRequest;
import org.b2bleaf.store.rules.GateSettings;
import org.b2bleaf.store.rules.GateVerdict;
import org.b2bleaf.store.rules.Visitor;

/** Who may enter which part of the shop, by the merchant's settings of this moment. */
public interface StoreAccess {

    /** @return what to do with the request and why; never null */
    GateVerdict decide(GateRequest request);

    /**
     * Whether a record of the catalog may show to the visitor.
     *
     * @param ownAddress the address that the record itself has, whatever address it was asked for under; null when none
     */
    boolean shows(String ownAddress, Visitor visitor);

    /** The settings that decide, read like all settings once per request. */
    GateSettings settings();
}
