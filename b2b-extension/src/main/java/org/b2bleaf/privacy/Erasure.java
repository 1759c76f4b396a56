package org.b2bleaf.privacy;

import java.util.List;
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
import org.b2bleaf.membership.MembershipService;
import org.b2bleaf.privacy.PersonRows.KeptRow;
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

    @Resource(name = "b2bPrivacyDatabase")
    protected PrivacyDatabase database;

    @Resource(name = "b2bPrivacyRunDao")
    protected PrivacyRunDao runs;

    @Resource(name = "b2bPrivacyClaims")
    protected PrivacyClaims claims;

    @Resource(name = "b2bErasureReport")
    protected ErasureReport report;

    @Resource(name = "b2bExportParts")
    protected ExportParts files;

    @Resource(name = "b2bPersonRecords")
    protected PersonRecords records;

    @Resource(name = "b2bMentions")
    protected Mentions mentions;

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
        ErasureWork work = new ErasureWork(
                claim,
                retention.years(),
                mentionOf(claim.person()),
                claims,
                report,
                new TransactionTemplate(transactions),
                afterStep,
                stop,
                ROUNDS * (3L + tables.all().size()) + 1);
        for (int round = 0; round < ROUNDS; round++) {
            // The first thing: nobody signs in or buys in this name any more.
            endAccess(work);
            mentions.takeOut(work);
            work.stepDone(MENTIONS);
            dropCarts(work);
            for (PersonTable table : tables.all()) {
                go(work, table);
            }
        }
        work.inTransaction(() -> {
            audit.record(claim.actor(), "person-erased", AuditSubject.of(SUBJECT, claim.id()), null, null, null);
            runs.deletePerson(claim.id());
            claims.finish(claim, claim.pseudonym(), 0, null);
            return true;
        });
        // Broadleaf keeps what it has read in a cache of each node, which plain statements do not reach.
        entityManagers.getCache().evictAll();
    }

    private Mention mentionOf(Person person) {
        return new TransactionTemplate(transactions)
                .execute(status -> new Mention(person.email(), records.namesOf(person)));
    }

    // Sessions, permissions, cards

    private void endAccess(ErasureWork work) {
        for (long customer : work.person.customerIds()) {
            work.inTransaction(() -> {
                if (!records.isCustomer(customer) || records.isSignedOutSince(customer, work.claim.id())) {
                    return false;
                }
                security.signOutEverywhere(customer, work.claim.actor());
                return true;
            });
            // One company after the other, each as when staff remove somebody.
            work.inPieces(() -> removeFromCompany(work, customer));
            work.inTransaction(() -> {
                for (long card : records.cardsOf(customer)) {
                    work.record("B2B_SAVED_CARD", card, Outcome.ERASED);
                }
                return cards.removeAllOf(customer, work.claim.actor()) > 0;
            });
        }
        work.inTransaction(() -> {
            records.deleteQueuedMails(work.claim.id(), work.person);
            records.deleteEventsOfRequests(work.claim.id(), work.person);
            files.deleteOf(work.person, work.claim.id());
            return true;
        });
        work.stepDone(ACCESS);
    }

    private boolean removeFromCompany(ErasureWork work, long customer) {
        List<Long> companies = records.companiesOf(customer);
        if (companies.isEmpty()) {
            return false;
        }
        long company = companies.get(0);
        records.recordMembership(work.claim.id(), company, customer);
        memberships.remove(company, List.of(customer), false, null, true, work.claim.actor());
        em.flush();
        return true;
    }

    // Carts and wish lists

    private void dropCarts(ErasureWork work) {
        for (long order : records.cartsOf(work.person)) {
            try {
                work.inTransaction(() -> {
                    OrderImpl cart = em.find(OrderImpl.class, order);
                    if (cart == null) {
                        return false;
                    }
                    em.remove(cart);
                    em.flush();
                    work.record("BLC_ORDER", order, Outcome.ERASED);
                    return true;
                });
            } catch (DataAccessException | PersistenceException e) {
                // Something of the host points at it: it stays, and the steps to come take out what is personal in it.
                LOG.info("Cart {} is not deleted: {}", order, e.getMessage());
            }
        }
        work.stepDone(CARTS);
    }

    // The rows of the person

    private void go(ErasureWork work, PersonTable table) {
        keep(work, table);
        work.inPieces(() -> database.inTransaction(jdbc -> database.rows(jdbc, table, list.of(table.name()))
                .map(rows -> erase(work, table, rows))
                .orElse(false)));
        work.stepDone(table.name());
    }

    private static boolean erase(ErasureWork work, PersonTable table, PersonRows rows) {
        List<Long> ids = rows.toErase(work.person, PIECE);
        if (ids.isEmpty()) {
            return false;
        }
        Outcome outcome = rows.isDeleted() ? Outcome.ERASED : Outcome.PSEUDONYMISED;
        rows.erase(work.person, ids, work.claim.pseudonym());
        ids.forEach(id -> work.record(table.name(), id, outcome));
        return ids.size() == PIECE;
    }

    private void keep(ErasureWork work, PersonTable table) {
        if (list.of(table.name()).values().stream().noneMatch(rule -> rule.fate() == Fate.KEPT)) {
            return;
        }
        long[] reached = {Long.MIN_VALUE};
        work.inPieces(() -> database.inTransaction(jdbc -> database.rows(jdbc, table, list.of(table.name()))
                .filter(PersonRows::keepsAnything)
                .map(rows -> keep(work, table, rows, reached))
                .orElse(false)));
    }

    /** @param reached the number behind which the piece begins; that at which it ends afterwards */
    private static boolean keep(ErasureWork work, PersonTable table, PersonRows rows, long[] reached) {
        List<KeptRow> kept = rows.kept(work.person, reached[0], PIECE);
        for (KeptRow row : kept) {
            work.recordKept(table.name(), row, rows.keeps().reason());
            reached[0] = row.id();
        }
        return kept.size() == PIECE;
    }
}
