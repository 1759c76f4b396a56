package org.b2bleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.LocationMember;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.invoice.Invoices;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.money.OrderAccounts;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.Outcome;
import org.b2bleaf.privacy.rules.Pseudonym;
import org.b2bleaf.privacy.rules.RunKind;
import org.b2bleaf.privacy.rules.RunStatus;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.AccountSecurity;
import org.b2bleaf.signin.CustomerSignInImpl;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.junit.jupiter.api.BeforeEach;

class ErasureTest {

    private static final String ADMIN = "admin:sol";

    private Slice shop;
    private PrivacyRuns runs;
    private PrivacyWorker worker;
    private PermissionService permissions;
    private CompanyLocation oslo;
    private Customer lars;
    private Customer noor;
    private String email;

    @BeforeEach
    void set(Slice shop) {
        this.shop = shop;
        runs = shop.bean(PrivacyRuns.class);
        worker = shop.bean(PrivacyWorker.class);
        permissions = shop.bean(PermissionService.class);
        shop.bean(Erasure.class).afterStep = step -> {};
        CompanyLocation location = shop.location("Oslo");
        oslo = shop.bean(CompanyService.class)
                .editLocation(
                        location.getId(),
                        location.getVersion(),
                        it -> it.setShippingAddress(
                                new LocationAddress("Lars Example", "Havnegata 1", null, "Oslo", "0150", "NO")),
                        ADMIN);
        email = "lars" + System.nanoTime() + "@northwind.example";
        lars = shop.customer(email);
        rename(lars, "Lars", "Haugen");
        noor = shop.customer("noor" + System.nanoTime() + "@northwind.example");
        permissions.grant(oslo.getId(), lars.getId(), Permission.LOCATION_ADMIN, ADMIN);
        permissions.grant(oslo.getId(), noor.getId(), Permission.ORDERING_ONLY, ADMIN);
    }

    private void rename(Customer customer, String first, String last) {
        shop.inTransaction(() -> {
            Customer stored = shop.em().find(CustomerImpl.class, customer.getId());
            stored.setFirstName(first);
            stored.setLastName(last);
        });
    }

    private B2bOrder order(Customer by) {
        Order order = shop.order(by);
        return shop.inTransaction(() -> {
            Order host = shop.em().find(OrderImpl.class, order.getId());
            host.setOrderNumber("N" + order.getId());
            host.setEmailAddress(by.getEmailAddress());
            host.setSubmitDate(Date.from(shop.clock().instant()));
            host.setStatus(org.broadleafcommerce.core.order.service.type.OrderStatus.SUBMITTED);
            B2bOrder placed = new B2bOrderImpl();
            placed.setOrder(host);
            placed.setOrderNumber(host.getOrderNumber());
            placed.setCompany(oslo.getCompany());
            placed.setCompanyName("Northwind");
            placed.setLocation(oslo);
            placed.setLocationName("Oslo");
            placed.setPlacedBy(by);
            placed.setPlacedByName("Lars Haugen");
            placed.setPlacedByEmail(by.getEmailAddress());
            placed.setPoNumber("PO-17");
            placed.setTerms(PaymentTerms.net(30));
            placed.setStatus(OrderStatus.SUBMITTED);
            placed.setTotal(new BigDecimal("100.00"));
            placed.setDueAtSubmission(BigDecimal.ZERO);
            placed.setCurrency(Currency.getInstance("EUR"));
            placed.setSubmittedAt(Date.from(shop.clock().instant()));
            shop.bean(OrderAccounts.class).open(placed, List.of(), "customer:" + by.getId());
            return placed;
        });
    }

    private long start() {
        return start(Map.of(), Map.of()).orElseThrow();
    }

    private Optional<Long> start(Map<Long, Long> admins, Map<Long, Long> contacts) {
        return runs.startErasure(new EmailAddress(email), email, admins, contacts, ADMIN);
    }

    private PrivacyRun erased() {
        long id = start();
        worker.work(() -> false);
        PrivacyRun run = runs.findRun(id).orElseThrow();
        assertThat(run.status()).isEqualTo(RunStatus.DONE);
        return run;
    }

    private Object one(String sql, Object... values) {
        return shop.inTransaction(() -> {
            javax.persistence.Query query = shop.em().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.getSingleResult();
        });
    }

    private long count(String sql, Object... values) {
        return ((Number) one(sql, values)).longValue();
    }

    private List<RecordLine> lines(long run) {
        List<RecordLine> lines = new ArrayList<>();
        runs.lines(run, lines::add);
        return lines;
    }

