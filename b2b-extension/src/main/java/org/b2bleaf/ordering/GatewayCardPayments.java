package org.b2bleaf.ordering;

import javax.annotation.Resource;
import org.b2bleaf.payment.CardDetails;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;
import org.springframework.stereotype.Service;

/** Charges through the first of the host's gateways that takes cards directly. */
@Service("b2bCardPayments")
public class GatewayCardPayments implements CardPayments {

    @Resource(name = "blPaymentGatewayConfigurationServiceProvider")
    protected PaymentGatewayConfigurationServiceProvider gateways;

    @Resource(name = "blOrderToPaymentRequestDTOService")
    protected OrderToPaymentRequestDTOService requests;

    @Resource(name = "blOrderPaymentService")
    protected OrderPaymentService payments;

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Override
    public Outcome charge(Order order, Money amount, CardDetails card) {
        PaymentGatewayConfigurationService gateway = cardGateway();
        PaymentResponseDTO response;
        try {
            response = gateway.getTransactionService().authorizeAndCapture(request(order, amount, card));
        } catch (PaymentException e) {
            throw new SubmissionRefused(SubmissionRefused.Reason.CARD_DECLINED, e);
        }
        if (!response.isSuccessful()) {
            return Outcome.DECLINED;
        }
        PaymentTransaction charge = transaction(order, amount, response);
        GiveBack giveBack = GiveBack.unlessCommitted(
                gateway.getRollbackService(), requests.translatePaymentTransaction(amount, charge), charge.getType());
        giveBack.watch(orderService.addPaymentToOrder(order, payments.save(charge.getOrderPayment()), null));
        return PaymentTransactionType.AUTHORIZE.equals(response.getPaymentTransactionType())
                ? Outcome.AUTHORIZED
                : Outcome.CAPTURED;
    }

    private PaymentGatewayConfigurationService cardGateway() {
        return gateways.getGatewayConfigurationServices().stream()
                .filter(gateway -> gateway.getTransactionService() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The host has no payment gateway that takes cards"));
    }

    private PaymentRequestDTO request(Order order, Money amount, CardDetails card) {
        PaymentRequestDTO request = requests.translateOrder(order);
        request.transactionTotal(amount.getAmount().toPlainString());
        request.creditCard()
                .creditCardNum(card.number().replaceAll("[ -]", ""))
                .creditCardExpDate(card.expiry())
                .creditCardCvv(card.cvc())
                .done();
        return request;
    }

    private PaymentTransaction transaction(Order order, Money amount, PaymentResponseDTO response) {
        OrderPayment payment = payments.create();
        payment.setType(PaymentType.CREDIT_CARD);
        payment.setPaymentGatewayType(response.getPaymentGatewayType());
        payment.setAmount(amount);
        payment.setOrder(order);
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setAmount(amount);
        transaction.setSuccess(true);
        transaction.setType(response.getPaymentTransactionType());
        transaction.setRawResponse(response.getRawResponse());
        transaction.setOrderPayment(payment);
        transaction.getAdditionalFields().putAll(response.getResponseMap());
        payment.addTransaction(transaction);
        return transaction;
    }
}
