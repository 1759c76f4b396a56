package org.b2bleaf.privacy;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceContext;
import javax.persistence.PersistenceException;
import javax.persistence.PersistenceUnit;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.card.SavedCards;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.membership.MembershipService;
import org.b2bleaf.privacy.PersonRows.KeptRow;
import org.b2bleaf.privacy.PersonRows.Texts;
import org.b2bleaf.privacy.rules.ColumnRule;
import org.b2bleaf.privacy.rules.ColumnRule.Fate;
import org.b2bleaf.privacy.rules.Mention;
import org.b2bleaf.privacy.rules.Outcome;
import org.b2bleaf.signin.AccountSecurity;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases a person, step by step. Each step is a transaction that changes some rows, writes them into the report and notes the
 * progress; a node that dies loses a step at most, and whoever comes next finds what is left. So a second erasure of the same
 * person finds nothing.
 */
@Service("b2bErasure")
public class Erasure {

    /** The subject of the audit trail, and the kind of the job. */
    static final String SUBJECT = "erasure";

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private static final int PIECE = 500;

    /** What somebody writes while the steps run is found by going through them again. */
    private static final int ROUNDS = 2;

    private static final String ACCESS = "access";
    private static final String CARTS = "carts";
    private static final String MENTIONS = "mentions";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @PersistenceUnit(unitName = "blPU")
    protected EntityManagerFactory entityManagers;

    @Resource(name = "b2bPrivacyRunDao")
    protected PrivacyRunDao dao;

    @Resource(name = "b2bPersonTables")
    protected PersonTables tables;

    @Resource(name = "b2bPersonalData")
    protected PersonalData list;

    @Resource(name = "b2bRetention")
    protected Retention retention;

    @Resource(name = "b2bAccountSecurity")
    protected AccountSecurity security;

    @Resource(name = "b2bMembershipService")
    protected MembershipService memberships;

    @Resource(name = "b2bSavedCards")
    protected SavedCards cards;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactions;

    /** Told of each step that is stored; a test stops there. */
    protected Consumer<String> afterStep = step -> {};

    /** The work on one run. */
    private final class Work {

        final ClaimedRun claim;
        final Person person;
        final Retention.Years years = retention.years();
        final BooleanSupplier stop;
        final long total;
        long done;
        Mention mention;

        Work(ClaimedRun claim, BooleanSupplier stop) {
            this.claim = claim;
            this.person = claim.person();
            this.stop = stop;
            total = ROUNDS * (3L + tables.all().size()) + 1;
        }

        /** Does something in a transaction of its own, together with its progress. */
        boolean inTransaction(BooleanSupplier act) {
            return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(status -> {
                dao.advance(claim, done, total);
                return act.getAsBoolean();
            }));
        }