    // What is left

    @SliceTest
    void aPersonWithOrdersIsGoneAndTheOrdersStay(Slice shop) {
        B2bOrder order = order(lars);

        PrivacyRun run = erased();

        assertThat(one("select PLACED_BY_NAME from B2B_ORDER where B2B_ORDER_ID = ?", order.getId()))
                .isEqualTo(run.pseudonym());
        assertThat(one("select PLACED_BY_EMAIL from B2B_ORDER where B2B_ORDER_ID = ?", order.getId()))
                .isEqualTo(run.pseudonym());
        assertThat(one("select PO_NUMBER from B2B_ORDER where B2B_ORDER_ID = ?", order.getId()))
                .isEqualTo("PO-17");
        assertThat(count("select count(*) from B2B_ORDER where TOTAL = 100")).isEqualTo(1);
        assertThat(one(
                        "select EMAIL_ADDRESS from BLC_ORDER where ORDER_ID = ?",
                        order.getOrder().getId()))
                .isEqualTo(run.pseudonym());
        Customer customer = shop.inTransaction(() -> shop.em().find(CustomerImpl.class, lars.getId()));
        assertThat(List.of(customer.getEmailAddress(), customer.getUsername(), customer.getFirstName()))
                .containsOnly(run.pseudonym());
        assertThat(customer.getLastName()).isNull();
        assertThat(customer.getPassword()).isNull();
        assertThat(customer.isDeactivated()).isTrue();
        assertThat(permissions.permissionsOf(lars.getId())).isEmpty();
        assertThat(count("select count(*) from B2B_MEMBER where CUSTOMER_ID = ?", lars.getId()))
                .isZero();
        assertThat(run.email()).isEqualTo(run.pseudonym());
        assertThat(count("select count(*) from B2B_PRIVACY_PERSON")).isZero();
        assertThat(lines(run.id()))
                .anySatisfy(line -> {
                    assertThat(line.table()).isEqualTo("B2B_ORDER");
                    assertThat(line.outcome()).isEqualTo(Outcome.KEPT);
                    assertThat(line.reason()).isIn(KeptReason.TAX, KeptReason.PURCHASE);
                    assertThat(line.keptUntil()).as("five years in Norway").isEqualTo(LocalDate.of(2031, 12, 31));
                })
                .noneSatisfy(line -> assertThat(line.toString()).contains("lars"));
    }

    @SliceTest
    void sessionsEndAtOnce(Slice shop) {
        Instant before = shop.clock().instant();
        erased();

        CustomerSignInImpl row = shop.inTransaction(() -> shop.em().find(CustomerSignInImpl.class, lars.getId()));
        assertThat(row.getSignedOutAt().toInstant()).isAfter(before);
    }

    @SliceTest
    void aSecondErasureFindsNothingAndSaysSo(Slice shop) {
        order(lars);
        assertThat(erased().foundNothing()).isFalse();

        assertThat(runs.find(new EmailAddress(email)).isKnown()).isFalse();
        assertThat(erased().foundNothing()).isTrue();
    }

    @SliceTest
    void somebodyWhomNobodyKnowsIsErasedTooAndNothingHappens(Slice shop) {
        email = "nobody" + System.nanoTime() + "@nowhere.example";

        assertThat(erased().foundNothing()).isTrue();
    }

    @SliceTest
    void theAddressCanBeUsedAnew(Slice shop) {
        erased();

        Customer again = shop.customer(email);
        permissions.grant(oslo.getId(), again.getId(), Permission.ORDERING_ONLY, ADMIN);
        assertThat(runs.find(new EmailAddress(email)).customerIds()).containsExactly(again.getId());
        assertThat(permissions.permissionsOf(again.getId())).hasSize(1);
    }

    @SliceTest
    void colleaguesLoseNothing(Slice shop) {
        B2bOrder hers = order(noor);
        Object before = one("select PLACED_BY_EMAIL from B2B_ORDER where B2B_ORDER_ID = ?", hers.getId());
        erased();

        assertThat(one("select PLACED_BY_EMAIL from B2B_ORDER where B2B_ORDER_ID = ?", hers.getId()))
                .isEqualTo(before);
        assertThat(permissions.membersOf(oslo.getId()))
                .extracting(LocationMember::email)
                .containsExactly(noor.getEmailAddress());
    }

