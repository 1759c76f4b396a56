package org.b2bleaf.demo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.hsqldb.jdbc.JDBCDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class SandboxVaultTest {

    private final SimpleDriverDataSource database =
            new SimpleDriverDataSource(new JDBCDriver(), "jdbc:hsqldb:mem:vault" + System.nanoTime(), "SA", "");
    private final SandboxVault vault = new SandboxVault();
    private final SandboxGateway gateway = new SandboxGateway();

    @BeforeEach
    void create() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/host/hsqldb/V3__sandbox_vault.sql"))
                .execute(database);
        vault.dataSource = database;
        gateway.vault = vault;
    }

    private static PaymentRequestDTO request(String owner) {
        return new PaymentRequestDTO()
                .transactionTotal("21.60")
                .orderCurrencyCode("EUR")
                .customer()
                .customerId(owner)
                .done();
    }

    private String kept(String number) {
        PaymentRequestDTO request = request("oslo");
        request.creditCard().creditCardNum(number);
        PaymentResponseDTO response = vault.createGatewayCreditCard(request);
        assertThat(response.isSuccessful()).isTrue();
        return response.getResponseMap().get("TOKEN");
    }

    private static PaymentRequestDTO byToken(String owner, String token) {
        PaymentRequestDTO request = request(owner).additionalField("TOKEN", token);
        request.creditCard().additionalFields("TOKEN", token);
        return request;
    }

    @Test
    void aKeptCardDoesWhatTheCardDoes() throws PaymentException {
        assertThat(gateway.authorizeAndCapture(byToken("oslo", kept("4111 1111 1111 1111")))
                        .getPaymentTransactionType())
                .isEqualTo(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        PaymentResponseDTO reserved = gateway.authorizeAndCapture(byToken("oslo", kept("4000000000000077")));
        assertThat(reserved.getPaymentTransactionType()).isEqualTo(PaymentTransactionType.AUTHORIZE);
        assertThat(reserved.getCreditCard().getCreditCardLastFour()).isEqualTo("0077");
        assertThat(gateway.authorizeAndCapture(byToken("oslo", kept("4000000000000002")))
                        .isSuccessful())
                .isFalse();
        PaymentRequestDTO silent = byToken("oslo", kept("4000000000000119"));
        assertThatThrownBy(() -> gateway.authorizeAndCapture(silent)).isInstanceOf(PaymentException.class);
    }

    @Test
    void aTokenIsItsOwnersAndWorthNothingWhenForgotten() throws PaymentException {
        String token = kept("4111111111111111");
        assertThat(gateway.authorizeAndCapture(byToken("bergen", token)).isSuccessful())
                .isFalse();
        assertThat(gateway.authorizeAndCapture(byToken("oslo", "made-up")).isSuccessful())
                .isFalse();
        assertThat(vault.deleteGatewayCreditCard(byToken("oslo", token)).isSuccessful())
                .isTrue();
        assertThat(gateway.authorizeAndCapture(byToken("oslo", token)).isSuccessful())
                .isFalse();
        assertThat(vault.deleteGatewayCreditCard(byToken("oslo", token)).isSuccessful())
                .as("asked again")
                .isTrue();
    }

    @Test
    void theSilentCardIsForgottenAtTheSecondTime() throws PaymentException {
        String token = kept("4000000000000119");
        assertThatThrownBy(() -> vault.deleteGatewayCreditCard(byToken("oslo", token)))
                .isInstanceOf(PaymentException.class);
        assertThat(vault.deleteGatewayCreditCard(byToken("oslo", token)).isSuccessful())
                .isTrue();
    }

    @Test
    void whatIsNoCardOfItsIsNotKeptAndNoNumberIsStored() {
        kept("4111111111111111");
        PaymentRequestDTO request = request("oslo");
        request.creditCard().creditCardNum("5500000000000004");
        assertThat(vault.createGatewayCreditCard(request).isSuccessful()).isFalse();
        assertThat(new JdbcTemplate(database).queryForList("SELECT * FROM DEMO_CARD_VAULT"))
                .hasSize(1)
                .noneMatch(row -> row.toString().contains("4111111111111111"));
    }
}
