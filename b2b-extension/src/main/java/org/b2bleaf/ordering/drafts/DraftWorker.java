package org.b2bleaf.ordering.drafts;

import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.SubmissionRefused;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.DraftTask;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.core.order.domain.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what the merchant wants to be done with drafts. In the storefront, which alone knows the host's prices, its checkout
 * and its gateways; the admin notes the wish. Each draft is one transaction, in which the wish is fulfilled and forgotten: a
 * node that dies leaves it to the next.
 */
@Service("b2bDraftWorker")
public class DraftWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DraftWorker.class);

    private static final int MOST_AT_ONCE = 20;

    @Resource(name = "b2bDraftDao")
    protected DraftDao dao;

    @Resource(name = "b2bDraftContents")
    protected DraftContents contents;

    @Resource(name = "b2bDraftPricing")
    protected DraftPricing pricing;

    @Resource(name = "b2bDraftChecks")
    protected DraftChecks checks;

    @Resource(name = "b2bDraftPlacing")
    protected DraftPlacing placing;

    @Resource(name = "b2bInvoicePayments")
    protected InvoicePayments payments;

    @Resource(name = "b2bDraftMails")
    protected DraftMails mails;

    @Resource(name = "b2bDraftTrail")
    protected DraftTrail trail;

    /** None in the admin, which does no such work. */
    @Autowired(required = false)
    protected TodaysPrices prices;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    /** Called about every second by the job {@code b2b-drafts}. */
    public void work() {
        TransactionTemplate transaction = transaction();
        transaction.execute(status -> dao.withTask(MOST_AT_ONCE)).forEach(this::run);
        transaction.execute(status -> dao.withPayment(MOST_AT_ONCE)).forEach(payments::resume);
    }

    void run(long draftId) {
        try {
            transaction().execute(status -> {
                dao.claimTask(draftId).ifPresent(this::work);
                return null;
            });
        } catch (SubmissionRefused e) {
            LOG.warn("Draft {} did not become an order", draftId, e);
            fail(
                    draftId,
                    e.reason() == SubmissionRefused.Reason.NOT_IN_STOCK
                            ? DraftProblem.NOT_IN_STOCK
                            : DraftProblem.FAILED);
        } catch (RuntimeException e) {
            LOG.error("Draft {} could not be worked on", draftId, e);
            fail(draftId, DraftProblem.FAILED);
        }
    }

    private void fail(long draftId, DraftProblem problem) {
        transaction().execute(status -> {
            dao.claimTask(draftId).ifPresent(draft -> {
                forgetTask(draft);
                draft.setProblem(problem.name());
            });
            return null;
        });
    }

    private void work(DraftOrder draft) {
        DraftTask task = draft.getTask();
        String actor = draft.getTaskBy();
        forgetTask(draft);
        if (draft.getStatus() == DraftStatus.SUBMITTED) {
            BuyingForLocation.of(draft, () -> {
                perform(draft, task, actor);
                return null;
            });
        }
    }

    private static void forgetTask(DraftOrder draft) {
        draft.setTask(null);
        draft.setTaskBy(null);
    }

    private void perform(DraftOrder draft, DraftTask task, String actor) {
        List<DraftLine> lines = contents.toChange(draft);
        TodaysPrices.ForLocation today = prices.of(draft.getLocation().getId());
        pricing.priceLines(draft, lines, today);
        Order order = pricing.apply(draft, lines);
        List<DraftDifference> differences = dao.replaceDifferences(draft, checks.of(draft, lines, today));
        if (task == DraftTask.CHECK) {
            return;
        }
        if (differences.stream().anyMatch(it -> it.getKind().blocks() || !it.isAccepted())) {
            draft.setProblem(DraftProblem.DIFFERENCES.name());
        } else if (contents.sheet(draft).needsConsent()) {
            ask(draft, lines, task, actor);
        } else {
            goOn(draft, lines, order, task, actor);
        }
    }

    private void ask(DraftOrder draft, List<DraftLine> lines, DraftTask task, String actor) {
        draft.setConsent(Consent.ASKED);
        draft.setAfterConsent(task);
        draft.setDecidedBy(actor);
        trail.record(actor, "consent-asked", draft, draft.getReference());
        mails.queueConsent(draft, lines);
    }

    private void goOn(DraftOrder draft, List<DraftLine> lines, Order order, DraftTask task, String actor) {
        PaymentTerms terms = draft.getLocation().getTerms();
        boolean paidFirst = task == DraftTask.INVOICE || terms.type() == TermsType.NONE;
        if (!paidFirst) {
            placing.place(draft, order, terms, List.of(), actor);
        } else if (placing.amountDue(draft).signum() == 0) {
            placing.place(draft, order, PaymentTerms.none(), List.of(), actor);
        } else {
            placing.invoice(draft, lines, actor);
        }
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactionManager);
    }
}