    @SliceTest
    void aCartGoesAndADraftStays(Slice shop) {
        Order cart = shop.order(lars);
        shop.inTransaction(() -> shop.em()
                .find(OrderImpl.class, cart.getId())
                .setStatus(org.broadleafcommerce.core.order.service.type.OrderStatus.IN_PROCESS));
        Order draft = shop.order(lars);
        shop.inTransaction(() -> {
            shop.em()
                    .find(OrderImpl.class, draft.getId())
                    .setStatus(org.broadleafcommerce.core.order.service.type.OrderStatus.IN_PROCESS);
            shop.em()
                    .createNativeQuery(
                            """
                            insert into B2B_DRAFT (DRAFT_ID, REFERENCE, ORDER_ID, COMPANY_ID, COMPANY_NAME, LOCATION_ID,
                            LOCATION_NAME, PLACED_BY_ID, PLACED_BY_NAME, PLACED_BY_EMAIL, STATUS, TOTAL, CURRENCY,
                            SUBMITTED_AT, VERSION) values (1, 'D-1', ?, ?, 'N', ?, 'O', ?, 'Lars Haugen', ?, 'SUBMITTED', 1,
                            'EUR', ?, 0)""")
                    .setParameter(1, draft.getId())
                    .setParameter(2, oslo.getCompany().getId())
                    .setParameter(3, oslo.getId())
                    .setParameter(4, lars.getId())
                    .setParameter(5, email)
                    .setParameter(6, Date.from(shop.clock().instant()))
                    .executeUpdate();
        });
        assertThat(runs.find(new EmailAddress(email)).openDrafts()).isEqualTo(1);

        PrivacyRun run = erased();

        assertThat(count("select count(*) from BLC_ORDER where ORDER_ID = ?", cart.getId()))
                .isZero();
        assertThat(one("select PLACED_BY_NAME from B2B_DRAFT")).isEqualTo(run.pseudonym());
    }

    @SliceTest
    void aMailThatWaitsIsNotSentAndOneThatWasSentSaysNothingAnyMore(Slice shop) {
        shop.bean(MailOutbox.class).queue(new MailDraft("order", email, "To Lars", "text", "html", false));
        long sent = shop.bean(MailOutbox.class)
                .queue(new MailDraft("order", email, "To Lars", "Hello Lars", "html", false))
                .getId();
        long others = shop.bean(MailOutbox.class)
                .queue(new MailDraft("order", "boss@northwind.example", "Order", "Lars Haugen has ordered", "h", false))
                .getId();
        shop.inTransaction(() -> shop.em()
                .createNativeQuery("update B2B_MAIL set STATUS = 'SENT' where MAIL_ID in (?, ?)")
                .setParameter(1, sent)
                .setParameter(2, others)
                .executeUpdate());

        PrivacyRun run = erased();

        assertThat(count("select count(*) from B2B_MAIL")).isEqualTo(2);
        assertThat(one("select RECIPIENT from B2B_MAIL where MAIL_ID = ?", sent))
                .isEqualTo(run.pseudonym());
        assertThat(count("select count(*) from B2B_MAIL where BODY is not null"))
                .isZero();
        assertThat(one("select RECIPIENT from B2B_MAIL where MAIL_ID = ?", others))
                .isEqualTo("boss@northwind.example");
    }

    @SliceTest
    void notesOfOthersDoNotNameThePersonAnyMore(Slice shop) {
        shop.bean(CompanyService.class)
                .edit(
                        oslo.getCompany().getId(),
                        shop.bean(CompanyService.class)
                                .findById(oslo.getCompany().getId())
                                .getVersion(),
                        it -> it.setNotes("Call LARS HAUGEN (" + email + ") or Larsen, not x" + email),
                        ADMIN);
        CompanyLocation now = shop.bean(CompanyService.class).findLocationById(oslo.getId());
        shop.bean(CompanyService.class)
                .editLocation(oslo.getId(), now.getVersion(), it -> it.setBillingEmail(email), ADMIN);

        PrivacyRun run = erased();

        String pseudonym = run.pseudonym();
        assertThat(one(
                        "select NOTES from B2B_COMPANY where COMPANY_ID = ?",
                        oslo.getCompany().getId()))
                .isEqualTo("Call " + pseudonym + " (" + pseudonym + ") or Larsen, not x" + email);
        assertThat(one("select BILLING_EMAIL from B2B_LOCATION where LOCATION_ID = ?", oslo.getId()))
                .as("bills go to the admins")
                .isNull();
    }

