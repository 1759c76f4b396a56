package org.b2bleaf.ordering.drafts;

import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.ordering.DraftOrder;
import org.springframework.stereotype.Component;

/** Records what happens to drafts, in the transaction of the caller. */
@Component("b2bDraftTrail")
public class DraftTrail {

    /** The subject type of the audit trail. */
    static final String DRAFT = "draft";

    @Resource(name = "b2bAudit")
    protected Audit audit;

    /** An act on a draft as a whole. */
    void record(String actor, String action, DraftOrder draft, Object value) {
        audit.record(actor, action, subject(draft), null, null, value);
    }

    /** A change of one of its parts; nothing when there is none. */
    void change(String actor, DraftOrder draft, String field, Object before, Object after) {
        if (before == null ? after != null : !before.equals(after)) {
            audit.record(actor, "changed", subject(draft), field, before, after);
        }
    }

    private static AuditSubject subject(DraftOrder draft) {
        return AuditSubject.of(DRAFT, draft.getId())
                .inCompany(draft.getCompany().getId())
                .concerning(draft.getPlacedBy().getId());
    }
}
