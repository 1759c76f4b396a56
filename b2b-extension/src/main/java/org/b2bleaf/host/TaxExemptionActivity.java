package org.b2bleaf.host;

import javax.annotation.Resource;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.ordering.TaxExemption;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;

/** Before taxes: a cart of a tax-exempt location is priced without any. */
public class TaxExemptionActivity extends BaseActivity<ProcessContext<Order>> {

    @Resource(name = "b2bTaxExemption")
    protected TaxExemption exemption;

    @Override
    public ProcessContext<Order> execute(ProcessContext<Order> context) {
        exemption.apply(
                context.getSeedData(),
                ShopperContext.current().currentLocation().map(LocationAccess::locationId));
        return context;
    }
}
