package org.b2bleaf.host;

import org.b2bleaf.ordering.OrderBeingSubmitted;
import org.b2bleaf.ordering.TermsPayment;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/**
 * First step of a checkout: whoever shops for a company checks out through {@code b2bOrderSubmission}, and nobody else
 * pays by terms, whatever path of the host led here.
 */
public class CheckoutGuardActivity extends BaseActivity<ProcessContext<CheckoutSeed>> {

    @Override
    public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) throws CheckoutException {
        Shopper shopper = ShopperContext.current();
        CheckoutSeed seed = context.getSeedData();
        boolean submittedForLocation = OrderBeingSubmitted.is(seed.getOrder());
        if (shopper.isB2b() && !submittedForLocation) {
            throw new CheckoutException("A B2B customer's cart is submitted for a location", seed);
        }
        if (!submittedForLocation && paysByTerms(seed.getOrder())) {
            throw new CheckoutException("Only a location's order is paid by terms", seed);
        }
        return context;
    }

    private static boolean paysByTerms(Order order) {
        return order.getPayments().stream().anyMatch(payment -> TermsPayment.TYPE.equals(payment.getType()));
    }
}
