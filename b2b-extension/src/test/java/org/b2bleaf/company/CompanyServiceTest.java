package org.b2bleaf.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.assertj.core.groups.Tuple;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.DetailProblem.Kind;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestClock;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CompanyServiceTest {

    private static final String ADMIN = "admin:sol";

    @SliceTest
    void aCompanyIsCreatedTogetherWithItsFirstLocation(Slice shop) {
        CompanyService companies = shop.bean(CompanyService.class);
        LocationAddress harbour = new LocationAddress("Northwind", "Kaigata 1", null, "Oslo", "0150", "NO");

        companies.create(
                company -> {
                    company.setName("Northwind Cafes");
                    company.setExternalId("NWC");
                },
                location -> {
                    location.setName("Oslo Harbour");
                    location.setExternalId("NWC-OSL");
                    location.setTimeZone(ZoneId.of("Europe/Oslo"));
                    location.setTerms(PaymentTerms.net(30).withDepositPercent(new BigDecimal("25")));
                    location.setPoRule(PoRule.PATTERN, "PO-.+");
                    location.setShippingAddress(harbour);
                },
                ADMIN);

        CompanyLocation stored = companies.findLocationByExternalId("NWC-OSL");
        assertThat(stored.getCompany().getName()).isEqualTo("Northwind Cafes");
        assertThat(stored.getCompany().getStatus()).isEqualTo(ActiveStatus.ACTIVE);
        assertThat(stored.getCompany().getCreatedAt()).hasTime(TestClock.START.toEpochMilli());
        assertThat(stored.getTimeZone()).isEqualTo(ZoneId.of("Europe/Oslo"));
        assertThat(stored.getTerms()).isEqualTo(PaymentTerms.net(30).withDepositPercent(new BigDecimal("25")));
        assertThat(stored.getPoPattern()).isEqualTo("PO-.+");
        assertThat(stored.getShippingAddress()).isEqualTo(harbour);
        assertThat(stored.getBillingAddress()).as("same as shipping").isEqualTo(harbour);
    }

    @SliceTest
    void everyKindOfTermsIsStored(Slice shop) {
        CompanyService companies = shop.bean(CompanyService.class);
        long id = shop.location("Oslo").getId();
        for (PaymentTerms terms : List.of(
                PaymentTerms.net(0),
                PaymentTerms.dueOnFulfilment().withDepositAmount(new BigDecimal("12.5")),
                PaymentTerms.fixedDate(LocalDate.of(2026, 12, 31)),
                PaymentTerms.none())) {
            edit(shop, id, location -> location.setTerms(terms));

            assertThat(companies.findLocationById(id).getTerms()).isEqualTo(terms);
        }
    }

    @SliceTest
    void everyProblemIsNamedAtOnceAndNothingIsStored(Slice shop) {
        CompanyService companies = shop.bean(CompanyService.class);

        assertThatExceptionOfType(DetailsRefused.class)
                .isThrownBy(() -> companies.create(
                        company -> company.setNotes("x".repeat(2001)),
                        location -> {
                            location.setName("Oslo");
                            location.setBillingEmail("not an address");
                            location.setLanguage("xx");
                            location.setTaxExempt(true, null);
                            location.setPoRule(PoRule.PATTERN, "(");
                            location.setShippingAddress(new LocationAddress(null, null, null, null, null, "ZZ"));
                        },
                        ADMIN))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(
                                new DetailProblem("name", Kind.REQUIRED),
                                new DetailProblem("notes", Kind.TOO_LONG),
                                new DetailProblem("taxExemptReason", Kind.REQUIRED),
                                new DetailProblem("billingEmail", Kind.NOT_AN_EMAIL),
                                new DetailProblem("language", Kind.NOT_A_LANGUAGE),
                                new DetailProblem("poPattern", Kind.NOT_A_PATTERN),
                                new DetailProblem("shippingAddress.country", Kind.NOT_A_COUNTRY)));
        assertThat(companies.count("", null)).isZero();
    }

    @SliceTest
    void anExternalIdBelongsToOneCompany(Slice shop) {
        CompanyService companies = shop.bean(CompanyService.class);
        create(shop, "Northwind", "NWC");
        Company other = create(shop, "Atelier Dubois", "ATD");

        assertThatExceptionOfType(DetailsRefused.class)
                .isThrownBy(() -> companies.edit(
                        other.getId(), other.getVersion(), company -> company.setExternalId("NWC"), ADMIN))
                .satisfies(refused ->
                        assertThat(refused.problems()).containsExactly(new DetailProblem("externalId", Kind.TAKEN)));
    }

    @SliceTest
    void aRefusedChangeIsNotStoredLaterInTheSameRequest(Slice shop) {
        // As Broadleaf does it, a request keeps one session open for all its transactions.
        CompanyService companies = shop.bean(CompanyService.class);
        Company company = create(shop, "Northwind", "NWC");

        EntityManagerFactory factory = shop.bean(EntityManagerFactory.class);
        EntityManager request = factory.createEntityManager();
        TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(request));
        try {
            assertThatThrownBy(() -> companies.edit(
                            company.getId(), company.getVersion(), it -> it.setName("x".repeat(256)), ADMIN))
                    .isInstanceOf(DetailsRefused.class);
            companies.archive(company.getId(), ADMIN);
        } finally {
            TransactionSynchronizationManager.unbindResource(factory);
            request.close();
        }

        assertThat(companies.findById(company.getId()).getName()).isEqualTo("Northwind");
    }

    @SliceTest
    void onlyAMemberCanBeTheMainContact(Slice shop) {
        CompanyService companies = shop.bean(CompanyService.class);
        Company company = create(shop, "Northwind", "NWC");

        assertThatExceptionOfType(DetailsRefused.class)
                .isThrownBy(() -> companies.edit(
                        company.getId(),
                        company.getVersion(),
                        it -> it.setMainContact(shop.customer("stranger@example.com")),
                        ADMIN))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsExactly(new DetailProblem("mainContact", Kind.NOT_A_MEMBER)));
    }

    @SliceTest
    void ofTwoEditorsTheSecondIsTold(Slice shop) {
        CompanyService companies = shop.bean(CompanyService.class);
        Company seenByBoth = create(shop, "Northwind", "NWC");
        companies.edit(seenByBoth.getId(), seenByBoth.getVersion(), company -> company.setNotes("first"), ADMIN);

        assertThatThrownBy(() -> companies.edit(
                        seenByBoth.getId(), seenByBoth.getVersion(), company -> company.setNotes("second"), ADMIN))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(companies.findById(seenByBoth.getId()).getNotes()).isEqualTo("first");
    }

    @SliceTest
    void theTrailTellsEachFieldThatChanged(Slice shop) {
        long id = shop.location("Oslo").getId();

        edit(shop, id, location -> {
            location.setPhone("+47 1");
            location.setTerms(PaymentTerms.net(30));
            location.setSubmitAsDrafts(false);
        });

        assertThat(shop.bean(Audit.class).eventsOf(AuditSubject.LOCATION, id, 10))
                .filteredOn(event -> event.getAction().equals("changed"))
                .extracting(AuditEvent::getActor, AuditEvent::getField, AuditEvent::getOldValue)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(ADMIN, "phone", null),
                        Tuple.tuple(ADMIN, "termsType", "NONE"),
                        Tuple.tuple(ADMIN, "netDays", null));
    }

    @SliceTest
    void archivingIsWrittenDownOnce(Slice shop) {
        CompanyService companies = shop.bean(CompanyService.class);
        Company company = create(shop, "Old Mill", "OML");

        companies.archive(company.getId(), ADMIN);
        companies.archive(company.getId(), ADMIN);
        companies.reactivate(company.getId(), ADMIN);

        assertThat(companies.findById(company.getId()).getStatus()).isEqualTo(ActiveStatus.ACTIVE);
        assertThat(shop.bean(Audit.class).eventsOf(AuditSubject.COMPANY, company.getId(), 10))
                .extracting(AuditEvent::getAction)
                .containsExactly("reactivated", "archived", "created");
    }

    @SliceTest
    void searchFindsPartOfANameInAnyCasePageByPage(Slice shop) {
        CompanyService companies = shop.bean(CompanyService.class);
        for (String name : List.of("Cafe North", "NORTHWIND", "Südnorth", "South", "100% Arabica")) {
            create(shop, name, null);
        }
        companies.archive(create(shop, "Northern Lights", null).getId(), ADMIN);

        assertThat(companies.search("north", ActiveStatus.ACTIVE, 0, 2))
                .extracting(Company::getName)
                .containsExactly("Cafe North", "NORTHWIND");
        assertThat(companies.search("north", ActiveStatus.ACTIVE, 2, 2))
                .extracting(Company::getName)
                .containsExactly("Südnorth");
        assertThat(companies.count(" North ", null)).isEqualTo(4);
        assertThat(companies.search("%", null, 0, 10))
                .extracting(Company::getName)
                .containsExactly("100% Arabica");
    }

    @SliceTest
    void searchFindsTheBeginningOfAnExternalId(Slice shop) {
        create(shop, "Northwind Cafes", "NWC");
        create(shop, "Atelier Dubois", "ATD-NWC");

        assertThat(shop.bean(CompanyService.class).search("nw", null, 0, 10))
                .extracting(Company::getName)
                .containsExactly("Northwind Cafes");
        assertThat(shop.bean(CompanyService.class).count("nw", null)).isEqualTo(1);
    }

    private static Company create(Slice shop, String name, String externalId) {
        return shop.bean(CompanyService.class)
                .create(
                        company -> {
                            company.setName(name);
                            company.setExternalId(externalId);
                        },
                        location -> location.setName(name),
                        ADMIN);
    }

    private static void edit(Slice shop, long id, Consumer<CompanyLocation> change) {
        CompanyService companies = shop.bean(CompanyService.class);
        companies.editLocation(id, companies.findLocationById(id).getVersion(), change, ADMIN);
    }
}
