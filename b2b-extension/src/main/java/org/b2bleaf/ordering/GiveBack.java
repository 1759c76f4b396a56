package org.b2bleaf.ordering;

import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives a charge back when the database transaction that it was made in is rolled back. Broadleaf's
 * {@code ConfirmPaymentsRollbackHandler} does so only when a step of its checkout fails behind its payment step; what
 * it gave back is not given back again.
 */
final class GiveBack extends TransactionSynchronizationAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(GiveBack.class);

    private final PaymentGatewayRollbackService gateway;
    private final PaymentRequestDTO charge;
    private final PaymentTransactionType type;
    private OrderPayment payment;

    private GiveBack(PaymentGatewayRollbackService gateway, PaymentRequestDTO charge, PaymentTransactionType type) {
        this.gateway = gateway;
        this.charge = charge;
        this.type = type;
    }

    /**
     * @param gateway null when the gateway cannot give back; somebody has to do it by hand then, and the log says so
     * @param charge what was charged, as the gateway wants to hear it
     */
    static GiveBack unlessCommitted(
            PaymentGatewayRollbackService gateway, PaymentRequestDTO charge, PaymentTransactionType type) {
        GiveBack giveBack = new GiveBack(gateway, charge, type);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(giveBack);
        }
        return giveBack;
    }

    /** @param stored the payment of the charge, where Broadleaf notes that it gave the charge back */
    void watch(OrderPayment stored) {
        payment = stored;
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_UNKNOWN) {
            LOG.error("{}: charged, but nobody knows whether the order was stored", what());
        } else if (status == STATUS_ROLLED_BACK && !isGivenBack()) {
            giveBack();
        }
    }

    private boolean isGivenBack() {
        return payment != null
                && payment.getTransactions().stream()
                        .anyMatch(later -> later.getParentTransaction() != null && later.getSuccess());
    }

    private void giveBack() {
        try {
            if (gateway != null && answer().isSuccessful()) {
                LOG.warn("{}: given back, as the order was not placed", what());
            } else {
                LOG.error("{}: charged for an order that was not placed, and the gateway keeps it", what());
            }
        } catch (PaymentException | RuntimeException e) {
            LOG.error("{}: charged for an order that was not placed, and not given back", what(), e);
        }
    }

    private PaymentResponseDTO answer() throws PaymentException {
        return PaymentTransactionType.AUTHORIZE.equals(type)
                ? gateway.rollbackAuthorize(charge)
                : gateway.rollbackAuthorizeAndCapture(charge);
    }

    private String what() {
        return "Cart " + charge.getOrderId() + ", " + charge.getTransactionTotal() + " "
                + charge.getOrderCurrencyCode();
    }
}
