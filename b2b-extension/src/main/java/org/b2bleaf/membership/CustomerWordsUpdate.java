package org.b2bleaf.membership;

import java.util.List;
import javax.annotation.Resource;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerPersistedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Updates the words of a customer after Broadleaf has stored one, in storefront and admin alike. */
@Component("b2bCustomerWordsUpdate")
public class CustomerWordsUpdate implements ApplicationListener<CustomerPersistedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerWordsUpdate.class);

    @Resource(name = "b2bCustomerWords")
    protected CustomerWords words;

    /** Comes after the commit, so nothing may fail any more: what is missed here is found by {@link CustomerWordsJobs}. */
    @Override
    public void onApplicationEvent(CustomerPersistedEvent event) {
        Customer customer = event.getCustomer();
        if (!customer.isRegistered()) {
            // Every visitor with a cart is a customer.
            return;
        }
        try {
            words.refresh(List.of(customer.getId()));
        } catch (RuntimeException e) {
            LOG.warn("The words of customer {} were not updated: {}", customer.getId(), e.toString());
        }
    }
}
