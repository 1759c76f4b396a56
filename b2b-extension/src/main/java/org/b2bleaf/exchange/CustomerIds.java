package org.b2bleaf.exchange;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Resource;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ids of new customers from Broadleaf's own generator. */
@Component("b2bCustomerIds")
public class CustomerIds {

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    /** Apart from the caller's transaction, which would make everybody who registers wait for its end. */
    @Transactional(value = "blTransactionManager", propagation = Propagation.NOT_SUPPORTED)
    public List<Long> reserve(int count) {
        List<Long> ids = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ids.add(customers.findNextCustomerId());
        }
        return ids;
    }
}
