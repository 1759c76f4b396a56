package org.b2bleaf.card;

import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Resource;
import javax.persistence.PersistenceException;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.card.AddedCard.Outcome;
import org.b2bleaf.card.CardVault.Keeping;
import org.b2bleaf.card.CardVault.Kept;
import org.b2bleaf.card.CardVault.NotForgotten;
import org.b2bleaf.card.CardVault.NotKept;
import org.b2bleaf.card.rules.CardBrand;
import org.b2bleaf.card.rules.CardLimits;
import org.b2bleaf.card.rules.CardRights;
import org.b2bleaf.card.rules.SavedCardState;
import org.b2bleaf.card.rules.TypedCard;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.company.NotAllowed;
import org.b2bleaf.company.rules.Permission;
import org.broadleafcommerce.profile.core.dao.CustomerDao;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@inheritDoc}
 *
 * <p>Gateway and database cannot commit together: a row says before that the gateway is going to be asked, and afterwards what
 * came of it. A node that dies in between leaves a token at the gateway that nobody knows and that pays for nothing.
 */
@Service("b2bSavedCards")
public class SavedCardsImpl implements SavedCards {

    private static final Logger LOG = LoggerFactory.getLogger(SavedCardsImpl.class);

    private static final int MAX_KEY = 100;
    private static final int MAX_TYPE = 40;

    /** The one that was used last is likely to be used again. */
    private static final Comparator<SavedCardImpl> USED_LAST_FIRST = Comparator.comparing(
                    (SavedCardImpl card) -> card.getLastUsedAt() == null
                            ? card.getAddedAt()
                            : card.getLastUsedAt().toInstant())
            .reversed()
            .thenComparing(SavedCardImpl::getId);

    @Resource(name = "b2bSavedCardDao")
    protected SavedCardDao dao;

    @Resource(name = "b2bCardVault")
    protected CardVault vault;

