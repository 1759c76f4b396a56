package org.b2bleaf.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.audit.rules.Wording;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.exchange.Tally.Effect;
import org.b2bleaf.exchange.Tally.Kind;
import org.b2bleaf.exchange.rules.ImportStatus;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.UploadKind;
import org.b2bleaf.jobs.JobReport;
import org.b2bleaf.jobs.JobSource;
import org.b2bleaf.jobs.JobState;
import org.b2bleaf.membership.MemberRow;
import org.b2bleaf.membership.MembershipLists;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class ImportTest {

    private static final String ADMIN = "admin:sol";
    private static int tests;

    /** Customers outlive a test, so each has addresses of its own. */
    private String domain;

    @BeforeEach
    void chooseDomain() {
        domain = "@import" + ++tests + ".example";
    }

    @SliceTest
    void everythingOfAnUploadIsStored(Slice shop) {
        ImportRun run = importing(shop, wholeUpload());

        assertThat(problems(shop, run)).isEmpty();
        assertThat(run.getStatus()).isEqualTo(ImportStatus.DONE);
        assertThat(run.getPercent()).isEqualTo(100);
        Company company = companies(shop).findByExternalId("NWC");
        assertThat(company.getName()).isEqualTo("Northwind Cafés");
        assertThat(company.getNotes()).isEqualTo("Two \"branches\",\nboth by the sea");
        assertThat(company.getStatus()).isEqualTo(ActiveStatus.ACTIVE);
        CompanyLocation oslo = companies(shop).findLocationByExternalId("NWC-OSL");
        assertThat(oslo.getCompany().getId()).isEqualTo(company.getId());
        assertThat(oslo.getTerms()).isEqualTo(PaymentTerms.net(30).withDepositPercent(new BigDecimal("25")));
        assertThat(oslo.getTimeZone()).isEqualTo(ZoneId.of("Europe/Oslo"));
        assertThat(oslo.getPhone()).isEqualTo("+47 22");
        assertThat(oslo.getPoRule()).isEqualTo(PoRule.PATTERN);
        assertThat(oslo.getPoPattern()).isEqualTo("PO-.+");
        assertThat(oslo.isSubmitAsDrafts()).isTrue();
        assertThat(oslo.getShippingAddress()).isEqualTo(new LocationAddress(null, "Kai 1", null, "Oslo", "0150", "NO"));
        assertThat(oslo.getBillingAddress()).isEqualTo(new LocationAddress(null, "Boks 2", null, "Oslo", "0151", "NO"));
        assertThat(companies(shop).findLocationByExternalId("NWC-BGO").isBillingSameAsShipping())
                .isTrue();
        assertThat(shop.bean(MembershipLists.class)
                        .membersOf(company.getId(), null, 0, 10)
                        .rows())
                .extracting(MemberRow::email)
                .containsExactly("bo" + domain, "ingrid" + domain);
        Customer ingrid = customer(shop, "ingrid" + domain);
        assertThat(ingrid.getFirstName()).isEqualTo("Ingrid");
        assertThat(ingrid.isRegistered()).isTrue();
        assertThat(ingrid.getUsername()).isEqualTo("ingrid" + domain);
        assertThat(shop.bean(PermissionService.class).permissionsOf(ingrid.getId()))
                .hasSize(2)
                .anySatisfy(access -> assertThat(access.permission()).isEqualTo(Permission.LOCATION_ADMIN));
        assertThat(shop.inTransaction(() -> shop.em()
                        .createQuery("select c.mainContact.id from B2bCompany c where c.id = :id", Long.class)
                        .setParameter("id", company.getId())
                        .getSingleResult()))
                .isEqualTo(ingrid.getId());
        assertThat(shop.inTransaction(() -> shop.em()
                        .createNativeQuery("select count(*) from B2B_IMPORT_KEY")
                        .getSingleResult()))
                .hasToString("0");
        assertCounts(run, Kind.COMPANIES, 1, 0, 0);
        assertCounts(run, Kind.LOCATIONS, 2, 0, 0);
        assertCounts(run, Kind.CUSTOMERS, 2, 0, 0);
        assertCounts(run, Kind.PERMISSIONS, 3, 0, 0);
    }

    private byte[] wholeUpload() {
        return new Zip()
                .permissions(
                        "ingrid" + domain + ",Ingrid,Berg,NWC-OSL,LOCATION_ADMIN",
                        "ingrid" + domain + ",Ingrid,Berg,NWC-BGO,ORDERING_ONLY",
                        "bo" + domain + ",,,NWC-BGO,NONE")
                .locations(
                        "NWC,NWC-OSL,Oslo Harbour,'+47 22,bills@nwc.example,nb,Europe/Oslo,NO 1,true,NET,30,25,yes,no,"
                                + "PATTERN:PO-.+,Kai 1,Oslo,0150,no,Boks 2,Oslo,0151,NO",
                        "NWC,NWC-BGO,Bergen")
                .companies("NWC,Northwind Cafés,\"Two \"\"branches\"\",\nboth by the sea\",,ingrid" + domain)
                .bytes();
    }

    @SliceTest
    void aSecondImportChangesNothingAndLeavesNoTrail(Slice shop) {
        importing(shop, wholeUpload());
        long events = auditEvents(shop);

        ImportRun run = importing(shop, wholeUpload());

        assertThat(run.getStatus()).isEqualTo(ImportStatus.DONE);
        assertCounts(run, Kind.COMPANIES, 0, 0, 1);
        assertCounts(run, Kind.LOCATIONS, 0, 0, 2);
        assertCounts(run, Kind.CUSTOMERS, 0, 0, 2);
        assertCounts(run, Kind.PERMISSIONS, 0, 0, 3);
        assertThat(auditEvents(shop) - events)
                .as("only that an import was asked for and done")
                .isEqualTo(2);
        assertThat(companies(shop).findByExternalId("NWC").getVersion()).isEqualTo(1);
    }

    @SliceTest
    void aDryRunTellsWhatWouldHappenAndStoresNothing(Slice shop) {
        ImportRun run = work(shop, upload(shop, wholeUpload(), true));

        assertThat(run.getStatus()).isEqualTo(ImportStatus.CHECKED);
        assertCounts(run, Kind.COMPANIES, 1, 0, 0);
        assertCounts(run, Kind.PERMISSIONS, 3, 0, 0);
        assertThat(companies(shop).count("", null)).isZero();
        assertThat(customers(shop, "ingrid" + domain)).isEmpty();

        assertThat(shop.bean(Imports.class).importNow(run.getId(), ADMIN)).isTrue();
        assertThat(work(shop, run.getId()).getStatus()).isEqualTo(ImportStatus.DONE);
        assertThat(companies(shop).count("", null)).isEqualTo(1);
        assertThat(shop.bean(Imports.class).importNow(run.getId(), ADMIN))
                .as("a second time")
                .isFalse();
    }

    @SliceTest
    void changesAreStoredWithATrailOfEachField(Slice shop) {
        importing(shop, wholeUpload());
        Company company = companies(shop).findByExternalId("NWC");
        Customer ingrid = customer(shop, "ingrid" + domain);

        ImportRun run = importing(
                shop,
                new Zip()
                        .companies("NWC,Northwind,,ARCHIVED,")
                        .locations("NWC,NWC-OSL,Oslo,'+47 22,,,,,,,,,,,,Kai 2,Oslo,0150,NO")
                        .permissions("INGRID" + domain + ",Inga,,NWC-OSL,NONE")
                        .bytes());

        assertThat(problems(shop, run)).isEmpty();
        assertCounts(run, Kind.COMPANIES, 0, 1, 0);
        assertCounts(run, Kind.LOCATIONS, 0, 1, 0);
        assertCounts(run, Kind.CUSTOMERS, 0, 1, 0);
        assertCounts(run, Kind.PERMISSIONS, 0, 1, 0);
        assertThat(shop.bean(Audit.class).eventsOf(AuditSubject.COMPANY, company.getId(), 100))
                .filteredOn(event -> !List.of("created", "added").contains(event.getAction()))
                .allSatisfy(event -> assertThat(event.getActor()).isEqualTo(ADMIN))
                .allSatisfy(event -> assertThat(event.getCompanyId()).isEqualTo(company.getId()))
                .extracting(AuditEvent::getAction, AuditEvent::getField)
                .contains(
                        tuple("archived", null),
                        tuple("changed", "name"),
                        tuple("changed", "notes"),
                        tuple("changed", "mainContact"));
        CompanyLocation oslo = companies(shop).findLocationByExternalId("NWC-OSL");
        assertThat(shop.bean(Audit.class).eventsOf(AuditSubject.LOCATION, oslo.getId(), 100))
                .extracting(AuditEvent::getField)
                .containsExactlyInAnyOrder(
                        null,
                        "name",
                        "billingEmail",
                        "language",
                        "taxId",
                        "shippingAddress",
                        "billingSameAsShipping",
                        "billingAddress",
                        "permission",
                        "permission");
        assertThat(oslo.getTerms())
                .as("an empty cell leaves the terms")
                .isEqualTo(PaymentTerms.net(30).withDepositPercent(new BigDecimal("25")));
        assertThat(customer(shop, "ingrid" + domain).getFirstName()).isEqualTo("Inga");
        assertThat(customer(shop, "ingrid" + domain).getLastName()).isEqualTo("Berg");
    }

    @SliceTest
    void theTrailOfTermsNamesTheirPartsAsTheScreensDo(Slice shop) throws IOException {
        importing(shop, wholeUpload());

        importing(
                shop,
                new Zip()
                        .locations("NWC,NWC-OSL,Oslo Harbour,,,,,,,NET,45,30,,,REQUIRED")
                        .bytes());

        CompanyLocation oslo = companies(shop).findLocationByExternalId("NWC-OSL");
        assertThat(oslo.getTerms()).isEqualTo(PaymentTerms.net(45).withDepositPercent(new BigDecimal("30")));
        List<AuditEvent> events = shop.bean(Audit.class).eventsOf(AuditSubject.LOCATION, oslo.getId(), 100);
        assertThat(events)
                .filteredOn(event ->
                        List.of("netDays", "depositPercent", "poRule").contains(String.valueOf(event.getField())))
                .extracting(AuditEvent::getField, AuditEvent::getOldValue, AuditEvent::getNewValue)
                .containsExactlyInAnyOrder(
                        tuple("netDays", "30", "45"),
                        tuple("depositPercent", "25", "30"),
                        tuple("poRule", "PATTERN", "REQUIRED"));
        Properties texts =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/B2bAuditMessages.properties"));
        assertThat(events)
                .extracting(AuditEvent::getField)
                .filteredOn(Objects::nonNull)
                .allSatisfy(field -> assertThat(texts).containsKey(Wording.ofField(field)));
    }

    @SliceTest
    void importsAreJobs(Slice shop) {
        JobSource jobs = shop.bean(ImportReports.class);
        long first = work(shop, upload(shop, wholeUpload(), true)).getId();
        shop.clock().advance(Duration.ofMinutes(1));
        long refused = work(shop, upload(shop, new Zip().companies("X,,,,").bytes(), false))
                .getId();
        shop.clock().advance(Duration.ofMinutes(1));
        long waiting = upload(shop, wholeUpload(), false);

        assertThat(jobs.newest(3))
                .extracting(JobReport::kind, JobReport::id, JobReport::state, JobReport::counts)
                .containsExactly(
                        tuple(ImportReports.IMPORT, waiting, JobState.QUEUED, Map.of()),
                        tuple(ImportReports.IMPORT, refused, JobState.FAILED, Map.of("problems", 1L)),
                        tuple(ImportReports.DRY_RUN, first, JobState.DONE, Map.of("created", 8L, "changed", 0L)));
        assertThat(jobs.newest(3).get(2).finishedAt()).isNotNull();
        assertThat(jobs.newest(1)).singleElement().satisfies(job -> {
            assertThat(job.startedBy()).isEqualTo(ADMIN);
            assertThat(job.finishedAt()).isNull();
        });
    }

    @SliceTest
    void everyProblemOfEveryRowIsReportedAndNothingIsStored(Slice shop) {
        shop.customer("twice" + domain);
        shop.customer("twice" + domain);
        long other = shop.location("Other").getCompany().getId();
        ImportRun run = importing(
                shop,
                new Zip()
                        .companies(
                                "A,Alpha,,,",
                                ",Nameless,,,",
                                "A,Alpha again,,,",
                                "B,,,GONE,nobody" + domain,
                                "#999999,Ghost,,,",
                                "#x,Reserved,,,not an address",
                                "C,Gamma,,,ana" + domain)
                        .locations(
                                "A,A-1,One",
                                "Z,Z-1,Nowhere",
                                "A,A-1,One again",
                                "A,A-2,Two,,no address,xx,Mars/Base,,perhaps,SOON,1.5,a lot,2,3,PATTERN:(,,,,ZZ",
                                "A,A-3,Three,,,,,,,NET,,,,,,,,,",
                                "A,A-4,Four,,,,,,,,30,,,,,,,,",
                                "#" + other + ",A-5,Five,,,,,,,NONE,,10,,,,,,,")
                        .permissions(
                                "ana" + domain + ",Ana,,A-1,ORDERING_ONLY",
                                "ANA" + domain + ",Anna,,A-3,LOCATION_ADMIN",
                                "ana" + domain + ",,,A-1,NONE",
                                "twice" + domain + ",,,A-1,ORDERING_ONLY",
                                "#77777777,,,A-1,ORDERING_ONLY",
                                "ben" + domain + ",,,Q-1,EVERYTHING",
                                ",,,A-1,",
                                "too,few")
                        .bytes());

        assertThat(run.getStatus()).isEqualTo(ImportStatus.REFUSED);
        assertThat(problems(shop, run))
                .extracting(
                        problem -> problem.file().replace(".csv", "") + " " + problem.line() + " " + problem.column()
                                + " " + problem.reason() + (problem.otherLine() == 0 ? "" : " " + problem.otherLine()))
                .containsExactlyInAnyOrder(
                        "companies 3 external_id REQUIRED",
                        "companies 4 external_id DOUBLED_ROW 2",
                        "companies 5 name REQUIRED",
                        "companies 5 status NOT_A_STATUS",
                        "companies 5 main_contact_email NOT_A_MEMBER",
                        "companies 6 external_id UNKNOWN_RECORD",
                        "companies 7 external_id RESERVED_ID",
                        "companies 7 main_contact_email NOT_AN_EMAIL",
                        "companies 8 main_contact_email NOT_A_MEMBER",
                        "locations 3 company_external_id UNKNOWN_COMPANY",
                        "locations 4 external_id DOUBLED_ROW 2",
                        "locations 5 billing_email NOT_AN_EMAIL",
                        "locations 5 language NOT_A_LANGUAGE",
                        "locations 5 time_zone NOT_A_TIME_ZONE",
                        "locations 5 tax_exempt NOT_YES_OR_NO",
                        "locations 5 terms NOT_TERMS",
                        "locations 5 net_days NOT_A_WHOLE_NUMBER",
                        "locations 5 deposit_percent NOT_A_NUMBER",
                        "locations 5 submit_as_drafts NOT_YES_OR_NO",
                        "locations 5 only_catalog_products NOT_YES_OR_NO",
                        "locations 5 po_rule NOT_A_PO_RULE",
                        "locations 5 ship_country NOT_A_COUNTRY",
                        "locations 6 net_days NET_DAYS_MISSING",
                        "locations 7 terms TERMS_MISSING",
                        "locations 8 deposit_percent DEPOSIT_WITHOUT_TERMS",
                        "permissions 3 email SPELLED_DIFFERENTLY 2",
                        "permissions 3 first_name NAMED_DIFFERENTLY 2",
                        "permissions 4 location_external_id DOUBLED_ROW 2",
                        "permissions 5 email SEVERAL_CUSTOMERS",
                        "permissions 6 email UNKNOWN_CUSTOMER",
                        "permissions 7 location_external_id UNKNOWN_LOCATION",
                        "permissions 7 permission NOT_A_PERMISSION",
                        "permissions 8 email REQUIRED",
                        "permissions 8 permission REQUIRED",
                        "permissions 9 null WRONG_CELL_COUNT");
        assertThat(run.getProblems()).isEqualTo(35);
        assertThat(companies(shop).findByExternalId("A")).isNull();
        assertThat(customers(shop, "ana" + domain)).isEmpty();
    }

    @SliceTest
    void aLocationStaysWithItsCompany(Slice shop) {
        importing(
                shop,
                new Zip()
                        .companies("A,Alpha,,,", "B,Beta,,,")
                        .locations("A,A-1,One")
                        .bytes());

        ImportRun run = importing(shop, new Zip().locations("B,A-1,One").bytes());

        assertThat(problems(shop, run)).extracting(Problem::reason).containsExactly(Reason.OTHER_COMPANY);
    }

    @SliceTest
    void whatOnlyAnUploadAsAWholeCanBeWrongAbout(Slice shop) {
        byte[] good = new Zip().companies("A,Alpha,,,").bytes();
        byte[] cut = java.util.Arrays.copyOf(
                new Zip().companies("A," + "x".repeat(200) + ",,,").bytes(), 90);
        assertRefused(shop, cut, Reason.BROKEN_ZIP);
        assertRefused(shop, new Zip().bytes(), Reason.NO_FILE);
        assertRefused(shop, new Zip().with("../companies.csv", Zip.COMPANIES).bytes(), Reason.UNKNOWN_ENTRY);
        assertRefused(shop, new Zip().with("COMPANIES.CSV", Zip.COMPANIES).bytes(), Reason.UNKNOWN_ENTRY);
        byte[] bomb = new Zip().with("companies.csv", new byte[30_000_000]).bytes();
        assertRefused(shop, bomb, Reason.COMPRESSED_TOO_MUCH);
        byte[] encrypted = good.clone();
        encrypted[6] |= 1;
        assertRefused(shop, encrypted, Reason.ENCRYPTED_ZIP);
        for (byte[] nothing : List.of("external_id,name".getBytes(), new byte[] {'P', 'K'})) {
            assertThatExceptionOfType(UploadRefused.class)
                    .isThrownBy(() -> upload(shop, nothing, false))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_ZIP));
        }
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> upload(shop, java.util.Arrays.copyOf(good, 10_000_001), false))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UPLOAD_TOO_BIG));
        assertThat(companies(shop).count("", null)).isZero();
    }

    private void assertRefused(Slice shop, byte[] upload, Reason reason) {
        ImportRun run = importing(shop, upload);
        assertThat(run.getStatus()).isEqualTo(ImportStatus.REFUSED);
        assertThat(problems(shop, run)).extracting(Problem::reason).containsExactly(reason);
    }

    @SliceTest
    void aClashWithSomebodyElseIsToldAndStoresNothing(Slice shop) {
        long id = upload(shop, new Zip().companies("A,Alpha,,,", "B,Beta,,,").bytes(), false);
        ImportDao dao = shop.bean(ImportDao.class);
        ClaimedImport claim = dao.claimNext().orElseThrow();
        assertThat(dao.claimNext()).as("claimed once").isEmpty();
        shop.clock().advance(ImportDao.LEASE.plusSeconds(1));
        ClaimedImport later = dao.claimNext().orElseThrow();

        assertThatExceptionOfType(ImportRunner.TakenOver.class)
                .isThrownBy(() -> shop.bean(ImportRunner.class).run(claim));
        assertThat(companies(shop).count("", null)).isZero();

        shop.bean(ImportRunner.class).run(later);
        assertThat(companies(shop).count("", null)).isEqualTo(2);
        assertThat(shop.bean(Imports.class).find(id).getStatus()).isEqualTo(ImportStatus.DONE);
    }

    @SliceTest
    void whatNobodyImportsIsDeletedAfterAWhile(Slice shop) {
        ImportRun run = work(shop, upload(shop, wholeUpload(), true));
        shop.clock().advance(Duration.ofDays(8));

        assertThat(work(shop, run.getId()).getStatus()).isEqualTo(ImportStatus.EXPIRED);
        assertThat(shop.bean(Imports.class).importNow(run.getId(), ADMIN)).isFalse();
    }

    @SliceTest
    void aRecordWithoutExternalIdIsNamedByItsOwn(Slice shop) {
        CompanyLocation location = shop.location("Mill");
        Customer anna = shop.customer("anna" + domain);

        ImportRun run = importing(
                shop,
                new Zip()
                        .companies("#" + location.getCompany().getId() + ",Old Mill,,,")
                        .locations("#" + location.getCompany().getId() + ",#" + location.getId() + ",Mill Lane")
                        .permissions("#" + anna.getId() + ",,,#" + location.getId() + ",LOCATION_ADMIN")
                        .bytes());

        assertThat(problems(shop, run)).isEmpty();
        assertThat(companies(shop).findById(location.getCompany().getId()).getName())
                .isEqualTo("Old Mill");
        assertThat(shop.bean(PermissionService.class).permissionsOf(anna.getId()))
                .hasSize(1);
    }

    // What tests say often

    private static long upload(Slice shop, byte[] upload, boolean dryRun) {
        try {
            return shop.bean(Imports.class)
                    .upload(
                            UploadKind.COMPANIES,
                            "C:\\mine\\upload.zip",
                            new ByteArrayInputStream(upload),
                            dryRun,
                            ADMIN);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImportRun importing(Slice shop, byte[] upload) {
        return work(shop, upload(shop, upload, false));
    }

    private static ImportRun work(Slice shop, long id) {
        shop.bean(ImportWorker.class).workOnAll();
        return shop.bean(Imports.class).find(id);
    }

    private static List<Problem> problems(Slice shop, ImportRun run) {
        return shop.bean(Imports.class).problems(run.getId(), 0, 1000);
    }

    private static CompanyService companies(Slice shop) {
        return shop.bean(CompanyService.class);
    }

    private static Customer customer(Slice shop, String email) {
        return customers(shop, email).get(0);
    }

    private static List<Customer> customers(Slice shop, String email) {
        return shop.inTransaction(() -> shop.em()
                .createQuery("select c from CustomerImpl c where c.emailAddress = :email", Customer.class)
                .setParameter("email", email)
                .getResultList());
    }

    private static long auditEvents(Slice shop) {
        return shop.inTransaction(() -> shop.em()
                .createQuery("select count(e) from B2bAuditEvent e", Long.class)
                .getSingleResult());
    }

    private static void assertCounts(ImportRun run, Kind kind, long created, long changed, long unchanged) {
        assertThat(List.of(
                        run.getTally().count(kind, Effect.CREATED),
                        run.getTally().count(kind, Effect.CHANGED),
                        run.getTally().count(kind, Effect.UNCHANGED)))
                .as(kind + " created, changed, unchanged")
                .containsExactly(created, changed, unchanged);
    }
}
