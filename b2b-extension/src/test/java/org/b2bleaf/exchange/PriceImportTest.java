package org.b2bleaf.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.catalog.CatalogEditor;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.catalog.ShopProducts;
import org.b2bleaf.catalog.rules.CatalogDetails;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.ValidDays;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.exchange.Tally.Effect;
import org.b2bleaf.exchange.Tally.Kind;
import org.b2bleaf.exchange.rules.ImportStatus;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.UploadKind;
import org.b2bleaf.jobs.JobReport;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class PriceImportTest {

    private static final String ADMIN = "admin:sol";
    private static final String HEADER = "catalog,sku,price,min,max,increment,break_quantity,break_price\r\n";

    @SliceTest
    void pricesAreStoredAfterADryRunThatStoresNothing(Slice shop) {
        Shop it = new Shop(shop);
        byte[] upload = file(
                "NORDIC,%1$s,19.90,6,600,6,24,18.50",
                "NORDIC,%1$s,,,,,96,17", "NORDIC,%2$s,,2,,2,,", "KOREA,%1$s,21,,,,,");
        ImportRun dry = it.run(it.codes(upload), true);
        assertThat(dry.getStatus()).isEqualTo(ImportStatus.CHECKED);
        assertThat(counts(dry)).containsExactly(3L, 0L, 0L);
        assertThat(it.terms(it.nordic, it.espresso)).isEmpty();
        int version = it.version(it.nordic);

        assertThat(shop.bean(Imports.class).importNow(dry.getId(), ADMIN)).isTrue();
        shop.bean(ImportWorker.class).workOnAll();

        ImportRun run = shop.bean(Imports.class).find(dry.getId());
        assertThat(run.getStatus()).isEqualTo(ImportStatus.DONE);
        assertThat(counts(run)).containsExactly(3L, 0L, 0L);
        assertThat(it.terms(it.nordic, it.espresso))
                .map(SkuTerms::stamp)
                .contains(new SkuTerms(
                                false,
                                new BigDecimal("19.90"),
                                QuantityRule.of(6, 600, 6),
                                List.of(
                                        VolumeBreak.price(24, new BigDecimal("18.50")),
                                        VolumeBreak.price(96, new BigDecimal("17"))))
                        .stamp());
        assertThat(it.terms(it.nordic, it.grinder)).map(SkuTerms::quantities).contains(QuantityRule.of(2, null, 2));
        assertThat(it.version(it.nordic)).isGreaterThan(version);
        assertThat(shop.bean(Audit.class).eventsOf(CatalogService.CATALOG, it.nordic, 10))
                .extracting(AuditEvent::getAction, AuditEvent::getField)
                .contains(tuple("added", "sku " + it.espresso), tuple("added", "sku " + it.grinder));
    }

    @SliceTest
    void theSameAgainChangesNothing(Slice shop) {
        Shop it = new Shop(shop);
        byte[] upload = it.codes(file("NORDIC,%1$s,19.90,,,,24,18.50", "NORDIC,%2$s,5,,,,,"));
        it.run(upload, false);
        int version = it.version(it.nordic);
        int events = shop.bean(Audit.class)
                .eventsOf(CatalogService.CATALOG, it.nordic, 100)
                .size();

        ImportRun again = it.run(upload, false);

        assertThat(again.getStatus()).isEqualTo(ImportStatus.DONE);
        assertThat(counts(again)).containsExactly(0L, 0L, 2L);
        assertThat(it.version(it.nordic)).isEqualTo(version);
        assertThat(shop.bean(Audit.class).eventsOf(CatalogService.CATALOG, it.nordic, 100))
                .hasSize(events);
    }

    @SliceTest
    void anEmptyCellEmptiesAndVolumePricesAreReplaced(Slice shop) {
        Shop it = new Shop(shop);
        shop.bean(CatalogEditor.class)
                .put(
                        it.nordic,
                        it.espresso,
                        "",
                        new SkuTerms(
                                true,
                                new BigDecimal("20"),
                                QuantityRule.of(6, 60, 6),
                                List.of(
                                        VolumeBreak.price(12, new BigDecimal("19")),
                                        VolumeBreak.percentOff(24, new BigDecimal("25")),
                                        VolumeBreak.percentOff(48, new BigDecimal("30")))),
                        ADMIN);

        ImportRun run = it.run(it.codes(file("NORDIC,%1$s,,,,,24,18")), false);

        assertThat(counts(run)).containsExactly(0L, 1L, 0L);
        shop.em().clear();
        assertThat(it.terms(it.nordic, it.espresso))
                .map(SkuTerms::stamp)
                .contains(new SkuTerms(
                                false,
                                null,
                                QuantityRule.ANY,
                                List.of(
                                        VolumeBreak.price(24, new BigDecimal("18")),
                                        VolumeBreak.percentOff(48, new BigDecimal("30"))))
                        .stamp());
    }

    @SliceTest
    void everythingThatIsWrongIsToldAndNothingStored(Slice shop) {
        Shop it = new Shop(shop);
        ImportRun run = it.run(
                it.codes(file(
                        "NORDIC,%2$s,5,,,,,",
                        "NOWHERE,%1$s,5,,,,,",
                        "NORDIC,NO-SUCH-SKU,5,,,,,",
                        "NORDIC,#987654321,5,,,,,",
                        "NORDIC,%1$s,'=1+1,0,x,,5,",
                        "KOREA,%1$s,1.123456,,,,,",
                        "KOREA,%2$s,5,7,11,6,,",
                        "NORDIC,%2$s,6,,,,,",
                        ",%2$s,6,,,,,",
                        "NORDIC,%2$s")),
                false);
        assertThat(run.getStatus()).isEqualTo(ImportStatus.REFUSED);
        assertThat(shop.bean(Imports.class).problems(run.getId(), 0, 50))
                .extracting(Problem::line, Problem::column, Problem::reason)
                .containsExactlyInAnyOrder(
                        tuple(3L, "catalog", Reason.UNKNOWN_CATALOG),
                        tuple(4L, "sku", Reason.UNKNOWN_SKU),
                        tuple(5L, "sku", Reason.UNKNOWN_SKU),
                        tuple(6L, "price", Reason.NOT_A_NUMBER),
                        tuple(6L, "min", Reason.NOT_A_QUANTITY),
                        tuple(6L, "max", Reason.NOT_A_WHOLE_NUMBER),
                        tuple(6L, "break_price", Reason.BREAK_INCOMPLETE),
                        tuple(7L, "price", Reason.PRICE_OUT_OF_RANGE),
                        tuple(8L, "max", Reason.NO_SUCH_QUANTITY),
                        tuple(9L, "sku", Reason.DOUBLED_PRICE),
                        tuple(10L, "catalog", Reason.REQUIRED),
                        tuple(11L, null, Reason.WRONG_CELL_COUNT));
        assertThat(it.terms(it.nordic, it.grinder)).isEmpty();
    }

    @SliceTest
    void rowsOfOneSkuHaveToFitTogether(Slice shop) {
        Shop it = new Shop(shop);
        ImportRun run = it.run(
                it.codes(file(
                        "NORDIC,%1$s,5,,,,12,4",
                        "NORDIC,%1$s,6,,,,24,3",
                        "NORDIC,%2$s,5,,20,,12,4",
                        "NORDIC,%2$s,5,,,,12,3",
                        "NORDIC,%2$s,5,,,,24,3",
                        "KOREA,%2$s,5,9,8,,,",
                        "KOREA,%1$s,5,,,,1,4")),
                false);
        assertThat(shop.bean(Imports.class).problems(run.getId(), 0, 50))
                .extracting(Problem::line, Problem::column, Problem::reason, Problem::otherLine)
                .containsExactly(
                        tuple(3L, "price", Reason.DIFFERENT_ROWS, 2L),
                        tuple(5L, "break_quantity", Reason.DOUBLED_BREAK, 4L),
                        tuple(6L, "break_quantity", Reason.BREAK_ABOVE_MAXIMUM, 0L),
                        tuple(7L, "max", Reason.MAXIMUM_BELOW_MINIMUM, 0L),
                        tuple(8L, "break_quantity", Reason.BREAK_FROM_ONE, 0L));
    }

    @SliceTest
    void whatIsExportedIsImportedWithoutAChange(Slice shop) throws IOException {
        Shop it = new Shop(shop);
        CatalogEditor editor = shop.bean(CatalogEditor.class);
        long formula = new ShopProducts(shop).sku("=SUM(A1)" + it.espresso, "5");
        long nameless = shop.sku("Nameless").getId();
        editor.put(it.nordic, formula, "", SkuTerms.PLAIN, ADMIN);
        editor.put(it.nordic, nameless, "", terms("3.5"), ADMIN);
        editor.put(it.nordic, it.grinder, "", new SkuTerms(true, null, QuantityRule.ANY, List.of()), ADMIN);
        editor.put(
                it.nordic,
                it.espresso,
                "",
                new SkuTerms(
                        false,
                        new BigDecimal("19.125"),
                        QuantityRule.of(6, 600, 6),
                        List.of(
                                VolumeBreak.price(12, new BigDecimal("19")),
                                VolumeBreak.percentOff(24, new BigDecimal("25")),
                                VolumeBreak.price(48, new BigDecimal("15.5")))),
                ADMIN);
        editor.put(it.korea, it.espresso, "", terms("21"), ADMIN);

        String nordic = export(shop, it.nordic);
        assertThat(nordic)
                .startsWith(HEADER)
                .contains("NORDIC,'=SUM(A1)" + it.espresso + ",,,,,,\r\n")
                .contains("NORDIC,\"#" + nameless + "\",3.50,,,,,\r\n")
                .contains("NORDIC," + it.code(1) + ",19.125,6,600,6,12,19.00\r\n")
                .contains("NORDIC," + it.code(1) + ",19.125,6,600,6,48,15.50\r\n")
                .doesNotContain(it.code(2))
                .doesNotContain("KOREA");
        assertThat(counts(it.run(nordic.getBytes(StandardCharsets.UTF_8), false)))
                .containsExactly(0L, 0L, 3L);

        ByteArrayOutputStream all = new ByteArrayOutputStream();
        shop.bean(PriceExports.class).writeAll(all);
        ImportRun run = it.run(all.toByteArray(), false);
        assertThat(run.getStatus()).isEqualTo(ImportStatus.DONE);
        assertThat(counts(run)).containsExactly(0L, 0L, 4L);
    }

    @SliceTest
    void filesThatAreNoneOfPricesAreRefused(Slice shop) throws IOException {
        Shop it = new Shop(shop);
        assertThat(reason(shop, it.run("\u0000\u0001\u0002 no text".getBytes(), false)))
                .isEqualTo(Reason.NUL_CHARACTER);
        assertThat(reason(shop, it.run("name,notes\r\n".getBytes(), false))).isEqualTo(Reason.UNKNOWN_COLUMN);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.closeEntry();
        }
        assertThat(reason(shop, it.run(workbook.toByteArray(), false))).isEqualTo(Reason.NOT_PRICES);
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> it.run(new byte[0], false))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_PRICES));
    }

    @SliceTest
    void importsOfPricesAreJobsForThoseWhoMayReadCatalogs(Slice shop) {
        Shop it = new Shop(shop);
        it.run(it.codes(file("NORDIC,%1$s,5,,,,,")), true);
        PriceImportReports jobs = shop.bean(PriceImportReports.class);
        assertThat(jobs.newest(5)).extracting(JobReport::kind).containsExactly(PriceImportReports.DRY_RUN);
        assertThat(jobs.shownToReadersOf()).contains(Catalog.class);
        assertThat(shop.bean(ImportReports.class).newest(5)).isEmpty();
    }

    private static SkuTerms terms(String price) {
        return new SkuTerms(false, new BigDecimal(price), QuantityRule.ANY, List.of());
    }

    private static Reason reason(Slice shop, ImportRun run) {
        assertThat(run.getStatus()).isEqualTo(ImportStatus.REFUSED);
        return shop.bean(Imports.class).problems(run.getId(), 0, 1).get(0).reason();
    }

    private static byte[] file(String... rows) {
        return (HEADER + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String export(Slice shop, long catalogId) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        shop.bean(PriceExports.class).writeCatalog(catalogId, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<Long> counts(ImportRun run) {
        return List.of(Effect.CREATED, Effect.CHANGED, Effect.UNCHANGED).stream()
                .map(effect -> run.getTally().count(Kind.PRICES, effect))
                .toList();
    }

    /** Two catalogs and two SKUs with codes of their own. */
    private static final class Shop {

        private final Slice slice;
        private final long nordic;
        private final long korea;
        private final long espresso;
        private final long grinder;

        Shop(Slice slice) {
            this.slice = slice;
            nordic = catalog("NORDIC");
            korea = catalog("KOREA");
            espresso = new ShopProducts(slice).sku(code(1), "24");
            grinder = new ShopProducts(slice).sku(code(2), "180");
        }

        /** SKUs stay when our tables are emptied. */
        String code(int number) {
            return "P" + nordic + "-" + number;
        }

        byte[] codes(byte[] file) {
            return new String(file, StandardCharsets.UTF_8)
                    .formatted(code(1), code(2))
                    .getBytes(StandardCharsets.UTF_8);
        }

        private long catalog(String externalId) {
            return slice.bean(CatalogEditor.class)
                    .create(new CatalogDetails(externalId, externalId, null, false, ValidDays.ALWAYS), ADMIN)
                    .getId();
        }

        ImportRun run(byte[] upload, boolean dryRun) {
            Imports imports = slice.bean(Imports.class);
            try {
                long id = imports.upload(
                        UploadKind.PRICES, "prices.csv", new ByteArrayInputStream(upload), dryRun, ADMIN);
                slice.bean(ImportWorker.class).workOnAll();
                return imports.find(id);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        Optional<SkuTerms> terms(long catalogId, long skuId) {
            return slice.bean(CatalogEditor.class).terms(catalogId, skuId);
        }

        int version(long catalogId) {
            slice.em().clear();
            return slice.bean(CatalogEditor.class).find(catalogId).getVersion();
        }
    }
}
