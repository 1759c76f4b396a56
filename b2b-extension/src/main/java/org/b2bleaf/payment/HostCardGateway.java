package org.b2bleaf.payment;

import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.annotation.Resource;
import org.b2bleaf.payment.rules.ChargeOutcome;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.payment.service.OrderToPaymentRequestDTOService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Broadleaf's payment gateways: the first one of them that takes cards directly. */
@Service("b2bCardGateway")
public class HostCardGateway implements CardGateway {

    private static final Logger LOG = LoggerFactory.getLogger(HostCardGateway.class);

    /** Where gateways put a sentence for the person who pays. */
    public static final String MESSAGE = "MESSAGE";

    /** Under which a request or a response has what stands for a card that the gateway keeps. */
    public static final String TOKEN = "TOKEN";

    /** By which gateways that know such keys tell a wish that is repeated from a new one. */
    private static final String IDEMPOTENCY_KEY = "IDEMPOTENCY_KEY";

    @Resource(name = "blPaymentGatewayConfigurationServiceProvider")
    protected PaymentGatewayConfigurationServiceProvider gateways;

    @Resource(name = "blOrderToPaymentRequestDTOService")
    protected OrderToPaymentRequestDTOService requests;

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Override
    public Answer charge(ChargeRequest request) {
        return charge(request, this::cardGateway, wish -> typed(wish, request.card()));
    }

    @Override
    public Answer charge(ChargeRequest request, StoredCard card) {
        return charge(request, () -> gatewayThatKeeps(card), wish -> stored(wish, card, request.card()));
    }

    /** Finds the gateway to ask. */
    private interface Finding {
        PaymentGatewayConfigurationService gateway() throws NotAsked;
    }

    private Answer charge(ChargeRequest request, Finding finding, Consumer<PaymentRequestDTO> card) {
        String type = null;
        try {
            PaymentGatewayConfigurationService gateway = finding.gateway();
            type = gateway.getConfiguration().getGatewayType().getType();
            PaymentRequestDTO wish = wish(request, card);
            boolean reserve = settings.isOn(SettingKey.PAYMENTS_CAPTURE_BY_HAND)
                    && gateway.getConfiguration().handlesAuthorize();
            PaymentGatewayTransactionService transactions = gateway.getTransactionService();
            return answer(
                    request,
                    type,
                    ask(() -> reserve ? transactions.authorize(wish) : transactions.authorizeAndCapture(wish)));
        } catch (NotAsked e) {
            LOG.error("Charge {}: the gateway was not asked", request.key(), e.getCause());
            return new Answer(ChargeOutcome.DECLINED, type, null, e.getCause().toString(), Map.of());
        } catch (Exception e) {
            LOG.error("Charge {}: nobody knows whether the money was taken", request.key(), e);
            return new Answer(ChargeOutcome.UNKNOWN, type, null, e.toString(), Map.of());
        }
    }

    private static Answer answer(ChargeRequest request, String type, PaymentResponseDTO response) {
        Map<String, String> fields = new HashMap<>(response.getResponseMap());
        String message = fields.get(MESSAGE);
        if (!response.isSuccessful()) {
            return new Answer(ChargeOutcome.DECLINED, type, message, response.getRawResponse(), fields);
        }
        if (response.getAmount() != null && response.getAmount().getAmount().compareTo(request.amount()) != 0) {
            // A bank may approve a part of the amount, of a prepaid card for example. It is neither paid nor
            // declined: the merchant has to look after it.
            LOG.error("Charge {}: {} was asked for, {} taken", request.key(), request.amount(), response.getAmount());
            return new Answer(ChargeOutcome.UNKNOWN, type, message, response.getRawResponse(), fields);
        }
        ChargeOutcome outcome = PaymentTransactionType.AUTHORIZE.equals(response.getPaymentTransactionType())
                ? ChargeOutcome.AUTHORIZED
                : ChargeOutcome.CAPTURED;
        return new Answer(outcome, type, message, response.getRawResponse(), fields);
    }

