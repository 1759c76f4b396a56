package org.b2bleaf.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row means for a record that is new, and for one that is stored. */
class RowsTest {

    // Companies

    @Test
    void aNewCompanyIsActiveUnlessItsRowSaysOtherwise() {
        assertThat(company("NWC", "Northwind", "", "", "").onto(null))
                .isEqualTo(new CompanyState("NWC", "Northwind", null, ActiveStatus.ACTIVE));
        assertThat(company("NWC", "Northwind", "old", "archived", "").onto(null))
                .isEqualTo(new CompanyState("NWC", "Northwind", "old", ActiveStatus.ARCHIVED));
    }

    @Test
    void anEmptyCellEmptiesNotesAndLeavesTheStatus() {
        CompanyState stored = new CompanyState("NWC", "Northwind", "notes", ActiveStatus.ARCHIVED);

        assertThat(company("NWC", "Northwind", "", "", "").onto(stored))
                .isEqualTo(new CompanyState("NWC", "Northwind", null, ActiveStatus.ARCHIVED));
    }

    @Test
    void spaceAroundAValueIsNoChange() {
        CompanyState stored = new CompanyState("NWC", " Northwind ", "  ", ActiveStatus.ACTIVE);

        assertThat(company(" NWC ", "Northwind", "", "", "").onto(stored)).isEqualTo(stored);
    }

    private static CompanyRow company(String... cells) {
        return CompanyRow.of(new Cells(ImportFile.COMPANIES, 2, cells));
    }

    // Keys

    @ParameterizedTest
    @CsvSource({"NWC,NWC", "#17,#17", "Æ 1,Æ 1", "=1,=1"})
    void aRecordIsNamedByItsExternalOrItsInternalId(String cell, String key) {
        assertThat(company(cell, "x", "", "", "").key()).hasToString(key);
    }

    @ParameterizedTest
    @CsvSource({"'',REQUIRED", "#,RESERVED_ID", "#x,RESERVED_ID", "#0,RESERVED_ID", "#9999999999999999999,RESERVED_ID"})
    void whatNamesNoRecordIsRefused(String cell, Reason reason) {
        Cells cells = new Cells(ImportFile.COMPANIES, 2, new String[] {cell, "x", "", "", ""});

        assertThat(CompanyRow.of(cells).key()).isNull();
        assertThat(cells.problems()).extracting(Problem::reason).containsExactly(reason);
    }

    @Test
    void anExternalIdThatWouldNotBeReadAsSuchIsNotWritten() {
        assertThat(RecordKey.of("NWC", 5)).hasToString("NWC");
        for (String unusable : Arrays.asList(null, "", "#1", " NWC")) {
            assertThat(RecordKey.of(unusable, 5)).as("%s", unusable).hasToString("#5");
        }
    }

    @Test
    void peopleAreNamedByAddressInAnyCaseOrById() {
        PersonKey ana = permission("Ana@X.example", "", "", "L", "NONE").person();
        assertThat(ana.email()).isEqualTo("ana@x.example");
        assertThat(ana.spelling()).isEqualTo("Ana@X.example");
        assertThat(permission("#17", "", "", "L", "NONE").person()).isEqualTo(PersonKey.ofId(17));
    }

    // Permissions

    @Test
    void anEmptyNameLeavesTheStoredOne() {
        PersonName stored = new PersonName("Ana", " Berg");

        assertThat(permission("a@x.example", "", "Berg", "L", "NONE").nameOnto(stored))
                .isEqualTo(stored);
        assertThat(permission("a@x.example", "Anna", "", "L", "NONE").nameOnto(stored))
                .isEqualTo(new PersonName("Anna", " Berg"));
    }

    @ParameterizedTest
    @CsvSource({"ORDERING_ONLY,ORDERING_ONLY", "location_admin,LOCATION_ADMIN", "NONE,", "none,"})
    void permissions(String cell, Permission permission) {
        assertThat(permission("a@x.example", "", "", "L", cell).permission()).isEqualTo(permission);
    }

    private static PermissionRow permission(String... cells) {
        return PermissionRow.of(new Cells(ImportFile.PERMISSIONS, 2, cells));
    }

