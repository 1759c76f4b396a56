package org.b2bleaf.card;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.card.AddedCard.Outcome;
import org.b2bleaf.card.rules.CardExpiry;
import org.b2bleaf.card.rules.TypedCard;
import org.b2bleaf.payment.ChargeRequest;
import org.b2bleaf.payment.ChargeRequest.Payer;
import org.b2bleaf.payment.StoredCard;
import org.b2bleaf.payment.StoredCards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What charges ask of the saved cards. Nobody pays with one without a sign-in: a payment link has no customer. */
@Service("b2bStoredCards")
public class CardsToPayWith implements StoredCards {

    private static final Logger LOG = LoggerFactory.getLogger(CardsToPayWith.class);

    @Resource(name = "b2bSavedCards")
    protected SavedCards cards;

    @Resource(name = "b2bPayableCards")
    protected PayableCards payable;

    @Resource(name = "b2bSavedCardDao")
    protected SavedCardDao dao;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public boolean isUsable(long savedCardId, Payer payer) {
        return isNamed(payer)
                && payable.find(payer.customerId(), payer.locationId(), savedCardId)
                        .isPresent();
    }

    private static boolean isNamed(Payer payer) {
        return payer.customerId() != null && payer.locationId() != null;
    }

    /** The row is held first: what is read then stays so until the transaction ends. */
    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.MANDATORY)
    public Optional<StoredCard> take(long savedCardId, Payer payer) {
        return isNamed(payer) && dao.take(savedCardId, payer.locationId(), Date.from(clock.instant()))
                ? payable.find(payer.customerId(), payer.locationId(), savedCardId)
                        .map(SavedCardImpl::stored)
                : Optional.empty();
    }

    @Override
    public void keep(ChargeRequest paid) {
        if (!isNamed(paid.payer())) {
            return;
        }
        try {
            // A payment does without what saving asks for: the gateway has just taken the card as it is.
            TypedCard card = new TypedCard(
                    paid.card().number(),
                    CardExpiry.parse(paid.card().expiry()).isPresent()
                            ? paid.card().expiry()
                            : null,
                    paid.card().cvc(),
                    null);
            AddedCard added = cards.add(
                    new NewCard(paid.payer().customerId(), paid.payer().locationId(), "charge-" + paid.key(), card));
            if (added.outcome() != Outcome.SAVED) {
                LOG.warn("Charge {} is paid, its card is not saved: {}", paid.key(), added.outcome());
            }
        } catch (RuntimeException e) {
            LOG.error("Charge {} is paid, its card is not saved", paid.key(), e);
        }
    }
}
