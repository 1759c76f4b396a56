package org.b2bleaf.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import org.b2bleaf.payment.CardGateway.Answer;
import org.b2bleaf.payment.CardGateway.NotGivenBack;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.transaction.PlatformTransactionManager;

class HostCardGatewayTest {

    private static final PaymentGatewayType TYPE = new PaymentGatewayType("TEST_GATEWAY", "Test");

    private final PaymentGatewayTransactionService transactions = mock(PaymentGatewayTransactionService.class);
    private final PaymentGatewayRollbackService rollbacks = mock(PaymentGatewayRollbackService.class);
    private final PaymentGatewayConfigurationService services = mock(PaymentGatewayConfigurationService.class);
    private final PaymentGatewayConfigurationServiceProvider provider =
            mock(PaymentGatewayConfigurationServiceProvider.class);
    private final HostCardGateway gateway = new HostCardGateway();

    @BeforeEach
    void install() {
        PaymentGatewayConfiguration configuration = mock(PaymentGatewayConfiguration.class);
        when(configuration.getGatewayType()).thenReturn(TYPE);
        when(configuration.handlesAuthorize()).thenReturn(true);
        when(services.getConfiguration()).thenReturn(configuration);
        when(services.getTransactionService()).thenReturn(transactions);
        when(services.getRollbackService()).thenReturn(rollbacks);
        PaymentGatewayConfigurationService noCards = mock(PaymentGatewayConfigurationService.class);
        when(provider.getGatewayConfigurationServices()).thenReturn(List.of(noCards, services));
        when(provider.getGatewayConfigurationService(TYPE)).thenReturn(services);
        gateway.gateways = provider;
        gateway.requests = mock(OrderToPaymentRequestDTOService.class);
        when(gateway.requests.translateOrder(any())).thenAnswer(call -> new PaymentRequestDTO().orderId("7"));
        gateway.orderService = mock(OrderService.class);
        gateway.transactionManager = mock(PlatformTransactionManager.class);
        gateway.settings = mock(B2bSettings.class);
    }

    @Test
    void byHandACardIsOnlyReserved() throws PaymentException {
        when(gateway.settings.isOn(SettingKey.PAYMENTS_CAPTURE_BY_HAND)).thenReturn(true);
        when(transactions.authorize(any())).thenReturn(answer(true, PaymentTransactionType.AUTHORIZE));
        assertThat(gateway.charge(wish()).outcome()).isEqualTo(ChargeOutcome.AUTHORIZED);
        verify(transactions, never()).authorizeAndCapture(any());
    }

    @Test
    void aSavedCardIsChargedByItsTokenAtTheGatewayThatKeepsIt() throws PaymentException {
        when(transactions.authorizeAndCapture(any()))
                .thenReturn(answer(true, PaymentTransactionType.AUTHORIZE_AND_CAPTURE));
        StoredCard card = new StoredCard("TEST_GATEWAY", "b2b-location-7", "t-1", "1111", null);
        assertThat(gateway.charge(wish(), card).outcome()).isEqualTo(ChargeOutcome.CAPTURED);
        ArgumentCaptor<PaymentRequestDTO> asked = ArgumentCaptor.forClass(PaymentRequestDTO.class);
        verify(transactions).authorizeAndCapture(asked.capture());
        assertThat(asked.getValue().getCreditCard().getAdditionalFields()).containsEntry("TOKEN", "t-1");
        assertThat(asked.getValue().getCreditCard().getCreditCardNum()).isNull();
        assertThat(asked.getValue().getCustomer().getCustomerId()).isEqualTo("b2b-location-7");
    }

    @Test
    void aSavedCardOfAGatewayThatIsGoneChargesNothing() {
        StoredCard card = new StoredCard("NO_SUCH_GATEWAY", "b2b-location-7", "t-1", "1111", null);
        assertThat(gateway.charge(wish(), card).outcome()).isEqualTo(ChargeOutcome.DECLINED);
        assertThat(card.toString()).doesNotContain("t-1");
    }

    @Test
    void aGatewayThatCannotReserveTakesTheMoney() throws PaymentException {
        when(gateway.settings.isOn(SettingKey.PAYMENTS_CAPTURE_BY_HAND)).thenReturn(true);
        when(services.getConfiguration().handlesAuthorize()).thenReturn(false);
        when(transactions.authorizeAndCapture(any()))
                .thenReturn(answer(true, PaymentTransactionType.AUTHORIZE_AND_CAPTURE));
        assertThat(gateway.charge(wish()).outcome()).isEqualTo(ChargeOutcome.CAPTURED);
    }

