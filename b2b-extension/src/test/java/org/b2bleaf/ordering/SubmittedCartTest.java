package org.b2bleaf.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.b2bleaf.cart.CartCheck;
import org.b2bleaf.cart.LineProblem;
import org.b2bleaf.cart.rules.Refusal;
import org.b2bleaf.cart.rules.Verdict;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.ordering.SubmissionRefused.Reason;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked before a card is charged; what the shop does with it is told in 24_checking_out.feature. */
class SubmittedCartTest {

    private static final long SKU = 7;
    private static final long LOCATION = 3;

    private final SubmittedCart carts = new SubmittedCart();
    private final Sku sku = mock(Sku.class);
    private final Order cart = mock(Order.class);
    private final CompanyLocation location = mock(CompanyLocation.class);

    @BeforeEach
    void aCartWithOneLine() {
        carts.catalogService = mock(CatalogService.class);
        carts.cartCheck = mock(CartCheck.class);
        when(location.getId()).thenReturn(LOCATION);
        when(sku.getId()).thenReturn(SKU);
        when(sku.isActive()).thenReturn(true);
        DiscreteOrderItem line = mock(DiscreteOrderItem.class);
        when(line.getSku()).thenReturn(sku);
        when(line.getName()).thenReturn("Espresso");
        when(cart.getDiscreteOrderItems()).thenReturn(List.of(line));
        when(carts.catalogService.visible(anyLong(), any())).thenReturn(Set.of(SKU));
    }

    @Test
    void whatHasNoProblemGoesOn() {
        assertThatCode(() -> carts.checkProducts(cart, location)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(names = {"BELOW_MINIMUM", "ABOVE_MAXIMUM", "NOT_A_MULTIPLE"})
    void aQuantityThatTheCatalogDoesNotSellIsRefusedByName(Refusal refusal) {
        found(refusal);

        assertRefused(Reason.QUANTITY_NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(names = {"OUT_OF_STOCK", "NOT_ENOUGH_STOCK"})
    void stockIsAskedByItself(Refusal refusal) {
        found(refusal);

        assertThatCode(() -> carts.checkProducts(cart, location)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotVisibleToTheLocationIsRefused() {
        when(carts.catalogService.visible(anyLong(), any())).thenReturn(Set.of());

        assertRefused(Reason.NOT_SOLD_HERE);
    }

    @Test
    void whatTheMerchantArchivedIsRefused() {
        when(sku.isActive()).thenReturn(false);

        assertRefused(Reason.NOT_SOLD_HERE);
    }

    private void found(Refusal refusal) {
        when(carts.cartCheck.problems(cart, LOCATION))
                .thenReturn(List.of(new LineProblem(1, "Espresso", Verdict.of(refusal, 2))));
    }

    private void assertRefused(Reason reason) {
        assertThatThrownBy(() -> carts.checkProducts(cart, location))
                .isInstanceOfSatisfying(SubmissionRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.detail()).contains("Espresso");
                });
    }
}
