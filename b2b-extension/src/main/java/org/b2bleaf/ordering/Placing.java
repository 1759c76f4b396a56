package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.ordering.SubmissionRefused.Reason;
import org.b2bleaf.ordering.money.OrderAccounts;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeGone;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.springframework.stereotype.Service;

/** Makes an order, or a draft, of a cart that was checked, priced and, where something was due, paid for. */
@Service("b2bPlacing")
public class Placing {

    /** Broadleaf's status of an order that waits for approval; leaving IN_PROCESS keeps it out of the cart query. */
    static final OrderStatus PENDING_APPROVAL = new OrderStatus("B2B_PENDING_APPROVAL", "Waiting for approval");

    @Resource(name = "blCheckoutService")
    protected CheckoutService checkoutService;

    @Resource(name = "b2bSubmittedCart")
    protected SubmittedCart carts;

    @Resource(name = "b2bPaymentArrangement")
    protected PaymentArrangement arrangement;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    @Resource(name = "b2bOrderDao")
    protected B2bOrderDao orders;

    @Resource(name = "b2bDraftOrderDao")
    protected DraftOrderDao drafts;

    @Resource(name = "b2bOrderAccounts")
    protected OrderAccounts accounts;

    @Resource(name = "b2bOrderMails")
    protected OrderMails orderMails;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    /**
     * Works in the caller's transaction.
     *
     * @param charge of what was due now; empty when nothing was
     * @throws SubmissionRefused when it cannot be placed; the caller's transaction must be rolled back
     */
    Submitted place(Order cart, CompanyLocation location, SubmissionRecord submission, Optional<Charge> charge) {
        if (cart.getTotal().getAmount().compareTo(submission.total()) != 0) {
            throw new SubmissionRefused(Reason.FAILED, "The total is not the one that was paid for");
        }
        return submission.isDraft()
                ? draft(cart, location, submission, charge)
                : order(cart, location, submission, charge);
    }

    private Submitted order(
            Order cart, CompanyLocation location, SubmissionRecord submission, Optional<Charge> charge) {
        List<Charge> charged = charge.stream().toList();
        arrangement.arrange(cart, charged);
        Order placed = checkout(cart);
        arrangement.confirm(placed, charged);
        boolean poNumberRepeated =
                submission.poNumber() != null && orders.isPoNumberUsed(location.getId(), submission.poNumber());
        B2bOrder order = Snapshots.order(placed, location, submission, poNumberRepeated);
        charge.ifPresent(it -> use(it, ChargePurpose.ORDER, order.getOrderNumber()));
        accounts.open(order, charged, Actor.customer(submission.customerId()));
        recordSubmission(submission, location, "order", order.getId(), order.getOrderNumber());
        orderMails.queueConfirmation(order);
        return new Submitted.Placed(order.getOrderNumber());
    }

    private Submitted draft(
            Order cart, CompanyLocation location, SubmissionRecord submission, Optional<Charge> deposit) {
        cart.setStatus(PENDING_APPROVAL);
        DraftOrder draft = Snapshots.draft(carts.saved(cart, false), location, submission);
        drafts.insert(draft);
        deposit.ifPresent(it -> use(it, ChargePurpose.DRAFT_DEPOSIT, draft.getReference()));
        recordSubmission(submission, location, "draft", draft.getId(), draft.getReference());
        orderMails.queueDraftReceived(draft, deposit.map(Charge::getAmount).orElse(BigDecimal.ZERO));
        return new Submitted.Drafted(draft.getReference());
    }

    private void use(Charge charge, ChargePurpose purpose, String reference) {
        try {
            charges.use(charge.getId(), purpose, reference);
        } catch (ChargeGone e) {
            throw new SubmissionRefused(Reason.FAILED, e);
        }
    }

    /** @throws SubmissionRefused when there is not enough stock, or Broadleaf's checkout fails */
    Order checkout(Order cart) {
        try {
            return OrderBeingSubmitted.during(
                    cart, () -> checkoutService.performCheckout(cart).getOrder());
        } catch (CheckoutException e) {
            throw new SubmissionRefused(isOutOfStock(e) ? Reason.NOT_IN_STOCK : Reason.FAILED, e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SubmissionRefused(Reason.FAILED, e);
        }
    }

    private static boolean isOutOfStock(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof InventoryUnavailableException) {
                return true;
            }
        }
        return false;
    }

    private void recordSubmission(
            SubmissionRecord submission, CompanyLocation location, String type, Long id, String name) {
        AuditSubject subject = AuditSubject.of(type, id)
                .inCompany(location.getCompany().getId())
                .concerning(submission.customerId());
        audit.record(Actor.customer(submission.customerId()), "submitted", subject, null, null, name);
    }

    /** For the merchant's trail of a cart that was set aside and came to nothing. */
    void recordRelease(SubmissionRecord submission, CompanyLocation location, Reason reason) {
        AuditSubject subject = AuditSubject.of("cart", submission.orderId())
                .inCompany(location.getCompany().getId())
                .concerning(submission.customerId());
        audit.record(Actor.SYSTEM, "released", subject, null, null, reason.name());
    }
}
