package org.b2bleaf.host;

import java.util.Set;
import javax.annotation.Resource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.store.RecordHidden;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.core.service.CustomerAddressService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * Stands around Broadleaf's services for orders and addresses in a storefront. Broadleaf's own account pages show any order
 * by its number (BroadleafOrderHistoryController.viewOrderDetails) and show, change and delete any address by its id
 * (BroadleafManageCustomerAddressesController): an order of a location stays with those who may see it, an address with
 * its customer, whatever page of the host asks.
 */
@Component("b2bOwnRecordsOnly")
public class OwnRecordsOnly implements MethodInterceptor {

    private static final Set<String> ADDRESS_BY_ID =
            Set.of("readCustomerAddressById", "deleteCustomerAddressById", "makeCustomerAddressDefault");

    @Resource
    protected BeanFactory beans;

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        if (ShopperContext.isInRequest()) {
            String method = call.getMethod().getName();
            if (method.equals("findOrderByOrderNumber")) {
                checkOrder((String) call.getArguments()[0]);
            } else if (ADDRESS_BY_ID.contains(method)) {
                checkAddress((CustomerAddressService) call.getThis(), (Long) call.getArguments()[0]);
            }
        }
        return call.proceed();
    }

    private void checkOrder(String orderNumber) {
        Shopper shopper = ShopperContext.current();
        OrderHistory history = beans.getBean("b2bOrderHistory", OrderHistory.class);
        if (history.isHidden(shopper.isSignedIn() ? shopper.viewer() : null, orderNumber)) {
            throw new RecordHidden();
        }
    }

    private static void checkAddress(CustomerAddressService addresses, Long id) {
        CustomerAddress address = id == null ? null : addresses.readCustomerAddressById(id);
        Customer visitor = CustomerState.getCustomer();
        if (address != null
                && (visitor == null
                        || !address.getCustomer().getId().equals(visitor.getId()))) {
            throw new RecordHidden();
        }
    }
}
