package org.b2bleaf.ordering.drafts.rules;

import java.util.EnumSet;
import java.util.Set;
import org.b2bleaf.ordering.rules.DraftStatus;

/**
 * Where a draft stands, and so what may be done with it.
 *
 * @param busy whether the storefront is about to do what the merchant wants, or a payment is under way: nobody may
 *     interfere before that has ended
 */
public record DraftState(DraftStatus status, Consent consent, boolean busy) {

    /** @return what may be done now; nothing with a draft that is decided */
    public Set<DraftAct> allowed() {
        if (busy) {
            return EnumSet.noneOf(DraftAct.class);
        }
        return switch (status) {
            case SUBMITTED -> waiting();
            case INVOICED -> EnumSet.of(DraftAct.PAY, DraftAct.WITHDRAW, DraftAct.DECLINE);
            case APPROVED, DECLINED -> EnumSet.noneOf(DraftAct.class);
        };
    }

    /** While the buyer is asked, the merchant may change or decline the draft, which takes the question back. */
    private Set<DraftAct> waiting() {
        return consent == Consent.ASKED
                ? EnumSet.of(DraftAct.EDIT, DraftAct.DECLINE, DraftAct.ANSWER)
                : EnumSet.of(DraftAct.EDIT, DraftAct.CHECK, DraftAct.APPROVE, DraftAct.INVOICE, DraftAct.DECLINE);
    }

    public boolean allows(DraftAct act) {
        return allowed().contains(act);
    }
}
