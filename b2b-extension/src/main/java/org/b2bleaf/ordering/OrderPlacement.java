package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.ordering.SubmissionRefused.Reason;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.terms.rules.DueDate;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.springframework.stereotype.Service;

/**
 * Makes an order of what a draft became: payments that add up to its total, Broadleaf's checkout, the snapshots. Works in
 * the transaction of the caller, who has used the charges and has the order priced.
 */
@Service("b2bOrderPlacement")
public class OrderPlacement {

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blOrderPaymentService")
    protected OrderPaymentService payments;

    @Resource(name = "blCheckoutService")
    protected CheckoutService checkoutService;

    @Resource(name = "b2bOrderDao")
    protected B2bOrderDao orders;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /**
     * @param draft whose order is placed
     * @param terms by which the rest is paid; "none" for an invoice, which is paid
     * @param charges that were taken or reserved for it, together at most its total
     * @return the order, stored
     * @throws SubmissionRefused when there is not enough stock, or Broadleaf's checkout fails: the transaction has to be
     *     rolled back then
     */
    public B2bOrder place(DraftOrder draft, Order order, PaymentTerms terms, List<Charge> charges) {
        BigDecimal captured = sum(charges, true);
        BigDecimal authorized = sum(charges, false);
        BigDecimal total = order.getTotal().getAmount();
        BigDecimal rest = total.subtract(captured).subtract(authorized);
        if (rest.signum() < 0) {
            throw new IllegalArgumentException("More was paid for " + draft.getReference() + " than it costs");
        }
        discard(order);
        charges.forEach(charge -> add(order, charge));
        if (rest.signum() > 0) {
            promise(order, rest);
        }
        Order placed = checkout(order);
        confirm(placed, charges);
        B2bOrder stored = snapshot(draft, placed, terms);
        stored.setPaymentStatus(PaymentStatus.of(total, authorized, captured, BigDecimal.ZERO));
        stored.setOpenAmount(total.subtract(captured));
        stored.setDueAtSubmission(captured.add(authorized));
        orders.insert(stored);
        return stored;
    }

    /** The buyer is who submitted the draft, under the name of that day; the terms and the day are those of the approval. */
    private B2bOrder snapshot(DraftOrder draft, Order placed, PaymentTerms terms) {
        CompanyLocation location = draft.getLocation();
        Instant now = clock.instant();
        B2bOrder order = new B2bOrderImpl();
        order.setOrder(placed);
        order.setOrderNumber(placed.getOrderNumber());
        order.setCompany(location.getCompany());
        order.setCompanyName(location.getCompany().getName());
        order.setLocation(location);
        order.setLocationName(location.getName());
        order.setPlacedBy(draft.getPlacedBy());
        order.setPlacedByName(draft.getPlacedByName());
        order.setPlacedByEmail(draft.getPlacedByEmail());
        order.setPoNumberRepeated(
                draft.getPoNumber() != null && orders.isPoNumberUsed(location.getId(), draft.getPoNumber()));
        order.setPoNumber(draft.getPoNumber());
        order.setTerms(terms);
        order.setDueDate(
                DueDate.of(terms, now, location.getTimeZone(), Optional.empty()).orElse(null));
        order.setTaxId(location.getTaxId());
        order.setTaxExempt(location.isTaxExempt(), location.getTaxExemptReason());
        order.setStatus(OrderStatus.SUBMITTED);
        order.setTotal(placed.getTotal().getAmount());
        order.setCurrency(placed.getTotal().getCurrency());
        order.setSubmittedAt(Date.from(now));
        return order;
    }

    private static BigDecimal sum(List<Charge> charges, boolean captured) {
        return charges.stream()
                .filter(charge -> charge.isCaptured() == captured)
                .map(Charge::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What an earlier visit to a checkout left behind would count twice. */
    private void discard(Order order) {
        for (OrderPayment payment : List.copyOf(order.getPayments())) {
            order.getPayments().remove(payment);
            payments.delete(payment);
        }
    }

    private void add(Order order, Charge charge) {
        Money amount = new Money(charge.getAmount(), charge.getCurrency());
        OrderPayment payment = payment(order, amount, PaymentType.CREDIT_CARD);
        PaymentTransaction transaction = payment.getTransactions().get(0);
        transaction.setType(
                charge.isCaptured() ? PaymentTransactionType.AUTHORIZE_AND_CAPTURE : PaymentTransactionType.AUTHORIZE);
        transaction.setRawResponse(charge.getRawResponse());
        transaction.getAdditionalFields().putAll(charge.getGatewayFields());
        orderService.addPaymentToOrder(order, payments.save(payment), null);
    }

    /**
     * Says which gateway holds the money. Until now the payments said that there is nothing to take back, or Broadleaf's
     * {@code ConfirmPaymentsRollbackHandler} would give the money back when a later step fails, and nobody would know.
     */
    private void confirm(Order placed, List<Charge> charges) {
        charges.stream()
                .map(Charge::getGateway)
                .filter(Objects::nonNull)
                .map(PaymentGatewayType::getInstance)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(gateway -> placed.getPayments().stream()
                        .filter(payment -> PaymentType.CREDIT_CARD.equals(payment.getType()))
                        .forEach(payment -> {
                            payment.setPaymentGatewayType(gateway);
                            payments.save(payment);
                        }));
    }

    /** Broadleaf's checkout asks for transactions that add up to the total; this one says "later, by the terms". */
    private void promise(Order order, BigDecimal amount) {
        Money later = new Money(amount, order.getTotal().getCurrency());
        OrderPayment payment = payment(order, later, TermsPayment.TYPE);
        payment.getTransactions().get(0).setType(PaymentTransactionType.AUTHORIZE);
        orderService.addPaymentToOrder(order, payments.save(payment), null);
    }

    private OrderPayment payment(Order order, Money amount, PaymentType type) {
        OrderPayment payment = payments.create();
        payment.setType(type);
        payment.setPaymentGatewayType(TermsPayment.GATEWAY);
        payment.setAmount(amount);
        payment.setOrder(order);
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setAmount(amount);
        transaction.setSuccess(true);
        transaction.setOrderPayment(payment);
        payment.addTransaction(transaction);
        return payment;
    }

    private Order checkout(Order order) {
        try {
            return OrderBeingSubmitted.during(
                    order, () -> checkoutService.performCheckout(order).getOrder());
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
}
