package org.b2bleaf.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.SocketTimeoutException;
import java.time.YearMonth;
import java.util.List;
import org.b2bleaf.card.CardVault.Keeping;
import org.b2bleaf.card.CardVault.Kept;
import org.b2bleaf.card.CardVault.NotForgotten;
import org.b2bleaf.card.CardVault.NotKept;
import org.b2bleaf.card.rules.TypedCard;
import org.b2bleaf.payment.StoredCard;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCreditCardService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class HostCardVaultTest {

    private static final PaymentGatewayType TYPE = new PaymentGatewayType("TEST_VAULT", "Test");
    private static final Keeping CARD = new Keeping(
            "b2b-location-7", "Northwind", "Oslo", new TypedCard("4111 1111 1111 1111", "12/30", "123", "Office"));

    private final PaymentGatewayCreditCardService cards = mock(PaymentGatewayCreditCardService.class);
    private final PaymentGatewayConfiguration configuration = mock(PaymentGatewayConfiguration.class);
    private final PaymentGatewayConfigurationService services = mock(PaymentGatewayConfigurationService.class);
    private final HostCardVault vault = new HostCardVault();

    @BeforeEach
    void install() {
        when(configuration.getGatewayType()).thenReturn(TYPE);
        when(configuration.handlesSavedCustomerPayment()).thenReturn(true);
        when(services.getConfiguration()).thenReturn(configuration);
        when(services.getTransactionService()).thenReturn(mock(PaymentGatewayTransactionService.class));
        when(services.getCreditCardService()).thenReturn(cards);
        vault.gateways = mock(PaymentGatewayConfigurationServiceProvider.class);
        when(vault.gateways.getGatewayConfigurationServices())
                .thenReturn(List.of(mock(PaymentGatewayConfigurationService.class), services));
        when(vault.gateways.getGatewayConfigurationService(TYPE)).thenReturn(services);
    }

    private static PaymentResponseDTO answer(boolean success) {
        return new PaymentResponseDTO(PaymentType.CREDIT_CARD, TYPE).successful(success);
    }

    @Test
    void itIsThereWhenTheGatewaySaysSoAndHasTheService() {
        assertThat(vault.isAvailable()).isTrue();
        when(configuration.handlesSavedCustomerPayment()).thenReturn(false);
        assertThat(vault.isAvailable()).isFalse();
        when(configuration.handlesSavedCustomerPayment()).thenReturn(true);
        when(services.getCreditCardService()).thenReturn(null);
        assertThat(vault.isAvailable()).isFalse();
        assertThatThrownBy(() -> vault.keep(CARD)).isInstanceOf(NotKept.class);
    }

    @Test
    void aCardIsKeptForItsLocation() throws Exception {
        when(cards.createGatewayCreditCard(any())).thenReturn(answer(true).responseMap("TOKEN", "t-1"));
        Kept kept = vault.keep(CARD);
        assertThat(kept.card())
                .isEqualTo(new StoredCard("TEST_VAULT", "b2b-location-7", "t-1", "1111", YearMonth.of(2030, 12)));
        ArgumentCaptor<PaymentRequestDTO> asked = ArgumentCaptor.forClass(PaymentRequestDTO.class);
        verify(cards).createGatewayCreditCard(asked.capture());
        assertThat(asked.getValue().getCreditCard().getCreditCardNum()).isEqualTo("4111111111111111");
        assertThat(asked.getValue().getCustomer().getCustomerId()).isEqualTo("b2b-location-7");
    }

    @Test
    void whatTheGatewayTellsOfTheCardCounts() throws Exception {
        when(cards.createGatewayCreditCard(any()))
                .thenReturn(answer(true)
                        .responseMap("TOKEN", "t-1")
                        .creditCard()
                        .creditCardLastFour("4242")
                        .creditCardExpDate("01/2031")
                        .creditCardType("Visa Debit")
                        .done());
        Kept kept = vault.keep(CARD);
        assertThat(kept.type()).isEqualTo("Visa Debit");
        assertThat(kept.card().lastFour()).isEqualTo("4242");
        assertThat(kept.card().expiry()).isEqualTo(YearMonth.of(2031, 1));
    }

    @Test
    void aRefusalIsToldAndSilenceIsUnknown() throws Exception {
        when(cards.createGatewayCreditCard(any()))
                .thenReturn(answer(false).responseMap("MESSAGE", "Not this one"))
                .thenThrow(new PaymentException(new SocketTimeoutException()))
                .thenReturn(answer(true));
        assertThatThrownBy(() -> vault.keep(CARD))
                .hasMessage("Not this one")
                .isInstanceOfSatisfying(
                        NotKept.class, e -> assertThat(e.isUnknown()).isFalse());
        assertThatThrownBy(() -> vault.keep(CARD)).isInstanceOfSatisfying(NotKept.class, e -> assertThat(e.isUnknown())
                .isTrue());
        assertThatThrownBy(() -> vault.keep(CARD)).as("no token").isInstanceOf(NotKept.class);
    }

    @Test
    void aCardIsForgottenByItsToken() throws Exception {
        StoredCard card = new StoredCard("TEST_VAULT", "b2b-location-7", "t-1", "1111", null);
        when(cards.deleteGatewayCreditCard(any()))
                .thenReturn(answer(true))
                .thenReturn(answer(false))
                .thenThrow(new PaymentException(new SocketTimeoutException()));
        vault.forget(card);
        ArgumentCaptor<PaymentRequestDTO> asked = ArgumentCaptor.forClass(PaymentRequestDTO.class);
        verify(cards).deleteGatewayCreditCard(asked.capture());
        assertThat(asked.getValue().getAdditionalFields()).containsEntry("TOKEN", "t-1");
        assertThatThrownBy(() -> vault.forget(card)).isInstanceOf(NotForgotten.class);
        assertThatThrownBy(() -> vault.forget(card)).isInstanceOf(NotForgotten.class);
        StoredCard ofAnother = new StoredCard("GONE", "b2b-location-7", "t-1", "1111", null);
        assertThatThrownBy(() -> vault.forget(ofAnother)).isInstanceOf(NotForgotten.class);
    }
}
