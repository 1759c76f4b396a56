package org.b2bleaf.demo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxGatewayTest {

    private final SandboxGateway gateway = new SandboxGateway();

    @ParameterizedTest
    @CsvSource({
        "4111111111111111,    CAPTURED,   1111",
        "4111 1111 1111 1111, CAPTURED,   1111",
        "4111-1111-1111-1111, CAPTURED,   1111",
        "4000000000000077,    AUTHORIZED, 0077",
        "4000000000000119,    TIMED_OUT,  0119",
        "4000000000000002,    DECLINED,   0002",
        "5500000000000004,    UNKNOWN,    0004",
        "411111111111111,     UNKNOWN,    1111"
    })
    void theCardNumberDecides(String number, SandboxCard.Answer answer, String lastFour) {
        assertThat(SandboxCard.of(number)).isEqualTo(new SandboxCard(answer, lastFour));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "1234", "4111x11111111111", "41111111111111111111", "٤١١١١١١١١١١١١١١١"})
    void whatIsNoCardNumberIsRefused(String typed) {
        assertThat(SandboxCard.of(typed).answer()).isEqualTo(SandboxCard.Answer.MALFORMED);
        assertThat(SandboxCard.of(typed).lastFour()).isEmpty();
    }

    @Test
    void aGoodCardIsCapturedAtOnce() throws PaymentException {
        PaymentResponseDTO response = gateway.authorizeAndCapture(request("4111111111111111"));

        assertThat(response.isSuccessful()).isTrue();
        assertThat(response.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        assertThat(response.getAmount().getAmount()).isEqualByComparingTo("21.60");
        assertThat(response.getAmount().getCurrency().getCurrencyCode()).isEqualTo("EUR");
    }

    @Test
    void oneCardIsOnlyAuthorisedEvenWhenCaptureIsAskedFor() throws PaymentException {
        PaymentResponseDTO response = gateway.authorizeAndCapture(request("4000000000000077"));

        assertThat(response.isSuccessful()).isTrue();
        assertThat(response.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.AUTHORIZE);
    }

    @Test
    void aDeclinedCardSaysWhy() throws PaymentException {
        PaymentResponseDTO response = gateway.authorizeAndCapture(request("4000000000000002"));

        assertThat(response.isSuccessful()).isFalse();
        assertThat(response.getResponseMap().get(SandboxGateway.MESSAGE)).contains("declined");
    }

    @Test
    void oneCardNeverGetsAnAnswer() {
        assertThatThrownBy(() -> gateway.authorizeAndCapture(request("4000000000000119")))
                .isInstanceOf(PaymentException.class)
                .hasCauseInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void noResponseCarriesTheNumber() throws PaymentException {
        PaymentResponseDTO response = gateway.authorizeAndCapture(request("4111111111111111"));

        assertThat(response.getCreditCard().getCreditCardNum()).isNull();
        assertThat(response.getCreditCard().getCreditCardLastFour()).isEqualTo("1111");
        assertThat(response.getRawResponse()).doesNotContain("4111");
    }

    @Test
    void aRequestWithoutACardIsRefused() throws PaymentException {
        assertThat(gateway.authorize(new PaymentRequestDTO().orderId("7").transactionTotal("1.00"))
                        .isSuccessful())
                .isFalse();
    }

    private static PaymentRequestDTO request(String number) {
        return new PaymentRequestDTO()
                .orderId("7")
                .orderCurrencyCode("EUR")
                .transactionTotal("21.60")
                .creditCard()
                .creditCardNum(number)
                .done();
    }
}
