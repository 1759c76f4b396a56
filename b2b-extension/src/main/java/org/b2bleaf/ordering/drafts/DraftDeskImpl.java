package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.DraftAct;
import org.b2bleaf.ordering.drafts.rules.DraftTask;
import org.b2bleaf.ordering.rules.DraftStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bDraftDesk")
public class DraftDeskImpl implements DraftDesk {

    @Resource(name = "b2bDraftDao")
    protected DraftDao dao;

    @Resource(name = "b2bDraftContents")
    protected DraftContents contents;

    @Resource(name = "b2bDraftEditing")
    protected DraftEditing editing;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    @Resource(name = "b2bDraftMails")
    protected DraftMails mails;

    @Resource(name = "b2bDraftTrail")
    protected DraftTrail trail;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<DraftOrder> list(DraftFilter filter, int first, int limit) {
        return dao.list(filter, first, limit);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public long count(DraftFilter filter) {
        return dao.count(filter);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Map<DraftFilter.Heap, Long> counts() {
        return dao.counts();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<DraftSheet> find(long draftId) {
        return dao.find(draftId).map(contents::sheet);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public boolean isBusy(long draftId) {
        return dao.isBusy(draftId);
    }

    @Override
    @Transactional("blTransactionManager")
    public void edit(long draftId, int version, DraftEdit edit, String actor) {
        DraftOrder draft = claim(draftId, version, DraftAct.EDIT);
        if (editing.apply(draft, contents.toChange(draft), edit, actor)) {
            setTask(draft, DraftTask.CHECK, actor);
        }
        draft.setConsent(Consent.NOT_ASKED);
        draft.setAfterConsent(null);
    }

    @Override
    @Transactional("blTransactionManager")
    public void note(long draftId, String note, String actor) {
        String typed = note == null || note.isBlank() ? null : note.strip();
        if (typed != null && typed.length() > DraftEdit.MAX_NOTE) {
            throw new IllegalArgumentException("A note has at most " + DraftEdit.MAX_NOTE + " characters");
        }
        DraftOrder draft = dao.claim(draftId).orElseThrow(() -> missing(draftId));
        trail.change(actor, draft, "internalNote", draft.getInternalNote(), typed);
        draft.setInternalNote(typed);
    }

    @Override
    @Transactional("blTransactionManager")
    public void check(long draftId, int version, String actor) {
        setTask(claim(draftId, version, DraftAct.CHECK), DraftTask.CHECK, actor);
    }

    @Override
    @Transactional("blTransactionManager")
    public void approve(long draftId, int version, boolean accept, String actor) {
        decide(claim(draftId, version, DraftAct.APPROVE), DraftTask.APPROVE, accept, actor);
    }

    @Override
    @Transactional("blTransactionManager")
    public void invoice(long draftId, int version, boolean accept, String actor) {
        decide(claim(draftId, version, DraftAct.INVOICE), DraftTask.INVOICE, accept, actor);
    }

    /** What was seen is what the page of this version showed, as every check makes a new version. */
    private void decide(DraftOrder draft, DraftTask task, boolean accept, String actor) {
        dao.differences(draft.getId())
                .forEach(difference ->
                        difference.setAccepted(accept && !difference.getKind().blocks()));
        setTask(draft, task, actor);
    }

    @Override
    @Transactional("blTransactionManager")
    public void withdraw(long draftId, int version, String actor) {
        DraftOrder draft = claim(draftId, version, DraftAct.WITHDRAW);
        draft.setStatus(DraftStatus.SUBMITTED);
        trail.record(actor, "invoice-withdrawn", draft, draft.getReference());
        mails.queueWithdrawn(draft, contents.lines(draft));
    }

    @Override
    @Transactional("blTransactionManager")
    public void decline(long draftId, int version, String reason, String actor) {
        String typed = reason == null ? "" : reason.strip();
        if (typed.isEmpty() || typed.length() > MAX_REASON) {
            throw new IllegalArgumentException("Declining has a reason of at most " + MAX_REASON + " characters");
        }
        DraftOrder draft = claim(draftId, version, DraftAct.DECLINE);
        BigDecimal givenBack = giveBackDeposit(draft, actor);
        draft.setStatus(DraftStatus.DECLINED);
        draft.setConsent(Consent.NOT_ASKED);
        draft.setAfterConsent(null);
        draft.setDeclineReason(typed);
        draft.setDecidedBy(actor);
        draft.setDecidedAt(Date.from(clock.instant()));
        draft.getOrder().setStatus(OrderStatus.CANCELLED);
        trail.record(actor, "draft-declined", draft, typed);
        mails.queueDeclined(draft, contents.lines(draft), givenBack);
    }

    private BigDecimal giveBackDeposit(DraftOrder draft, String actor) {
        BigDecimal givenBack = BigDecimal.ZERO;
        for (Charge deposit : charges.chargesFor(ChargePurpose.DRAFT_DEPOSIT, draft.getReference())) {
            if (deposit.getState().isHeld() && charges.giveBack(deposit.getId(), actor)) {
                givenBack = givenBack.add(deposit.getAmount());
            }
        }
        return givenBack;
    }

    private DraftOrder claim(long draftId, int version, DraftAct act) {
        DraftOrder draft = dao.claim(draftId, version).orElseThrow(() -> moved(draftId));
        if (!draft.state().allows(act)) {
            throw new DraftMoved(draft.getReference());
        }
        return draft;
    }

    private RuntimeException moved(long draftId) {
        return dao.find(draftId)
                .<RuntimeException>map(draft -> new DraftMoved(draft.getReference()))
                .orElseGet(() -> missing(draftId));
    }

    private static EntityNotFoundException missing(long draftId) {
        return new EntityNotFoundException("No draft " + draftId);
    }

    private static void setTask(DraftOrder draft, DraftTask task, String actor) {
        draft.setTask(task);
        draft.setTaskBy(actor);
        draft.setProblem(null);
    }
}
