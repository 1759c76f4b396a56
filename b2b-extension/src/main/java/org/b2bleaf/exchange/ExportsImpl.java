package org.b2bleaf.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.annotation.Resource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.exchange.rules.ExportRows;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.PersonKey;
import org.b2bleaf.exchange.rules.PersonName;
import org.b2bleaf.exchange.rules.RecordKey;
import org.b2bleaf.exchange.rules.UploadKind;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} Page by page, so that the size of the shop does not matter. */
@Service("b2bExports")
public class ExportsImpl implements Exports {

    private static final int PAGE = 1000;
    private static final String SAMPLE = "/org/b2bleaf/exchange/sample/";

    @Resource(name = "b2bImportDao")
    protected ImportDao dao;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public void writeAll(OutputStream target) throws IOException {
        try {
            dao.inTransaction(jdbc -> {
                new Export(jdbc, target).write();
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void writeSample(OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        for (ImportFile file : UploadKind.COMPANIES.files()) {
            zip.putNextEntry(new ZipEntry(file.fileName()));
            try (InputStream sample = ExportsImpl.class.getResourceAsStream(SAMPLE + file.fileName())) {
                sample.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private static final class Export {

        private final JdbcTemplate jdbc;
        private final ZipOutputStream zip;
        private final Set<String> sharedEmails;
        private CSVPrinter csv;

        Export(JdbcTemplate jdbc, OutputStream target) {
            this.jdbc = jdbc;
            zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
            sharedEmails = sharedEmails();
        }

        /** Addresses that several customers have name none of them. */
        private Set<String> sharedEmails() {
            return new HashSet<>(jdbc.queryForList(
                    """
                    SELECT LOWER(EMAIL_ADDRESS) FROM BLC_CUSTOMER WHERE EMAIL_ADDRESS IS NOT NULL
                    GROUP BY LOWER(EMAIL_ADDRESS) HAVING COUNT(*) > 1""",
                    String.class));
        }

        void write() {
            try {
                begin(ImportFile.COMPANIES);
                companies();
                begin(ImportFile.LOCATIONS);
                locations();
                begin(ImportFile.PERMISSIONS);
                permissions();
                membersWithoutAccess();
                csv.flush();
                zip.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void begin(ImportFile file) throws IOException {
            if (csv != null) {
                csv.flush();
            }
            zip.putNextEntry(new ZipEntry(file.fileName()));
            Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            csv = new CSVPrinter(writer, CSVFormat.RFC4180);
            csv.printRecord(file.columns());
        }

        private void companies() {
            eachPage(
                    "SELECT c.COMPANY_ID AS PAGE_KEY, " + CompanyTable.COLUMNS + ", p.EMAIL_ADDRESS FROM B2B_COMPANY c"
                            + " LEFT JOIN BLC_CUSTOMER p ON p.CUSTOMER_ID = c.MAIN_CONTACT_ID"
                            + " WHERE c.COMPANY_ID > ? ORDER BY c.COMPANY_ID",
                    row -> {
                        long contact = row.getLong("MAIN_CONTACT_ID");
                        String person = row.wasNull() ? null : person(contact, row.getString("EMAIL_ADDRESS"));
                        return ExportRows.of(row.getLong("COMPANY_ID"), CompanyTable.state(row), person);
                    });
        }

        private void locations() {
            eachPage(
                    "SELECT l.LOCATION_ID AS PAGE_KEY, " + LocationTable.COLUMNS + ", c.EXTERNAL_ID AS COMPANY_KEY"
                            + " FROM B2B_LOCATION l JOIN B2B_COMPANY c ON c.COMPANY_ID = l.COMPANY_ID"
                            + " WHERE l.LOCATION_ID > ? ORDER BY l.LOCATION_ID",
                    row -> ExportRows.of(
                            RecordKey.of(row.getString("COMPANY_KEY"), row.getLong("COMPANY_ID")),
                            row.getLong("LOCATION_ID"),
                            LocationTable.state(row)));
        }

        private void permissions() {
            eachPage(
                    """
                    SELECT p.PERMISSION_ID AS PAGE_KEY, p.PERMISSION, l.LOCATION_ID, l.EXTERNAL_ID,
                    c.CUSTOMER_ID, c.EMAIL_ADDRESS, c.FIRST_NAME, c.LAST_NAME
                    FROM B2B_PERMISSION p JOIN B2B_LOCATION l ON l.LOCATION_ID = p.LOCATION_ID
                    JOIN BLC_CUSTOMER c ON c.CUSTOMER_ID = p.CUSTOMER_ID
                    WHERE p.PERMISSION_ID > ? ORDER BY p.PERMISSION_ID""",
                    row -> permission(row, Permission.valueOf(row.getString("PERMISSION"))));
        }

        /** Written at the first location of the company, as the file has no other place for them. */
        private void membersWithoutAccess() {
            eachPage(
                    """
                    SELECT m.MEMBER_ID AS PAGE_KEY, l.LOCATION_ID, l.EXTERNAL_ID,
                    c.CUSTOMER_ID, c.EMAIL_ADDRESS, c.FIRST_NAME, c.LAST_NAME
                    FROM B2B_MEMBER m JOIN BLC_CUSTOMER c ON c.CUSTOMER_ID = m.CUSTOMER_ID
                    JOIN B2B_LOCATION l ON l.LOCATION_ID =
                      (SELECT MIN(f.LOCATION_ID) FROM B2B_LOCATION f WHERE f.COMPANY_ID = m.COMPANY_ID)
                    WHERE m.MEMBER_ID > ? AND NOT EXISTS
                      (SELECT 1 FROM B2B_PERMISSION p JOIN B2B_LOCATION o ON o.LOCATION_ID = p.LOCATION_ID
                       WHERE o.COMPANY_ID = m.COMPANY_ID AND p.CUSTOMER_ID = m.CUSTOMER_ID)
                    ORDER BY m.MEMBER_ID""",
                    row -> permission(row, null));
        }

        private List<String> permission(ResultSet row, Permission permission) throws SQLException {
            return ExportRows.of(
                    person(row.getLong("CUSTOMER_ID"), row.getString("EMAIL_ADDRESS")),
                    new PersonName(row.getString("FIRST_NAME"), row.getString("LAST_NAME")),
                    RecordKey.of(row.getString("EXTERNAL_ID"), row.getLong("LOCATION_ID")),
                    permission);
        }

        private String person(long id, String email) {
            return EmailAddress.parse(email)
                    .filter(address -> !sharedEmails.contains(address.value()))
                    .map(address -> email.strip())
                    .orElseGet(() -> PersonKey.ofId(id).text());
        }

        private interface CellsOf {
            List<String> of(ResultSet row) throws SQLException;
        }

        /** @param sql with the key of the page's end as its parameter, and the key first in each row */
        private void eachPage(String sql, CellsOf cells) {
            long[] last = {Long.MIN_VALUE};
            int[] rows = new int[1];
            do {
                rows[0] = 0;
                jdbc.query(
                        sql + " LIMIT " + PAGE,
                        row -> {
                            rows[0]++;
                            last[0] = row.getLong("PAGE_KEY");
                            print(cells.of(row));
                        },
                        last[0]);
            } while (rows[0] == PAGE);
        }

        private void print(List<String> cells) {
            try {
                csv.printRecord(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