        void stepDone(String step) {
            done++;
            afterStep.accept(step);
            if (stop.getAsBoolean()) {
                throw new Stopped();
            }
        }
    }

    /** This node is going down; another one goes on. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Carries out an erasure.
     *
     * @param stop asked between two steps
     * @throws TakenOver when another node works on it by now
     * @throws Stopped when the node is going down
     */
    void run(ClaimedRun claim, BooleanSupplier stop) {
        Work work = new Work(claim, stop);
        for (int round = 0; round < ROUNDS; round++) {
            // The first thing: nobody signs in or buys in this name any more.
            endAccess(work);
            if (round == 0) {
                work.mention = new Mention(work.person.email(), names(work.person));
            }
            takeOutMentions(work);
            dropCarts(work);
            for (PersonTable table : tables.all()) {
                go(work, table);
            }
        }
        work.inTransaction(() -> {
            audit.record(claim.actor(), "person-erased", AuditSubject.of(SUBJECT, claim.id()), null, null, null);
            dao.deletePerson(claim.id());
            dao.finish(claim, claim.pseudonym(), 0, null);
            return true;
        });
        // Broadleaf keeps what it has read in a cache of each node, which plain statements do not reach.
        entityManagers.getCache().evictAll();
    }

    private List<String> names(Person person) {
        return em
                .createQuery("select c.firstName, c.lastName from CustomerImpl c where c.id in (:ids)", Object[].class)
                .setParameter("ids", person.idsOrNone())
                .getResultList()
                .stream()
                .map(row -> CustomerName.of((String) row[0], (String) row[1], ""))
                .toList();
    }

    // Sessions, permissions, cards

    private void endAccess(Work work) {
        for (long customer : work.person.customerIds()) {
            work.inTransaction(() -> {
                if (!dao.isCustomer(customer) || dao.isSignedOutSince(customer, work.claim.id())) {
                    return false;
                }
                security.signOutEverywhere(customer, work.claim.actor());
                return true;
            });
            while (work.inTransaction(() -> removeFromCompany(work, customer))) {
                // One company after the other, each as when staff remove somebody.
            }
            work.inTransaction(() -> {
                for (long card : dao.cardsOf(customer)) {
                    dao.record(work.claim.id(), "B2B_SAVED_CARD", card, Outcome.ERASED, null, null);
                }
                return cards.removeAllOf(customer, work.claim.actor()) > 0;
            });
        }
        work.inTransaction(() -> {
            dao.deleteQueuedMails(work.claim.id(), work.person);
            dao.deleteEventsOfRequests(work.claim.id(), work.person);
            dao.deleteFilesOf(work.person, work.claim.id());
            return true;
        });
        work.stepDone(ACCESS);
    }

    private boolean removeFromCompany(Work work, long customer) {
        List<Long> companies = dao.companiesOf(customer);
        if (companies.isEmpty()) {
            return false;
        }
        long company = companies.get(0);
        dao.recordMembership(work.claim.id(), company, customer);
        memberships.remove(company, List.of(customer), false, null, true, work.claim.actor());
        em.flush();
        return true;
    }

    // Carts and wish lists

    private void dropCarts(Work work) {
        for (long order : dao.cartsOf(work.person)) {
            try {
                work.inTransaction(() -> {
                    OrderImpl cart = em.find(OrderImpl.class, order);
                    if (cart == null) {
                        return false;
                    }
                    em.remove(cart);
                    em.flush();
                    dao.record(work.claim.id(), "BLC_ORDER", order, Outcome.ERASED, null, null);
                    return true;
                });
            } catch (DataAccessException | PersistenceException e) {
                // Something of the host points at it: it stays, and the steps to come take out what is personal in it.
                LOG.info("Cart {} is not deleted: {}", order, e.getMessage());
            }
        }
        work.stepDone(CARTS);
    }

    // What others have written about the person

    private void takeOutMentions(Work work) {
        for (PersonTable table : tables.all()) {
            if (list.of(table.name()).values().stream().anyMatch(ColumnRule::mentions)) {
                work.inTransaction(() -> takeOut(work, table));
            }
        }
        work.inTransaction(() -> {
            dao.emptyBodiesNaming(work.claim.id(), work.mention.wanted());
            return true;
        });
        work.stepDone(MENTIONS);
    }

    private boolean takeOut(Work work, PersonTable table) {
        return dao.inTransaction(jdbc -> {
            PersonRows rows = dao.rows(jdbc, table, list.of(table.name())).orElse(null);
            if (rows == null) {
                return false;
            }
            boolean found = false;
            for (Texts texts : rows.withAny(work.mention.wanted())) {
                for (Map.Entry<String, String> text : texts.byColumn().entrySet()) {
                    if (work.mention.isIn(text.getValue())) {
                        String without = work.mention.takenOutOf(text.getValue(), work.claim.pseudonym());
                        rows.replace(
                                texts.id(), text.getKey(), text.getValue(), fitting(table, text.getKey(), without));
                        record(work, table, texts.id(), Outcome.PSEUDONYMISED);
                        found = true;
                    }
                }
            }
            return found;
        });
    }

    /** Mails are sent to the location's admins when it has no address for bills; a pseudonym is none. */
    private static String fitting(PersonTable table, String column, String text) {
        return table.table().equals("B2B_LOCATION") && column.equals("BILLING_EMAIL") ? null : text;
    }

    // The rows of the person

    private void go(Work work, PersonTable table) {
        keep(work, table);
        while (work.inTransaction(() -> erase(work, table))) {
            // Piece by piece, so that no transaction is large.
        }
        work.stepDone(table.name());
    }

    private boolean erase(Work work, PersonTable table) {
        return dao.inTransaction(jdbc -> {
            PersonRows rows = dao.rows(jdbc, table, list.of(table.name())).orElse(null);
            if (rows == null) {
                return false;
            }
            List<Long> ids = rows.toErase(work.person, PIECE);
            if (ids.isEmpty()) {
                return false;
            }
            Outcome outcome = rows.isDeleted() ? Outcome.ERASED : Outcome.PSEUDONYMISED;
            rows.erase(work.person, ids, work.claim.pseudonym());
            ids.forEach(id -> record(work, table, id, outcome));
            return ids.size() == PIECE;
        });
    }

    private void keep(Work work, PersonTable table) {
        if (list.of(table.name()).values().stream().noneMatch(rule -> rule.fate() == Fate.KEPT)) {
            return;
        }
        long[] reached = {Long.MIN_VALUE};
        while (work.inTransaction(() -> dao.inTransaction(jdbc -> {
            PersonRows rows = dao.rows(jdbc, table, list.of(table.name())).orElse(null);
            if (rows == null || !rows.keepsAnything()) {
                return false;
            }
            ColumnRule rule = rows.keeps();
            List<KeptRow> kept = rows.kept(work.person, reached[0], PIECE);
            for (KeptRow row : kept) {
                dao.record(
                        work.claim.id(),
                        table.name(),
                        row.id(),
                        Outcome.KEPT,
                        rule.reason(),
                        work.years.until(rule.reason(), row.day(), row.country()));
                reached[0] = row.id();
            }
            return kept.size() == PIECE;
        }))) {
            // Piece by piece.
        }
    }

    private void record(Work work, PersonTable table, long id, Outcome outcome) {
        dao.record(work.claim.id(), table.name(), id, outcome, null, null);
    }
}
