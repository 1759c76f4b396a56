package org.b2bleaf.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuAttributeImpl;

class SkuCodesTest {

    @SliceTest
    void hundredsOfCodesAreLookedUpInOneStatement(Slice shop) {
        SkuCodes codes = shop.bean(SkuCodes.class);
        long espresso = sku(shop, "SC-ESP").getId();
        long filter = sku(shop, "SC-FLT").getId();
        sku(shop, "SC-TWICE");
        sku(shop, "SC-TWICE");
        List<String> asked = List.of("SC-ESP", "SC-FLT", "SC-TWICE", "SC-NONE");

        assertThat(codes.skuIdsOf(asked)).isEqualTo(Map.of("SC-ESP", espresso, "SC-FLT", filter));
        assertThat(shop.statementsOf(() -> codes.skuIdsOf(asked))).isEqualTo(1);
        assertThat(codes.skuIdsOf(List.of())).isEmpty();
        assertThat(codes.skuIdOf("SC-TWICE")).isEmpty();
    }

    private static Sku sku(Slice shop, String code) {
        Sku sku = shop.sku(code);
        shop.inTransaction(() -> {
            SkuAttributeImpl attribute = new SkuAttributeImpl();
            attribute.setName("sku");
            attribute.setValue(code);
            attribute.setSku(sku);
            shop.em().persist(attribute);
        });
        return sku;
    }
}
