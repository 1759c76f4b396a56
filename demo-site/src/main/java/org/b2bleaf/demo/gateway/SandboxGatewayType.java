package org.b2bleaf.demo.gateway;

import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.springframework.stereotype.Component;

/** Registers the sandbox among Broadleaf's gateway types; a bean, because the type must exist before an order loads. */
@Component("demoSandboxGatewayType")
public class SandboxGatewayType {

    public static final PaymentGatewayType SANDBOX = new PaymentGatewayType("DEMO_SANDBOX", "Sandbox card gateway");
}
