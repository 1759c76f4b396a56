package org.b2bleaf.demo.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogFilesTest {

    private static final String HEADER =
            "sku,name,category,brand,price,sale_price,weight_kg,stock,featured,description\n";

    @Test
    void theShopSellsAtLeastSixtyProductsInSixCategories() {
        List<CatalogProduct> products = CatalogFiles.products();

        assertThat(products).hasSizeGreaterThanOrEqualTo(60);
        assertThat(products.stream().map(CatalogProduct::category).distinct()).hasSize(6);
    }

    @Test
    void theProductsThatTheContractNamesAreThere() {
        var bySku = CatalogFiles.products().stream().collect(Collectors.toMap(CatalogProduct::sku, p -> p));

        assertThat(bySku.get("COF-ESP-1KG"))
                .extracting(CatalogProduct::name, CatalogProduct::price)
                .containsExactly("Espresso, 1 kg", new BigDecimal("24.00"));
        assertThat(bySku.get("COF-ESP-1KG").stock()).isGreaterThanOrEqualTo(1000);
        assertThat(bySku.get("KIT-GRD-01").name()).isEqualTo("Grinder");
    }

    @Test
    void everyProductHasAPictureAndAPageOfItsOwn() {
        List<CatalogProduct> products = CatalogFiles.products();

        assertThat(products).allSatisfy(p -> assertThat(getClass().getResource("/static" + p.picture()))
                .as(p.picture())
                .isNotNull());
        assertThat(products.stream().map(CatalogProduct::slug)).doesNotHaveDuplicates();
    }

    @Test
    void aBadRowIsReportedWithItsLine() {
        String csv = HEADER + "A-1,Cup,cups,Kystby,1.00,,0.1,5,no,A cup.\nA-2,Cup,cups,Kystby,cheap,,0.1,5,no,A cup.\n";

        assertThatThrownBy(() -> CatalogFiles.parse(new StringReader(csv), CatalogProduct::of))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Line 3:");
    }

    @Test
    void aSkuMayBeThereOnlyOnce() throws Exception {
        String csv = HEADER + "A-1,Cup,cups,Kystby,1.00,,0.1,5,no,A cup.\n".repeat(2);
        List<CatalogProduct> products = CatalogFiles.parse(new StringReader(csv), CatalogProduct::of);

        assertThatThrownBy(() -> CatalogFiles.check(products, CatalogFiles.categories()))
                .hasMessage("SKU A-1 is there twice");
    }

    @Test
    void aSalePriceMustBeLower() throws Exception {
        String csv = HEADER + "A-1,Cup,cups,Kystby,1.00,1.00,0.1,5,no,A cup.\n";
        List<CatalogProduct> products = CatalogFiles.parse(new StringReader(csv), CatalogProduct::of);

        assertThatThrownBy(() -> CatalogFiles.check(products, CatalogFiles.categories()))
                .hasMessageContaining("not below its list price");
    }
}