    @Resource(name = "b2bPayableCards")
    protected PayableCards payable;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "blCustomerDao")
    protected CustomerDao customers;

    @Resource(name = "b2bSavedCardTrail")
    protected SavedCardTrail trail;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Override
    public boolean isOffered() {
        return payable.isOffered();
    }

    @Override
    public boolean asksForCvc() {
        return vault.asksForCvc();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<SavedCard> cards(long customerId, long locationId) {
        Permission permission = payable.permission(customerId, locationId);
        if (!CardRights.maySeeAddAndPay(permission)) {
            return List.of();
        }
        return dao.visible(customerId, locationId).stream()
                .sorted(USED_LAST_FIRST)
                .map(card -> view(card, customerId, permission))
                .sorted(Comparator.comparing(SavedCard::isOver))
                .toList();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<SavedCard> find(long customerId, long cardId) {
        return dao.visibleOne(customerId, cardId)
                .map(card -> view(
                        card,
                        customerId,
                        payable.permission(customerId, card.getLocation().getId())));
    }

    private SavedCard view(SavedCardImpl card, long customerId, Permission permission) {
        Customer addedBy = card.getAddedBy();
        return new SavedCard(
                card.getId(),
                card.getLocation().getId(),
                card.getType(),
                card.getLastFour(),
                card.getExpiry(),
                card.getLabel(),
                CustomerName.of(addedBy),
                card.getAddedAt(),
                card.getLocation().getTimeZone(),
                payable.isOver(card),
                CardRights.mayRemove(permission, addedBy.getId() == customerId));
    }

    // Adding

    @Override
    public AddedCard add(NewCard wish) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A gateway keeps a card outside of any transaction");
        }
        Begun begun;
        try {
            begun = inTransaction(() -> begin(wish));
        } catch (DataIntegrityViolationException | PersistenceException e) {
            // The same form at the same moment: the one that was faster asks the gateway.
            return inTransaction(() -> dao.findByForm(wish.customerId(), wish.key()))
                    .map(SavedCardsImpl::became)
                    .orElseThrow(() -> e);
        }
        return begun.answer() == null ? keep(wish, begun) : begun.answer();
    }

    /** Either the answer or what to ask the gateway. */
    private record Begun(AddedCard answer, long cardId, Keeping keeping) {}

    private Begun begin(NewCard wish) {
        if (wish.key() != null && (wish.key().isBlank() || wish.key().length() > MAX_KEY)) {
            throw new IllegalArgumentException("No key of a form: " + wish.key());
        }
        Optional<AddedCard> refused = refusal(wish);
        if (refused.isPresent()) {
            return new Begun(refused.get(), 0, null);
        }
        CompanyLocation location = companies.findLocationById(wish.locationId());
        Customer customer = customers.readCustomerById(wish.customerId());
        SavedCardImpl card = dao.insert(
                new SavedCardImpl(location, customer, wish.key(), wish.card().tidyLabel(), now()));
        Keeping keeping = new Keeping(
                "b2b-location-" + location.getId(), location.getCompany().getName(), location.getName(), wish.card());
        return new Begun(null, card.getId(), keeping);
    }

    private Optional<AddedCard> refusal(NewCard wish) {
        if (!isOffered()) {
            return Optional.of(AddedCard.of(Outcome.NOT_OFFERED));
        }
        if (!payable.mayPayAndAdd(wish.customerId(), wish.locationId())) {
            return Optional.of(AddedCard.of(Outcome.NOT_PERMITTED));
        }
        Optional<SavedCardImpl> before = dao.findByForm(wish.customerId(), wish.key());
        if (before.isPresent()) {
            return before.map(SavedCardsImpl::became);
        }
        if (dao.tries(wish.customerId(), Date.from(CardLimits.triesSince(clock.instant()))) >= CardLimits.TRIES) {
            return Optional.of(AddedCard.of(Outcome.TOO_MANY_TRIES));
        }
        return dao.count(wish.locationId()) >= CardLimits.CARDS
                ? Optional.of(AddedCard.of(Outcome.TOO_MANY_CARDS))
                : Optional.empty();
    }

    /** What a form became that was sent before. */
    private static AddedCard became(SavedCardImpl card) {
        return switch (card.getState()) {
            case ADDING -> AddedCard.of(Outcome.UNDER_WAY);
            case REFUSED -> AddedCard.of(Outcome.REFUSED);
            case ACTIVE, REMOVING, REMOVED -> new AddedCard(Outcome.SAVED, card.name(), null);
        };
    }

    private AddedCard keep(NewCard wish, Begun begun) {
        Kept kept;
        try {
            kept = vault.keep(begun.keeping());
        } catch (NotKept e) {
            LOG.warn("Card {} is not kept by the gateway: {}", begun.cardId(), e.isUnknown() ? "no answer" : "refused");
            inTransaction(() -> {
                dao.find(begun.cardId()).refused();
                return null;
            });
            return new AddedCard(e.isUnknown() ? Outcome.NO_ANSWER : Outcome.REFUSED, null, e.getMessage());
        }
        try {
            return inTransaction(() -> writeDown(wish, begun.cardId(), kept));
        } catch (RuntimeException e) {
            LOG.error("Card {} is kept by the gateway and cannot be written down: it is given up", begun.cardId(), e);
            giveUp(kept);
            return AddedCard.of(Outcome.NO_ANSWER);
        }
    }

    private AddedCard writeDown(NewCard wish, long cardId, Kept kept) {
        SavedCardImpl card = dao.find(cardId);
        boolean permitted = payable.mayPayAndAdd(wish.customerId(), wish.locationId());
        card.kept(kept, typeOf(kept, wish.card()), permitted ? SavedCardState.ACTIVE : SavedCardState.REMOVING, now());
        if (!permitted) {
            return AddedCard.of(Outcome.NOT_PERMITTED);
        }
        trail.added(card);
        return new AddedCard(Outcome.SAVED, card.name(), null);
    }

    private static String typeOf(Kept kept, TypedCard typed) {
        String type = kept.type() == null
                ? CardBrand.of(typed.digits()).map(CardBrand::title).orElse(null)
                : kept.type();
        return type == null || type.length() <= MAX_TYPE ? type : type.substring(0, MAX_TYPE);
    }

    private void giveUp(Kept kept) {
        try {
            vault.forget(kept.card());
        } catch (NotForgotten | RuntimeException e) {
            LOG.error("{} stays at the gateway, where nothing pays with it", kept.card(), e);
        }
    }

    // Removing

    @Override
    @Transactional("blTransactionManager")
    public boolean remove(long customerId, long cardId) {
        SavedCardImpl card = dao.visibleOne(customerId, cardId).orElse(null);
        if (card == null) {
            return false;
        }
        Permission permission =
                payable.permission(customerId, card.getLocation().getId());
        if (!CardRights.mayRemove(permission, card.getAddedBy().getId() == customerId)) {
            throw new NotAllowed("removing the saved card " + cardId);
        }
        if (!dao.remove(cardId, Actor.customer(customerId), now())) {
            return false;
        }
        trail.removed(card, customers.readCustomerById(customerId));
        return true;
    }

    @Override
    @Transactional("blTransactionManager")
    public int removeAllOf(long customerId, String actor) {
        int removed = 0;
        for (Long id : dao.activeOf(customerId)) {
            if (dao.remove(id, actor, now())) {
                trail.removedWithPerson(dao.find(id), actor);
                removed++;
            }
        }
        return removed;
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private <T> T inTransaction(Supplier<T> act) {
        try {
            return new TransactionTemplate(transactionManager).execute(status -> act.get());
        } catch (RuntimeException e) {
            dao.forgetEverything();
            throw e;
        }
    }
}