    @Test
    void aPartIsTakenAndGivenBackByItsKey() throws Exception {
        when(transactions.capture(any())).thenReturn(answer(true, PaymentTransactionType.CAPTURE));
        when(transactions.refund(any())).thenReturn(answer(true, PaymentTransactionType.REFUND));
        gateway.capture(charge(ChargeOutcome.AUTHORIZED), new BigDecimal("10.00"), "capture-1");
        gateway.refund(charge(ChargeOutcome.AUTHORIZED), new BigDecimal("4.00"), "refund-1");
        ArgumentCaptor<PaymentRequestDTO> captured = ArgumentCaptor.forClass(PaymentRequestDTO.class);
        verify(transactions).capture(captured.capture());
        assertThat(captured.getValue().getTransactionTotal()).isEqualTo("10.00");
        assertThat(captured.getValue().getAdditionalFields()).containsEntry("IDEMPOTENCY_KEY", "capture-1");
        ArgumentCaptor<PaymentRequestDTO> refunded = ArgumentCaptor.forClass(PaymentRequestDTO.class);
        verify(transactions).refund(refunded.capture());
        assertThat(refunded.getValue().getTransactionTotal()).isEqualTo("4.00");
    }

    @Test
    void whatTheGatewayDoesNotAnswerMayHaveHappened() throws Exception {
        when(transactions.refund(any()))
                .thenThrow(new PaymentException(new SocketTimeoutException()))
                .thenThrow(new PaymentException(new ConnectException()))
                .thenReturn(answer(false, PaymentTransactionType.REFUND));
        for (boolean unknown : new boolean[] {true, false, false}) {
            assertThatThrownBy(() -> gateway.refund(charge(ChargeOutcome.AUTHORIZED), BigDecimal.ONE, "k"))
                    .isInstanceOfSatisfying(
                            NotGivenBack.class, e -> assertThat(e.isUnknown()).isEqualTo(unknown));
        }
        when(transactions.capture(any())).thenReturn(answer(false, PaymentTransactionType.CAPTURE));
        assertThatThrownBy(() -> gateway.capture(charge(ChargeOutcome.AUTHORIZED), BigDecimal.ONE, "k"))
                .isInstanceOfSatisfying(CardGateway.NotCaptured.class, e -> assertThat(e.isHopeless())
                        .isTrue());
    }

    /** Of a prepaid card, for example: nobody must get goods for 17.40 who has paid 5.00. */
    @Test
    void aPartThatTheBankApprovesIsNoPaymentOfTheWhole() throws PaymentException {
        when(transactions.authorizeAndCapture(any()))
                .thenReturn(answer(true, PaymentTransactionType.AUTHORIZE_AND_CAPTURE)
                        .amount(new Money("5.00", "EUR")));
        assertThat(gateway.charge(wish()).outcome()).isEqualTo(ChargeOutcome.UNKNOWN);
        when(transactions.authorizeAndCapture(any()))
                .thenReturn(answer(true, PaymentTransactionType.AUTHORIZE_AND_CAPTURE)
                        .amount(new Money("17.4", "EUR")));
        assertThat(gateway.charge(wish()).outcome()).isEqualTo(ChargeOutcome.CAPTURED);
    }

    @Test
    void theGatewayHearsWhatIsCharged() throws PaymentException {
        when(transactions.authorizeAndCapture(any()))
                .thenReturn(answer(true, PaymentTransactionType.AUTHORIZE_AND_CAPTURE));

        Answer answer = gateway.charge(wish());

        assertThat(answer.outcome()).isEqualTo(ChargeOutcome.CAPTURED);
        assertThat(answer.type()).isEqualTo("TEST_GATEWAY");
        assertThat(answer.message()).isEqualTo("Said the bank");
        assertThat(answer.fields()).containsEntry("ID", "4711");
        ArgumentCaptor<PaymentRequestDTO> asked = ArgumentCaptor.forClass(PaymentRequestDTO.class);
        verify(transactions).authorizeAndCapture(asked.capture());
        assertThat(asked.getValue().getTransactionTotal()).isEqualTo("17.40");
        assertThat(asked.getValue().getOrderCurrencyCode()).isEqualTo("EUR");
        assertThat(asked.getValue().getCreditCard().getCreditCardNum()).isEqualTo("4111111111111111");
    }

    @Test
    void aReservationIsNoCapture() throws PaymentException {
        when(transactions.authorizeAndCapture(any())).thenReturn(answer(true, PaymentTransactionType.AUTHORIZE));
        assertThat(gateway.charge(wish()).outcome()).isEqualTo(ChargeOutcome.AUTHORIZED);
    }

    @Test
    void aRefusalIsDeclined() throws PaymentException {
        when(transactions.authorizeAndCapture(any())).thenReturn(answer(false, PaymentTransactionType.AUTHORIZE));
        assertThat(gateway.charge(wish()).outcome()).isEqualTo(ChargeOutcome.DECLINED);
    }

    @Test
    void whatCannotBeToldIsUnknown() throws PaymentException {
        when(transactions.authorizeAndCapture(any()))
                .thenThrow(new PaymentException(new SocketTimeoutException()))
                .thenThrow(new IllegalStateException("a bug of the gateway's"))
                .thenReturn(null);
        for (int i = 0; i < 3; i++) {
            assertThat(gateway.charge(wish()).outcome()).isEqualTo(ChargeOutcome.UNKNOWN);
        }
    }

