package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuActiveDatesService;
import org.broadleafcommerce.core.catalog.service.dynamic.SkuActiveDateConsiderationContext;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocationMergeCartTest {

    private final LocationMergeCart merge = new LocationMergeCart();
    private final DynamicSkuActiveDatesService ofLocation = mock(DynamicSkuActiveDatesService.class);

    @AfterEach
    void noLocation() {
        SkuActiveDateConsiderationContext.setSkuActiveDatesService(null);
    }

    @Test
    void whatIsMerelyNotSoldToTheLocationStaysInTheCart() {
        SkuActiveDateConsiderationContext.setSkuActiveDatesService(ofLocation);

        assertThat(merge.checkActive(line(true))).isTrue();
        assertThat(SkuActiveDateConsiderationContext.getSkuActiveDatesService())
                .as("it counts again for the rest of the request")
                .isSameAs(ofLocation);
    }

    @Test
    void whatIsNotOnSaleAtAllGoesAsTheHostHasIt() {
        assertThat(merge.checkActive(line(false))).isFalse();
    }

    /** On sale for everybody, but not while the location is asked. */
    private static DiscreteOrderItem line(boolean onSale) {
        Sku sku = mock(Sku.class);
        when(sku.isActive(any(), any()))
                .thenAnswer(call -> onSale && SkuActiveDateConsiderationContext.getSkuActiveDatesService() == null);
        DiscreteOrderItem line = mock(DiscreteOrderItem.class);
        when(line.getSku()).thenReturn(sku);
        return line;
    }
}
