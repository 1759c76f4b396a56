package org.b2bleaf.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.b2bleaf.payment.CardGateway;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeRequest;
import org.b2bleaf.payment.StoredCard;
import org.b2bleaf.payment.rules.ChargeOutcome;

/** A gateway that answers what a test wants it to. */
public final class TestCardGateway implements CardGateway {

    private volatile ChargeOutcome next = ChargeOutcome.CAPTURED;
    private volatile Runnable whileAsked = () -> {};
    private volatile NotGivenBack refusal;
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Long> givenBack = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private volatile CardGateway.NotDone actRefusal;

    /** As at the start. */
    public void reset() {
        next = ChargeOutcome.CAPTURED;
        whileAsked = () -> {};
        refusal = null;
        asked.set(0);
        givenBack.clear();
        acts.clear();
        tokens.clear();
        actRefusal = null;
    }

    public void answers(ChargeOutcome outcome) {
        next = outcome;
    }

    /** @param act happens while the gateway is being asked; what it throws is as if the node died */
    public void whileAsked(Runnable act) {
        whileAsked = act;
    }

    /** @param reason null for a gateway that gives money back */
    public void refusesToGiveBack(NotGivenBack reason) {
        refusal = reason;
    }

    /** How often money was asked for. */
    public int timesAsked() {
        return asked.get();
    }

    /** Ids of charges, in the order in which they were given back. */
    public List<Long> givenBack() {
        return List.copyOf(givenBack);
    }

    @Override
    public Answer charge(ChargeRequest request) {
        asked.incrementAndGet();
        whileAsked.run();
        return next == ChargeOutcome.UNKNOWN
                ? new Answer(next, "TEST", null, "time-out", Map.of())
                : new Answer(next, "TEST", "The bank says " + next, "ok", Map.of("ID", request.key()));
    }

    /** Tokens that were charged, in this order. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    public Answer charge(ChargeRequest request, StoredCard card) {
        tokens.add(card.token());
        return charge(request);
    }

    @Override
    public void giveBack(Charge charge) throws NotGivenBack {
        if (refusal != null) {
            throw refusal;
        }
        givenBack.add(charge.getId());
    }

    /** What was taken of reservations and given back in parts, such as {@code "CAPTURE 7 25.00"}, in this order. */
    public List<String> acts() {
        return List.copyOf(acts);
    }

    /** @param reason null for a gateway that does what it is asked to */
    public void refusesActs(CardGateway.NotDone reason) {
        actRefusal = reason;
    }

    @Override
    public void capture(Charge charge, BigDecimal amount, String key) throws NotCaptured {
        whileAsked.run();
        if (actRefusal instanceof NotCaptured refused) {
            throw refused;
        }
        acts.add("CAPTURE " + charge.getId() + " " + amount.setScale(2, RoundingMode.UNNECESSARY));
    }

    @Override
    public void refund(Charge charge, BigDecimal amount, String key) throws NotGivenBack {
        whileAsked.run();
        if (actRefusal instanceof NotGivenBack refused) {
            throw refused;
        }
        acts.add("REFUND " + charge.getId() + " " + amount.setScale(2, RoundingMode.UNNECESSARY));
    }
}