    @SliceTest
    void theTrailKeepsTheFactsAndForgetsTheWords(Slice shop) {
        shop.bean(AccountSecurity.class).signOutEverywhere(lars.getId(), "customer:" + lars.getId());
        assertThat(count("select count(*) from B2B_AUDIT_EVENT where NEW_VALUE = ?", email))
                .isEqualTo(1);
        shop.clock().advance(Duration.ofSeconds(1));

        PrivacyRun run = erased();

        assertThat(count("select count(*) from B2B_AUDIT_EVENT where NEW_VALUE = ?", email))
                .isZero();
        assertThat(count(
                        "select count(*) from B2B_AUDIT_EVENT where ACTION = 'signed-out-everywhere' and NEW_VALUE = ?",
                        run.pseudonym()))
                .as("his own, and that of the erasure")
                .isEqualTo(2);
        assertThat(count("select count(*) from B2B_AUDIT_EVENT where NEW_VALUE = 'LOCATION_ADMIN'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from B2B_AUDIT_EVENT where ACTION = 'person-erased'"))
                .isEqualTo(1);
    }

    // Warnings and refusals

    @SliceTest
    void theLastAdminIsWarnedAboutAndSomebodyElseTakesOver(Slice shop) {
        PersonFound found = runs.find(new EmailAddress(email));
        assertThat(found.withoutAdmin()).singleElement().satisfies(lost -> {
            assertThat(lost.id()).isEqualTo(oslo.getId());
            assertThat(lost.others()).extracting(PersonFound.Other::customerId).containsExactly(noor.getId());
        });

        start(Map.of(oslo.getId(), noor.getId()), Map.of()).orElseThrow();
        worker.work(() -> false);

        assertThat(permissions.permissionsOf(noor.getId()))
                .singleElement()
                .satisfies(access -> assertThat(access.permission()).isEqualTo(Permission.LOCATION_ADMIN));
    }

    @SliceTest
    void aMainContactIsReplacedOrCleared(Slice shop) {
        CompanyService companies = shop.bean(CompanyService.class);
        long company = oslo.getCompany().getId();
        companies.edit(company, companies.findById(company).getVersion(), it -> it.setMainContact(lars), ADMIN);
        assertThat(runs.find(new EmailAddress(email)).contactOf()).hasSize(1);

        start(Map.of(), Map.of(company, noor.getId())).orElseThrow();
        worker.work(() -> false);

        assertThat(count("select MAIN_CONTACT_ID from B2B_COMPANY where COMPANY_ID = ?", company))
                .isEqualTo(noor.getId());
    }

    @SliceTest
    void aStrangerCannotTakeOver(Slice shop) {
        Customer stranger = shop.customer("stranger" + System.nanoTime() + "@elsewhere.example");
        for (long who : List.of(stranger.getId(), lars.getId())) {
            assertThatThrownBy(() -> start(Map.of(oslo.getId(), who), Map.of()))
                    .isInstanceOfSatisfying(ErasureRefused.class, refused -> assertThat(refused.problem())
                            .isEqualTo(ErasureRefused.Problem.NO_MEMBER));
        }
        assertThat(runs.newest(0, 1)).isEmpty();
    }

    @SliceTest
    void whoeverDoesNotTypeTheAddressErasesNobody(Slice shop) {
        for (String typed : new String[] {"", "erase", noor.getEmailAddress(), null}) {
            assertThatThrownBy(() -> runs.startErasure(new EmailAddress(email), typed, Map.of(), Map.of(), ADMIN))
                    .isInstanceOf(ErasureRefused.class);
        }
        assertThat(runs.newest(0, 1)).isEmpty();
    }

