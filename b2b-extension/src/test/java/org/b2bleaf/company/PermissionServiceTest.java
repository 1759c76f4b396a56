package org.b2bleaf.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.membership.MemberPermission;
import org.b2bleaf.membership.MemberRow;
import org.b2bleaf.membership.MembershipLists;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class PermissionServiceTest {

    private static final String ADMIN = "admin:sol";

    @SliceTest
    void permissionsComeWithAllThatAShopperNeedsInOneStatement(Slice shop) {
        PermissionService permissions = shop.bean(PermissionService.class);
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation bergen = location(shop, oslo.getCompany(), "Bergen");
        CompanyLocation lyon = shop.location("Lyon");
        long ingrid = shop.customer("ingrid@northwind.example").getId();
        permissions.grant(oslo.getId(), ingrid, LOCATION_ADMIN, ADMIN);
        permissions.grant(bergen.getId(), ingrid, ORDERING_ONLY, ADMIN);
        permissions.grant(lyon.getId(), shop.customer("chloe@dubois.example").getId(), LOCATION_ADMIN, ADMIN);

        assertThat(permissions.permissionsOf(ingrid))
                .containsExactly(
                        new LocationAccess(
                                bergen.getId(),
                                null,
                                "Bergen",
                                oslo.getCompany().getId(),
                                "Oslo",
                                ORDERING_ONLY),
                        new LocationAccess(
                                oslo.getId(), null, "Oslo", oslo.getCompany().getId(), "Oslo", LOCATION_ADMIN));
        assertThat(shop.statementsOf(() -> permissions.permissionsOf(ingrid))).isEqualTo(1);
    }

    @SliceTest
    void archivedLocationsAndCompaniesGiveNothingUntilTheyAreActiveAgain(Slice shop) {
        PermissionService permissions = shop.bean(PermissionService.class);
        CompanyService companies = shop.bean(CompanyService.class);
        CompanyLocation mill = shop.location("Mill Lane");
        long anna = shop.customer("anna@oldmill.example").getId();
        permissions.grant(mill.getId(), anna, LOCATION_ADMIN, ADMIN);

        companies.archive(mill.getCompany().getId(), ADMIN);
        assertThat(permissions.permissionsOf(anna)).isEmpty();
        companies.reactivate(mill.getCompany().getId(), ADMIN);
        assertThat(permissions.permissionsOf(anna)).hasSize(1);
        companies.archiveLocation(mill.getId(), ADMIN);
        assertThat(permissions.permissionsOf(anna)).isEmpty();
        companies.reactivateLocation(mill.getId(), ADMIN);
        assertThat(permissions.permissionsOf(anna)).hasSize(1);
    }

    @SliceTest
    void severalGrantsAtOnceMakeOneMember(Slice shop) {
        PermissionService permissions = shop.bean(PermissionService.class);
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation bergen = location(shop, oslo.getCompany(), "Bergen");
        long ingrid = shop.customer("ingrid@northwind.example").getId();

        shop.inTransaction(() -> {
            permissions.grant(oslo.getId(), ingrid, LOCATION_ADMIN, ADMIN);
            permissions.grant(bergen.getId(), ingrid, ORDERING_ONLY, ADMIN);
        });

        assertThat(membersOf(shop, oslo.getCompany())).singleElement().satisfies(member -> assertThat(
                        member.permissions())
                .extracting(MemberPermission::locationId, MemberPermission::permission)
                .containsExactly(tuple(bergen.getId(), ORDERING_ONLY), tuple(oslo.getId(), LOCATION_ADMIN)));
    }

    @SliceTest
    void aPermissionThatIsTakenAwayLeavesTheMemberWithoutAccess(Slice shop) {
        PermissionService permissions = shop.bean(PermissionService.class);
        CompanyLocation oslo = shop.location("Oslo");
        long lars = shop.customer("lars@northwind.example").getId();
        permissions.grant(oslo.getId(), lars, ORDERING_ONLY, ADMIN);
        permissions.grant(oslo.getId(), lars, LOCATION_ADMIN, ADMIN);
        permissions.grant(oslo.getId(), lars, LOCATION_ADMIN, ADMIN);
        permissions.revoke(oslo.getId(), lars, ADMIN);
        permissions.revoke(oslo.getId(), lars, ADMIN);

        assertThat(permissions.permissionsOf(lars)).isEmpty();
        assertThat(membersOf(shop, oslo.getCompany()))
                .extracting(MemberRow::customerId, MemberRow::counts)
                .containsExactly(tuple(lars, Map.of()));
        assertThat(shop.bean(Audit.class).eventsOf(AuditSubject.LOCATION, oslo.getId(), 10))
                .filteredOn(event -> event.getField() != null)
                .extracting(AuditEvent::getAction)
                .containsExactly("revoked", "changed", "granted");
    }

    @SliceTest
    void theTrailKnowsCompanyAndCustomerOfEachPermission(Slice shop) {
        PermissionService permissions = shop.bean(PermissionService.class);
        CompanyLocation oslo = shop.location("Oslo");
        long company = oslo.getCompany().getId();
        long lars = shop.customer("lars@northwind.example").getId();
        permissions.grant(oslo.getId(), lars, ORDERING_ONLY, ADMIN);
        permissions.grant(oslo.getId(), lars, LOCATION_ADMIN, ADMIN);
        permissions.revoke(oslo.getId(), lars, ADMIN);
        permissions.removeMember(company, lars, ADMIN);

        assertThat(shop.inTransaction(() -> shop.em()
                        .createQuery(
                                "select e from B2bAuditEvent e where e.customerId is not null order by e.id",
                                AuditEvent.class)
                        .getResultList()))
                .extracting(
                        AuditEvent::getSubjectType,
                        AuditEvent::getAction,
                        AuditEvent::getField,
                        AuditEvent::getCompanyId,
                        AuditEvent::getCustomerId)
                .containsExactly(
                        tuple("company", "added", "member", company, lars),
                        tuple("location", "granted", "permission", company, lars),
                        tuple("location", "changed", "permission", company, lars),
                        tuple("location", "revoked", "permission", company, lars),
                        tuple("company", "removed", "member", company, lars));
    }

    @SliceTest
    void aRemovedMemberLosesEveryPermissionAndIsNoMainContactAnyMore(Slice shop) {
        PermissionService permissions = shop.bean(PermissionService.class);
        CompanyService companies = shop.bean(CompanyService.class);
        CompanyLocation oslo = shop.location("Oslo");
        long companyId = oslo.getCompany().getId();
        CompanyLocation elsewhere = shop.location("Lyon");
        var ingrid = shop.customer("ingrid@northwind.example");
        permissions.grant(oslo.getId(), ingrid.getId(), LOCATION_ADMIN, ADMIN);
        permissions.grant(elsewhere.getId(), ingrid.getId(), ORDERING_ONLY, ADMIN);
        companies.edit(
                companyId,
                companies.findById(companyId).getVersion(),
                company -> company.setMainContact(ingrid),
                ADMIN);

        permissions.removeMember(companyId, ingrid.getId(), ADMIN);

        assertThat(membersOf(shop, oslo.getCompany())).isEmpty();
        assertThat(companies.findById(companyId).getMainContact()).isNull();
        assertThat(permissions.permissionsOf(ingrid.getId()))
                .extracting(LocationAccess::locationName)
                .containsExactly("Lyon");
    }

    @SliceTest
    void nothingIsGrantedToAStrangerOrAtAPlaceThatDoesNotExist(Slice shop) {
        PermissionService permissions = shop.bean(PermissionService.class);
        long oslo = shop.location("Oslo").getId();
        long lars = shop.customer("lars@northwind.example").getId();

        assertThatThrownBy(() -> permissions.grant(oslo, -1, ORDERING_ONLY, ADMIN))
                .isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> permissions.grant(-1, lars, ORDERING_ONLY, ADMIN))
                .isInstanceOf(EntityNotFoundException.class);
    }

    private static List<MemberRow> membersOf(Slice shop, Company company) {
        return shop.bean(MembershipLists.class)
                .membersOf(company.getId(), null, 0, MembershipLists.MAX_PAGE)
                .rows();
    }

    private static CompanyLocation location(Slice shop, Company company, String name) {
        return shop.bean(CompanyService.class).addLocation(company.getId(), location -> location.setName(name), ADMIN);
    }
}
