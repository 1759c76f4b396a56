package org.b2bleaf.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaxExemptionTest {

    private static final Optional<Long> OSLO = Optional.of(1L);
    private static final Optional<Long> EXEMPT = Optional.of(2L);

    private final TaxExemption exemption = new TaxExemption();
    private final Order cart = new OrderImpl();

    @BeforeEach
    void locations() {
        CompanyLocation exempt = mock(CompanyLocation.class);
        when(exempt.isTaxExempt()).thenReturn(true);
        exemption.companyService = mock(CompanyService.class);
        when(exemption.companyService.findLocationById(1)).thenReturn(mock(CompanyLocation.class));
        when(exemption.companyService.findLocationById(2)).thenReturn(exempt);
    }

    @Test
    void aCartOfAnExemptLocationCarriesNoTax() {
        exemption.apply(cart, EXEMPT);
        exemption.apply(cart, EXEMPT);
        assertThat(cart.getTaxOverride()).isTrue();
        assertThat(cart.getOrderAttributes()).hasSize(1);
    }

    @Test
    void forAnotherLocationOrForNobodyItDoesAgain() {
        exemption.apply(cart, EXEMPT);
        exemption.apply(cart, OSLO);
        assertThat(cart.getTaxOverride()).isFalse();
        exemption.apply(cart, EXEMPT);
        exemption.apply(cart, Optional.empty());
        assertThat(cart.getTaxOverride()).isFalse();
        assertThat(cart.getOrderAttributes()).isEmpty();
    }

    @Test
    void anOverrideOfTheHostsOwnStays() {
        cart.setTaxOverride(true);
        exemption.apply(cart, EXEMPT);
        exemption.apply(cart, OSLO);
        exemption.apply(cart, Optional.empty());
        assertThat(cart.getTaxOverride()).isTrue();
    }
}
