package org.b2bleaf.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Optional;
import java.util.UUID;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.transaction.PlatformTransactionManager;

class LocationCartsTest {

    private final OrderService orderService = mock(OrderService.class);
    private final LocationCartsImpl carts = new LocationCartsImpl();
    private Slice shop;
    private Order cart;
    private LocationAccess oslo;
    private LocationAccess bergen;

    @BeforeEach
    void aCartOfABuyerOfTwoLocations(Slice slice) throws PricingException {
        shop = slice;
        carts.dao = slice.bean(LocationCartDao.class);
        carts.clock = slice.clock();
        carts.orderService = orderService;
        carts.transactionManager = slice.bean("blTransactionManager", PlatformTransactionManager.class);
        cart = slice.order(slice.customer("ingrid-" + UUID.randomUUID() + "@northwind.example"));
        cart.setStatus(OrderStatus.IN_PROCESS);
        oslo = access(slice.location("Oslo " + UUID.randomUUID()));
        bergen = access(slice.location("Bergen " + UUID.randomUUID()));
        buyingFor(oslo);
    }

    @SliceTest
    void aCartThatNobodyPricedForALocationIsPricedForIt(Slice slice) throws PricingException {
        var brought = carts.bring(cart, oslo, null);

        verify(orderService).save(cart, true, true);
        assertThat(brought.seen().locationId()).isEqualTo(oslo.locationId());
        assertThat(brought.changes()).as("nothing was switched").isEmpty();
    }

    @SliceTest
    void theNextRequestCostsOneStatement(Slice slice) throws PricingException {
        var seen = carts.bring(cart, oslo, null).seen();

        assertThat(slice.statementsOf(() -> carts.bring(cart, oslo, seen))).isEqualTo(1);
        assertThat(carts.bring(cart, oslo, seen).seen()).isEqualTo(seen);
        verify(orderService, times(1)).save(any(), anyBoolean(), anyBoolean());
    }

    @SliceTest
    void aSwitchPricesAnewAndSaysWhatChanged(Slice slice) throws PricingException {
        var inOslo = carts.bring(cart, oslo, null).seen();
        buyingFor(bergen);

        var brought = carts.bring(cart, bergen, inOslo);

        assertThat(brought.seen().locationId()).isEqualTo(bergen.locationId());
        assertThat(brought.changes()).map(CartChanges::locationName).hasValue(bergen.locationName());
        verify(orderService, times(2)).save(cart, true, true);
    }

    @SliceTest
    void aSecondSessionAtAnotherLocationNeverKeepsThePricesOfTheFirst(Slice slice) throws PricingException {
        var first = carts.bring(cart, oslo, null).seen();
        buyingFor(bergen);
        carts.bring(cart, bergen, null);
        buyingFor(oslo);

        var again = carts.bring(cart, oslo, first);

        verify(orderService, times(3)).save(cart, true, true);
        assertThat(again.seen()).isNotEqualTo(first);
        assertThat(again.changes()).as("the session itself has not switched").isEmpty();
    }

    @SliceTest
    void whatAnotherSessionPricedForTheSameLocationIsReadAnewAndNotPricedAgain(Slice slice) throws PricingException {
        var first = carts.bring(cart, oslo, null).seen();
        var second = slice.inTransaction(() -> carts.notePriced(cart.getId(), oslo.locationId()));

        var brought = carts.bring(cart, oslo, first);

        assertThat(brought.seen()).isEqualTo(second);
        verify(orderService, times(1)).save(cart, true, true);
    }

    @SliceTest
    void aCartWithoutALocationIsPricedAnewForTheNextOne(Slice slice) throws PricingException {
        var seen = carts.bring(cart, oslo, null).seen();
        slice.inTransaction(() -> carts.forget(cart.getId()));

        carts.bring(cart, oslo, seen);

        verify(orderService, times(2)).save(cart, true, true);
    }

    @SliceTest
    void aCartThatCannotBePricedIsKeptAndTriedAgain(Slice slice) throws PricingException {
        doThrow(new PricingException("no tax today")).when(orderService).save(any(), anyBoolean(), anyBoolean());

        var brought = carts.bring(cart, oslo, null);

        assertThat(brought.seen()).isNull();
        assertThat(slice.inTransaction(() -> carts.dao.find(cart.getId()))).isEmpty();
        buyingFor(oslo);
        assertThat(carts.bring(cart, oslo, null).seen()).isNotNull();
    }

    @SliceTest
    void whatWasSubmittedMeanwhileIsNotPricedAnyMore(Slice slice) throws PricingException {
        cart.setStatus(OrderStatus.SUBMITTED);

        carts.bring(cart, oslo, null);

        verify(orderService, times(0)).save(any(), anyBoolean(), anyBoolean());
    }

    @SliceTest
    void theRowGoesWithTheCart(Slice slice) {
        slice.inTransaction(() -> {
            carts.notePriced(cart.getId(), oslo.locationId());
        });

        slice.inTransaction(() -> {
            slice.em()
                    .createNativeQuery("delete from BLC_ORDER where ORDER_ID = " + cart.getId())
                    .executeUpdate();
        });

        assertThat(slice.inTransaction(() -> carts.dao.find(cart.getId()))).isEqualTo(Optional.empty());
    }

    /** Stands for the pricing workflow, whose last step notes the location. */
    private void buyingFor(LocationAccess location) throws PricingException {
        doAnswer(call -> {
                    carts.notePriced(cart.getId(), location.locationId());
                    return cart;
                })
                .when(orderService)
                .save(any(), anyBoolean(), anyBoolean());
    }

    private static LocationAccess access(CompanyLocation location) {
        return new LocationAccess(location.getId(), null, location.getName(), 1, "Northwind", Permission.ORDERING_ONLY);
    }
}
