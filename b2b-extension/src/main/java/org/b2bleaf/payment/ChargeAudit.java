package org.b2bleaf.payment;

import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.springframework.stereotype.Component;

/** Records what people do with charges, on the pages of the company and the customer. */
@Component("b2bChargeAudit")
public class ChargeAudit {

    static final String SUBJECT_TYPE = "charge";

    @Resource(name = "b2bAudit")
    protected Audit audit;

    /** @param note null for none */
    void record(Charge charge, String actor, String action, String note) {
        ChargeRequest.Payer payer = charge.getPayer();
        String what = charge.getReference() + ": " + charge.getAmount().toPlainString() + " " + charge.getCurrency();
        audit.record(
                actor,
                action,
                new AuditSubject(SUBJECT_TYPE, charge.getId(), payer.companyId(), payer.customerId()),
                null,
                null,
                note == null ? what : what + ", " + note);
    }
}
