package org.b2bleaf.payment;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.payment.rules.ChargeAge;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.payment.rules.ChargeState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bChargeDesk")
@Transactional("blTransactionManager")
public class ChargeDeskImpl implements ChargeDesk {

    @Resource(name = "b2bChargeDao")
    protected ChargeDao dao;

    @Resource(name = "b2bChargeAudit")
    protected ChargeAudit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Charge> list(Selection selection, String text, int first, int limit) {
        return dao.list(selection == Selection.NEEDS_HAND, text, ChargeAge.unusedSince(clock.instant()), first, limit);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public long count(Selection selection, String text) {
        return dao.count(selection == Selection.NEEDS_HAND, text, ChargeAge.unusedSince(clock.instant()));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Charge find(long chargeId) {
        return dao.find(chargeId);
    }

    @Override
    public boolean needsHand(Charge charge) {
        return switch (charge.getState()) {
            case UNKNOWN, GIVE_BACK_FAILED -> true;
            case CAPTURED, AUTHORIZED -> charge.getUsedAt() == null
                    && charge.getChangedAt().toInstant().isBefore(ChargeAge.unusedSince(clock.instant()));
            case STARTED, DECLINED, GIVE_BACK_DUE, GIVEN_BACK -> false;
        };
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Charge> chargesFor(ChargePurpose purpose, String reference) {
        return dao.chargesFor(purpose, reference);
    }

    @Override
    public void settle(long chargeId, boolean charged, String note, String actor) {
        ChargeState to = charged ? ChargeState.CAPTURED : ChargeState.DECLINED;
        move(dao.settle(chargeId, ChargeState.UNKNOWN, to, actor, note, now()), chargeId);
        audit.record(dao.find(chargeId), actor, charged ? "settled-as-charged" : "settled-as-not-charged", note);
    }

    @Override
    public void giveBackUnused(long chargeId, String actor) {
        move(dao.wantBack(chargeId, true, now()), chargeId);
        audit.record(dao.find(chargeId), actor, "give-back-wanted", null);
    }

    @Override
    public void retryGiveBack(long chargeId, String actor) {
        move(dao.retryGiveBack(chargeId, now()), chargeId);
        audit.record(dao.find(chargeId), actor, "give-back-retried", null);
    }

    @Override
    public void givenBackByHand(long chargeId, String note, String actor) {
        move(dao.settle(chargeId, ChargeState.GIVE_BACK_FAILED, ChargeState.GIVEN_BACK, actor, note, now()), chargeId);
        audit.record(dao.find(chargeId), actor, "given-back-by-hand", note);
    }

    private static void move(boolean moved, long chargeId) {
        if (!moved) {
            throw new ChargeSettled(chargeId);
        }
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
