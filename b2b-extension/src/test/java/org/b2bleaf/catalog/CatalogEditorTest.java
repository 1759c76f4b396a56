package org.b2bleaf.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.catalog.rules.CatalogChoice.Reason;
import org.b2bleaf.catalog.rules.CatalogDetails;
import org.b2bleaf.catalog.rules.FieldProblem;
import org.b2bleaf.catalog.rules.FieldProblem.Kind;
import org.b2bleaf.catalog.rules.PriceBook;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.ValidDays;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.company.ChangedMeanwhile;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.persistence.Page;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestClock;

class CatalogEditorTest {

    private static final String ADMIN = "admin:sol";

    @SliceTest
    void aCatalogIsMadeAndChangedAndTheTrailSaysHow(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        long id = editor.create(details("Nordic", "NORDIC", "10"), ADMIN).getId();
        int version = editor.find(id).getVersion();

        editor.edit(
                id,
                version,
                new CatalogDetails(
                        "Nordic wholesale",
                        "NORDIC",
                        new BigDecimal("12.5"),
                        true,
                        new ValidDays(LocalDate.of(2027, 1, 1), null)),
                ADMIN);

        shop.em().clear();
        Catalog catalog = editor.find(id);
        assertThat(catalog.getName()).isEqualTo("Nordic wholesale");
        assertThat(catalog.getPercentOff()).isEqualByComparingTo("12.5");
        assertThat(catalog.getValidDays()).isEqualTo(new ValidDays(LocalDate.of(2027, 1, 1), null));
        assertThat(catalog.getVersion()).isGreaterThan(version);
        assertThat(shop.bean(Audit.class).eventsOf(CatalogService.CATALOG, id, 10))
                .extracting(AuditEvent::getAction, AuditEvent::getField, AuditEvent::getNewValue)
                .containsExactlyInAnyOrder(
                        tuple("created", null, "Nordic"),
                        tuple("changed", "name", "Nordic wholesale"),
                        tuple("changed", "percentOff", "12.5"),
                        tuple("changed", "allProducts", "true"),
                        tuple("changed", "validFrom", "2027-01-01"));
    }