    // Locations

    @Test
    void aNewLocationHasTheDefaults() {
        LocationState created = location(Map.of()).onto(null);

        assertThat(created).isEqualTo(withName(LocationState.fresh("L"), "Oslo"));
        assertThat(created.timeZone()).isEqualTo("Z");
        assertThat(created.terms()).isEqualTo(PaymentTerms.none());
        assertThat(created.billingSameAsShipping()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,,",
        "NET,0,",
        "net,3650,100",
        "DUE_ON_FULFILMENT,,0.0001",
        "FIXED_DATE:2027-01-31,,",
        "fixed_date: 2027-01-31,,12.5"
    })
    void termsThatCanBeRead(String terms, String days, String percent) {
        Cells cells = cells(terms(terms, days, percent));
        PaymentTerms read = LocationRow.of(cells).onto(null).terms();

        assertThat(cells.problems()).isEmpty();
        assertThat(read.netDays()).isEqualTo(days == null ? null : Integer.valueOf(days));
        assertThat(read.depositPercent()).isEqualTo(percent == null ? null : new BigDecimal(percent));
    }

    @ParameterizedTest
    @CsvSource({
        "NET,,,NET_DAYS_MISSING",
        "NET,3651,,NET_DAYS_OUT_OF_RANGE",
        "NET,-1,,NOT_A_WHOLE_NUMBER",
        "NET,x,,NOT_A_WHOLE_NUMBER",
        "NONE,30,,NET_DAYS_WITHOUT_NET",
        "NONE,,25,DEPOSIT_WITHOUT_TERMS",
        "NET,30,0,DEPOSIT_PERCENT_OUT_OF_RANGE",
        "NET,30,100.5,DEPOSIT_PERCENT_OUT_OF_RANGE",
        "NET,30,1.00001,DEPOSIT_PERCENT_OUT_OF_RANGE",
        "NET,30,1e9,NOT_A_NUMBER",
        "FIXED_DATE,,,NOT_TERMS",
        "FIXED_DATE:2027-02-30,,,NOT_TERMS",
        "LATER,,,NOT_TERMS",
        ",30,,TERMS_MISSING",
        ",,25,TERMS_MISSING"
    })
    void termsThatCannot(String terms, String days, String percent, Reason reason) {
        Cells cells = cells(terms(terms, days, percent));
        LocationRow.of(cells);

        assertThat(cells.problems()).extracting(Problem::reason).containsExactly(reason);
    }

    private static Map<String, String> terms(String terms, String days, String percent) {
        Map<String, String> cells = new HashMap<>();
        cells.put(Column.TERMS, terms == null ? "" : terms);
        cells.put(Column.NET_DAYS, days == null ? "" : days);
        cells.put(Column.DEPOSIT_PERCENT, percent == null ? "" : percent);
        return cells;
    }

    @Test
    void aDepositOfAnAmountStaysUntilTheRowContradictsIt() {
        PaymentTerms stored = PaymentTerms.net(30).withDepositAmount(new BigDecimal("50"));

        assertThat(termsOnto(stored, terms("NET", "30", null))).isEqualTo(stored);
        assertThat(termsOnto(stored, terms("NET", "30", "10")))
                .isEqualTo(PaymentTerms.net(30).withDepositPercent(new BigDecimal("10")));
        assertThat(termsOnto(stored, terms("NONE", null, null))).isEqualTo(PaymentTerms.none());
        assertThat(termsOnto(stored, terms(null, null, null))).isEqualTo(stored);
    }

    private static PaymentTerms termsOnto(PaymentTerms stored, Map<String, String> cells) {
        return location(cells).onto(with(LocationState.fresh("L"), stored)).terms();
    }

