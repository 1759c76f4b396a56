package org.b2bleaf.ordering.drafts;

import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.DraftOrderDao;
import org.b2bleaf.ordering.drafts.rules.Consent;
import org.b2bleaf.ordering.drafts.rules.DraftAct;
import org.b2bleaf.ordering.drafts.rules.PriceSource;
import org.b2bleaf.ordering.rules.OrderVisibility;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.payment.CardDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bDraftBuying")
public class DraftBuyingImpl implements DraftBuying {

    @Resource(name = "b2bDraftOrderDao")
    protected DraftOrderDao visible;

    @Resource(name = "b2bDraftDao")
    protected DraftDao dao;

    @Resource(name = "b2bDraftContents")
    protected DraftContents contents;

    @Resource(name = "b2bInvoicePayments")
    protected InvoicePayments payments;

    @Resource(name = "b2bDraftTrail")
    protected DraftTrail trail;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<DraftSheet> find(Viewer viewer, String reference) {
        return idOf(viewer, reference).flatMap(dao::find).map(contents::sheet);
    }

    private Optional<Long> idOf(Viewer viewer, String reference) {
        return Optional.ofNullable(visible.findByReference(reference, OrderVisibility.scopes(viewer)))
                .map(DraftOrder::getId);
    }

    @Override
    @Transactional("blTransactionManager")
    public boolean answer(Viewer viewer, String reference, Integer version, boolean agrees) {
        Optional<Long> id = idOf(viewer, reference);
        if (id.isEmpty()) {
            return false;
        }
        Optional<DraftOrder> held = version == null ? dao.claim(id.get()) : dao.claim(id.get(), version);
        DraftOrder draft =
                held.filter(it -> it.state().allows(DraftAct.ANSWER)).orElseThrow(() -> new DraftMoved(reference));
        String actor = Actor.customer(viewer.customerId());
        if (agrees) {
            agree(draft);
            trail.record(actor, "consent-given", draft, reference);
        } else {
            draft.setConsent(Consent.REFUSED);
            trail.record(actor, "consent-refused", draft, reference);
        }
        draft.setAfterConsent(null);
        return true;
    }

    /** What the merchant has made of it is from now on what was agreed on. */
    private void agree(DraftOrder draft) {
        for (DraftLine line : contents.toChange(draft)) {
            line.setAgreedQuantity(line.getQuantity());
            line.setAgreedPrice(line.getQuantity() == 0 ? null : line.getUnitPrice());
            if (line.getPriceSource() == PriceSource.TODAY) {
                // Both sides have settled on it: nobody needs to be told when the catalog says something else later.
                line.setPriceSource(PriceSource.SET);
            }
        }
        draft.setAgreedTotal(draft.getTotal());
        draft.setAgreedShipping(draft.getShipping());
        draft.setAgreedTax(draft.getTax());
        draft.setAgreedDiscount(draft.getDiscount());
        draft.setConsent(Consent.GIVEN);
        draft.setTask(draft.getAfterConsent());
        draft.setTaskBy(draft.getDecidedBy());
        draft.setProblem(null);
    }

    @Override
    public Optional<InvoicePayment> pay(Viewer viewer, String reference, Integer version, CardDetails card) {
        return idOf(viewer, reference).map(id -> payments.pay(id, viewer.customerId(), version, card));
    }
}