    /** A connection that was refused, or never found, carried no wish: nothing was taken. */
    private static <T> T ask(Callable<T> question) throws Exception {
        try {
            return question.call();
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                    throw new NotAsked(e);
                }
            }
            throw e;
        }
    }

    private PaymentGatewayConfigurationService cardGateway() throws NotAsked {
        return gateways.getGatewayConfigurationServices().stream()
                .filter(gateway -> gateway.getTransactionService() != null)
                .findFirst()
                .orElseThrow(() ->
                        new NotAsked(new IllegalStateException("The host has no payment gateway that takes cards")));
    }

    private PaymentGatewayConfigurationService gatewayThatKeeps(StoredCard card) throws NotAsked {
        PaymentGatewayType type = PaymentGatewayType.getInstance(card.gateway());
        try {
            PaymentGatewayConfigurationService gateway =
                    type == null ? null : gateways.getGatewayConfigurationService(type);
            if (gateway == null || gateway.getTransactionService() == null) {
                throw new IllegalArgumentException("The shop does not have the gateway of " + card + " any more");
            }
            return gateway;
        } catch (IllegalArgumentException e) {
            throw new NotAsked(e);
        }
    }

    private PaymentRequestDTO wish(ChargeRequest request, Consumer<PaymentRequestDTO> card) throws NotAsked {
        try {
            PaymentRequestDTO wish = new TransactionTemplate(transactionManager)
                    .execute(status -> requests.translateOrder(orderService.findOrderById(request.orderId())));
            wish.transactionTotal(request.amount().toPlainString());
            wish.orderCurrencyCode(request.currency().getCurrencyCode());
            card.accept(wish);
            return wish;
        } catch (RuntimeException e) {
            throw new NotAsked(e);
        }
    }

    private static void typed(PaymentRequestDTO wish, CardDetails card) {
        wish.creditCard()
                .creditCardNum(text(card.number()).replaceAll("[\\s-]", ""))
                .creditCardExpDate(card.expiry())
                .creditCardCvv(card.cvc());
    }

    private static void stored(PaymentRequestDTO wish, StoredCard card, CardDetails typed) {
        wish.additionalField(TOKEN, card.token());
        wish.creditCard()
                .creditCardLastFour(card.lastFour())
                .creditCardCvv(typed.cvc())
                .additionalFields(TOKEN, card.token());
        if (card.customer() != null) {
            (wish.getCustomer() == null ? wish.customer() : wish.getCustomer()).customerId(card.customer());
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public void giveBack(Charge charge) throws NotGivenBack {
        PaymentGatewayConfigurationService gateway = gatewayOf(charge);
        PaymentRequestDTO wish = wish(charge, charge.getAmount());
        PaymentGatewayRollbackService rollbacks = gateway.getRollbackService();
        PaymentGatewayTransactionService transactions = gateway.getTransactionService();
        if (charge.isCaptured()) {
            // Voids what is not settled with the bank yet; what is, has to be refunded.
            boolean voided = rollbacks != null && isDone(() -> rollbacks.rollbackAuthorizeAndCapture(wish));
            if (!voided) {
                insist(transactions != null, () -> transactions.refund(wish));
            }
        } else if (rollbacks != null) {
            insist(true, () -> rollbacks.rollbackAuthorize(wish));
        } else {
            insist(transactions != null, () -> transactions.reverseAuthorize(wish));
        }
    }

    private static PaymentRequestDTO wish(Charge charge, BigDecimal amount) {
        PaymentRequestDTO wish = new PaymentRequestDTO()
                .orderId(String.valueOf(charge.getOrderId()))
                .orderCurrencyCode(charge.getCurrency().getCurrencyCode())
                .orderSubtotal(amount.toPlainString())
                .transactionTotal(amount.toPlainString());
        charge.getGatewayFields().forEach(wish::additionalField);
        return wish;
    }

    @Override
    public void capture(Charge charge, BigDecimal amount, String key) throws NotCaptured {
        PaymentGatewayTransactionService transactions;
        try {
            transactions = transactionsOf(charge);
        } catch (NotGivenBack e) {
            throw new NotCaptured(e.getMessage(), true, false, e);
        }
        PaymentRequestDTO wish = wish(charge, amount).additionalField(IDEMPOTENCY_KEY, key);
        try {
            if (!ask(() -> transactions.capture(wish)).isSuccessful()) {
                throw new NotCaptured("The gateway refuses to capture it", true, false, null);
            }
        } catch (NotCaptured e) {
            throw e;
        } catch (Exception e) {
            throw new NotCaptured(e.toString(), false, !(e instanceof NotAsked), e);
        }
    }

    @Override
    public void refund(Charge charge, BigDecimal amount, String key) throws NotGivenBack {
        PaymentGatewayTransactionService transactions = transactionsOf(charge);
        PaymentRequestDTO wish = wish(charge, amount).additionalField(IDEMPOTENCY_KEY, key);
        try {
            if (!ask(() -> transactions.refund(wish)).isSuccessful()) {
                throw new NotGivenBack("The gateway refuses to give it back", false, null);
            }
        } catch (NotGivenBack e) {
            throw e;
        } catch (Exception e) {
            throw new NotGivenBack(e.toString(), false, !(e instanceof NotAsked), e);
        }
    }

    private PaymentGatewayTransactionService transactionsOf(Charge charge) throws NotGivenBack {
        PaymentGatewayTransactionService transactions = gatewayOf(charge).getTransactionService();
        if (transactions == null) {
            throw new NotGivenBack("The gateway can only charge", true, null);
        }
        return transactions;
    }

    private PaymentGatewayConfigurationService gatewayOf(Charge charge) throws NotGivenBack {
        PaymentGatewayType type =
                charge.getGateway() == null ? null : PaymentGatewayType.getInstance(charge.getGateway());
        if (type == null || charge.getRawResponse() == null || charge.getSettledBy() != null) {
            throw new NotGivenBack("The gateway has told nothing by which it would know the charge", true, null);
        }
        try {
            return gateways.getGatewayConfigurationService(type);
        } catch (IllegalArgumentException e) {
            throw new NotGivenBack("The shop does not have the gateway " + type.getType() + " any more", true, e);
        }
    }

    private static void insist(boolean possible, Callable<PaymentResponseDTO> act) throws NotGivenBack {
        if (!possible) {
            throw new NotGivenBack("The gateway cannot give money back", true, null);
        }
        if (!isDone(act)) {
            throw new NotGivenBack("The gateway refuses to give it back", false, null);
        }
    }

    private static boolean isDone(Callable<PaymentResponseDTO> act) throws NotGivenBack {
        try {
            return act.call().isSuccessful();
        } catch (Exception e) {
            throw new NotGivenBack(e.toString(), false, e);
        }
    }

    /** The wish never left the shop. */
    private static final class NotAsked extends Exception {

        private static final long serialVersionUID = 1L;

        NotAsked(Throwable cause) {
            super(cause.toString(), cause);
        }
    }
}