    @SliceTest
    void whatSomebodyElseHasChangedIsNotOverwritten(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        long id = editor.create(details("Nordic", null, null), ADMIN).getId();
        int version = editor.find(id).getVersion();
        editor.edit(id, version, details("First", null, null), ADMIN);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> editor.edit(id, version, details("Second", null, null), ADMIN));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> editor.setBreaksOfEveryProduct(id, version, List.of(), ADMIN));

        shop.em().clear();
        assertThat(editor.find(id).getName()).isEqualTo("First");
    }

    @SliceTest
    void anExternalIdBelongsToOneCatalog(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        editor.create(details("Nordic", "NORDIC", null), ADMIN);
        Catalog other = editor.create(details("Other", "OTHER", null), ADMIN);

        assertThatExceptionOfType(CatalogRefused.class)
                .isThrownBy(() -> editor.create(details("Again", "NORDIC", null), ADMIN))
                .satisfies(refused ->
                        assertThat(refused.problems()).containsExactly(new FieldProblem("externalId", Kind.TAKEN)));
        assertThatExceptionOfType(CatalogRefused.class)
                .isThrownBy(
                        () -> editor.edit(other.getId(), other.getVersion(), details("Other", "NORDIC", null), ADMIN));
        shop.em().clear();
        Catalog stored = editor.find(other.getId());
        editor.edit(other.getId(), stored.getVersion(), details("Other name", "OTHER", null), ADMIN);
    }

    @SliceTest
    void aSkuIsPutInChangedAndTakenOut(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        long id = editor.create(details("Nordic", null, null), ADMIN).getId();
        long sku = new ShopProducts(shop).sku("COF-1", "24");
        SkuTerms first = new SkuTerms(
                false,
                new BigDecimal("20"),
                QuantityRule.of(6, 60, 6),
                List.of(VolumeBreak.price(12, new BigDecimal("19")), VolumeBreak.price(24, new BigDecimal("18"))));
        SkuTerms second = new SkuTerms(
                false,
                new BigDecimal("21"),
                QuantityRule.ANY,
                List.of(
                        VolumeBreak.price(24, new BigDecimal("18.5")),
                        VolumeBreak.percentOff(48, new BigDecimal("30"))));

        editor.put(id, sku, "", first, ADMIN);
        shop.em().clear();
        assertThat(editor.terms(id, sku)).map(SkuTerms::stamp).contains(first.stamp());
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> editor.put(id, sku, "", second, ADMIN));
        editor.put(id, sku, first.stamp(), second, ADMIN);
        shop.em().clear();
        assertThat(editor.terms(id, sku)).map(SkuTerms::stamp).contains(second.stamp());
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> editor.remove(id, sku, first.stamp(), ADMIN));
        editor.remove(id, sku, second.stamp(), ADMIN);

        shop.em().clear();
        assertThat(editor.terms(id, sku)).isEmpty();
        assertThat(shop.bean(Audit.class).eventsOf(CatalogService.CATALOG, id, 10))
                .extracting(AuditEvent::getAction)
                .containsExactly("removed", "changed", "added", "created");
        assertThatExceptionOfType(CatalogRefused.class)
                .isThrownBy(() -> editor.put(id, 987654321, "", SkuTerms.PLAIN, ADMIN));
    }

    @SliceTest
    void theProductsOfACategoryAreInTheCatalogThoseThatComeLaterToo(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        CatalogService catalogs = shop.bean(CatalogService.class);
        ShopProducts products = new ShopProducts(shop);
        long coffee = products.category("Coffee", null);
        long beans = products.category("Beans", coffee);
        long tea = products.category("Tea", null);
        long id = editor.create(details("Nordic", null, "10"), ADMIN).getId();
        long oslo = shop.location("Oslo").getId();
        shop.bean(CatalogAssignments.class).add(oslo, id, ADMIN);
        long espresso = products.product("ESP", "24", beans);
        long green = products.product("TEA", "9", tea);

        editor.addCategory(id, coffee, ADMIN);
        long filter = products.product("FLT", "20", coffee);

        assertThat(catalogs.entries(catalogs.catalogsOf(oslo), List.of(espresso, green, filter)))
                .containsOnlyKeys(espresso, filter);
        editor.put(id, filter, "", new SkuTerms(true, null, QuantityRule.ANY, List.of()), ADMIN);
        assertThat(catalogs.entries(catalogs.catalogsOf(oslo), List.of(espresso, green, filter)))
                .containsOnlyKeys(espresso);
        editor.removeCategory(id, coffee, ADMIN);
        assertThat(catalogs.entries(catalogs.catalogsOf(oslo), List.of(espresso, green, filter)))
                .isEmpty();
        assertThatExceptionOfType(CatalogRefused.class).isThrownBy(() -> editor.addCategory(id, 987654321, ADMIN));
    }

    @SliceTest
    void listsGoByWhatProductPagesShow(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        CatalogService catalogs = shop.bean(CatalogService.class);
        ShopProducts products = new ShopProducts(shop);
        long coffee = products.category("Coffee", null);
        long beans = products.category("Beans", coffee);
        long tea = products.category("Tea", null);
        long id = editor.create(details("Nordic", null, "10"), ADMIN).getId();
        long oslo = shop.location("Oslo").getId();
        shop.bean(CatalogAssignments.class).add(oslo, id, ADMIN);
        long espresso = products.product("ESP", "24", beans);
        long decaf = products.product("DEC", "26", coffee);
        long filter = products.product("FLT", "20", coffee);
        long green = products.product("TEA", "9", tea);
        editor.addCategory(id, coffee, ADMIN);
        editor.put(id, decaf, "", new SkuTerms(true, null, QuantityRule.ANY, List.of()), ADMIN);
        editor.put(id, filter, "", new SkuTerms(false, new BigDecimal("17.50"), QuantityRule.ANY, List.of()), ADMIN);

        PriceBook book = catalogs.prices(catalogs.catalogsOf(oslo), Currency.getInstance("EUR"));

        assertThat(book.price(productOf(shop, espresso), 24)).isEqualTo(21.6);
        assertThat(book.price(productOf(shop, decaf), 26)).isEqualTo(26);
        assertThat(book.price(productOf(shop, filter), 20)).isEqualTo(17.5);
        assertThat(book.price(productOf(shop, green), 9)).isEqualTo(9);
        assertThat(shop.statementsOf(() -> catalogs.prices(catalogs.catalogsOf(oslo), Currency.getInstance("EUR"))))
                .isEqualTo(1);
    }

    private static long productOf(Slice shop, long skuId) {
        return shop.em()
                .createQuery("select s.defaultProduct.id from SkuImpl s where s.id = :id", Long.class)
                .setParameter("id", skuId)
                .getSingleResult();
    }

    @SliceTest
    void whatIsRememberedCostsOneStatementWithCategoriesToo(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        CatalogService catalogs = shop.bean(CatalogService.class);
        ShopProducts products = new ShopProducts(shop);
        long coffee = products.category("Coffee", null);
        List<Long> skus = Stream.of("A", "B", "C")
                .map(code -> products.product(code, "5", coffee))
                .toList();
        long id = editor.create(details("Nordic", null, "10"), ADMIN).getId();
        editor.addCategory(id, coffee, ADMIN);
        long oslo = shop.location("Oslo").getId();
        shop.bean(CatalogAssignments.class).add(oslo, id, ADMIN);

        assertThat(shop.statementsOf(() -> catalogs.entries(catalogs.catalogsOf(oslo), skus)))
                .isLessThanOrEqualTo(6);
        assertThat(shop.statementsOf(() -> catalogs.entries(catalogs.catalogsOf(oslo), skus)))
                .isEqualTo(1);
    }

    @SliceTest
    void aCatalogCountsOnItsDaysInTheCalendarOfTheLocation(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        CatalogService catalogs = shop.bean(CatalogService.class);
        LocalDate day = LocalDate.of(2027, 5, 10);
        long id = editor.create(
                        new CatalogDetails("Spring", null, BigDecimal.TEN, true, new ValidDays(day, day)), ADMIN)
                .getId();
        long seoul = location(shop, "Seoul", "Asia/Seoul");
        long lima = location(shop, "Lima", "America/Lima");
        Stream.of(seoul, lima).forEach(it -> shop.bean(CatalogAssignments.class).add(it, id, ADMIN));
        TestClock clock = shop.clock();

        // 01:00 of the 10th in Seoul, 11:00 of the 9th in Lima
        clock.set(Instant.parse("2027-05-09T16:00:00Z"));
        assertThat(catalogs.catalogsOf(seoul).catalogs()).hasSize(1);
        assertThat(catalogs.catalogsOf(lima).catalogs()).isEmpty();
        // 01:00 of the 11th in Seoul, 11:00 of the 10th in Lima
        clock.set(Instant.parse("2027-05-10T16:00:00Z"));
        assertThat(catalogs.catalogsOf(seoul).catalogs()).isEmpty();
        assertThat(catalogs.catalogsOf(lima).catalogs()).hasSize(1);
    }

    private static long location(Slice shop, String name, String zone) {
        CompanyLocation location = shop.location(name);
        shop.bean(CompanyService.class)
                .editLocation(location.getId(), location.getVersion(), it -> it.setTimeZone(ZoneId.of(zone)), ADMIN);
        return location.getId();
    }

    @SliceTest
    void anArchivedCatalogCountsAgainWhenItIsReactivated(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        CatalogService catalogs = shop.bean(CatalogService.class);
        long id = editor.create(details("Nordic", null, "10"), ADMIN).getId();
        long oslo = shop.location("Oslo").getId();
        shop.bean(CatalogAssignments.class).add(oslo, id, ADMIN);

        editor.archive(id, ADMIN);
        editor.archive(id, ADMIN);
        assertThat(catalogs.catalogsOf(oslo).catalogs()).isEmpty();
        editor.reactivate(id, ADMIN);
        assertThat(catalogs.catalogsOf(oslo).catalogs()).hasSize(1);
        assertThat(shop.bean(Audit.class).eventsOf(CatalogService.CATALOG, id, 10))
                .extracting(AuditEvent::getAction)
                .containsExactly("reactivated", "archived", "created");
    }

    @SliceTest
    void assignmentsAreOrderedAndNotOverwritten(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        CatalogAssignments assignments = shop.bean(CatalogAssignments.class);
        List<Long> ids = Stream.of("A", "B", "C")
                .map(name -> editor.create(details(name, null, null), ADMIN).getId())
                .toList();
        long oslo = shop.location("Oslo").getId();
        ids.forEach(id -> assertThat(assignments.add(oslo, id, ADMIN)).isTrue());
        assertThat(assignments.add(oslo, ids.get(0), ADMIN)).isFalse();
        assertThat(assignments.catalogIdsOf(oslo)).isEqualTo(ids);

        List<Long> turned = List.of(ids.get(2), ids.get(0), ids.get(1));
        assignments.assign(oslo, ids, turned, ADMIN);
        shop.em().clear();
        assertThat(assignments.catalogIdsOf(oslo)).isEqualTo(turned);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> assignments.assign(oslo, ids, List.of(), ADMIN));
        assertThat(assignments.remove(oslo, ids.get(0), ADMIN)).isTrue();
        assertThat(assignments.remove(oslo, ids.get(0), ADMIN)).isFalse();
        assertThat(assignments.catalogIdsOf(oslo)).containsExactly(ids.get(2), ids.get(1));
        assertThatExceptionOfType(CatalogRefused.class).isThrownBy(() -> assignments.add(oslo, 987654321, ADMIN));
        assertThatExceptionOfType(CatalogRefused.class).isThrownBy(() -> assignments.add(987654321, ids.get(0), ADMIN));
        assertThat(shop.bean(Audit.class).eventsOf(AuditSubject.LOCATION, oslo, 20))
                .filteredOn(event -> "catalogs".equals(event.getField()))
                .hasSize(5);
    }

    @SliceTest
    void twoWhoAssignAtTheSameTimeLoseNothing(Slice shop) throws Exception {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        CatalogAssignments assignments = shop.bean(CatalogAssignments.class);
        long oslo = shop.location("Oslo").getId();
        List<Long> ids = Stream.iterate(1, i -> i + 1)
                .limit(8)
                .map(i -> editor.create(details("C" + i, null, null), ADMIN).getId())
                .toList();
        CompletableFuture<?>[] all = ids.stream()
                .map(id -> CompletableFuture.runAsync(() -> assignments.add(oslo, id, ADMIN)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).get(60, TimeUnit.SECONDS);
        assertThat(assignments.catalogIdsOf(oslo)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @SliceTest
    void listsAreSearchedAndPaged(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        CatalogLists lists = shop.bean(CatalogLists.class);
        ShopProducts products = new ShopProducts(shop);
        long nordic = editor.create(details("Nordic 100% organic", "NORDIC", "10"), ADMIN)
                .getId();
        long korea = editor.create(details("Korea", "KOREA", null), ADMIN).getId();
        editor.archive(korea, ADMIN);
        String mark = "Q" + Long.toString(nordic, 36).toUpperCase(Locale.ROOT);
        List<Long> skus = Stream.iterate(1, i -> i + 1)
                .limit(5)
                .map(i -> products.sku(mark + "-0" + i, "10"))
                .toList();
        skus.forEach(sku -> editor.put(nordic, sku, "", SkuTerms.PLAIN, ADMIN));
        long oslo = shop.location("Oslo Harbour").getId();
        shop.bean(CatalogAssignments.class).add(oslo, nordic, ADMIN);

        assertThat(lists.catalogs("", null, 0, 10).rows())
                .extracting(CatalogLists.CatalogRow::name)
                .containsExactly("Korea", "Nordic 100% organic");
        assertThat(lists.catalogs("100%", ActiveStatus.ACTIVE, 0, 10).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.skus()).isEqualTo(5);
                    assertThat(row.locations()).isEqualTo(1);
                });
        assertThat(lists.catalogs("1%0", null, 0, 10).total()).isZero();
        assertThat(lists.catalogs("", ActiveStatus.ARCHIVED, 0, 10).total()).isEqualTo(1);
        Page<CatalogLists.TermsRow> page = lists.skus(nordic, "", 2, 2);
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.rows()).extracting(row -> row.sku().code()).containsExactly(mark + "-03", mark + "-04");
        assertThat(lists.skus(nordic, mark.toLowerCase(Locale.ROOT) + "-05", 0, 10)
                        .rows())
                .extracting(row -> row.sku().skuId())
                .containsExactly(skus.get(4));
        assertThat(lists.findSku(mark + "-01")).map(CatalogLists.SkuRow::skuId).contains(skus.get(0));
        assertThat(lists.findSku("#" + skus.get(1)))
                .map(CatalogLists.SkuRow::code)
                .contains(mark + "-02");
        assertThat(lists.findSku("#987654321")).isEmpty();
        assertThat(lists.findSkus(mark, 3)).hasSize(3);
        assertThat(lists.locations(nordic, "harb", 0, 10).rows())
                .extracting(CatalogLists.LocationRow::id)
                .containsExactly(oslo);
        assertThat(lists.locationsToAdd(nordic, "", 10)).isEmpty();
        assertThat(lists.catalogsToAssign(oslo, "", 10)).isEmpty();
        assertThat(lists.location(oslo)).map(CatalogLists.LocationRow::company).contains("Oslo Harbour");
    }

    @SliceTest
    void whichCatalogAppliesAndWhy(Slice shop) {
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        CatalogAssignments assignments = shop.bean(CatalogAssignments.class);
        PriceExplanations explanations = shop.bean(PriceExplanations.class);
        long espresso = new ShopProducts(shop).sku("ESP", "24");
        long percent = editor.create(new CatalogDetails("Percent", null, BigDecimal.TEN, true, ValidDays.ALWAYS), ADMIN)
                .getId();
        long fixed = editor.create(details("Fixed", null, null), ADMIN).getId();
        editor.put(
                fixed,
                espresso,
                "",
                new SkuTerms(
                        false,
                        new BigDecimal("21.60"),
                        QuantityRule.of(6, null, 6),
                        List.of(VolumeBreak.price(12, new BigDecimal("20")))),
                ADMIN);
        long empty = editor.create(details("Empty", null, null), ADMIN).getId();
        long old = editor.create(
                        new CatalogDetails(
                                "Old", null, new BigDecimal("50"), true, new ValidDays(null, LocalDate.of(2020, 1, 1))),
                        ADMIN)
                .getId();
        long oslo = shop.location("Oslo").getId();
        List.of(empty, fixed, percent, old).forEach(id -> assignments.add(oslo, id, ADMIN));

        PriceExplanations.Explanation told =
                explanations.explain(oslo, espresso).orElseThrow();

        assertThat(told.shopPrice()).isEqualByComparingTo("24");
        assertThat(told.price()).isEqualByComparingTo("21.60");
        assertThat(told.lines())
                .extracting(line -> line.verdict().reason())
                .containsExactly(Reason.NOT_IN_IT, Reason.LISTED_FIRST, Reason.LISTED_LATER, Reason.NO_LONGER_VALID);
        assertThat(told.lines().get(1).quantities()).isEqualTo(QuantityRule.of(6, null, 6));
        assertThat(told.lines().get(3).verdict().unitPrice()).isEqualByComparingTo("12");
        assertThat(explanations.explain(oslo, 987654321)).isEmpty();
    }

    private static CatalogDetails details(String name, String externalId, String percentOff) {
        return new CatalogDetails(
                name, externalId, percentOff == null ? null : new BigDecimal(percentOff), false, ValidDays.ALWAYS);
    }
}
