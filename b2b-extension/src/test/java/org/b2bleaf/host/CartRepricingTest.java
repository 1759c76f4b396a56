package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.b2bleaf.cart.LocationCarts;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.common.web.BroadleafRequestCustomerResolverImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.request.ServletWebRequest;

/** Carts of visitors who buy for no location. */
class CartRepricingTest {

    private static final String CONTEXT = "applicationContext";

    private final LocationCarts carts = mock(LocationCarts.class);
    private final CartRepricing repricing = new CartRepricing();
    private final Order cart = mock(Order.class);
    private final Customer visitor = new CustomerImpl();
    private Object contextOfOthers;

    @BeforeEach
    void aVisitorWithACartAtPricesOfALocation() {
        repricing.carts = carts;
        OrderItem line = mock(OrderItem.class);
        when(line.isSalePriceOverride()).thenReturn(true);
        when(cart.getOrderItems()).thenReturn(List.of(line));
        when(cart.getId()).thenReturn(7L);
        contextOfOthers = ReflectionTestUtils.getField(BroadleafRequestCustomerResolverImpl.class, CONTEXT);
        BroadleafRequestCustomerResolverImpl resolver = new BroadleafRequestCustomerResolverImpl();
        ApplicationContext context = mock(ApplicationContext.class);
        when(context.getBean("blRequestCustomerResolver")).thenReturn(resolver);
        resolver.setApplicationContext(context);
        BroadleafRequestContext request = new BroadleafRequestContext();
        request.setWebRequest(new ServletWebRequest(new MockHttpServletRequest()));
        BroadleafRequestContext.setBroadleafRequestContext(request);
        CustomerState.setCustomer(visitor);
    }

    @AfterEach
    void theRequestIsOver() {
        BroadleafRequestContext.setBroadleafRequestContext(null);
        ReflectionTestUtils.setField(BroadleafRequestCustomerResolverImpl.class, CONTEXT, contextOfOthers);
    }

    /** A customer whose permission is gone, or whom a cookie tells without a sign-in. */
    @Test
    void aCustomersCartLosesThePricesOfALocation() {
        assertThat(update()).containsEntry("repriceCart", true);
        verify(carts).forget(7);
    }

    @Test
    void theLinesOfAGuestsCartAreNotRead() {
        visitor.setAnonymous(true);

        assertThat(update()).isEmpty();
        verify(cart, never()).getOrderItems();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> update() {
        ExtensionResultHolder<Object> result = new ExtensionResultHolder<>();
        repricing.updateAndValidateCart(cart, result);
        return result.getContextMap();
    }
}
