package org.b2bleaf.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The yardstick of the import: what somebody would write who trusts the files. Plain JDBC batches in one transaction, with
 * the same rows in the same tables at the end, the audit trail included; but nothing is checked, nothing is looked for in
 * the shop, and every key is held in memory.
 */
final class PlainImport {

    private static final int BATCH = 1000;

    private final Connection connection;
    private final Timestamp now = new Timestamp(0);
    private final Map<String, Long> companies = new HashMap<>();
    private final Map<String, long[]> locations = new HashMap<>();
    private final Map<String, String> contacts = new HashMap<>();
    private final List<Batch> batches = new ArrayList<>();
    private final Batch audit;
    private long id;

    /** @param firstId above all ids that are there */
    PlainImport(Connection connection, long firstId) throws SQLException {
        this.connection = connection;
        id = firstId;
        audit = batch(
                "insert into B2B_AUDIT_EVENT (AUDIT_ID, OCCURRED_AT, ACTOR, ACTION, SUBJECT_TYPE, SUBJECT_ID, COMPANY_ID,"
                        + " CUSTOMER_ID, FIELD, OLD_VALUE, NEW_VALUE) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void run(Path upload) throws IOException, SQLException {
        connection.setAutoCommit(false);
        read(upload, "companies.csv", this::company);
        read(upload, "locations.csv", this::location);
        read(upload, "permissions.csv", this::permission);
        flush();
        connection.commit();
    }

    private interface RowReader {
        void read(CSVRecord row) throws SQLException;
    }

    private void read(Path upload, String name, RowReader reader) throws IOException, SQLException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(upload)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    CSVFormat format = CSVFormat.RFC4180
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .build();
                    for (CSVRecord row : format.parse(new InputStreamReader(zip, StandardCharsets.UTF_8))) {
                        reader.read(row);
                    }
                    flush();
                    return;
                }
            }
        }
    }

    private Batch companyRows;
    private Batch locationRows;
    private Batch customerRows;
    private Batch memberRows;
    private Batch permissionRows;
    private Batch contactRows;

    private void company(CSVRecord row) throws SQLException {
        if (companyRows == null) {
            companyRows =
                    batch("insert into B2B_COMPANY (COMPANY_ID, NAME, EXTERNAL_ID, STATUS, NOTES, CREATED_AT, VERSION)"
                            + " values (?, ?, ?, ?, ?, ?, 0)");
        }
        long company = id++;
        companies.put(row.get("external_id"), company);
        contacts.put(row.get("main_contact_email"), row.get("external_id"));
        companyRows.add(company, row.get("name"), row.get("external_id"), row.get("status"), row.get("notes"), now);
        audit("created", "company", company, company, null, null, row.get("name"));
    }

    private void location(CSVRecord row) throws SQLException {
        if (locationRows == null) {
            locationRows = batch(
                    "insert into B2B_LOCATION (LOCATION_ID, COMPANY_ID, NAME, EXTERNAL_ID, STATUS, PHONE,"
                            + " BILLING_EMAIL, LANGUAGE, TIME_ZONE, TAX_ID, TAX_EXEMPT, TERMS_TYPE, NET_DAYS, DEPOSIT_PERCENT,"
                            + " SUBMIT_AS_DRAFTS, ONLY_CATALOG_PRODUCTS, ONE_TIME_ADDRESS_ALLOWED, PO_RULE, PO_PATTERN, SHIP_ADDRESS1,"
                            + " SHIP_CITY, SHIP_POSTAL_CODE, SHIP_COUNTRY, BILL_SAME_AS_SHIP, CREATED_AT, VERSION) values"
                            + " (?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, 'PATTERN', ?, ?, ?, ?, ?, true, ?, 0)");
        }
        long location = id++;
        long company = companies.get(row.get("company_external_id"));
        locations.put(row.get("external_id"), new long[] {location, company});
        locationRows.add(
                location,
                company,
                row.get("name"),
                row.get("external_id"),
                row.get("phone").substring(1),
                row.get("billing_email"),
                row.get("language"),
                row.get("time_zone"),
                row.get("tax_id"),
                Boolean.valueOf(row.get("tax_exempt")),
                row.get("terms"),
                Integer.valueOf(row.get("net_days")),
                row.get("deposit_percent").isEmpty() ? null : new BigDecimal(row.get("deposit_percent")),
                Boolean.valueOf(row.get("submit_as_drafts")),
                Boolean.valueOf(row.get("only_catalog_products")),
                row.get("po_rule").substring("PATTERN:".length()),
                row.get("ship_address1"),
                row.get("ship_city"),
                row.get("ship_postal_code"),
                row.get("ship_country"),
                now);
        audit("created", "location", location, company, null, null, row.get("name"));
    }

    private void permission(CSVRecord row) throws SQLException {
        if (customerRows == null) {
            customerRows =
                    batch("insert into BLC_CUSTOMER (CUSTOMER_ID, CREATED_BY, DATE_CREATED, DEACTIVATED, EMAIL_ADDRESS,"
                            + " FIRST_NAME, LAST_NAME, PASSWORD, PASSWORD_CHANGE_REQUIRED, RECEIVE_EMAIL, IS_REGISTERED, USER_NAME)"
                            + " values (?, 0, ?, false, ?, ?, ?, '!', false, true, true, ?)");
            memberRows = batch(
                    "insert into B2B_MEMBER (MEMBER_ID, COMPANY_ID, CUSTOMER_ID, CREATED_AT) values (?, ?, ?, ?)");
            permissionRows = batch("insert into B2B_PERMISSION (PERMISSION_ID, LOCATION_ID, CUSTOMER_ID, PERMISSION,"
                    + " CREATED_AT, VERSION) values (?, ?, ?, ?, ?, 0)");
            contactRows = batch("update B2B_COMPANY set MAIN_CONTACT_ID = ?, VERSION = 1 where COMPANY_ID = ?");
        }
        String email = row.get("email");
        long customer = id++;
        long[] place = locations.get(row.get("location_external_id"));
        customerRows.add(customer, now, email, row.get("first_name"), row.get("last_name"), email);
        memberRows.add(id++, place[1], customer, now);
        permissionRows.add(id++, place[0], customer, row.get("permission"), now);
        audit("created", "customer", customer, null, customer, null, email);
        audit("added", "company", place[1], place[1], customer, "member", String.valueOf(customer));
        audit(
                "granted",
                "location",
                place[0],
                place[1],
                customer,
                "permission of customer " + customer,
                row.get("permission"));
        String company = contacts.get(email);
        if (company != null) {
            contactRows.add(customer, companies.get(company));
            audit(
                    "changed",
                    "company",
                    companies.get(company),
                    companies.get(company),
                    null,
                    "mainContact",
                    "" + customer);
        }
    }

    private void audit(
            String action, String type, Long subject, Long company, Long customer, String field, String value)
            throws SQLException {
        audit.add(id++, now, "benchmark", action, type, subject, company, customer, field, null, value);
    }

    private Batch batch(String sql) throws SQLException {
        Batch batch = new Batch(connection.prepareStatement(sql));
        batches.add(batch);
        return batch;
    }

    /** In the order in which they were made, so that what is referred to is there. */
    private void flush() throws SQLException {
        for (int i = 1; i < batches.size(); i++) {
            batches.get(i).flush();
        }
        audit.flush();
    }

    private final class Batch {

        private final PreparedStatement statement;
        private int rows;

        Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (++rows == BATCH) {
                PlainImport.this.flush();
            }
        }

        void flush() throws SQLException {
            if (rows > 0) {
                statement.executeBatch();
                rows = 0;
            }
        }
    }
}
