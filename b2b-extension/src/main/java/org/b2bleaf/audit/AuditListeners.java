package org.b2bleaf.audit;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Everybody who is told of recorded acts. */
@Component("b2bAuditListeners")
public class AuditListeners {

    @Autowired(required = false)
    protected List<AuditListener> listeners = List.of();

    void tell(RecordedAct act) {
        listeners.forEach(listener -> listener.recorded(act));
    }

    void pieceDone() {
        listeners.forEach(AuditListener::pieceDone);
    }
}
