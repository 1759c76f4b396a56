package org.b2bleaf.demo.gateway;

import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.Resource;
import javax.sql.DataSource;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.common.payment.dto.CreditCardDTO;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCreditCardService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The cards that the sandbox keeps, in a table of its own, which stands for the gateway's computers: what a card answers and
 * its last four digits, by a token. It has no card numbers either. The card that never answers a payment does not answer when
 * it is to be forgotten for the first time.
 */
@Component("demoSandboxVault")
public class SandboxVault implements PaymentGatewayCreditCardService {

    /** Key of requests and of the response map: what stands for a card. */
    public static final String TOKEN = "TOKEN";

    @Resource(name = "webDS")
    protected DataSource dataSource;

    @Override
    public PaymentResponseDTO createGatewayCreditCard(PaymentRequestDTO request) {
        SandboxCard card = SandboxCard.of(request.getCreditCard().getCreditCardNum());
        boolean kept = card.answer() != SandboxCard.Answer.UNKNOWN && card.answer() != SandboxCard.Answer.MALFORMED;
        PaymentResponseDTO response =
                response(kept, kept ? "Kept." : card.answer().message());
        if (kept) {
            String token = "sandbox-" + UUID.randomUUID();
            jdbc().update(
                            "INSERT INTO DEMO_CARD_VAULT (TOKEN, OWNER_ID, ANSWER, LAST_FOUR, TIMES_TO_FORGET) VALUES (?, ?, ?, ?, 0)",
                            token,
                            request.getCustomer().getCustomerId(),
                            card.answer().name(),
                            card.lastFour());
            response.responseMap(TOKEN, token);
        }
        return response.creditCard().creditCardLastFour(card.lastFour()).done();
    }

    @Override
    public PaymentResponseDTO updateGatewayCreditCard(PaymentRequestDTO request) {
        return response(false, "The sandbox changes no cards.");
    }

    /** A card that it does not know counts as deleted. */
    @Override
    public PaymentResponseDTO deleteGatewayCreditCard(PaymentRequestDTO request) throws PaymentException {
        String token = String.valueOf(request.getAdditionalFields().get(TOKEN));
        int first = jdbc().update(
                        "UPDATE DEMO_CARD_VAULT SET TIMES_TO_FORGET = 1 WHERE TOKEN = ? AND TIMES_TO_FORGET = 0 AND ANSWER = ?",
                        token,
                        SandboxCard.Answer.TIMED_OUT.name());
        if (first == 1) {
            throw new PaymentException("The sandbox was asked", new SocketTimeoutException("and did not answer"));
        }
        jdbc().update("DELETE FROM DEMO_CARD_VAULT WHERE TOKEN = ?", token);
        return response(true, "Forgotten.");
    }

    /** @return the card of a request that names one instead of a number; empty when it names none or it is not kept for that owner */
    Optional<SandboxCard> find(PaymentRequestDTO request) {
        CreditCardDTO<?> card = request.getCreditCard();
        Object token = card == null ? null : card.getAdditionalFields().get(TOKEN);
        if (token == null || request.getCustomer() == null) {
            return Optional.empty();
        }
        List<SandboxCard> found = jdbc().query(
                        "SELECT ANSWER, LAST_FOUR FROM DEMO_CARD_VAULT WHERE TOKEN = ? AND OWNER_ID = ?",
                        (row, number) ->
                                new SandboxCard(SandboxCard.Answer.valueOf(row.getString(1)), row.getString(2)),
                        token,
                        request.getCustomer().getCustomerId());
        return found.stream().findFirst();
    }

    /** Whether a request names a card that the vault is to know. */
    static boolean namesCard(PaymentRequestDTO request) {
        return request.getCreditCard() != null
                && request.getCreditCard().getAdditionalFields().containsKey(TOKEN);
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    private static PaymentResponseDTO response(boolean success, String message) {
        return new PaymentResponseDTO(PaymentType.CREDIT_CARD, SandboxGatewayType.SANDBOX)
                .valid(true)
                .successful(success)
                .rawResponse("sandbox vault: " + message)
                .responseMap(SandboxGateway.MESSAGE, message);
    }
}
