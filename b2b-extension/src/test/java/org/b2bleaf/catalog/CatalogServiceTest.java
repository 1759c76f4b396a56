package org.b2bleaf.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.catalog.rules.CatalogEntry;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class CatalogServiceTest {

    private static final String ADMIN = "admin:sol";
    private static final Currency EUR = Currency.getInstance("EUR");

    @SliceTest
    void catalogsSayWhatASkuCostsInTheOrderOfTheLocation(Slice shop) {
        CatalogService catalogs = shop.bean(CatalogService.class);
        long espresso = shop.sku("Espresso").getId();
        long grinder = shop.sku("Grinder").getId();
        long nordic = catalog(shop, "Nordic", "10", true);
        long special = catalog(shop, "Special", null, false);
        catalogs.putSku(special, espresso, new BigDecimal("19.90"), QuantityRule.of(6, 60, 6), ADMIN);
        catalogs.addBreak(nordic, null, VolumeBreak.percentOff(10, new BigDecimal("12")), ADMIN);
        catalogs.addBreak(special, espresso, VolumeBreak.price(12, new BigDecimal("18.50")), ADMIN);
        long oslo = shop.location("Oslo").getId();
        catalogs.assign(oslo, List.of(special, nordic), ADMIN);

        var entries = catalogs.entries(catalogs.catalogsOf(oslo), List.of(espresso, grinder));

        assertThat(entries.get(espresso)).extracting(CatalogEntry::catalogId).containsExactly(special, nordic);
        assertThat(entries.get(espresso).get(0)).satisfies(entry -> {
            assertThat(entry.fixedPrice()).isEqualByComparingTo("19.90");
            assertThat(entry.quantityRule()).isEqualTo(QuantityRule.of(6, 60, 6));
            assertThat(entry.breaks()).extracting(VolumeBreak::fromQuantity).containsExactly(12);
        });
        assertThat(entries.get(grinder)).singleElement().satisfies(entry -> {
            assertThat(entry.percentOff()).isEqualByComparingTo("10");
            assertThat(entry.quantityRule()).isEqualTo(QuantityRule.ANY);
            assertThat(entry.breaks()).extracting(VolumeBreak::fromQuantity).containsExactly(10);
        });
        catalogs.assign(oslo, List.of(nordic, special), ADMIN);
        assertThat(catalogs.entries(catalogs.catalogsOf(oslo), List.of(espresso))
                        .get(espresso))
                .extracting(CatalogEntry::catalogId)
                .containsExactly(nordic, special);
    }

    @SliceTest
    void theEntryThatAppliesGivesPriceVolumePricesAndQuantityRuleTogether(Slice shop) {
        CatalogService catalogs = shop.bean(CatalogService.class);
        PricedSku espresso = new PricedSku(shop.sku("Espresso").getId(), new BigDecimal("24"), EUR);
        PricedSku grinder = new PricedSku(shop.sku("Grinder").getId(), new BigDecimal("200"), EUR);
        long nordic = catalog(shop, "Nordic", "10", false);
        long special = catalog(shop, "Special", null, false);
        catalogs.putSku(nordic, espresso.skuId(), null, QuantityRule.ANY, ADMIN);
        catalogs.putSku(special, espresso.skuId(), new BigDecimal("19.90"), QuantityRule.of(6, 60, 6), ADMIN);
        long oslo = shop.location("Oslo").getId();
        catalogs.assign(oslo, List.of(nordic, special), ADMIN);

        var applies = catalogs.entriesThatApply(oslo, List.of(espresso, grinder));

        assertThat(applies).containsOnlyKeys(espresso.skuId());
        assertThat(applies.get(espresso.skuId())).satisfies(entry -> {
            assertThat(entry.catalogId()).isEqualTo(special);
            assertThat(entry.quantityRule()).isEqualTo(QuantityRule.of(6, 60, 6));
        });
        assertThat(new LocationCatalogView(catalogs, oslo, List::of)
                        .entry(espresso.skuId(), espresso.normalPrice(), EUR))
                .contains(applies.get(espresso.skuId()));
        // Of which price a percentage is taken decides which catalog is the cheaper one.
        PricedSku reduced = new PricedSku(espresso.skuId(), new BigDecimal("20"), EUR);
        assertThat(catalogs.entriesThatApply(oslo, List.of(reduced)).get(espresso.skuId()))
                .satisfies(entry -> assertThat(entry.catalogId()).isEqualTo(nordic));
    }

    @SliceTest
    void whatIsRememberedCostsOneStatementForAnyNumberOfSkus(Slice shop) {
        CatalogService catalogs = shop.bean(CatalogService.class);
        long special = catalog(shop, "Special", null, false);
        List<Long> skus = List.of(
                shop.sku("A").getId(), shop.sku("B").getId(), shop.sku("C").getId());
        skus.forEach(sku -> catalogs.putSku(special, sku, BigDecimal.ONE, QuantityRule.ANY, ADMIN));
        long oslo = shop.location("Oslo").getId();
        catalogs.assign(oslo, List.of(special), ADMIN);

        assertThat(shop.statementsOf(() -> catalogs.entries(catalogs.catalogsOf(oslo), skus)))
                .isEqualTo(3);
        assertThat(shop.statementsOf(() -> catalogs.entries(catalogs.catalogsOf(oslo), skus)))
                .isEqualTo(1);
        assertThat(catalogs.entries(catalogs.catalogsOf(oslo), skus)).hasSize(3);
        assertThat(catalogs.entries(catalogs.catalogsOf(shop.location("Bergen").getId()), skus))
                .isEmpty();
        assertThat(catalogs.entries(catalogs.catalogsOf(oslo), List.of())).isEmpty();
    }

    @SliceTest
    void aChangeCountsAtOnceWhateverIsRemembered(Slice shop) {
        CatalogService catalogs = shop.bean(CatalogService.class);
        long espresso = shop.sku("Espresso").getId();
        long special = catalog(shop, "Special", null, false);
        long oslo = shop.location("Oslo").getId();
        catalogs.assign(oslo, List.of(special), ADMIN);
        assertThat(catalogs.entries(catalogs.catalogsOf(oslo), List.of(espresso)))
                .isEmpty();

        catalogs.putSku(special, espresso, new BigDecimal("20"), QuantityRule.ANY, ADMIN);
        assertThat(fixedPrice(catalogs, oslo, espresso)).isEqualByComparingTo("20");
        catalogs.putSku(special, espresso, new BigDecimal("19"), QuantityRule.ANY, ADMIN);
        assertThat(fixedPrice(catalogs, oslo, espresso)).isEqualByComparingTo("19");
        catalogs.addBreak(special, espresso, VolumeBreak.price(12, new BigDecimal("18")), ADMIN);
        assertThat(catalogs.entries(catalogs.catalogsOf(oslo), List.of(espresso))
                        .get(espresso)
                        .get(0)
                        .breaks())
                .hasSize(1);
    }

    @SliceTest
    void whatIsRolledBackIsNotRemembered(Slice shop) {
        CatalogService catalogs = shop.bean(CatalogService.class);
        long espresso = shop.sku("Espresso").getId();
        long special = catalog(shop, "Special", null, false);
        long oslo = shop.location("Oslo").getId();
        catalogs.assign(oslo, List.of(special), ADMIN);
        catalogs.putSku(special, espresso, new BigDecimal("20"), QuantityRule.ANY, ADMIN);

        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    catalogs.putSku(special, espresso, new BigDecimal("2"), QuantityRule.ANY, ADMIN);
                    assertThat(fixedPrice(catalogs, oslo, espresso)).isEqualByComparingTo("2");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        catalogs.addBreak(special, null, VolumeBreak.percentOff(10, BigDecimal.ONE), ADMIN);

        assertThat(fixedPrice(catalogs, oslo, espresso)).isEqualByComparingTo("20");
    }

    private static BigDecimal fixedPrice(CatalogService catalogs, long locationId, long skuId) {
        return catalogs.entries(catalogs.catalogsOf(locationId), List.of(skuId))
                .get(skuId)
                .get(0)
                .fixedPrice();
    }

    @SliceTest
    void anArchivedCatalogCountsForNobody(Slice shop) {
        CatalogService catalogs = shop.bean(CatalogService.class);
        long espresso = shop.sku("Espresso").getId();
        long old = catalogs.create(
                        catalog -> {
                            catalog.setName("Old");
                            catalog.setAllProducts(true);
                            catalog.setStatus(ActiveStatus.ARCHIVED);
                        },
                        ADMIN)
                .getId();
        CompanyLocation oslo = onlyCatalogProducts(shop, "Oslo");
        catalogs.assign(oslo.getId(), List.of(old), ADMIN);

        assertThat(catalogs.entries(catalogs.catalogsOf(oslo.getId()), List.of(espresso)))
                .isEmpty();
        assertThat(catalogs.visible(oslo.getId(), List.of(espresso))).isEmpty();
    }

    @SliceTest
    void aLocationSeesEverythingUnlessItBuysOnlyByCatalog(Slice shop) {
        CatalogService catalogs = shop.bean(CatalogService.class);
        long espresso = shop.sku("Espresso").getId();
        long grinder = shop.sku("Grinder").getId();
        long korea = catalog(shop, "Korea", null, false);
        catalogs.putSku(korea, espresso, null, QuantityRule.ANY, ADMIN);
        long oslo = shop.location("Oslo").getId();
        long busan = onlyCatalogProducts(shop, "Busan").getId();
        catalogs.assign(oslo, List.of(korea), ADMIN);
        catalogs.assign(busan, List.of(korea), ADMIN);

        assertThat(catalogs.visible(oslo, List.of(espresso, grinder))).containsExactlyInAnyOrder(espresso, grinder);
        assertThat(catalogs.visible(busan, List.of(espresso, grinder))).containsExactly(espresso);
        assertThat(catalogs.visible(busan, List.of(grinder))).isEmpty();
    }

    @SliceTest
    void changesAreInTheTrail(Slice shop) {
        CatalogService catalogs = shop.bean(CatalogService.class);
        long espresso = shop.sku("Espresso").getId();
        long special = catalog(shop, "Special", null, false);
        long oslo = shop.location("Oslo").getId();

        catalogs.putSku(special, espresso, new BigDecimal("20"), QuantityRule.ANY, ADMIN);
        catalogs.putSku(special, espresso, new BigDecimal("19"), QuantityRule.ANY, ADMIN);
        catalogs.assign(oslo, List.of(special), ADMIN);
        catalogs.assign(oslo, List.of(special), ADMIN);

        assertThat(shop.bean(Audit.class).eventsOf(CatalogService.CATALOG, special, 10))
                .extracting(AuditEvent::getAction)
                .containsExactly("changed", "added", "created");
        assertThat(shop.bean(Audit.class).eventsOf(AuditSubject.LOCATION, oslo, 10))
                .filteredOn(event -> "catalogs".equals(event.getField()))
                .hasSize(1);
    }

    private static long catalog(Slice shop, String name, String percentOff, boolean allProducts) {
        return shop.bean(CatalogService.class)
                .create(
                        catalog -> {
                            catalog.setName(name);
                            catalog.setPercentOff(percentOff == null ? null : new BigDecimal(percentOff));
                            catalog.setAllProducts(allProducts);
                        },
                        ADMIN)
                .getId();
    }

    private static CompanyLocation onlyCatalogProducts(Slice shop, String name) {
        CompanyLocation location = shop.location(name);
        return shop.bean(CompanyService.class)
                .editLocation(location.getId(), location.getVersion(), it -> it.setOnlyCatalogProducts(true), ADMIN);
    }
}
