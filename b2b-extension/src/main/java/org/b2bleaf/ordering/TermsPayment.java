package org.b2bleaf.ordering;

import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.PaymentType;

/** How Broadleaf knows the part of an order that is paid later by the location's terms. */
public final class TermsPayment {

    /** The kind of payment. Registered by being loaded. */
    public static final PaymentType TYPE = new PaymentType("B2B_TERMS", "Payment terms");

    /** The "gateway" behind it: nobody is charged. */
    public static final PaymentGatewayType GATEWAY = new PaymentGatewayType("B2B_TERMS", "Payment terms");

    private TermsPayment() {}
}
