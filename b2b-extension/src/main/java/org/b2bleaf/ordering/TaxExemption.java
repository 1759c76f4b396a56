package org.b2bleaf.ordering;

import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderAttribute;
import org.broadleafcommerce.core.order.domain.OrderAttributeImpl;
import org.springframework.stereotype.Service;

/**
 * Tells Broadleaf which carts carry no tax. An order with a tax override is not taxed, see its {@code TotalActivity}; a mark
 * says that we have set it, so that it is taken back when the cart is priced for another location or for nobody, while an
 * override of the host's own stays.
 */
@Service("b2bTaxExemption")
public class TaxExemption {

    private static final String MARK = "b2bTaxExempt";

    @Resource(name = "b2bCompanyService")
    protected CompanyService companyService;

    /** @param locationId for which the cart is priced; empty when it is for none */
    public void apply(Order cart, Optional<Long> locationId) {
        boolean exempt = locationId
                .map(companyService::findLocationById)
                .filter(CompanyLocation::isTaxExempt)
                .isPresent();
        if (exempt && !cart.getTaxOverride()) {
            cart.setTaxOverride(true);
            mark(cart);
        } else if (!exempt && cart.getTaxOverride() && cart.getOrderAttributes().remove(MARK) != null) {
            cart.setTaxOverride(false);
        }
    }

    private static void mark(Order cart) {
        Map<String, OrderAttribute> attributes = cart.getOrderAttributes();
        OrderAttribute mark = new OrderAttributeImpl();
        mark.setName(MARK);
        mark.setValue("true");
        mark.setOrder(cart);
        attributes.put(MARK, mark);
    }
}
