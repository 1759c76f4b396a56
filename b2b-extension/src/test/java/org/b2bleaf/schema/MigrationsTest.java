package org.b2bleaf.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.b2bleaf.testing.Database;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class MigrationsTest {

    /** A slice that starts at all has passed {@code hbm2ddl=validate}. */
    @SliceTest
    void mappingsFitTheMigratedTables(Slice shop) {
        assertThat(shop.em().getMetamodel().getEntities())
                .extracting(entity -> entity.getJavaType().getName())
                .contains("org.b2bleaf.company.CompanyImpl", "org.broadleafcommerce.core.order.domain.OrderImpl");
    }

    @SliceTest
    void theMenuShowsOurSectionsToTheAdminRole(Slice shop) throws SQLException {
        assertThat(
                        query(
                                shop,
                                """
                        select s.URL from BLC_ADMIN_SECTION s
                        join BLC_ADMIN_MODULE m on m.ADMIN_MODULE_ID = s.ADMIN_MODULE_ID
                        join BLC_ADMIN_SEC_PERM_XREF x on x.ADMIN_SECTION_ID = s.ADMIN_SECTION_ID
                        join BLC_ADMIN_ROLE_PERMISSION_XREF r on r.ADMIN_PERMISSION_ID = x.ADMIN_PERMISSION_ID
                        where m.NAME = 'B2B' and r.ADMIN_ROLE_ID = -1 order by s.DISPLAY_ORDER"""))
                .containsExactly(
                        "/b2b-dashboard",
                        "/company",
                        "/company-location",
                        "/b2b-order",
                        "/b2b-draft",
                        "/b2b-return",
                        "/b2b-charge",
                        "/b2b-invoice",
                        "/b2b-statement",
                        "/b2b-catalog",
                        "/b2b-access-request",
                        "/b2b-mail-template",
                        "/b2b-mail",
                        "/b2b-import",
                        "/b2b-job",
                        "/b2b-audit",
                        "/b2b-sign-in",
                        "/b2b-gate-test",
                        "/b2b-privacy",
                        "/b2b-api-client",
                        "/b2b-webhook",
                        "/b2b-settings");
    }

    /** Broadleaf's query BC_COUNT_PERMISSIONS_FOR_USER_BY_TYPE_AND_CEILING_ENTITY takes ALL for any operation. */
    @SliceTest
    void theAdminRoleMayDoEverythingWithOurRecordsAndReadWhatTheyPointAt(Slice shop) throws SQLException {
        assertThat(entitiesOfAdminRole(shop, "'ALL'"))
                .contains(
                        "org.b2bleaf.apiclient.ApiClient",
                        "org.b2bleaf.catalog.Catalog",
                        "org.b2bleaf.company.Company",
                        "org.b2bleaf.company.CompanyLocation",
                        "org.b2bleaf.company.CompanyMember",
                        "org.b2bleaf.company.LocationPermission",
                        "org.b2bleaf.event.Webhooks",
                        "org.b2bleaf.exchange.Imports",
                        "org.b2bleaf.gatetest.GateTests",
                        "org.b2bleaf.invoice.Invoices",
                        "org.b2bleaf.ordering.B2bOrder",
                        "org.b2bleaf.ordering.drafts.DraftDesk",
                        "org.b2bleaf.accessmail.MailTemplate",
                        "org.b2bleaf.mail.OutboxMail",
                        "org.b2bleaf.payment.Charge",
                        "org.b2bleaf.privacy.PrivacyRuns",
                        "org.b2bleaf.requestaccess.AccessRequest",
                        "org.b2bleaf.returns.ReturnRequest",
                        "org.b2bleaf.settings.B2bSettings");
        assertThat(entitiesOfAdminRole(shop, "'ALL', 'READ'"))
                .contains(
                        "org.broadleafcommerce.profile.core.domain.Customer",
                        "org.broadleafcommerce.core.order.domain.Order",
                        "org.broadleafcommerce.core.order.domain.OrderItem");
    }

    @SliceTest
    void nobodyMayChangeTheAuditTrail(Slice shop) throws SQLException {
        assertThat(entitiesOfAdminRole(shop, "'READ'")).contains("org.b2bleaf.audit.AuditEvent");
        assertThat(
                        query(
                                shop,
                                """
                        select p.NAME from BLC_ADMIN_PERMISSION p
                        join BLC_ADMIN_PERMISSION_ENTITY e on e.ADMIN_PERMISSION_ID = p.ADMIN_PERMISSION_ID
                        where e.CEILING_ENTITY like 'org.b2bleaf.audit.%' and p.PERMISSION_TYPE <> 'READ'"""))
                .isEmpty();
    }

    @SliceTest
    void everyClassThatAPermissionNamesExists(Slice shop) throws SQLException {
        for (String name : query(
                shop,
                "select CEILING_ENTITY from BLC_ADMIN_PERMISSION_ENTITY where ADMIN_PERMISSION_ID between -22999 and -22000")) {
            assertThat(name).satisfies(Class::forName);
        }
    }

    /** Texts compare as they do on PostgreSQL, and take every character: see V28. A new table says so itself. */
    @SliceTest(on = Database.MARIADB)
    void textsCompareLetterByLetterOnMariaDb(Slice shop) throws SQLException {
        assertThat(
                        query(
                                shop,
                                """
                select concat(TABLE_NAME, '.', COLUMN_NAME, ' ', COLLATION_NAME) from information_schema.COLUMNS
                where TABLE_SCHEMA = database() and TABLE_NAME like 'B2B\\_%' and TABLE_NAME <> 'B2B_SCHEMA_HISTORY'
                and COLLATION_NAME <> 'utf8mb4_bin'"""))
                .isEmpty();
    }

    private static Set<String> entitiesOfAdminRole(Slice shop, String types) throws SQLException {
        return new TreeSet<>(query(
                shop,
                """
                select e.CEILING_ENTITY from BLC_ADMIN_ROLE_PERMISSION_XREF r
                join BLC_ADMIN_PERMISSION f on f.ADMIN_PERMISSION_ID = r.ADMIN_PERMISSION_ID and f.NAME like 'PERMISSION_B2B%%'
                join BLC_ADMIN_PERMISSION_XREF x on x.ADMIN_PERMISSION_ID = r.ADMIN_PERMISSION_ID
                join BLC_ADMIN_PERMISSION p on p.ADMIN_PERMISSION_ID = x.CHILD_PERMISSION_ID
                join BLC_ADMIN_PERMISSION_ENTITY e on e.ADMIN_PERMISSION_ID = p.ADMIN_PERMISSION_ID
                where r.ADMIN_ROLE_ID = -1 and p.PERMISSION_TYPE in (%s)"""
                        .formatted(types)));
    }

    private static List<String> query(Slice shop, String sql) throws SQLException {
        try (Connection connection = shop.dataSource().getConnection()) {
            return query(connection, sql);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
