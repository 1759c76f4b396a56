package org.b2bleaf.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.MembershipProblem.Kind;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.BeforeEach;

class ChangingMembersTest {

    private static final String SOL = "admin:sol";

    private Slice shop;
    private Members members;
    private CompanyLocation oslo;
    private CompanyLocation bergen;
    private Company company;
    private Customer ingrid;
    private Customer lars;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        members = new Members(slice);
        oslo = slice.location("Oslo");
        company = oslo.getCompany();
        bergen = members.location(company, "Bergen");
        ingrid = members.customer("Ingrid");
        lars = members.customer("Lars");
    }

    // Changing permissions

    @SliceTest
    void permissionsAreGivenChangedAndTakenAwayInOneStep() {
        CompanyLocation lyon = members.location(company, "Lyon");
        CompanyLocation riga = members.location(company, "Riga");
        Stream.of(oslo, bergen, riga).forEach(location -> members.grant(location, lars, ORDERING_ONLY));
        Map<Long, Permission> wanted = new HashMap<>();
        wanted.put(oslo.getId(), LOCATION_ADMIN);
        wanted.put(bergen.getId(), null);
        wanted.put(lyon.getId(), ORDERING_ONLY);

        members.service.changePermissions(company.getId(), lars.getId(), wanted, false, SOL);

        assertThat(members.permissions.permissionsOf(lars.getId()))
                .extracting(LocationAccess::locationName, LocationAccess::permission)
                .containsExactly(
                        Tuple.tuple("Lyon", ORDERING_ONLY),
                        Tuple.tuple("Oslo", LOCATION_ADMIN),
                        Tuple.tuple("Riga", ORDERING_ONLY));
    }

    @SliceTest
    void whoHasNoPermissionLeftStaysACustomerOfTheCompany() {
        members.grant(oslo, lars, ORDERING_ONLY);
        members.service.changePermissions(company.getId(), lars.getId(), none(oslo), false, SOL);

        assertThat(members.permissions.permissionsOf(lars.getId())).isEmpty();
        assertThat(shop.bean(MembershipLists.class)
                        .membersOf(company.getId(), null, 0, 10)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.counts()).isEmpty());
    }

    @SliceTest
    void idsOfOtherCompaniesAreRefused() {
        CompanyLocation elsewhere = shop.location("Elsewhere");
        members.grant(oslo, lars, ORDERING_ONLY);
        members.grant(elsewhere, ingrid, ORDERING_ONLY);

        assertThat(refused(() -> members.service.changePermissions(
                        company.getId(), lars.getId(), Map.of(elsewhere.getId(), LOCATION_ADMIN), true, SOL)))
                .containsExactly(Tuple.tuple("permissions[" + elsewhere.getId() + "]", Kind.NOT_OF_COMPANY));
        assertThat(refused(() -> members.service.changePermissions(
                        company.getId(), ingrid.getId(), Map.of(oslo.getId(), LOCATION_ADMIN), true, SOL)))
                .containsExactly(Tuple.tuple("customers", Kind.NOT_A_CUSTOMER_OF_COMPANY));
        assertThat(refused(() -> members.service.changePermissions(-1, ingrid.getId(), none(oslo), true, SOL)))
                .containsExactly(Tuple.tuple("company", Kind.CHOOSE_A_COMPANY));
        assertThat(refused(() -> members.service.remove(company.getId(), ids(lars, ingrid), false, null, true, SOL)))
                .containsExactly(Tuple.tuple("customers", Kind.NOT_A_CUSTOMER_OF_COMPANY));
        assertThat(members.permissions.permissionsOf(lars.getId())).hasSize(1);
    }

    @SliceTest
    void atAnArchivedLocationPermissionsCanOnlyBeTakenAway() {
        members.grant(oslo, lars, ORDERING_ONLY);
        members.companies.archiveLocation(oslo.getId(), SOL);

        assertThat(refused(() -> members.service.changePermissions(
                        company.getId(), lars.getId(), Map.of(oslo.getId(), LOCATION_ADMIN), false, SOL)))
                .containsExactly(Tuple.tuple("permissions[" + oslo.getId() + "]", Kind.LOCATION_ARCHIVED));
        members.service.changePermissions(
                company.getId(), lars.getId(), Map.of(oslo.getId(), ORDERING_ONLY), false, SOL);
        members.service.changePermissions(company.getId(), lars.getId(), none(oslo), false, SOL);

        members.companies.reactivateLocation(oslo.getId(), SOL);
        assertThat(members.permissions.permissionsOf(lars.getId())).isEmpty();
    }

    @SliceTest
    void theLastLocationAdminGoesOnlyAfterAWarning() {
        members.grant(oslo, ingrid, LOCATION_ADMIN);
        members.grant(bergen, ingrid, LOCATION_ADMIN);
        members.grant(bergen, lars, LOCATION_ADMIN);
        Map<Long, Permission> less = Map.of(oslo.getId(), ORDERING_ONLY, bergen.getId(), ORDERING_ONLY);

        assertThatThrownBy(() -> members.service.changePermissions(company.getId(), ingrid.getId(), less, false, SOL))
                .isInstanceOfSatisfying(LastLocationAdmin.class, warning -> assertThat(warning.locations())
                        .containsExactly(new AdminlessLocation(oslo.getId(), "Oslo", true)));
        assertThat(permissionsOf(ingrid)).containsOnly(LOCATION_ADMIN);

        members.service.changePermissions(company.getId(), ingrid.getId(), less, true, SOL);
        assertThat(permissionsOf(ingrid)).containsOnly(ORDERING_ONLY);
    }

    @SliceTest
    void noWarningConcernsALocationThatKeepsItsAdmin() {
        members.grant(oslo, ingrid, LOCATION_ADMIN);
        members.grant(bergen, ingrid, ORDERING_ONLY);
        members.service.changePermissions(company.getId(), ingrid.getId(), none(bergen), false, SOL);
        assertThat(permissionsOf(ingrid)).containsExactly(LOCATION_ADMIN);
    }

    // Removing

    @SliceTest
    void severalLeaveTogetherAndTheirRecordsStay() {
        members.grant(oslo, ingrid, ORDERING_ONLY);
        members.grant(bergen, ingrid, ORDERING_ONLY);
        members.grant(oslo, lars, ORDERING_ONLY);
        CompanyLocation elsewhere = shop.location("Elsewhere");
        members.grant(elsewhere, lars, LOCATION_ADMIN);

        members.service.remove(company.getId(), ids(ingrid, lars, lars), false, null, false, SOL);

        assertThat(shop.bean(MembershipLists.class)
                        .membersOf(company.getId(), null, 0, 10)
                        .total())
                .isZero();
        assertThat(permissionsOf(ingrid)).isEmpty();
        assertThat(permissionsOf(lars)).as("elsewhere").containsExactly(LOCATION_ADMIN);
        assertThat(shop.bean(MembershipDao.class).customer(ingrid.getId())).isNotNull();
        verifyNoInteractions(members.transfers);
    }

    @SliceTest
    void transferredOrdersGoBackWhenAskedFor() {
        members.grant(oslo, ingrid, ORDERING_ONLY);
        members.grant(oslo, lars, ORDERING_ONLY);
        members.service.remove(company.getId(), ids(ingrid, lars), true, null, false, SOL);
        verify(members.transfers).undoAll(company.getId(), ingrid.getId(), SOL);
        verify(members.transfers).undoAll(company.getId(), lars.getId(), SOL);
    }

    @SliceTest
    void theWarningsNameLocationsWithoutAnAdminAndTheMainContact() {
        members.grant(oslo, ingrid, LOCATION_ADMIN);
        members.grant(oslo, lars, LOCATION_ADMIN);
        members.grant(bergen, lars, ORDERING_ONLY);
        members.mainContact(company, ingrid);

        assertThat(members.service.removalWarnings(company.getId(), ids(lars)).isEmpty())
                .isTrue();
        assertThat(members.service.removalWarnings(company.getId(), ids(ingrid)))
                .isEqualTo(new RemovalWarnings(
                        List.of(), new CustomerHit(ingrid.getId(), "Ingrid Example", ingrid.getEmailAddress(), true)));
        assertThat(members.service
                        .removalWarnings(company.getId(), ids(ingrid, lars))
                        .withoutAdmin())
                .containsExactly(new AdminlessLocation(oslo.getId(), "Oslo", true));
        assertThat(members.service.removalWarnings(company.getId(), List.of()).isEmpty())
                .isTrue();

        assertThatThrownBy(() -> members.service.remove(company.getId(), ids(ingrid, lars), false, null, false, SOL))
                .isInstanceOf(LastLocationAdmin.class);
        assertThat(permissionsOf(lars)).hasSize(2);
        members.service.remove(company.getId(), ids(ingrid, lars), false, null, true, SOL);
        assertThat(permissionsOf(lars)).isEmpty();
    }

    @SliceTest
    void aMainContactWhoLeavesIsClearedOrReplacedInTheSameStep() {
        members.grant(oslo, ingrid, ORDERING_ONLY);
        members.grant(oslo, lars, ORDERING_ONLY);
        members.mainContact(company, ingrid);

        members.service.remove(company.getId(), ids(ingrid), false, lars.getId(), false, SOL);
        assertThat(mainContact()).isEqualTo(lars.getId());
        assertThat(shop.bean(Audit.class).eventsOf(AuditSubject.COMPANY, company.getId(), 20))
                .filteredOn(event -> "mainContact".equals(event.getField()))
                .extracting(AuditEvent::getOldValue, AuditEvent::getNewValue)
                .startsWith(Tuple.tuple(String.valueOf(ingrid.getId()), String.valueOf(lars.getId())));

        members.service.remove(company.getId(), ids(lars), false, null, false, SOL);
        assertThat(mainContact()).isNull();
    }

    @SliceTest
    void onlyACustomerWhoStaysBecomesTheMainContact() {
        Customer stranger = members.customer("Felix");
        members.grant(oslo, ingrid, ORDERING_ONLY);
        members.grant(oslo, lars, ORDERING_ONLY);
        members.mainContact(company, ingrid);

        assertThat(refused(() ->
                        members.service.remove(company.getId(), ids(ingrid, lars), false, lars.getId(), true, SOL)))
                .containsExactly(Tuple.tuple("mainContact", Kind.LEAVES_TOO));
        assertThat(refused(
                        () -> members.service.remove(company.getId(), ids(ingrid), false, stranger.getId(), true, SOL)))
                .containsExactly(Tuple.tuple("mainContact", Kind.NOT_A_CUSTOMER_OF_COMPANY));
        assertThat(mainContact()).isEqualTo(ingrid.getId());
    }

    @SliceTest
    void nobodyIsRemovedWhenOneCannotBe() {
        members.grant(oslo, ingrid, ORDERING_ONLY);
        members.grant(oslo, lars, ORDERING_ONLY);
        members.mainContact(company, ingrid);
        doThrow(new IllegalStateException("broken"))
                .when(members.transfers)
                .undoAll(anyLong(), eq(lars.getId()), any());

        assertThatThrownBy(() -> members.service.remove(company.getId(), ids(ingrid, lars), true, null, true, SOL))
                .hasMessage("broken");

        assertThat(permissionsOf(ingrid)).hasSize(1);
        assertThat(permissionsOf(lars)).hasSize(1);
        assertThat(mainContact()).isEqualTo(ingrid.getId());
    }

    @SliceTest
    void twoWhoRemoveTheLastTwoAdminsAtOnceDoNotBothGoUnwarned() throws Exception {
        members.grant(oslo, ingrid, LOCATION_ADMIN);
        members.grant(oslo, lars, LOCATION_ADMIN);
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        doAnswer(call -> {
                    inTheMiddle.countDown();
                    await().until(shop::somebodyWaitsForALock);
                    return null;
                })
                .when(members.transfers)
                .undoAll(anyLong(), eq(ingrid.getId()), any());

        CompletableFuture<Throwable> first = CompletableFuture.supplyAsync(() -> catchThrowable(
                () -> members.service.remove(company.getId(), ids(ingrid), true, null, false, "admin:one")));
        assertThat(inTheMiddle.await(30, TimeUnit.SECONDS)).isTrue();
        Throwable second = catchThrowable(
                () -> members.service.remove(company.getId(), ids(lars), true, null, false, "admin:two"));

        assertThat(first.get(30, TimeUnit.SECONDS)).isNull();
        assertThat(second).isInstanceOf(LastLocationAdmin.class);
        assertThat(permissionsOf(lars)).containsExactly(LOCATION_ADMIN);
    }

    @SliceTest
    void twoWhoTakeTheAdministrationFromTheLastTwoAdminsAtOnceDoNotBothGoUnwarned() {
        members.grant(oslo, ingrid, LOCATION_ADMIN);
        members.grant(oslo, lars, LOCATION_ADMIN);

        List<CompletableFuture<Throwable>> changes = Stream.of(ingrid, lars)
                .map(customer -> CompletableFuture.supplyAsync(() -> catchThrowable(() ->
                        members.service.changePermissions(company.getId(), customer.getId(), none(oslo), false, SOL))))
                .toList();

        assertThat(changes.stream().map(CompletableFuture::join).filter(LastLocationAdmin.class::isInstance))
                .hasSize(1);
        assertThat(Stream.of(ingrid, lars).flatMap(customer -> permissionsOf(customer).stream()))
                .containsExactly(LOCATION_ADMIN);
    }

    private static Map<Long, Permission> none(CompanyLocation location) {
        Map<Long, Permission> none = new HashMap<>();
        none.put(location.getId(), null);
        return none;
    }

    private List<Permission> permissionsOf(Customer customer) {
        return members.permissions.permissionsOf(customer.getId()).stream()
                .map(LocationAccess::permission)
                .toList();
    }

    private Long mainContact() {
        return shop.inTransaction(() -> {
            Customer contact = members.companies.findById(company.getId()).getMainContact();
            return contact == null ? null : contact.getId();
        });
    }

    private static List<Long> ids(Customer... customers) {
        return Members.ids(List.of(customers));
    }

    private static List<Tuple> refused(ThrowingCallable act) {
        MembershipRefused refused = catchThrowableOfType(act, MembershipRefused.class);
        assertThat(refused).isNotNull();
        return refused.problems().stream()
                .map(problem -> Tuple.tuple(problem.field(), problem.kind()))
                .toList();
    }
}