    @Test
    void aGatewayThatIsNotReachedHasTakenNothing() throws PaymentException {
        when(transactions.authorizeAndCapture(any()))
                .thenThrow(new PaymentException(new ConnectException()))
                .thenThrow(new PaymentException(new RuntimeException(new UnknownHostException())));
        for (int i = 0; i < 2; i++) {
            assertThat(gateway.charge(wish()).outcome()).isEqualTo(ChargeOutcome.DECLINED);
        }
    }

    @Test
    void withoutAGatewayNothingIsTaken() {
        when(provider.getGatewayConfigurationServices()).thenReturn(List.of());
        assertThat(gateway.charge(wish()).outcome()).isEqualTo(ChargeOutcome.DECLINED);
    }

    @Test
    void aCaptureIsVoidedAndARefusedVoidRefunded() throws Exception {
        when(rollbacks.rollbackAuthorizeAndCapture(any()))
                .thenReturn(answer(true, PaymentTransactionType.VOID))
                .thenReturn(answer(false, PaymentTransactionType.VOID));
        when(transactions.refund(any())).thenReturn(answer(true, PaymentTransactionType.REFUND));

        gateway.giveBack(charge(ChargeOutcome.CAPTURED));
        verify(transactions, never()).refund(any());
        gateway.giveBack(charge(ChargeOutcome.CAPTURED));

        ArgumentCaptor<PaymentRequestDTO> refund = ArgumentCaptor.forClass(PaymentRequestDTO.class);
        verify(transactions).refund(refund.capture());
        assertThat(refund.getValue().getTransactionTotal()).isEqualTo("17.40");
        assertThat(refund.getValue().getOrderId()).isEqualTo("7");
        assertThat(refund.getValue().getAdditionalFields()).containsEntry("ID", "4711");
    }

    @Test
    void aReservationIsReleased() throws Exception {
        when(rollbacks.rollbackAuthorize(any())).thenReturn(answer(true, PaymentTransactionType.REVERSE_AUTH));
        gateway.giveBack(charge(ChargeOutcome.AUTHORIZED));
        verify(rollbacks).rollbackAuthorize(any());

        when(services.getRollbackService()).thenReturn(null);
        when(transactions.reverseAuthorize(any())).thenReturn(answer(true, PaymentTransactionType.REVERSE_AUTH));
        gateway.giveBack(charge(ChargeOutcome.AUTHORIZED));
        verify(transactions).reverseAuthorize(any());
    }

    @Test
    void aRefusalIsToldAndTriedAgain() throws PaymentException {
        when(rollbacks.rollbackAuthorizeAndCapture(any())).thenReturn(answer(false, PaymentTransactionType.VOID));
        when(transactions.refund(any()))
                .thenReturn(answer(false, PaymentTransactionType.REFUND))
                .thenThrow(new PaymentException("down"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> gateway.giveBack(charge(ChargeOutcome.CAPTURED)))
                    .isInstanceOfSatisfying(NotGivenBack.class, refused -> assertThat(refused.isHopeless())
                            .isFalse());
        }
    }

    @Test
    void aChargeThatTheGatewayDoesNotKnowIsForTheMerchant() {
        ChargeImpl settledByHand = charge(ChargeOutcome.CAPTURED);
        settledByHand.settledBy = "admin:sol";
        ChargeImpl unanswered = charge(ChargeOutcome.CAPTURED);
        unanswered.rawResponse = null;
        when(provider.getGatewayConfigurationService(TYPE)).thenThrow(new IllegalArgumentException("no such gateway"));
        for (ChargeImpl charge : List.of(settledByHand, unanswered, charge(ChargeOutcome.CAPTURED))) {
            assertThatThrownBy(() -> gateway.giveBack(charge))
                    .isInstanceOfSatisfying(NotGivenBack.class, refused -> assertThat(refused.isHopeless())
                            .isTrue());
        }
    }

    private static PaymentResponseDTO answer(boolean successful, PaymentTransactionType type) {
        return new PaymentResponseDTO(PaymentType.CREDIT_CARD, TYPE)
                .amount(new Money("17.40", "EUR"))
                .successful(successful)
                .paymentTransactionType(type)
                .rawResponse("raw")
                .responseMap("ID", "4711")
                .responseMap("MESSAGE", "Said the bank");
    }

    private static ChargeImpl charge(ChargeOutcome outcome) {
        ChargeImpl charge = new ChargeImpl(wish(), new Date(0));
        charge.state = outcome.name();
        charge.captured = outcome == ChargeOutcome.CAPTURED;
        charge.gateway = "TEST_GATEWAY";
        charge.rawResponse = "raw";
        charge.gatewayFields = "{\"ID\":\"4711\"}";
        return charge;
    }

    private static ChargeRequest wish() {
        return new ChargeRequest(
                "k",
                ChargePurpose.ORDER,
                "7",
                7,
                new ChargeRequest.Payer(1L, 2L, 3L),
                new BigDecimal("17.40"),
                Currency.getInstance("EUR"),
                new CardDetails("4111 1111-1111 1111", "12/30", "123"));
    }
}
