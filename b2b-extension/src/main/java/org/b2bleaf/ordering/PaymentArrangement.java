package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.ordering.SubmissionRefused.Reason;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.terms.rules.Deposit;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.springframework.stereotype.Service;

/** Puts payments on a cart that add up to its total: what is due now by card, the rest by the location's terms. */
@Service("b2bPaymentArrangement")
public class PaymentArrangement {

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blOrderPaymentService")
    protected OrderPaymentService payments;

    @Resource(name = "b2bCardPayments")
    protected CardPayments cardPayments;

    /**
     * @param card what was typed; needed when the terms ask for money now
     * @throws SubmissionRefused when money is due now and no card was given, or it was declined
     */
    Arrangement arrange(Order cart, PaymentTerms terms, CardDetails card) {
        Currency currency = cart.getTotal().getCurrency();
        Deposit.Split split = Deposit.split(terms, cart.getTotal().getAmount(), currency);
        discardUnconfirmed(cart);
        if (split.dueLater().signum() > 0) {
            promise(cart, new Money(split.dueLater(), currency));
        }
        return split.dueNow().signum() > 0 ? charge(cart, split.dueNow(), currency, card) : Arrangement.NOTHING_YET;
    }

    /** A payment that an earlier visit to the host's checkout began would count twice. */
    private void discardUnconfirmed(Order cart) {
        for (OrderPayment payment : List.copyOf(cart.getPayments())) {
            if (!payment.isConfirmed()) {
                cart.getPayments().remove(payment);
                payments.delete(payment);
            }
        }
    }

    private Arrangement charge(Order cart, BigDecimal amount, Currency currency, CardDetails card) {
        if (card == null || !card.isGiven()) {
            throw new SubmissionRefused(Reason.CARD_MISSING);
        }
        return switch (cardPayments.charge(cart, new Money(amount, currency), card)) {
            case CAPTURED -> new Arrangement(BigDecimal.ZERO, amount);
            case AUTHORIZED -> new Arrangement(amount, BigDecimal.ZERO);
            case DECLINED -> throw new SubmissionRefused(Reason.CARD_DECLINED);
        };
    }

    /** Broadleaf's checkout asks for transactions that add up to the total; this one says "later, by the terms". */
    private void promise(Order cart, Money amount) {
        OrderPayment payment = payments.create();
        payment.setType(TermsPayment.TYPE);
        payment.setPaymentGatewayType(TermsPayment.GATEWAY);
        payment.setAmount(amount);
        payment.setOrder(cart);
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setType(PaymentTransactionType.AUTHORIZE);
        transaction.setAmount(amount);
        transaction.setSuccess(true);
        transaction.setOrderPayment(payment);
        payment.addTransaction(transaction);
        orderService.addPaymentToOrder(cart, payments.save(payment), null);
    }
}
