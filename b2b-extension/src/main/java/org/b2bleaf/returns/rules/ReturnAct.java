package org.b2bleaf.returns.rules;

import java.util.EnumSet;
import java.util.Set;

/** What the merchant's staff can do with a return. */
public enum ReturnAct {
    APPROVE(ReturnStatus.APPROVED, EnumSet.of(ReturnStatus.REQUESTED)),
    /** Also of goods that were agreed upon and did not come, or not as they should. */
    DECLINE(ReturnStatus.DECLINED, EnumSet.of(ReturnStatus.REQUESTED, ReturnStatus.APPROVED)),
    RECEIVE(ReturnStatus.RECEIVED, EnumSet.of(ReturnStatus.APPROVED)),
    /** Gives money back, or lowers what is owed. */
    SETTLE(ReturnStatus.REFUNDED, EnumSet.of(ReturnStatus.RECEIVED));

    private final ReturnStatus leadsTo;
    private final Set<ReturnStatus> from;

    ReturnAct(ReturnStatus leadsTo, Set<ReturnStatus> from) {
        this.leadsTo = leadsTo;
        this.from = from;
    }

    /** What the return is afterwards. */
    public ReturnStatus leadsTo() {
        return leadsTo;
    }

    /** Whether staff can do it with a return that is in this status. */
    public boolean isPossible(ReturnStatus status) {
        return from.contains(status);
    }

    /** What staff can do with it; a new set, empty when it is over. */
    public static Set<ReturnAct> possible(ReturnStatus status) {
        Set<ReturnAct> acts = EnumSet.noneOf(ReturnAct.class);
        for (ReturnAct act : values()) {
            if (act.isPossible(status)) {
                acts.add(act);
            }
        }
        return acts;
    }
}
