package org.b2bleaf.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.DetailProblem;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.MembershipProblem.Kind;
import org.b2bleaf.membership.rules.TransferChoice;
import org.b2bleaf.signin.SignInCompletion;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.BeforeEach;

class AddingCustomersTest {

    private static final String SOL = "admin:sol";

    private Slice shop;
    private Members members;
    private CompanyLocation oslo;
    private CompanyLocation bergen;
    private Company company;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        members = new Members(slice);
        oslo = slice.location("Oslo");
        company = oslo.getCompany();
        bergen = members.location(company, "Bergen");
    }

    @SliceTest
    void existingAndNewCustomersGetTheSamePermissions() {
        Customer dana = members.customer("Dana");
        String typed = Members.address("Emil");

        Added added = members.service.add(
                add(
                        Map.of(oslo.getId(), LOCATION_ADMIN, bergen.getId(), ORDERING_ONLY),
                        existing(dana),
                        new CustomerChoice.New(" " + typed.toUpperCase() + " ", " Emil ", " ")),
                SOL);

        assertThat(added.companyId()).isEqualTo(company.getId());
        assertThat(added.customerIds()).hasSize(2).startsWith(dana.getId());
        for (Long customer : added.customerIds()) {
            assertThat(members.permissions.permissionsOf(customer))
                    .extracting(LocationAccess::locationName, LocationAccess::permission)
                    .containsExactly(Tuple.tuple("Bergen", ORDERING_ONLY), Tuple.tuple("Oslo", LOCATION_ADMIN));
        }
        assertThat(shop.bean(SignInCompletion.class).complete(new EmailAddress(typed.toLowerCase())))
                .as("who signs in with a code")
                .hasValueSatisfying(emil -> {
                    assertThat(emil.getId()).isEqualTo(added.customerIds().get(1));
                    assertThat(emil.getFirstName()).isEqualTo("Emil");
                    assertThat(emil.getLastName()).isNull();
                    assertThat(emil.getEmailAddress()).isEqualTo(typed.toLowerCase());
                });
        verifyNoInteractions(members.transfers, members.mails);
    }

    @SliceTest
    void everythingThatChangesIsInTheAuditTrail() {
        long emil = members.service
                .add(add(Map.of(oslo.getId(), ORDERING_ONLY), fresh(Members.address("emil"))), SOL)
                .customerIds()
                .get(0);

        Audit audit = shop.bean(Audit.class);
        assertThat(Stream.of(
                                audit.eventsOf(AuditSubject.CUSTOMER, emil, 9),
                                audit.eventsOf(AuditSubject.COMPANY, company.getId(), 1),
                                audit.eventsOf(AuditSubject.LOCATION, oslo.getId(), 1))
                        .flatMap(List::stream))
                .extracting(AuditEvent::getActor, AuditEvent::getAction)
                .containsExactly(Tuple.tuple(SOL, "created"), Tuple.tuple(SOL, "added"), Tuple.tuple(SOL, "granted"));
    }

    @SliceTest
    void aCompanyIsMadeOnTheWay() {
        Customer felix = members.customer("Felix");

        Added added = members.service.add(
                new AddCustomers(
                        new CompanyChoice.New(it -> it.setName("Café Lumen"), location -> {
                            location.setName("Old Town");
                            location.setTimeZone(ZoneId.of("Europe/Riga"));
                            location.setTerms(PaymentTerms.net(30));
                        }),
                        List.of(existing(felix)),
                        Map.of(CompanyChoice.New.FIRST_LOCATION, LOCATION_ADMIN),
                        TransferChoice.to(CompanyChoice.New.FIRST_LOCATION),
                        true),
                SOL);

        assertThat(members.permissions.permissionsOf(felix.getId()))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.companyId()).isEqualTo(added.companyId());
                    assertThat(access.companyName()).isEqualTo("Café Lumen");
                    assertThat(access.locationName()).isEqualTo("Old Town");
                    assertThat(access.permission()).isEqualTo(LOCATION_ADMIN);
                    verify(members.transfers).start(felix.getId(), access.locationId(), SOL);
                    verify(members.mails).queue(added.companyId(), List.of(felix.getId()), access.locationId(), SOL);
                });
    }

    @SliceTest
    void ordersOfThoseWhoHaveSomeMoveToTheLocationNamedAndAllAreTold() {
        Customer dana = members.customer("Dana");
        Added added = members.service.add(
                new AddCustomers(
                        new CompanyChoice.Existing(company.getId()),
                        List.of(existing(dana), fresh(Members.address("emil"))),
                        Map.of(oslo.getId(), ORDERING_ONLY, bergen.getId(), ORDERING_ONLY),
                        TransferChoice.to(bergen.getId()),
                        true),
                SOL);

        verify(members.transfers).start(dana.getId(), bergen.getId(), SOL);
        verify(members.mails).queue(company.getId(), added.customerIds(), null, SOL);
        verifyNoMoreInteractions(members.transfers, members.mails);
    }

    /** With the transfers and mails of the product. */
    @SliceTest
    void earlierOrdersComeAndGoWithTheCustomerAndAMailIsQueued() {
        MembershipService service = shop.bean(MembershipService.class);
        Customer dana = members.customer("Dana");
        Order order = shop.order(dana);
        shop.inTransaction(() -> {
            Order stored = shop.em().find(OrderImpl.class, order.getId());
            stored.setStatus(OrderStatus.SUBMITTED);
            stored.setOrderNumber("D2C-" + order.getId());
            stored.setTotal(new Money(24));
            stored.setSubmitDate(Date.from(shop.clock().instant()));
        });

        service.add(
                new AddCustomers(
                        new CompanyChoice.Existing(company.getId()),
                        List.of(existing(dana)),
                        Map.of(oslo.getId(), ORDERING_ONLY),
                        TransferChoice.to(oslo.getId()),
                        true),
                SOL);
        assertThat(count("B2bOrder", "o.location.id = " + oslo.getId())).isEqualTo(1);
        assertThat(count("B2bMail", "o.recipient = '" + dana.getEmailAddress() + "'"))
                .isEqualTo(1);

        service.remove(company.getId(), List.of(dana.getId()), true, null, false, SOL);
        assertThat(count("B2bOrder", "o.location.id = " + oslo.getId())).isZero();
    }

    private long count(String entity, String condition) {
        return shop.em()
                .createQuery("select count(o) from " + entity + " o where " + condition, Long.class)
                .getSingleResult();
    }

    @SliceTest
    void addingAgainGivesMoreAndNeverLess() {
        Customer ingrid = members.customer("Ingrid");
        members.grant(oslo, ingrid, LOCATION_ADMIN);
        members.grant(bergen, ingrid, ORDERING_ONLY);

        members.service.add(
                add(Map.of(oslo.getId(), LOCATION_ADMIN, bergen.getId(), LOCATION_ADMIN), existing(ingrid)), SOL);
        assertThat(members.permissions.permissionsOf(ingrid.getId()))
                .extracting(LocationAccess::permission)
                .containsExactly(LOCATION_ADMIN, LOCATION_ADMIN);

        assertProblems(add(Map.of(oslo.getId(), ORDERING_ONLY), existing(ingrid)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("permissions[" + oslo.getId() + "]");
                    assertThat(problem.kind()).isEqualTo(Kind.HAS_MORE_ALREADY);
                    assertThat(problem.customer().customerId()).isEqualTo(ingrid.getId());
                });
    }

    @SliceTest
    void aCustomerWhoIsChosenTwiceIsAddedOnce() {
        Customer dana = members.customer("Dana");
        assertThat(members.service
                        .add(add(Map.of(oslo.getId(), ORDERING_ONLY), existing(dana), existing(dana)), SOL)
                        .customerIds())
                .containsExactly(dana.getId());
    }

    @SliceTest
    void everythingThatIsWrongIsToldAtOnceAtItsField() {
        CompanyLocation elsewhere = shop.location("Lyon");
        CompanyLocation closed = members.location(company, "Closed");
        members.companies.archiveLocation(closed.getId(), SOL);
        Customer gone = members.customer(Members.address("gone"), it -> it.setDeactivated(true));
        Customer guest = members.customer(Members.address("guest"), it -> it.setRegistered(false));
        String twice = Members.address("twice");

        assertProblems(new AddCustomers(
                        new CompanyChoice.Existing(company.getId()),
                        List.of(
                                new CustomerChoice.Existing(-1),
                                existing(gone),
                                existing(guest),
                                new CustomerChoice.New(" ", "x".repeat(256), "x".repeat(256)),
                                fresh("no address"),
                                fresh(twice),
                                fresh(twice.toUpperCase())),
                        Map.of(
                                oslo.getId(), ORDERING_ONLY,
                                elsewhere.getId(), ORDERING_ONLY,
                                closed.getId(), ORDERING_ONLY),
                        new TransferChoice(true, null),
                        false))
                .extracting(MembershipProblem::field, MembershipProblem::kind)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("customers[0]", Kind.CUSTOMER_MISSING),
                        Tuple.tuple("customers[1]", Kind.CUSTOMER_DEACTIVATED),
                        Tuple.tuple("customers[2]", Kind.CUSTOMER_NOT_REGISTERED),
                        Tuple.tuple("customers[3].email", DetailProblem.Kind.REQUIRED),
                        Tuple.tuple("customers[3].firstName", DetailProblem.Kind.TOO_LONG),
                        Tuple.tuple("customers[3].lastName", DetailProblem.Kind.TOO_LONG),
                        Tuple.tuple("customers[4].email", DetailProblem.Kind.NOT_AN_EMAIL),
                        Tuple.tuple("customers[6].email", Kind.EMAIL_TWICE),
                        Tuple.tuple("permissions[" + elsewhere.getId() + "]", Kind.NOT_OF_COMPANY),
                        Tuple.tuple("permissions[" + closed.getId() + "]", Kind.LOCATION_ARCHIVED),
                        Tuple.tuple("transfer", Kind.CHOOSE_THE_RECEIVER));
    }

    @SliceTest
    void anEmptyFormIsToldWhatItNeeds() {
        assertProblems(new AddCustomers(null, List.of(), Map.of(), TransferChoice.NONE, false))
                .extracting(MembershipProblem::field, MembershipProblem::kind)
                .containsExactly(
                        Tuple.tuple("company", Kind.CHOOSE_A_COMPANY),
                        Tuple.tuple("customers", Kind.CHOOSE_A_CUSTOMER),
                        Tuple.tuple("permissions", Kind.CHOOSE_A_LOCATION));
    }

    @SliceTest
    void aCompanyThatIsArchivedOrNotThereTakesNobody() {
        Customer dana = members.customer("Dana");
        members.companies.archive(company.getId(), SOL);
        assertProblems(add(Map.of(oslo.getId(), ORDERING_ONLY), existing(dana)))
                .extracting(MembershipProblem::kind)
                .containsExactly(Kind.COMPANY_ARCHIVED);
        assertProblems(new AddCustomers(
                        new CompanyChoice.Existing(-1),
                        List.of(existing(dana)),
                        Map.of(oslo.getId(), ORDERING_ONLY),
                        TransferChoice.NONE,
                        false))
                .extracting(MembershipProblem::field, MembershipProblem::kind)
                .containsExactly(
                        Tuple.tuple("company", Kind.CHOOSE_A_COMPANY),
                        Tuple.tuple("permissions[" + oslo.getId() + "]", Kind.NOT_OF_COMPANY));
    }

    @SliceTest
    void aNewCompanyIsCheckedLikeOneOfItsOwnForm() {
        assertProblems(new AddCustomers(
                        new CompanyChoice.New(
                                it -> it.setExternalId("x".repeat(65)), location -> location.setBillingEmail("nobody")),
                        List.of(existing(members.customer("Dana"))),
                        Map.of(oslo.getId(), ORDERING_ONLY),
                        TransferChoice.NONE,
                        false))
                .extracting(MembershipProblem::field, MembershipProblem::kind)
                .containsExactly(
                        Tuple.tuple("company.name", DetailProblem.Kind.REQUIRED),
                        Tuple.tuple("company.externalId", DetailProblem.Kind.TOO_LONG),
                        Tuple.tuple("firstLocation.name", DetailProblem.Kind.REQUIRED),
                        Tuple.tuple("firstLocation.billingEmail", DetailProblem.Kind.NOT_AN_EMAIL),
                        Tuple.tuple("permissions[" + oslo.getId() + "]", Kind.NOT_OF_COMPANY));
    }

    @SliceTest
    void whoHasTheAddressAlreadyIsOffered() {
        Customer dana = members.customer("Dana");
        assertProblems(add(
                        Map.of(oslo.getId(), ORDERING_ONLY),
                        fresh(dana.getEmailAddress().toUpperCase())))
                .containsExactly(new MembershipProblem(
                        "customers[0].email",
                        Kind.EMAIL_TAKEN,
                        new CustomerHit(dana.getId(), "Dana Example", dana.getEmailAddress(), false)));
    }

    /** Whatever step fails, the last one included: no company, no customer, no permission, no trail. */
    @SliceTest
    void nothingIsHalfSavedWhenAStepFails() {
        List<Runnable> failures = new ArrayList<>();
        failures.add(() -> doThrow(new IllegalStateException("broken"))
                .when(members.transfers)
                .start(anyLong(), anyLong(), any()));
        failures.add(() ->
                doThrow(new IllegalStateException("broken")).when(members.mails).queue(anyLong(), any(), any(), any()));
        Customer dana = members.customer("Dana");
        for (Runnable failure : failures) {
            failure.run();
            String email = Members.address("emil");
            List<Long> before = rows();
            assertThatThrownBy(() -> members.service.add(
                            new AddCustomers(
                                    new CompanyChoice.New(
                                            it -> it.setName("Café Lumen"), location -> location.setName("Old Town")),
                                    List.of(fresh(email), existing(dana)),
                                    Map.of(CompanyChoice.New.FIRST_LOCATION, LOCATION_ADMIN),
                                    new TransferChoice(true, null),
                                    true),
                            SOL))
                    .hasMessage("broken");
            assertThat(rows()).isEqualTo(before);
            reset(members.transfers, members.mails);
        }
    }

    private List<Long> rows() {
        return Stream.of("B2bCompany", "B2bLocation", "B2bMember", "B2bPermission", "B2bAuditEvent", "CustomerImpl")
                .map(entity -> shop.em()
                        .createQuery("select count(e) from " + entity + " e", Long.class)
                        .getSingleResult())
                .toList();
    }

    private AddCustomers add(Map<Long, Permission> permissions, CustomerChoice... customers) {
        return new AddCustomers(
                new CompanyChoice.Existing(company.getId()),
                List.of(customers),
                permissions,
                TransferChoice.NONE,
                false);
    }

    private static CustomerChoice existing(Customer customer) {
        return new CustomerChoice.Existing(customer.getId());
    }

    private static CustomerChoice fresh(String email) {
        return new CustomerChoice.New(email, null, null);
    }

    private ListAssert<MembershipProblem> assertProblems(AddCustomers command) {
        List<Long> before = rows();
        MembershipRefused refused =
                catchThrowableOfType(() -> members.service.add(command, SOL), MembershipRefused.class);
        assertThat(refused).isNotNull();
        assertThat(rows()).isEqualTo(before);
        return assertThat(refused.problems());
    }
}
