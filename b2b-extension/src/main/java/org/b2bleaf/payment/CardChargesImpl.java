package org.b2bleaf.payment;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Resource;
import javax.persistence.PersistenceException;
import org.b2bleaf.payment.rules.CardTries;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Service("b2bCardCharges")
public class CardChargesImpl implements CardCharges {

    private static final Logger LOG = LoggerFactory.getLogger(CardChargesImpl.class);

    private static final int MAX_MESSAGE = 500;

    /** For staff, like what gateways say. */
    private static final String TOO_MANY_TRIES =
            "Too many cards of this buyer were declined within an hour; the gateway was not asked";

    @Resource(name = "b2bChargeDao")
    protected ChargeDao dao;

    @Resource(name = "b2bCardGateway")
    protected CardGateway gateway;

    @Resource(name = "b2bStoredCards")
    protected StoredCards storedCards;

    @Resource(name = "b2bChargeAudit")
    protected ChargeAudit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Override
    public ChargeResult charge(ChargeRequest request) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A card is charged outside of any transaction");
        }
        Optional<Charge> before = findByKey(request.key());
        if (before.isPresent()) {
            return result(before.get());
        }
        Begun begun;
        try {
            begun = inTransaction(() -> begin(request));
        } catch (DataIntegrityViolationException | PersistenceException e) {
            // Somebody else has just begun the same, and asks the gateway.
            return findByKey(request.key()).map(CardChargesImpl::result).orElseThrow(() -> e);
        }
        note(begun.chargeId(), isTooManyTries(request.payer()) ? tooManyTries() : ask(request, begun.card()));
        ChargeResult result = result(find(begun.chargeId()).orElseThrow());
        if (result.outcome().isGood()
                && request.card().keep()
                && !request.card().isSaved()) {
            storedCards.keep(request);
        }
        return result;
    }

    private CardGateway.Answer ask(ChargeRequest request, StoredCard card) {
        return card == null ? gateway.charge(request) : gateway.charge(request, card);
    }

    /**
     * Asked once this try is stored: of many at once each sees those that were stored before, so that at most so many get
     * to the gateway, and fewer when they come all together.
     */
    private boolean isTooManyTries(ChargeRequest.Payer payer) {
        // Whoever is not signed in pays by a link, which counts for itself.
        return payer.customerId() != null
                && inTransaction(() -> dao.triesInVain(payer.customerId(), Date.from(CardTries.since(clock.instant()))))
                        > CardTries.AN_HOUR;
    }

    private static CardGateway.Answer tooManyTries() {
        return new CardGateway.Answer(ChargeOutcome.DECLINED, null, TOO_MANY_TRIES, null, Map.of());
    }

    /** @param card null when it was typed */
    private record Begun(long chargeId, StoredCard card) {}

    /** Together, so that a card which somebody removes is either charged before or not at all. */
    private Begun begin(ChargeRequest request) {
        CardDetails typed = request.card();
        StoredCard card = typed.isSaved()
                ? storedCards
                        .take(typed.savedCardId(), request.payer())
                        .orElseThrow(() -> new CardGone(typed.savedCardId()))
                : null;
        ChargeImpl charge = dao.insert(
                card == null ? new ChargeImpl(request, now()) : new ChargeImpl(request, card.lastFour(), now()));
        return new Begun(charge.getId(), card);
    }

    @Override
    public boolean mayCharge(CardDetails card, ChargeRequest.Payer payer) {
        return !card.isSaved() || storedCards.isUsable(card.savedCardId(), payer);
    }

    private void note(long id, CardGateway.Answer answer) {
        String message = cut(answer.message());
        if (inTransaction(() -> dao.answer(id, answer, message, now()))) {
            return;
        }
        LOG.error("Charge {}: the gateway says {}, but it was settled by hand meanwhile", id, answer.outcome());
        if (answer.outcome().isGood()) {
            inTransaction(() -> dao.answerTooLate(id, answer, message, now()));
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public Charge use(long chargeId, ChargePurpose purpose, String reference) {
        boolean used = dao.use(chargeId, purpose, reference, now());
        Charge charge = dao.find(chargeId);
        boolean usedForThis = charge != null
                && charge.getState().isHeld()
                && charge.getPurpose() == purpose
                && charge.getReference().equals(reference);
        if (!used && !usedForThis) {
            throw new ChargeGone(chargeId);
        }
        return charge;
    }

    @Override
    @Transactional("blTransactionManager")
    public boolean giveBack(long chargeId, String actor) {
        boolean wanted = dao.wantBack(chargeId, false, now());
        Charge charge = dao.find(chargeId);
        if (charge == null) {
            return false;
        }
        if (wanted) {
            audit.record(charge, actor, "give-back-wanted", null);
        }
        return switch (charge.getState()) {
            case GIVE_BACK_DUE, GIVEN_BACK, GIVE_BACK_FAILED -> true;
            case STARTED, CAPTURED, AUTHORIZED, DECLINED, UNKNOWN -> false;
        };
    }

    @Override
    public Optional<Charge> find(long chargeId) {
        return Optional.ofNullable(inTransaction(() -> dao.find(chargeId)));
    }

    @Override
    public Optional<Charge> findByKey(String key) {
        return Optional.ofNullable(inTransaction(() -> dao.findByKey(key)));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Charge> chargesFor(ChargePurpose purpose, String reference) {
        return dao.chargesFor(purpose, reference);
    }

    private static ChargeResult result(Charge charge) {
        return new ChargeResult(charge.getId(), charge.getState().outcome(), charge.getMessage());
    }

    private <T> T inTransaction(Supplier<T> act) {
        return new TransactionTemplate(transactionManager).execute(status -> act.get());
    }

    private static String cut(String message) {
        return message == null || message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE);
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
