package org.b2bleaf.demo.gateway;

import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.springframework.stereotype.Component;

/** Tells Broadleaf what the sandbox can do: everything about one payment, and keeping cards. */
@Component("demoSandboxGatewayConfiguration")
public class SandboxGatewayConfiguration implements PaymentGatewayConfiguration {

    private boolean capturesAtOnce = true;
    private int failureReportingThreshold = 1;

    @Override
    public PaymentGatewayType getGatewayType() {
        return SandboxGatewayType.SANDBOX;
    }

    @Override
    public boolean isPerformAuthorizeAndCapture() {
        return capturesAtOnce;
    }

    @Override
    public void setPerformAuthorizeAndCapture(boolean performAuthorizeAndCapture) {
        this.capturesAtOnce = performAuthorizeAndCapture;
    }

    @Override
    public int getFailureReportingThreshold() {
        return failureReportingThreshold;
    }

    @Override
    public void setFailureReportingThreshold(int failureReportingThreshold) {
        this.failureReportingThreshold = failureReportingThreshold;
    }

    @Override
    public boolean handlesAuthorize() {
        return true;
    }

    @Override
    public boolean handlesCapture() {
        return true;
    }

    @Override
    public boolean handlesAuthorizeAndCapture() {
        return true;
    }

    @Override
    public boolean handlesReverseAuthorize() {
        return true;
    }

    @Override
    public boolean handlesVoid() {
        return true;
    }

    @Override
    public boolean handlesRefund() {
        return true;
    }

    @Override
    public boolean handlesPartialCapture() {
        return true;
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
        return true;
    }

    @Override
    public boolean handlesMultiplePayments() {
        return false;
    }
}
