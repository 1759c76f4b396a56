package org.b2bleaf.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.persistence.Page;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;

class MembershipListsTest {

    private static final int MANY = 10_000;

    /** Far from generated ids. */
    private static final long FIRST_ID = 500_000_000;

    private Slice shop;
    private Members members;
    private MembershipLists lists;
    private CompanyLocation oslo;
    private CompanyLocation bergen;
    private Company company;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        members = new Members(slice);
        lists = slice.bean(MembershipLists.class);
        oslo = slice.location("Oslo");
        company = oslo.getCompany();
        bergen = members.location(company, "Bergen");
    }

    @SliceTest
    void membersComeByAddressWithWhatTheyMayDo() {
        Customer ingrid = members.customer("Ingrid");
        Customer lars = members.customer("Lars");
        Customer noor = members.customer("Noor");
        members.grant(oslo, ingrid, LOCATION_ADMIN);
        members.grant(bergen, ingrid, ORDERING_ONLY);
        members.grant(oslo, lars, ORDERING_ONLY);
        members.permissions.revoke(oslo.getId(), lars.getId(), "system");
        members.grant(shop.location("Elsewhere"), lars, ORDERING_ONLY);
        members.grant(shop.location("Nowhere"), noor, ORDERING_ONLY);
        members.companies.archiveLocation(bergen.getId(), "system");
        members.mainContact(company, ingrid);

        Page<MemberRow> page = lists.membersOf(company.getId(), "", 0, 10);

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.rows())
                .containsExactly(
                        new MemberRow(
                                ingrid.getId(),
                                "Ingrid Example",
                                ingrid.getEmailAddress(),
                                true,
                                Map.of(LOCATION_ADMIN, 1L, ORDERING_ONLY, 1L),
                                List.of(
                                        new MemberPermission(bergen.getId(), "Bergen", false, ORDERING_ONLY),
                                        new MemberPermission(oslo.getId(), "Oslo", true, LOCATION_ADMIN))),
                        new MemberRow(
                                lars.getId(), "Lars Example", lars.getEmailAddress(), false, Map.of(), List.of()));
        assertThat(page.rows().get(1).counts()).isEmpty();
    }

    @SliceTest
    void aLocationShowsThosePermittedThere() {
        Customer ingrid = members.customer("Ingrid");
        Customer lars = members.customer("Lars");
        members.grant(oslo, ingrid, LOCATION_ADMIN);
        members.grant(bergen, ingrid, ORDERING_ONLY);
        members.grant(bergen, lars, ORDERING_ONLY);

        Page<MemberRow> page = lists.membersAt(oslo.getId(), null, 0, 10);

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.customerId()).isEqualTo(ingrid.getId());
            assertThat(row.permissions())
                    .containsExactly(new MemberPermission(oslo.getId(), "Oslo", true, LOCATION_ADMIN));
        });
        assertThat(lists.membersAt(bergen.getId(), "LARS", 0, 10).total()).isEqualTo(1);
    }

    @SliceTest
    void aFilterLooksIntoNameAndAddressForEachWord() {
        Customer ingrid = members.customer("Ingrid");
        members.grant(oslo, ingrid, LOCATION_ADMIN);
        members.grant(oslo, members.customer("Lars"), ORDERING_ONLY);

        assertThat(lists.membersOf(company.getId(), " GRID  exam ", 0, 10).rows())
                .extracting(MemberRow::customerId)
                .containsExactly(ingrid.getId());
        assertThat(lists.membersOf(company.getId(), "exam", 0, 10).total()).isEqualTo(2);
        assertThat(lists.membersOf(company.getId(), "%", 0, 10).total()).isZero();
        assertThat(lists.membersOf(company.getId(), "!_", 0, 10).rows()).isEmpty();
    }

    @SliceTest
    void locationsToChooseFromAreTheActiveOnesOfTheCompany() {
        members.companies.editLocation(
                oslo.getId(),
                members.companies.findLocationById(oslo.getId()).getVersion(),
                location -> location.setExternalId("NWC-" + oslo.getId()),
                "system");
        members.companies.archiveLocation(bergen.getId(), "system");
        shop.location("Elsewhere");

        assertThat(lists.locationsOf(company.getId(), null, 0, 10))
                .isEqualTo(new Page<>(
                        List.of(new LocationRow(oslo.getId(), "Oslo", "NWC-" + oslo.getId(), null, true, null)), 1));
        assertThat(lists.locationsOf(company.getId(), "nwc", 0, 10).total()).isEqualTo(1);
        assertThat(lists.locationsOf(company.getId(), "berg", 0, 10).total()).isZero();
    }

    @SliceTest
    void thePermissionsOfACustomerComeFirst() {
        Customer lars = members.customer("Lars");
        members.grant(oslo, lars, ORDERING_ONLY);
        members.grant(oslo, members.customer("Ingrid"), LOCATION_ADMIN);
        members.grant(bergen, members.customer("Noor"), LOCATION_ADMIN);

        assertThat(lists.locationsFor(company.getId(), lars.getId(), null, 0, 10))
                .isEqualTo(new Page<>(
                        List.of(
                                new LocationRow(oslo.getId(), "Oslo", null, null, true, ORDERING_ONLY),
                                new LocationRow(bergen.getId(), "Bergen", null, null, true, null)),
                        2));
    }

    @SliceTest
    void aCustomerBelongsToSeveralCompanies() {
        Customer lars = members.customer("Lars");
        CompanyLocation lyon = shop.location("Lyon");
        members.grant(oslo, lars, ORDERING_ONLY);
        members.grant(lyon, lars, LOCATION_ADMIN);
        members.mainContact(company, lars);
        members.companies.archive(lyon.getCompany().getId(), "system");

        assertThat(lists.companiesOf(lars.getId(), 0, 10))
                .isEqualTo(new Page<>(
                        List.of(
                                new CompanyRow(
                                        lyon.getCompany().getId(),
                                        "Lyon",
                                        null,
                                        false,
                                        false,
                                        Map.of(LOCATION_ADMIN, 1L),
                                        List.of(new MemberPermission(lyon.getId(), "Lyon", true, LOCATION_ADMIN))),
                                new CompanyRow(
                                        company.getId(),
                                        "Oslo",
                                        null,
                                        true,
                                        true,
                                        Map.of(ORDERING_ONLY, 1L),
                                        List.of(new MemberPermission(oslo.getId(), "Oslo", true, ORDERING_ONLY)))),
                        2));
    }

    /** One customer buys for all of them, the others for one each. */
    @SliceTest
    void tenThousandLocationsAndMembersTakeNoMoreStatementsThanTwo() {
        Customer ingrid = members.customer("aaa-first-of-all");
        members.grant(oslo, ingrid, LOCATION_ADMIN);
        int members1 = shop.statementsOf(() -> lists.membersOf(company.getId(), "e", 0, 50));
        int locations1 = shop.statementsOf(() -> lists.locationsFor(company.getId(), ingrid.getId(), null, 0, 50));
        int companies1 = shop.statementsOf(() -> lists.companiesOf(ingrid.getId(), 0, 50));

        many(ingrid.getId());

        Page<MemberRow> page = lists.membersOf(company.getId(), "e", 0, 50);
        assertThat(page.total()).isEqualTo(MANY + 1);
        assertThat(page.rows()).hasSize(50);
        assertThat(page.rows().get(0).counts()).isEqualTo(Map.of(LOCATION_ADMIN, 1L, ORDERING_ONLY, (long) MANY));
        assertThat(page.rows().get(0).permissions()).as("too many to be named").isEmpty();
        assertThat(page.rows().get(1).permissions()).hasSize(1);
        assertThat(lists.membersOf(company.getId(), "e", MANY, 50).rows()).hasSize(1);
        assertThat(lists.membersOf(company.getId(), "e", 0, MANY).rows()).hasSize(MembershipLists.MAX_PAGE);
        assertThat(lists.locationsFor(company.getId(), ingrid.getId(), "4711", 0, 50)
                        .rows())
                .hasSize(1);
        assertThat(shop.statementsOf(() -> lists.membersOf(company.getId(), "e", 0, 50)))
                .isEqualTo(members1)
                .isEqualTo(4);
        assertThat(shop.statementsOf(() -> lists.locationsFor(company.getId(), ingrid.getId(), null, 0, 50)))
                .isEqualTo(locations1)
                .isEqualTo(2);
        assertThat(shop.statementsOf(() -> lists.companiesOf(ingrid.getId(), 0, 50)))
                .isLessThanOrEqualTo(companies1);
        assertThat(shop.statementsOf(() -> lists.membersAt(oslo.getId(), null, 0, 50)))
                .isEqualTo(2);
        assertThat(shop.statementsOf(() -> lists.locationsOf(company.getId(), null, 0, 50)))
                .isEqualTo(2);
    }

    private void many(long buyerForAll) {
        batch(
                """
                insert into B2B_LOCATION (LOCATION_ID, COMPANY_ID, NAME, STATUS, TIME_ZONE, TAX_EXEMPT, TERMS_TYPE,
                SUBMIT_AS_DRAFTS, ONLY_CATALOG_PRODUCTS, ONE_TIME_ADDRESS_ALLOWED, PO_RULE, BILL_SAME_AS_SHIP,
                CREATED_AT, VERSION) values (?, ?, ?, 'ACTIVE', 'UTC', false, 'NONE', false, false, false, 'OPTIONAL',
                true, current_timestamp, 0)""",
                i -> new Object[] {FIRST_ID + i, company.getId(), "Branch " + i});
        if (shop.inTransaction(() -> shop.em().find(CustomerImpl.class, FIRST_ID)) == null) {
            batch(
                    """
                    insert into BLC_CUSTOMER (CUSTOMER_ID, USER_NAME, EMAIL_ADDRESS, LAST_NAME, IS_REGISTERED)
                    values (?, ?, ?, 'Example', true)""",
                    i -> new Object[] {FIRST_ID + i, "many" + i + "@x.example", "many" + i + "@x.example"});
        }
        batch(
                "insert into B2B_MEMBER (MEMBER_ID, COMPANY_ID, CUSTOMER_ID, CREATED_AT)"
                        + " values (?, ?, ?, current_timestamp)",
                i -> new Object[] {FIRST_ID + i, company.getId(), FIRST_ID + i});
        String permission = "insert into B2B_PERMISSION (PERMISSION_ID, LOCATION_ID, CUSTOMER_ID, PERMISSION,"
                + " CREATED_AT, VERSION) values (?, ?, ?, 'ORDERING_ONLY', current_timestamp, 0)";
        batch(permission, i -> new Object[] {FIRST_ID + i, FIRST_ID + i, FIRST_ID + i});
        batch(permission, i -> new Object[] {FIRST_ID + MANY + i, FIRST_ID + i, buyerForAll});
    }

    private void batch(String sql, LongFunction<Object[]> values) {
        shop.inTransaction(() -> shop.em().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < MANY; i++) {
                    Object[] row = values.apply(i);
                    for (int column = 0; column < row.length; column++) {
                        statement.setObject(column + 1, row[column]);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }));
    }
}
