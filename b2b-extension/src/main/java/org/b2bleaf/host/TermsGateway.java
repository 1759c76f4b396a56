package org.b2bleaf.host;

import org.b2bleaf.ordering.TermsPayment;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCreditCardService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCustomerService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayFraudService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayHostedService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayReportingService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.payment.service.PaymentGatewaySubscriptionService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionConfirmationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransparentRedirectService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayWebResponseService;
import org.broadleafcommerce.common.web.payment.expression.PaymentGatewayFieldExtensionHandler;
import org.broadleafcommerce.common.web.payment.processor.CreditCardTypesExtensionHandler;
import org.broadleafcommerce.common.web.payment.processor.TRCreditCardExtensionHandler;
import org.springframework.stereotype.Component;

/**
 * The "gateway" of payment terms, which charges nobody. Broadleaf looks up the gateway of each payment when a checkout
 * is rolled back; having no rollback service says that there is nothing to take back.
 */
@Component("b2bTermsGateway")
public class TermsGateway implements PaymentGatewayConfigurationService {

    private final PaymentGatewayConfiguration configuration = new NothingToConfigure();

    @Override
    public PaymentGatewayConfiguration getConfiguration() {
        return configuration;
    }

    @Override
    public PaymentGatewayTransactionService getTransactionService() {
        return null;
    }

    @Override
    public PaymentGatewayTransactionConfirmationService getTransactionConfirmationService() {
        return null;
    }

    @Override
    public PaymentGatewayReportingService getReportingService() {
        return null;
    }

    @Override
    public PaymentGatewayCreditCardService getCreditCardService() {
        return null;
    }

    @Override
    public PaymentGatewayCustomerService getCustomerService() {
        return null;
    }

    @Override
    public PaymentGatewaySubscriptionService getSubscriptionService() {
        return null;
    }

    @Override
    public PaymentGatewayFraudService getFraudService() {
        return null;
    }

    @Override
    public PaymentGatewayHostedService getHostedService() {
        return null;
    }

    @Override
    public PaymentGatewayRollbackService getRollbackService() {
        return null;
    }

    @Override
    public PaymentGatewayWebResponseService getWebResponseService() {
        return null;
    }

    @Override
    public PaymentGatewayTransparentRedirectService getTransparentRedirectService() {
        return null;
    }

    @Override
    public TRCreditCardExtensionHandler getCreditCardExtensionHandler() {
        return null;
    }

    @Override
    public PaymentGatewayFieldExtensionHandler getFieldExtensionHandler() {
        return null;
    }

    @Override
    public CreditCardTypesExtensionHandler getCreditCardTypesExtensionHandler() {
        return null;
    }

    /** Handles nothing, and several payments beside one another. */
    private static final class NothingToConfigure implements PaymentGatewayConfiguration {

        @Override
        public PaymentGatewayType getGatewayType() {
            return TermsPayment.GATEWAY;
        }

        @Override
        public boolean isPerformAuthorizeAndCapture() {
            return false;
        }

        @Override
        public void setPerformAuthorizeAndCapture(boolean performAuthorizeAndCapture) {
            throw new UnsupportedOperationException("Payment terms charge nobody");
        }

        @Override
        public int getFailureReportingThreshold() {
            return 0;
        }

        @Override
        public void setFailureReportingThreshold(int failureReportingThreshold) {
            throw new UnsupportedOperationException("Payment terms charge nobody");
        }

        @Override
        public boolean handlesAuthorize() {
            return false;
        }

        @Override
        public boolean handlesCapture() {
            return false;
        }

        @Override
        public boolean handlesAuthorizeAndCapture() {
            return false;
        }

        @Override
        public boolean handlesReverseAuthorize() {
            return false;
        }

        @Override
        public boolean handlesVoid() {
            return false;
        }

        @Override
        public boolean handlesRefund() {
            return false;
        }

        @Override
        public boolean handlesPartialCapture() {
            return false;
        }

        @Override
        public boolean handlesMultipleShipment() {
            return false;
        }

        @Override
        public boolean handlesRecurringPayment() {
            return false;
        }

        @Override
        public boolean handlesSavedCustomerPayment() {
            return false;
        }

        @Override
        public boolean handlesMultiplePayments() {
            return true;
        }
    }
}
