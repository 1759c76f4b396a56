package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.payment.Charge;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.springframework.stereotype.Service;

/**
 * Puts payments on an order of Broadleaf that add up to its total, which is what its checkout asks for: what was charged to
 * a card, and the rest, which is paid later by the location's terms.
 */
@Service("b2bPaymentArrangement")
public class PaymentArrangement {

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blOrderPaymentService")
    protected OrderPaymentService payments;

    /**
     * To be called in the transaction of the checkout, before it. Payments that somebody began before are discarded.
     *
     * @param charges what was charged, together at most the total; empty when nothing was
     */
    public void arrange(Order order, List<Charge> charges) {
        discardUnconfirmed(order);
        BigDecimal charged = charges.stream().map(Charge::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Money later =
                order.getTotal().subtract(new Money(charged, order.getTotal().getCurrency()));
        if (later.greaterThan(Money.zero(later.getCurrency()))) {
            add(order, later, TermsPayment.TYPE, transaction(later, PaymentTransactionType.AUTHORIZE));
        }
        for (Charge charge : charges) {
            Money amount = new Money(charge.getAmount(), charge.getCurrency());
            add(order, amount, PaymentType.CREDIT_CARD, transaction(charge));
        }
    }

    /**
     * To be called in the same transaction, after the checkout: says which gateway holds the money. Until then the payment
     * says that there is nothing to take back, or Broadleaf's {@code ConfirmPaymentsRollbackHandler} would give the money
     * back when a later step fails, within a transaction that is about to be rolled back, and nobody would know. Giving
     * back is for {@link org.b2bleaf.payment.CardCharges}.
     *
     * @param charges as they were arranged
     */
    public void confirm(Order placed, List<Charge> charges) {
        Iterator<Charge> charge = charges.iterator();
        for (OrderPayment payment : placed.getPayments()) {
            if (PaymentType.CREDIT_CARD.equals(payment.getType()) && payment.isActive() && charge.hasNext()) {
                String name = charge.next().getGateway();
                PaymentGatewayType gateway = name == null ? null : PaymentGatewayType.getInstance(name);
                // Null where the host's gateways are not installed, such as in the admin.
                if (gateway != null) {
                    payment.setPaymentGatewayType(gateway);
                    payments.save(payment);
                }
            }
        }
    }

    /** A payment that an earlier visit to the host's checkout began would count twice. */
    public void discardUnconfirmed(Order order) {
        for (OrderPayment payment : List.copyOf(order.getPayments())) {
            if (!payment.isConfirmed()) {
                order.getPayments().remove(payment);
                payments.delete(payment);
            }
        }
    }

    private void add(Order order, Money amount, PaymentType type, PaymentTransaction transaction) {
        OrderPayment payment = payments.create();
        payment.setType(type);
        payment.setPaymentGatewayType(TermsPayment.GATEWAY);
        payment.setAmount(amount);
        payment.setOrder(order);
        transaction.setOrderPayment(payment);
        payment.addTransaction(transaction);
        orderService.addPaymentToOrder(order, payments.save(payment), null);
    }

    private PaymentTransaction transaction(Charge charge) {
        PaymentTransaction transaction = transaction(
                new Money(charge.getAmount(), charge.getCurrency()),
                charge.isCaptured() ? PaymentTransactionType.AUTHORIZE_AND_CAPTURE : PaymentTransactionType.AUTHORIZE);
        transaction.setRawResponse(charge.getRawResponse());
        transaction.getAdditionalFields().putAll(charge.getGatewayFields());
        return transaction;
    }

    private PaymentTransaction transaction(Money amount, PaymentTransactionType type) {
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setType(type);
        transaction.setAmount(amount);
        transaction.setSuccess(true);
        return transaction;
    }
}
