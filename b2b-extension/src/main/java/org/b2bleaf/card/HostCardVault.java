package org.b2bleaf.card;

import java.time.YearMonth;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.card.rules.CardExpiry;
import org.b2bleaf.payment.HostCardGateway;
import org.b2bleaf.payment.StoredCard;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCreditCardService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.springframework.stereotype.Service;

/**
 * Broadleaf's payment gateways: the one that takes cards directly, when it says that it keeps them
 * ({@code handlesSavedCustomerPayment}) and has a {@link PaymentGatewayCreditCardService}. Broadleaf has no name for the token
 * of a card: it is the response's field {@code TOKEN}, and goes back as the request's.
 */
@Service("b2bCardVault")
public class HostCardVault implements CardVault {

    @Resource(name = "blPaymentGatewayConfigurationServiceProvider")
    protected PaymentGatewayConfigurationServiceProvider gateways;

    @Override
    public boolean isAvailable() {
        return gateway().isPresent();
    }

    private Optional<PaymentGatewayConfigurationService> gateway() {
        return gateways.getGatewayConfigurationServices().stream()
                .filter(gateway -> gateway.getTransactionService() != null)
                .findFirst()
                .filter(gateway -> gateway.getConfiguration().handlesSavedCustomerPayment())
                .filter(gateway -> gateway.getCreditCardService() != null);
    }

    @Override
    public Kept keep(Keeping keeping) throws NotKept {
        PaymentGatewayConfigurationService gateway = gateway()
                .orElseThrow(() -> new NotKept(null, false, new IllegalStateException("No gateway keeps cards")));
        String type = gateway.getConfiguration().getGatewayType().getType();
        PaymentRequestDTO wish = new PaymentRequestDTO()
                .customer()
                .customerId(keeping.owner())
                .companyName(keeping.company() + ", " + keeping.location())
                .done();
        wish.creditCard()
                .creditCardNum(keeping.card().digits())
                .creditCardExpDate(keeping.card().expiry())
                .creditCardCvv(keeping.card().cvc());
        PaymentResponseDTO response;
        try {
            response = gateway.getCreditCardService().createGatewayCreditCard(wish);
        } catch (PaymentException | RuntimeException e) {
            throw new NotKept(null, true, e);
        }
        String message = response.getResponseMap().get(HostCardGateway.MESSAGE);
        String token = response.getResponseMap().get(HostCardGateway.TOKEN);
        if (!response.isSuccessful()) {
            throw new NotKept(message, false, null);
        }
        if (token == null || token.isBlank()) {
            throw new NotKept(message, false, new IllegalStateException(type + " keeps a card and tells no token"));
        }
        return new Kept(
                new StoredCard(type, keeping.owner(), token, lastFour(response, keeping), expiry(response, keeping)),
                response.getCreditCard() == null
                        ? null
                        : response.getCreditCard().getCreditCardType());
    }

    private static String lastFour(PaymentResponseDTO response, Keeping keeping) {
        String told = response.getCreditCard() == null
                ? null
                : response.getCreditCard().getCreditCardLastFour();
        String digits = keeping.card().digits();
        return told != null && told.matches("[0-9]{4}") ? told : digits.substring(Math.max(0, digits.length() - 4));
    }

    private static YearMonth expiry(PaymentResponseDTO response, Keeping keeping) {
        String told = response.getCreditCard() == null
                ? null
                : response.getCreditCard().getCreditCardExpDate();
        return CardExpiry.parse(told)
                .or(() -> CardExpiry.parse(keeping.card().expiry()))
                .orElse(null);
    }

    @Override
    public void forget(StoredCard card) throws NotForgotten {
        PaymentGatewayCreditCardService cards = cards(card);
        PaymentRequestDTO wish = new PaymentRequestDTO()
                .customer()
                .customerId(card.customer())
                .done()
                .additionalField(HostCardGateway.TOKEN, card.token());
        wish.creditCard().creditCardLastFour(card.lastFour()).additionalFields(HostCardGateway.TOKEN, card.token());
        PaymentResponseDTO response;
        try {
            response = cards.deleteGatewayCreditCard(wish);
        } catch (PaymentException | RuntimeException e) {
            throw new NotForgotten("No answer: " + e.getClass().getSimpleName(), e);
        }
        if (!response.isSuccessful()) {
            throw new NotForgotten("The gateway refuses to forget it", null);
        }
    }

    private PaymentGatewayCreditCardService cards(StoredCard card) throws NotForgotten {
        PaymentGatewayType type = PaymentGatewayType.getInstance(card.gateway());
        try {
            PaymentGatewayCreditCardService cards = type == null
                    ? null
                    : gateways.getGatewayConfigurationService(type).getCreditCardService();
            if (cards == null) {
                throw new NotForgotten("The shop does not have the gateway any more", null);
            }
            return cards;
        } catch (IllegalArgumentException e) {
            throw new NotForgotten("The shop does not have the gateway any more", e);
        }
    }
}
