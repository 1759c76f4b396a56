package org.b2bleaf.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.payment.rules.ChargeActKind;
import org.b2bleaf.payment.rules.ChargeActState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bChargeActs")
@Transactional("blTransactionManager")
public class ChargeActsImpl implements ChargeActs {

    private static final int MAX_NOTE = 500;

    @Resource(name = "b2bChargeDao")
    protected ChargeDao dao;

    @Resource(name = "b2bChargeActEnds")
    protected ChargeActEnds ends;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    public void capture(long chargeId, BigDecimal amount, String key, String actor) {
        note(chargeId, ChargeActKind.CAPTURE, amount, key, actor);
    }

    @Override
    public void refund(long chargeId, BigDecimal amount, String key, String actor) {
        note(chargeId, ChargeActKind.REFUND, amount, key, actor);
    }

    private void note(long chargeId, ChargeActKind kind, BigDecimal amount, String key, String actor) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("Nothing to do: " + amount);
        }
        if (!dao.isActKnown(key)) {
            dao.insert(new ChargeActImpl(chargeId, kind, amount, key, actor, now()));
        }
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<ChargeAct> actsOf(Collection<Long> chargeIds) {
        return dao.acts(chargeIds);
    }

    @Override
    public void retry(long actId, String actor) {
        if (!dao.retryAct(actId, now())) {
            throw new ChargeSettled(actId);
        }
        ends.record(dao.findAct(actId), actor, "retried", null);
    }

    @Override
    public void doneByHand(long actId, String note, String actor) {
        settle(actId, note, actor, "done-by-hand");
        ChargeAct act = dao.findAct(actId);
        if (act.getKind() == ChargeActKind.CAPTURE) {
            ends.captured(act, actor);
        }
    }

    @Override
    public void giveUp(long actId, String actor) {
        ChargeAct act = dao.findAct(actId);
        if (act == null || act.getKind() != ChargeActKind.CAPTURE) {
            throw new ChargeSettled(actId);
        }
        settle(actId, act.getNote(), actor, "given-up");
    }

    private void settle(long actId, String note, String actor, String how) {
        String kept = note == null || note.length() <= MAX_NOTE ? note : note.substring(0, MAX_NOTE);
        if (!dao.moveAct(actId, ChargeActState.FAILED, ChargeActState.DONE, kept, null, now())) {
            throw new ChargeSettled(actId);
        }
        ends.record(dao.findAct(actId), actor, how, note);
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
