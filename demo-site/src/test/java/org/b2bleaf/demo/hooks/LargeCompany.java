package org.b2bleaf.demo.hooks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.persistence.IdBlocks;
import org.springframework.context.ApplicationContext;

/** A company with as many locations, customers with a permission, orders and events in its trail as somebody wants. */
final class LargeCompany {

    private static final int BATCH = 1000;

    private final ApplicationContext shop;
    private final Connection connection;
    private final String name;
    private final int rows;

    private LargeCompany(ApplicationContext shop, Connection connection, String name, int rows) {
        this.shop = shop;
        this.connection = connection;
        this.name = name;
        this.rows = rows;
    }

    /** @return its id */
    static long create(ApplicationContext shop, String name, int rows) throws SQLException {
        long id = shop.getBean("b2bCompanyService", CompanyService.class)
                .create(company -> company.setName(name), location -> location.setName(name), "system")
                .getId();
        try (Connection connection = shop.getBean("webDS", DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            new LargeCompany(shop, connection, name, rows).fill(id);
            connection.commit();
        }
        return id;
    }

    private void fill(long company) throws SQLException {
        long location = ids("B2bCompanyLocationImpl");
        long customer = ids("CustomerImpl");
        long member = ids("B2bCompanyMemberImpl");
        long permission = ids("B2bLocationPermissionImpl");
        long order = ids("OrderImpl");
        long b2bOrder = ids("B2bOrderImpl");
        long event = ids("B2bAuditEventImpl");
        insert(
                """
                insert into B2B_LOCATION (LOCATION_ID, COMPANY_ID, NAME, STATUS, TIME_ZONE, TAX_EXEMPT, TERMS_TYPE,
                SUBMIT_AS_DRAFTS, ONLY_CATALOG_PRODUCTS, ONE_TIME_ADDRESS_ALLOWED, PO_RULE, BILL_SAME_AS_SHIP, CREATED_AT,
                VERSION) values (?, ?, ?, 'ACTIVE', 'UTC', false, 'NONE', false, false, false, 'OPTIONAL', true,
                current_timestamp, 0)""",
                i -> new Object[] {location + i, company, "Location " + i});
        insert(
                """
                insert into BLC_CUSTOMER (CUSTOMER_ID, USER_NAME, EMAIL_ADDRESS, FIRST_NAME, LAST_NAME, IS_REGISTERED,
                DEACTIVATED) values (?, ?, ?, 'Kim', 'Lund', true, false)""",
                i -> new Object[] {customer + i, email(i), email(i)});
        insert(
                "insert into B2B_MEMBER (MEMBER_ID, COMPANY_ID, CUSTOMER_ID, CREATED_AT) values (?, ?, ?, current_timestamp)",
                i -> new Object[] {member + i, company, customer + i});
        insert(
                """
                insert into B2B_PERMISSION (PERMISSION_ID, LOCATION_ID, CUSTOMER_ID, PERMISSION, CREATED_AT, VERSION)
                values (?, ?, ?, 'ORDERING_ONLY', current_timestamp, 0)""",
                i -> new Object[] {permission + i, location + i, customer + i});
        insert(
                """
                insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_NUMBER, ORDER_STATUS, ORDER_TOTAL, SUBMIT_DATE)
                values (?, ?, ?, 'SUBMITTED', 10, current_timestamp)""",
                i -> new Object[] {order + i, customer + i, name + i});
        insert(
                """
                insert into B2B_ORDER (B2B_ORDER_ID, ORDER_ID, ORDER_NUMBER, COMPANY_ID, COMPANY_NAME, LOCATION_ID,
                LOCATION_NAME, PLACED_BY_ID, TERMS_TYPE, PAYMENT_STATUS, STATUS, TOTAL, OPEN_AMOUNT, CURRENCY, SUBMITTED_AT,
                VERSION) values (?, ?, ?, ?, 'Company', ?, 'Location', ?, 'NONE', 'PENDING', 'SUBMITTED', 10, 10, 'EUR',
                current_timestamp, 0)""",
                i -> new Object[] {b2bOrder + i, order + i, name + i, company, location + i, customer + i});
        insert(
                """
                insert into B2B_AUDIT_EVENT (AUDIT_ID, OCCURRED_AT, ACTOR, ACTION, SUBJECT_TYPE, SUBJECT_ID, COMPANY_ID,
                CUSTOMER_ID, FIELD, NEW_VALUE) values (?, current_timestamp, 'system', 'granted', 'location', ?, ?, ?,
                'permission', 'ORDERING_ONLY')""",
                i -> new Object[] {event + i, location + i, company, customer + i});
    }

    private long ids(String segment) {
        return shop.getBean("b2bIdBlocks", IdBlocks.class).reserve(segment, rows);
    }

    private String email(int i) {
        return "kim" + i + "@" + name.toLowerCase() + ".example";
    }

    private void insert(String sql, IntFunction<Object[]> values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                Object[] row = values.apply(i);
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == rows - 1) {
                    insert.executeBatch();
                }
            }
        }
    }
}