    @SliceTest
    void ofTwoWhoAskAtTheSameMomentOneIsTooLate(Slice shop) throws Exception {
        ExecutorService staff = Executors.newFixedThreadPool(4);
        try {
            List<Future<Optional<Long>>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(staff.submit(() -> start(Map.of(), Map.of())));
            }
            long started = 0;
            for (Future<Optional<Long>> one : asked) {
                started += one.get().stream().count();
            }
            assertThat(started).isEqualTo(1);
        } finally {
            staff.shutdown();
        }
        assertThat(runs.find(new EmailAddress(email)).underWay()).isTrue();
        assertThat(runs.startExport(new EmailAddress(email), ADMIN)).isEmpty();
        worker.work(() -> false);
        assertThat(runs.newest(0, 10)).hasSize(1);
    }

    // Nodes that die

    @SliceTest
    void whereverANodeDiesAnotherOneGoesOn(Slice shop) {
        boolean died = true;
        int survived = 0;
        for (int last = 0; died; last += 29) {
            set(shop);
            order(lars);
            long id = start();
            int[] done = {0};
            int dies = last;
            shop.bean(Erasure.class).afterStep = step -> {
                if (done[0]++ == dies) {
                    throw new Dead();
                }
            };
            died = dies(() -> worker.work(() -> false));
            shop.bean(Erasure.class).afterStep = step -> {};
            worker.work(() -> false);
            assertThat(runs.findRun(id).orElseThrow().status())
                    .as("the other node might live")
                    .isEqualTo(died ? RunStatus.RUNNING : RunStatus.DONE);
            shop.clock().advance(PrivacyRunDao.LEASE.plusSeconds(1));
            worker.work(() -> false);

            assertThat(runs.findRun(id).orElseThrow().status()).isEqualTo(RunStatus.DONE);
            assertThat(count(
                            "select count(*) from B2B_ORDER where PLACED_BY_EMAIL = ? or PLACED_BY_NAME = 'Lars Haugen'",
                            email))
                    .isZero();
            assertThat(count("select count(*) from BLC_CUSTOMER where EMAIL_ADDRESS = ?", email))
                    .isZero();
            survived++;
        }
        assertThat(survived).isGreaterThan(3);
    }

    private static boolean dies(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Dead e) {
            return true;
        }
    }

    private static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }

    @SliceTest
    void whatFailsIsTriedAgainAndThenWaitsForStaff(Slice shop) {
        shop.bean(Erasure.class).afterStep = step -> {
            throw new IllegalStateException("No database");
        };
        long id = start();
        worker.work(() -> false);
        assertThat(runs.findRun(id).orElseThrow().status()).isEqualTo(RunStatus.FAILED);
        shop.bean(Erasure.class).afterStep = step -> {};
        worker.work(() -> false);
        assertThat(runs.findRun(id).orElseThrow().status()).isEqualTo(RunStatus.FAILED);

        assertThat(runs.retry(id, ADMIN)).isTrue();
        worker.work(() -> false);
        assertThat(runs.findRun(id).orElseThrow().status()).isEqualTo(RunStatus.DONE);
        assertThat(runs.retry(id, ADMIN)).isFalse();
    }

    // When the years are over

    @SliceTest
    void whatWasKeptGoesWhenItsYearsAreOver(Slice shop) {
        RetentionCleanup cleanup = shop.bean(RetentionCleanup.class);
        shop.bean(B2bSettings.class).set(SettingKey.PRIVACY_RETENTION_YEARS, "*=10, NO=2", ADMIN);
        B2bOrder order = order(lars);
        Object number = one("select INVOICE_NUMBER from B2B_INVOICE");
        long invoice = count("select INVOICE_ID from B2B_INVOICE");
        PrivacyRun erasure = erased();
        assertThat(sheet()).contains("\"name\":\"Northwind\"", "PO-17");
        assertThat(lines(erasure.id()).stream().filter(line -> line.table().equals("B2B_INVOICE")))
                .extracting(RecordLine::reason, RecordLine::keptUntil)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(KeptReason.INVOICE, LocalDate.of(2028, 12, 31)));
        assertThat(cleanup.startIfDue()).isFalse();
        shop.clock().set(Instant.parse("2028-12-31T12:00:00Z"));
        assertThat(cleanup.startIfDue()).as("the last day counts").isFalse();

        shop.clock().set(Instant.parse("2029-01-01T00:00:01Z"));
        assertThat(cleanup.startIfDue()).isTrue();
        assertThat(cleanup.startIfDue()).as("once").isFalse();
        worker.work(() -> false);

        PrivacyRun run = runs.newest(0, 1).get(0);
        assertThat(run.kind()).isEqualTo(RunKind.RETENTION);
        assertThat(run.status()).isEqualTo(RunStatus.DONE);
        assertThat(run.erased()).isPositive();
        assertThat(sheet())
                .contains(number.toString(), Pseudonym.PREFIX)
                .doesNotContain("\"name\":\"Northwind\"", "PO-17");
        assertThat(shop.bean(Invoices.class).pdf(invoice))
                .as("can still be read")
                .isNotEmpty();
        assertThat(one("select PO_NUMBER from B2B_ORDER where B2B_ORDER_ID = ?", order.getId()))
                .isNull();
        assertThat(count("select count(*) from B2B_ORDER where TOTAL = 100")).isEqualTo(1);
        assertThat(lines(erasure.id()).stream()
                        .filter(line -> line.outcome() == Outcome.KEPT && line.keptUntil() != null))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.settledAt()).isNotNull());
        assertThat(cleanup.startIfDue()).isFalse();
    }

    /** A large text comes as an object from some databases. */
    private String sheet() {
        return one("select cast(SHEET as varchar(20000)) from B2B_INVOICE").toString();
    }

    // Exports

    @SliceTest
    void anExportIsSealedAuditedAndDeletedInTime(Slice shop) throws Exception {
        B2bOrder mine = order(lars);
        B2bOrder hers = order(noor);
        long id = runs.startExport(new EmailAddress(email), ADMIN).orElseThrow();
        worker.work(() -> false);

        Map<String, String> files = PersonalDataTest.files(runs, id);
        assertThat(files.get("person.json"))
                .contains(email, mine.getOrderNumber(), "\"100.00\"", "LOCATION_ADMIN", "Havnegata 1")
                .doesNotContain(hers.getOrderNumber(), noor.getEmailAddress());
        assertThat(files.get("person.html"))
                .contains(email, mine.getOrderNumber(), "<html lang=")
                .doesNotContain(hers.getOrderNumber(), noor.getEmailAddress(), "b2b.privacy.");
        assertThat(count("select count(*) from B2B_AUDIT_EVENT where ACTION = 'export-downloaded'"))
                .isEqualTo(1);
        byte[] stored = shop.inTransaction(
                () -> shop.bean(PrivacyRunDao.class).part(id, 0).orElseThrow());
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("person.json");

        shop.clock().advance(Duration.ofDays(14).plusSeconds(1));
        worker.work(() -> false);
        assertThat(runs.findRun(id).orElseThrow())
                .extracting(PrivacyRun::status, PrivacyRun::email)
                .containsExactly(RunStatus.EXPIRED, Pseudonym.of(id));
        assertThat(runs.download(id, new java.io.ByteArrayOutputStream(), ADMIN))
                .isFalse();
        assertThat(count("select count(*) from B2B_PRIVACY_PART")).isZero();
    }

    @SliceTest
    void anErasureTakesEarlierExportsAlong(Slice shop) {
        long id = runs.startExport(new EmailAddress(email), ADMIN).orElseThrow();
        worker.work(() -> false);
        assertThat(runs.findRun(id).orElseThrow().hasFile()).isTrue();

        PrivacyRun erasure = erased();

        assertThat(runs.findRun(id).orElseThrow())
                .extracting(PrivacyRun::status, PrivacyRun::email)
                .containsExactly(RunStatus.EXPIRED, erasure.pseudonym());
        assertThat(count("select count(*) from B2B_PRIVACY_PART")).isZero();
    }

    @SliceTest
    void anExportWhoseNodeDiedIsStartedAnew(Slice shop) throws Exception {
        order(lars);
        long id = runs.startExport(new EmailAddress(email), ADMIN).orElseThrow();
        int[] asked = {0};
        assertThatThrownBy(() -> worker.work(() -> {
                    if (asked[0]++ > 5) {
                        throw new Dead();
                    }
                    return false;
                }))
                .isInstanceOf(Dead.class);
        shop.clock().advance(PrivacyRunDao.LEASE.plusSeconds(1));
        worker.work(() -> false);

        assertThat(PersonalDataTest.files(runs, id)).hasSize(3);
    }

    @SliceTest
    void aGuestWhoOnlyOrderedIsFoundByTheOrder(Slice shop) {
        Customer guest = shop.customer("x" + System.nanoTime() + "@guest.example");
        Order order = shop.order(guest);
        shop.inTransaction(() -> {
            Customer stored = shop.em().find(CustomerImpl.class, guest.getId());
            stored.setEmailAddress(null);
            stored.setUsername("anonymous" + guest.getId());
            OrderImpl host = shop.em().find(OrderImpl.class, order.getId());
            host.setEmailAddress("Guest@Home.example");
            host.setSubmitDate(Date.from(shop.clock().instant()));
            host.setTotal(new Money("12.00"));
        });
        email = "guest@home.example";
        assertThat(runs.find(new EmailAddress(email)).customerIds()).containsExactly(guest.getId());

        PrivacyRun run = erased();

        assertThat(one("select EMAIL_ADDRESS from BLC_ORDER where ORDER_ID = ?", order.getId()))
                .isEqualTo(run.pseudonym());
    }
}
