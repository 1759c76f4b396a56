package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.catalog.LocationCatalogView;
import org.b2bleaf.catalog.rules.FixedPrices;
import org.b2bleaf.catalog.rules.PriceBook;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.store.CurrentCatalogs;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocationCacheKeyTest {

    private final CurrentCatalogs catalogs = mock(CurrentCatalogs.class);
    private final LocationCacheKey keys = new LocationCacheKey();

    {
        keys.catalogs = catalogs;
        when(catalogs.view()).thenReturn(Optional.empty());
    }

    @AfterEach
    void nobodyIsShopping() {
        ShopperContext.clear();
    }

    @Test
    void whoeverBuysForNoLocationSharesWhatIsCached() {
        assertThat(keys.forShopper("tile")).isEqualTo("tile");
    }

    @Test
    void eachLocationAndEachVersionOfItsCatalogsHasItsOwn() {
        assertThat(List.of("tile", keyOf(1, 7), keyOf(2, 7), keyOf(1, 8), keyOf(12, 7)))
                .doesNotHaveDuplicates();
        assertThat(keyOf(1, 7)).isEqualTo(keyOf(1, 7));
    }

    private String keyOf(long location, int version) {
        LocationAccess access = new LocationAccess(location, "L", "L", 1, "C", Permission.ORDERING_ONLY);
        ShopperContext.set(Shopper.previewing(access));
        CatalogService service = mock(CatalogService.class);
        when(service.prices(any(), any()))
                .thenReturn(new PriceBook(
                        false,
                        List.of(new PriceBook.Catalog(3, version, BigDecimal.TEN, true, FixedPrices.EMPTY)),
                        Currency.getInstance("EUR")));
        when(catalogs.view()).thenReturn(Optional.of(new LocationCatalogView(service, location, List::of)));
        return keys.forShopper("tile");
    }
}