    @ParameterizedTest
    @CsvSource({"OPTIONAL,OPTIONAL,", "required,REQUIRED,", "PATTERN:PO-.+,PATTERN,PO-.+", "'',OPTIONAL,"})
    void poRules(String cell, PoRule rule, String pattern) {
        LocationState read = location(Map.of(Column.PO_RULE, cell)).onto(null);

        assertThat(read.poRule()).isEqualTo(rule);
        assertThat(read.poPattern()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @CsvSource({
        "language,xx,NOT_A_LANGUAGE",
        "language,nb-NO-x-too-long,TOO_LONG",
        "time_zone,Mars,NOT_A_TIME_ZONE",
        "billing_email,a@b@c,NOT_AN_EMAIL",
        "tax_exempt,maybe,NOT_YES_OR_NO",
        "ship_country,ZZ,NOT_A_COUNTRY",
        "bill_country,Norway,NOT_A_COUNTRY",
        "po_rule,PATTERN:(,NOT_A_PO_RULE",
        "po_rule,PATTERN:,NOT_A_PO_RULE",
        "po_rule,NEVER,NOT_A_PO_RULE",
        "name,'',REQUIRED"
    })
    void cellsThatCannotBeRead(String column, String cell, Reason reason) {
        Cells cells = cells(Map.of(column, cell));
        LocationRow.of(cells);

        assertThat(cells.problems())
                .extracting(problem -> problem.column() + " " + problem.reason())
                .containsExactly(column + " " + reason);
    }

    @Test
    void eachTextHasTheLengthOfItsColumn() {
        Map.of("name", 255, "phone", 50, "tax_id", 64, "ship_address1", 255, "ship_city", 100, "ship_postal_code", 20)
                .forEach((column, longest) -> {
                    Cells fits = cells(Map.of(column, "x".repeat(longest)));
                    LocationRow.of(fits);
                    assertThat(fits.problems()).as(column).isEmpty();
                    Cells tooLong = cells(Map.of(column, "x".repeat(longest + 1)));
                    LocationRow.of(tooLong);
                    assertThat(tooLong.problems())
                            .as(column)
                            .extracting(Problem::reason)
                            .containsExactly(Reason.TOO_LONG);
                });
    }

    @Test
    void aCellOfAbsurdLengthIsCutFromItsProblem() {
        Cells cells = cells(Map.of("phone", "x".repeat(Cells.MAX_CELL + 1)));

        assertThat(cells.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.TOO_LONG);
            assertThat(problem.value()).hasSize(Problem.MAX_VALUE);
        });
    }

    @Test
    void whatColumnsCannotSayStays() {
        Postal stored = new Postal("Northwind", "Kai 1", "2nd floor", "Oslo", "0150", "NO");

        assertThat(stored.with(new Postal(null, "Kai 2", null, "Oslo", "0150", "NO")))
                .isEqualTo(new Postal("Northwind", "Kai 2", "2nd floor", "Oslo", "0150", "NO"));
    }

    @Test
    void noBillingAddressMeansTheSameAsShipping() {
        LocationState own = location(Map.of("bill_city", "Oslo")).onto(null);
        assertThat(own.billingSameAsShipping()).isFalse();
        assertThat(own.billing().city()).isEqualTo("Oslo");

        LocationState same = location(Map.of()).onto(own);
        assertThat(same.billingSameAsShipping()).isTrue();
        assertThat(same.billing()).isEqualTo(Postal.NONE);
    }

    @Test
    void anExemptLocationGetsAReason() {
        assertThat(location(Map.of(Column.TAX_EXEMPT, "yes")).onto(null).taxExemptReason())
                .isEqualTo(LocationRow.REASON_OF_IMPORT);
    }

    private static LocationRow location(Map<String, String> cells) {
        return LocationRow.of(cells(cells));
    }

    private static Cells cells(Map<String, String> given) {
        Map<String, String> all =
                new HashMap<>(Map.of(Column.COMPANY_EXTERNAL_ID, "C", Column.EXTERNAL_ID, "L", Column.NAME, "Oslo"));
        all.putAll(given);
        return new Cells(
                ImportFile.LOCATIONS,
                2,
                ImportFile.LOCATIONS.columns().stream()
                        .map(column -> all.getOrDefault(column, ""))
                        .toArray(String[]::new));
    }

