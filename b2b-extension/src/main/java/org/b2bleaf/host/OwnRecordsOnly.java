package org.b2bleaf.host;

import java.lang.reflect.Method;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.store.RecordHidden;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.core.service.CustomerAddressService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.stereotype.Component;

/**
 * Stands around Broadleaf's services for orders and addresses in a storefront. Broadleaf's own account pages show any order
 * by its number (BroadleafOrderHistoryController.viewOrderDetails) and show, change and delete any address by its id
 * (BroadleafManageCustomerAddressesController): an order of a location stays with those who may see it, an address with
 * its customer, whatever page of the host asks.
 */
@Component("b2bOwnRecordsOnly")
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
public class OwnRecordsOnly extends StaticMethodMatcherPointcutAdvisor implements MethodInterceptor, BeanFactoryAware {

    private static final long serialVersionUID = 1L;

    private static final Set<String> ADDRESS_BY_ID =
            Set.of("readCustomerAddressById", "deleteCustomerAddressById", "makeCustomerAddressDefault");

    /** Asked at the last moment: advice is made before any other bean. */
    private transient BeanFactory beans;

    /** The role lets Spring's transaction proxies take it on, so that nothing is proxied twice. */
    public OwnRecordsOnly() {
        setAdvice(this);
        setClassFilter(type ->
                OrderService.class.isAssignableFrom(type) || CustomerAddressService.class.isAssignableFrom(type));
    }

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        beans = beanFactory;
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        return method.getName().equals("findOrderByOrderNumber") || ADDRESS_BY_ID.contains(method.getName());
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        if (ShopperContext.isInRequest()) {
            if (call.getThis() instanceof CustomerAddressService addresses) {
                checkAddress(addresses, (Long) call.getArguments()[0]);
            } else {
                checkOrder((String) call.getArguments()[0]);
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
        if (address != null && !address.getCustomer().getId().equals(visitor())) {
            throw new RecordHidden();
        }
    }

    /** A guest is a customer of Broadleaf's too, with addresses of the checkout. */
    private static Long visitor() {
        Shopper shopper = ShopperContext.current();
        if (shopper.isSignedIn()) {
            return shopper.customerId();
        }
        Customer guest = CustomerState.getCustomer();
        return guest == null ? null : guest.getId();
    }
}
