package org.b2bleaf.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.exchange.Tally.Effect;
import org.b2bleaf.exchange.Tally.Kind;
import org.b2bleaf.exchange.rules.ImportStatus;
import org.b2bleaf.exchange.rules.UploadKind;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;

class ExportTest {

    private static final String ADMIN = "admin:sol";
    private static final long SEED = 20270131;

    @SliceTest
    void anExportImportsWithoutAChange(Slice shop) throws IOException {
        Random random = new Random(SEED);
        List<Customer> people = List.of(
                shop.customer("Mixed.Case@round.example"),
                shop.customer("twin@round.example"),
                shop.customer("TWIN@round.example"),
                shop.customer("odd address" + "@x y"),
                shop.customer("none@round.example"));
        for (int i = 0; i < 12; i++) {
            fill(shop, random, i, people);
        }

        ImportRun run = importing(shop, export(shop));

        assertThat(shop.bean(Imports.class).problems(run.getId(), 0, 10)).isEmpty();
        assertThat(run.getStatus()).isEqualTo(ImportStatus.DONE);
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.PRICES))) {
            assertThat(run.getTally().count(kind, Effect.CREATED))
                    .as(kind + " created")
                    .isZero();
            assertThat(run.getTally().count(kind, Effect.CHANGED))
                    .as(kind + " changed")
                    .isZero();
            assertThat(run.getTally().count(kind, Effect.UNCHANGED))
                    .as(kind + " unchanged")
                    .isPositive();
        }
    }

    private static void fill(Slice shop, Random random, int number, List<Customer> people) {
        CompanyLocation location = shop.bean(CompanyService.class)
                .create(
                        company -> {
                            company.setName(text(random, "Company"));
                            company.setExternalId(number % 3 == 0 ? null : text(random, "=" + number + "-"));
                            company.setNotes(text(random, number % 2 == 0 ? "-2+3" : "'=1"));
                        },
                        place -> {
                            place.setName(text(random, "Place"));
                            place.setExternalId(number % 4 == 0 ? null : (number % 4 == 1 ? "#" : "P,\"") + number);
                            place.setPhone("+47 " + number);
                            place.setBillingEmail("Bills" + number + "@Round.example");
                            place.setLanguage(number % 2 == 0 ? null : "zh-TW");
                            place.setTimeZone(ZoneId.of(number % 2 == 0 ? "Z" : "Asia/Seoul"));
                            place.setTaxExempt(number % 2 == 0, "A reason");
                            place.setTerms(List.of(
                                            PaymentTerms.none(),
                                            PaymentTerms.net(30).withDepositPercent(new BigDecimal("12.5")),
                                            PaymentTerms.dueOnFulfilment().withDepositAmount(BigDecimal.TEN),
                                            PaymentTerms.fixedDate(LocalDate.of(2027, 1, 31)))
                                    .get(number % 4));
                            place.setPoRule(PoRule.values()[number % 3], number % 3 == 2 ? "PO-\\d{3},?" : null);
                            place.setShippingAddress(address(random));
                            place.setBillingAddress(number % 3 == 0 ? null : address(random));
                            place.setSubmitAsDrafts(number % 2 == 0);
                        },
                        ADMIN)
                .getLocations()
                .get(0);
        PermissionService permissions = shop.bean(PermissionService.class);
        Customer customer = people.get(number % people.size());
        permissions.grant(location.getId(), customer.getId(), Permission.values()[number % 2], ADMIN);
        if (number % 2 == 0) {
            permissions.revoke(location.getId(), customer.getId(), ADMIN);
        }
        if (number % 5 == 0) {
            CompanyService companies = shop.bean(CompanyService.class);
            int version = companies.findById(location.getCompany().getId()).getVersion();
            companies.edit(location.getCompany().getId(), version, company -> company.setMainContact(customer), ADMIN);
        }
    }

    private static LocationAddress address(Random random) {
        return new LocationAddress("Receiver", text(random, "Street"), "2nd floor", text(random, ""), "0150", "NO");
    }

    private static String text(Random random, String start) {
        String chars = "aZ ,\"'\r\n=\t;é한😀-";
        StringBuilder text = new StringBuilder(start);
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.appendCodePoint(chars.codePoints()
                    .toArray()[random.nextInt((int) chars.codePoints().count())]);
        }
        return text.toString();
    }

    @SliceTest
    void whatASpreadsheetWouldRunIsNeutralised(Slice shop) throws IOException {
        shop.bean(CompanyService.class)
                .create(company -> company.setName("=cmd|' /C calc'!A0"), place -> place.setName("@SUM(A1)"), ADMIN);

        Map<String, String> files = files(export(shop));

        assertThat(files.keySet()).containsExactly("companies.csv", "locations.csv", "permissions.csv");
        assertThat(files.get("companies.csv")).contains(",'=cmd|' /C calc'!A0,");
        assertThat(files.get("locations.csv")).contains(",'@SUM(A1),");
    }

    @SliceTest
    void theExampleCanBeImported(Slice shop) throws IOException {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        shop.bean(Exports.class).writeSample(sample);

        ImportRun run = importing(shop, sample.toByteArray());

        assertThat(shop.bean(Imports.class).problems(run.getId(), 0, 10)).isEmpty();
        assertThat(run.getStatus()).isEqualTo(ImportStatus.DONE);
        assertThat(shop.bean(CompanyService.class)
                        .findLocationByExternalId("ACME-OSL")
                        .getTerms())
                .isEqualTo(PaymentTerms.net(30).withDepositPercent(new BigDecimal("25")));
    }

    private static byte[] export(Slice shop) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        shop.bean(Exports.class).writeAll(bytes);
        return bytes.toByteArray();
    }

    private static ImportRun importing(Slice shop, byte[] upload) throws IOException {
        Imports imports = shop.bean(Imports.class);
        long id = imports.upload(UploadKind.COMPANIES, "export.zip", new ByteArrayInputStream(upload), false, ADMIN);
        shop.bean(ImportWorker.class).workOnAll();
        return imports.find(id);
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