    private static LocationState withName(LocationState of, String name) {
        return new LocationState(
                of.externalId(),
                name,
                of.phone(),
                of.billingEmail(),
                of.language(),
                of.timeZone(),
                of.taxId(),
                of.taxExempt(),
                of.taxExemptReason(),
                of.terms(),
                of.submitAsDrafts(),
                of.onlyCatalogProducts(),
                of.poRule(),
                of.poPattern(),
                of.shipping(),
                of.billingSameAsShipping(),
                of.billing());
    }

    private static LocationState with(LocationState of, PaymentTerms terms) {
        return new LocationState(
                of.externalId(),
                of.name(),
                of.phone(),
                of.billingEmail(),
                of.language(),
                of.timeZone(),
                of.taxId(),
                of.taxExempt(),
                of.taxExemptReason(),
                terms,
                of.submitAsDrafts(),
                of.onlyCatalogProducts(),
                of.poRule(),
                of.poPattern(),
                of.shipping(),
                of.billingSameAsShipping(),
                of.billing());
    }

    // There and back

    @Property
    void aCompanyIsReadAsItWasWritten(
            @ForAll("keys") String externalId, @ForAll("names") String name, @ForAll("texts") String notes) {
        CompanyState stored = new CompanyState(externalId, name, notes, ActiveStatus.ARCHIVED);

        Cells cells = written(ImportFile.COMPANIES, ExportRows.of(7, stored, null));
        CompanyRow row = CompanyRow.of(cells);

        assertThat(cells.problems()).isEmpty();
        assertThat(row.key()).isEqualTo(RecordKey.of(externalId, 7));
        assertThat(row.onto(stored)).isEqualTo(stored);
    }

    @Property
    void aLocationIsReadAsItWasWritten(@ForAll("locations") LocationState stored) {
        Cells cells = written(ImportFile.LOCATIONS, ExportRows.of(RecordKey.ofId(3), 7, stored));
        LocationRow row = LocationRow.of(cells);

        assertThat(cells.problems()).isEmpty();
        assertThat(row.key()).isEqualTo(RecordKey.of(stored.externalId(), 7));
        assertThat(row.onto(stored)).isEqualTo(stored);
    }

    private static Cells written(ImportFile file, List<String> cells) {
        return new Cells(
                file, 2, cells.stream().map(cell -> cell == null ? "" : cell).toArray(String[]::new));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(60).injectNull(0.2);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(name -> !name.isBlank());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(20),
                        Arbitraries.strings().withChars("'=+-@\t \"\r\n,").ofMaxLength(6))
                .injectNull(0.2);
    }

    @Provide
    Arbitrary<LocationState> locations() {
        Arbitrary<PaymentTerms> terms = Arbitraries.of(
                PaymentTerms.none(),
                PaymentTerms.net(30),
                PaymentTerms.net(0).withDepositPercent(new BigDecimal("12.5")),
                PaymentTerms.net(7).withDepositAmount(new BigDecimal("99")),
                PaymentTerms.dueOnFulfilment(),
                PaymentTerms.fixedDate(LocalDate.of(2027, 1, 31)).withDepositPercent(BigDecimal.ONE));
        Arbitrary<Postal> addresses = Combinators.combine(
                        texts(),
                        texts(),
                        texts(),
                        texts(),
                        Arbitraries.of("NO", "TW").injectNull(0.5))
                .as((name, one, two, city, country) -> new Postal(name, one, two, city, null, country));
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(
                        Combinators.combine(keys(), names(), texts())
                                .as((key, name, text) -> Arrays.asList(key, name, text)),
                        terms,
                        addresses,
                        addresses,
                        flags,
                        flags,
                        Arbitraries.of(PoRule.values()))
                .as((texts, term, shipping, billing, one, other, rule) -> new LocationState(
                        texts.get(0),
                        texts.get(1),
                        texts.get(2),
                        "Bills@x.example",
                        "nb",
                        "Europe/Oslo",
                        texts.get(2),
                        one,
                        texts.get(2),
                        term,
                        other,
                        one,
                        rule,
                        rule == PoRule.PATTERN ? "PO-.+" : texts.get(2),
                        shipping,
                        other,
                        billing));
    }
}
