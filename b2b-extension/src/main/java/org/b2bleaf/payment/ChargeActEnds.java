package org.b2bleaf.payment;

import java.time.Clock;
import java.util.Date;
import javax.annotation.Resource;
import org.b2bleaf.payment.rules.ChargeActKind;
import org.b2bleaf.payment.rules.ChargeActState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes how acts of gateways end, in the transaction of the caller. */
@Component("b2bChargeActEnds")
public class ChargeActEnds {

    @Resource(name = "b2bChargeDao")
    protected ChargeDao dao;

    @Resource(name = "b2bChargeAudit")
    protected ChargeAudit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Autowired
    protected ApplicationEventPublisher events;

    /** The gateway has done it. */
    void done(ChargeAct act) {
        if (dao.moveAct(act.getId(), ChargeActState.DUE, ChargeActState.DONE, null, null, now())) {
            record(act, act.getActor(), "done", null);
            if (act.getKind() == ChargeActKind.CAPTURE) {
                captured(act, act.getActor());
            }
        }
    }

    /** The gateway will not do it. */
    void failed(ChargeAct act, String note) {
        if (dao.moveAct(act.getId(), ChargeActState.DUE, ChargeActState.FAILED, note, null, now())) {
            record(act, act.getActor(), "failed", note);
        }
    }

    void captured(ChargeAct act, String actor) {
        if (dao.captured(act.getChargeId(), act.getAmount(), now())) {
            events.publishEvent(new ChargeCaptured(act.getChargeId(), act.getAmount(), actor));
        }
    }

    void record(ChargeAct act, String actor, String how, String note) {
        String kind = act.getKind() == ChargeActKind.CAPTURE ? "capture" : "refund";
        audit.record(dao.find(act.getChargeId()), actor, kind + "-" + how, note);
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
