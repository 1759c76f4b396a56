package org.b2bleaf.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.junit.jupiter.api.BeforeEach;

class HistoryTest {

    private static final String ADMIN = Actor.admin("sol");

    private Slice shop;
    private History history;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        history = slice.bean(History.class);
    }

    @SliceTest
    void eventsHaveNamesForIds() {
        CompanyLocation oslo = shop.location("Oslo");
        var ingrid = shop.customer("ingrid@northwind.example");
        grant(oslo, ingrid.getId());
        edit(oslo.getCompany(), company -> company.setMainContact(ingrid));
        later();
        shop.bean(Audit.class)
                .record(
                        Actor.customer(ingrid.getId()),
                        "signed-in",
                        AuditSubject.customer(ingrid.getId()),
                        null,
                        null,
                        null);

        List<HistoryEntry> newest = history.page(HistoryFilter.all(), 0, 3).entries();
        assertThat(newest)
                .extracting(HistoryEntry::who, HistoryEntry::subject, HistoryEntry::company)
                .contains(
                        tuple("ingrid@northwind.example", "ingrid@northwind.example", null),
                        tuple(null, "Oslo", "Oslo"));
        assertThat(newest)
                .filteredOn(entry -> "mainContact".equals(entry.event().getField()))
                .extracting(HistoryEntry::oldValue, HistoryEntry::newValue)
                .containsExactly(tuple(null, "ingrid@northwind.example"));
        assertThat(history.page(HistoryFilter.all().action("granted"), 0, 10).entries())
                .extracting(HistoryEntry::about, HistoryEntry::newValue)
                .containsExactly(tuple("ingrid@northwind.example", "LOCATION_ADMIN"));
    }

    @SliceTest
    void aValueOfSeveralIdsIsAListOfNames() {
        shop.bean(Audit.class)
                .record(ADMIN, "changed", AuditSubject.location(1, 2), "catalogs", List.of(), List.of(111, 112));

        assertThat(history.page(HistoryFilter.all(), 0, 1).entries())
                .extracting(HistoryEntry::oldValue, HistoryEntry::newValue)
                .containsExactly(tuple("", "111, 112"));
    }

    @SliceTest
    void aFieldMayEndInARecord() {
        long sku = shop.sku("Espresso, 1 kg").getId();
        long lars = shop.customer("lars@northwind.example").getId();
        record("catalog", "sku " + sku);
        record("location", "permission of customer " + lars);
        record("catalog", "volume price of sku 987654321");
        record("catalog", "volume price");

        assertThat(history.page(HistoryFilter.all(), 0, 10).entries())
                .extracting(HistoryEntry::about)
                .containsExactlyInAnyOrder("Espresso, 1 kg", "lars@northwind.example", null, null);
    }

    private void record(String type, String field) {
        shop.bean(Audit.class).record(ADMIN, "changed", AuditSubject.of(type, 1L), field, null, null);
    }

    @SliceTest
    void eachPageShowsItsOwnEvents() {
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation bergen = shop.bean(CompanyService.class)
                .addLocation(oslo.getCompany().getId(), location -> location.setName("Bergen"), ADMIN);
        CompanyLocation lyon = shop.location("Lyon");
        long lars = shop.customer("lars@northwind.example").getId();
        grant(oslo, lars);
        grant(lyon, lars);

        assertThat(subjects(HistoryFilter.all().ofCompany(oslo.getCompany().getId())))
                .containsExactlyInAnyOrder(
                        "company created", "company added", "location created", "location created", "location granted");
        assertThat(subjects(HistoryFilter.all().ofLocation(oslo.getId())))
                .containsExactlyInAnyOrder("location created", "location granted");
        assertThat(subjects(HistoryFilter.all().ofLocation(bergen.getId()))).containsExactly("location created");
        assertThat(subjects(HistoryFilter.all().ofCustomer(lars)))
                .containsExactlyInAnyOrder("company added", "location granted", "company added", "location granted");
    }

    @SliceTest
    void whoIsFoundByLoginAddressOrSystem() {
        long lars = shop.customer("lars@northwind.example").getId();
        record("admin:sol", "customer", 1);
        record(Actor.customer(lars), "customer", 2);
        record(Actor.SYSTEM, "customer", 3);

        assertThat(ids(HistoryFilter.all().by("SOL"))).containsExactly(1L);
        assertThat(ids(HistoryFilter.all().by("lars@northwind.example"))).containsExactly(2L);
        assertThat(ids(HistoryFilter.all().by("system"))).containsExactly(3L);
        assertThat(ids(HistoryFilter.all().by("customer"))).isEmpty();
        assertThat(ids(HistoryFilter.all().by("%"))).isEmpty();
    }

    @SliceTest
    void recordsAreFoundByNameKindAndDay() {
        CompanyLocation oslo = shop.location("Oslo Harbour");
        shop.location("Lyon");
        later();
        long noor = shop.customer("noor@northwind.example").getId();
        grant(oslo, noor);
        shop.bean(Audit.class)
                .recordRepeatable(
                        Actor.SYSTEM,
                        "code-refused",
                        AuditSubject.of("sign-in", null),
                        "TOO_SOON",
                        "stranger@harbour.example");

        assertThat(subjects(HistoryFilter.all().on("harbour").onType("location")))
                .containsExactlyInAnyOrder("location created", "location granted");
        assertThat(subjects(HistoryFilter.all().on("noor")))
                .containsExactlyInAnyOrder("company added", "location granted");
        assertThat(subjects(HistoryFilter.all().on("stranger@"))).containsExactly("sign-in code-refused");
        assertThat(history.page(HistoryFilter.all().on("stranger@"), 0, 1).entries())
                .extracting(HistoryEntry::subject)
                .containsExactly("stranger@harbour.example");
        Instant now = shop.clock().instant();
        assertThat(subjects(HistoryFilter.all().onType("company").since(now))).containsExactly("company added");
        assertThat(subjects(HistoryFilter.all().onType("company").until(now)))
                .containsExactly("company created", "company created");
        assertThat(subjects(HistoryFilter.all().on("nothing like it"))).isEmpty();
    }

    @SliceTest
    void pagesFollowEachOtherAndCountEverything() {
        for (int i = 1; i <= 7; i++) {
            record(ADMIN, "customer", i);
            later();
        }

        HistoryPage first = history.page(HistoryFilter.all(), 0, 3);
        HistoryPage last = history.page(HistoryFilter.all(), 6, 3);
        assertThat(first.entries())
                .extracting(entry -> entry.event().getSubjectId())
                .containsExactly(7L, 6L, 5L);
        assertThat(first.total()).isEqualTo(7);
        assertThat(last.entries()).hasSize(1);
        assertThat(last.total()).isEqualTo(7);
        assertThat(history.page(HistoryFilter.all(), 10, 3).total()).isEqualTo(7);
        assertThat(history.page(HistoryFilter.all().event(-1L), 0, 3).total()).isZero();
    }

    @SliceTest
    void aPageTakesThreeStatementsWhateverItsLength() {
        for (int i = 0; i < 6; i++) {
            grant(
                    shop.location("Place " + i),
                    shop.customer(i + "@northwind.example").getId());
        }

        assertThat(shop.statementsOf(() -> history.page(HistoryFilter.all(), 0, 2)))
                .isEqualTo(3);
        assertThat(shop.statementsOf(() -> history.page(HistoryFilter.all(), 0, 20)))
                .isEqualTo(3);
        assertThat(shop.statementsOf(() -> history.page(HistoryFilter.all(), 0, 100)))
                .isEqualTo(2);
    }

    private void record(String actor, String type, long id) {
        shop.bean(Audit.class).record(actor, "changed", AuditSubject.of(type, id), "name", null, null);
    }

    private void grant(CompanyLocation location, long customer) {
        shop.bean(PermissionService.class).grant(location.getId(), customer, Permission.LOCATION_ADMIN, ADMIN);
    }

    private void edit(Company company, Consumer<Company> change) {
        CompanyService companies = shop.bean(CompanyService.class);
        companies.edit(company.getId(), companies.findById(company.getId()).getVersion(), change, ADMIN);
    }

    private void later() {
        shop.clock().advance(Duration.ofMinutes(1));
    }

    private List<String> subjects(HistoryFilter filter) {
        return history.page(filter, 0, 100).entries().stream()
                .map(entry ->
                        entry.event().getSubjectType() + " " + entry.event().getAction())
                .toList();
    }

    private List<Long> ids(HistoryFilter filter) {
        return history.page(filter, 0, 100).entries().stream()
                .map(entry -> entry.event().getSubjectId())
                .toList();
    }
}
