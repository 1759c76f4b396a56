package org.b2bleaf.demo.gateway;

import java.net.SocketTimeoutException;
import javax.annotation.Resource;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.CreditCardDTO;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.springframework.stereotype.Component;

/**
 * Takes, reserves and gives back imaginary money. A response never carries the card number, only its last four digits;
 * why a card was refused is in the response map under {@link #MESSAGE}.
 */
@Component("demoSandboxGateway")
public class SandboxGateway implements PaymentGatewayTransactionService, PaymentGatewayRollbackService {

    /** Key of the response map: a sentence for the person who pays. */
    public static final String MESSAGE = "MESSAGE";

    @Resource(name = "demoSandboxVault")
    protected SandboxVault vault;

    @Override
    public PaymentResponseDTO authorize(PaymentRequestDTO request) throws PaymentException {
        return charge(request, PaymentTransactionType.AUTHORIZE);
    }

    /** Cards that are only authorised answer with {@link PaymentTransactionType#AUTHORIZE} here too. */
    @Override
    public PaymentResponseDTO authorizeAndCapture(PaymentRequestDTO request) throws PaymentException {
        return charge(request, PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
    }

    @Override
    public PaymentResponseDTO capture(PaymentRequestDTO request) {
        return done(request, PaymentTransactionType.CAPTURE);
    }

    @Override
    public PaymentResponseDTO reverseAuthorize(PaymentRequestDTO request) {
        return done(request, PaymentTransactionType.REVERSE_AUTH);
    }

    @Override
    public PaymentResponseDTO refund(PaymentRequestDTO request) {
        return done(request, PaymentTransactionType.REFUND);
    }

    @Override
    public PaymentResponseDTO voidPayment(PaymentRequestDTO request) {
        return done(request, PaymentTransactionType.VOID);
    }

    @Override
    public PaymentResponseDTO rollbackAuthorize(PaymentRequestDTO request) {
        return reverseAuthorize(request);
    }

    @Override
    public PaymentResponseDTO rollbackCapture(PaymentRequestDTO request) {
        return voidPayment(request);
    }

    @Override
    public PaymentResponseDTO rollbackAuthorizeAndCapture(PaymentRequestDTO request) {
        return voidPayment(request);
    }

    @Override
    public PaymentResponseDTO rollbackRefund(PaymentRequestDTO request) {
        return done(request, PaymentTransactionType.CAPTURE);
    }

    private PaymentResponseDTO charge(PaymentRequestDTO request, PaymentTransactionType wanted)
            throws PaymentException {
        CreditCardDTO<?> typed = request.getCreditCard();
        SandboxCard card = SandboxVault.namesCard(request)
                ? vault.find(request).orElse(SandboxCard.FORGOTTEN)
                : SandboxCard.of(typed == null ? null : typed.getCreditCardNum());
        if (card.answer() == SandboxCard.Answer.TIMED_OUT) {
            throw new PaymentException("The sandbox was asked", new SocketTimeoutException("and did not answer"));
        }
        PaymentTransactionType type =
                card.answer() == SandboxCard.Answer.AUTHORIZED ? PaymentTransactionType.AUTHORIZE : wanted;
        return response(request, type, card.answer().isSuccess(), card.answer().message())
                .creditCard()
                .creditCardType("Sandbox")
                .creditCardHolderName(typed == null ? null : typed.getCreditCardHolderName())
                .creditCardExpDate(typed == null ? null : typed.getCreditCardExpDate())
                .creditCardLastFour(card.lastFour())
                .done();
    }

    private static PaymentResponseDTO done(PaymentRequestDTO request, PaymentTransactionType type) {
        return response(request, type, true, "Done.");
    }

    private static PaymentResponseDTO response(
            PaymentRequestDTO request, PaymentTransactionType type, boolean success, String message) {
        return new PaymentResponseDTO(PaymentType.CREDIT_CARD, SandboxGatewayType.SANDBOX)
                .orderId(request.getOrderId())
                .amount(amount(request))
                .paymentTransactionType(type)
                .valid(true)
                .successful(success)
                .rawResponse("sandbox " + type.getType() + ": " + message)
                .responseMap(MESSAGE, message);
    }

    private static Money amount(PaymentRequestDTO request) {
        String currency = request.getOrderCurrencyCode();
        return currency == null
                ? new Money(request.getTransactionTotal())
                : new Money(request.getTransactionTotal(), currency);
    }
}
