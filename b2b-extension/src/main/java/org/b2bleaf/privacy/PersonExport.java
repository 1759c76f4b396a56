package org.b2bleaf.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a person's data into a ZIP of {@code person.json}, {@code person.html} and a note. Reads some hundreds of records at a
 * time, so that a person with any number of orders needs no more memory than one with a few, and stores the file sealed, in
 * parts. A node that dies has its attempt started anew by another one.
 */
@Service("b2bPersonExport")
public class PersonExport {

    private static final String BODY = "body";
    private static final Pattern BROADLEAFS_OWN = Pattern.compile("BLC_\\w+");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Resource(name = "b2bPrivacyDatabase")
    protected PrivacyDatabase database;

    @Resource(name = "b2bPrivacyClaims")
    protected PrivacyClaims claims;

    @Resource(name = "b2bExportParts")
    protected ExportParts files;

    @Resource(name = "b2bExportSections")
    protected ExportSections sections;

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactions;

    /**
     * Carries out an export.
     *
     * @param stop asked between two pieces
     * @throws TakenOver when another node works on it by now
     * @throws Erasure.Stopped when the node is going down
     */
    void run(ClaimedRun claim, BooleanSupplier stop) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.execute(status -> {
            claims.advance(claim, 0, total());
            files.delete(claim.id());
            return null;
        });
        long[] done = {0};
        SealedParts parts = new SealedParts(
                claim.id(), shopKey.sealer(), (number, bytes) -> files.insert(claim, number, bytes, done[0], total()));
        Instant now = clock.instant();
        Runnable sectionDone = () -> {
            claims.tellProgress(claim, ++done[0], total());
            if (stop.getAsBoolean()) {
                throw new Erasure.Stopped();
            }
        };
        try (ZipOutputStream zip = new ZipOutputStream(parts, StandardCharsets.UTF_8)) {
            write(claim, zip, now, sectionDone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Instant until = now.plus(Duration.ofDays(settings.number(SettingKey.PRIVACY_EXPORT_DAYS)));
        transaction.execute(status -> {
            claims.finish(claim, claim.person().email(), parts.total(), until);
            audit.record(
                    claim.actor(),
                    "person-exported",
                    AuditSubject.of(PrivacyRunsImpl.EXPORT, claim.id()),
                    null,
                    null,
                    null);
            return null;
        });
    }

    /** Each section is written twice. */
    private long total() {
        return 2L * sections.all().size();
    }

    private void write(ClaimedRun claim, ZipOutputStream zip, Instant now, Runnable sectionDone) throws IOException {
        String email = claim.person().email();
        String shop = settings.text(SettingKey.SHOP_NAME);
        Locale wanted = Locale.forLanguageTag(claim.language());
        Locale locale = wanted.getLanguage().isEmpty() ? Locale.ENGLISH : wanted;
        zip.putNextEntry(new ZipEntry("README.txt"));
        String note = messages.getMessage("b2b.privacy.export.readme", new Object[] {shop, email}, locale);
        zip.write((note + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("person.json"));
        try (JsonSink json = new JsonSink(zip, email, shop, now)) {
            readAll(claim.person(), json, sectionDone);
        }
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("person.html"));
        BufferedWriter html = new BufferedWriter(new OutputStreamWriter(open(zip), StandardCharsets.UTF_8));
        HtmlSink page = new HtmlSink(html, messages, locale);
        page.head(email, shop, now);
        readAll(claim.person(), page, sectionDone);
        page.foot();
        html.flush();
        zip.closeEntry();
    }

    /** Closing a writer must not close the ZIP. */
    private static OutputStream open(OutputStream zip) {
        return new java.io.FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private void readAll(Person person, ExportSink sink, Runnable sectionDone) throws IOException {
        for (ExportSection section : sections.all()) {
            sink.begin(section);
            long after = Long.MIN_VALUE;
            Piece piece;
            do {
                piece = read(person, section, after);
                after = piece.last();
                for (Map<String, Object> record : piece.records()) {
                    sink.record(section, record);
                }
            } while (!piece.records().isEmpty());
            sink.end(section);
            sectionDone.run();
        }
    }

    /** Some records, and the number of the last of them. */
    private record Piece(List<Map<String, Object>> records, long last) {}

    private Piece read(Person person, ExportSection section, long after) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        return transaction.execute(status -> database.inTransaction(jdbc -> {
            if (!isThere(jdbc, section.sql())) {
                return new Piece(List.of(), after);
            }
            NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
            Map<Long, Map<String, Object>> byNumber = new LinkedHashMap<>();
            named.query(section.sql(), PersonRows.of(person).addValue("after", after), row -> {
                byNumber.put(row.getLong(1), record(row, section.fields()));
            });
            if (byNumber.isEmpty()) {
                return new Piece(List.of(), after);
            }
            long last =
                    byNumber.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
            for (ExportSection.Part part : section.parts()) {
                if (!isThere(jdbc, part.sql())) {
                    continue;
                }
                addParts(named, person, part, byNumber);
            }
            return new Piece(new ArrayList<>(byNumber.values()), last);
        }));
    }

    /** Some hosts keep payments in a database of their own: what is there the export cannot have. */
    private boolean isThere(JdbcTemplate jdbc, String sql) {
        return BROADLEAFS_OWN.matcher(sql).results().allMatch(table -> database.has(jdbc, table.group()));
    }

    private static void addParts(
            NamedParameterJdbcTemplate named,
            Person person,
            ExportSection.Part part,
            Map<Long, Map<String, Object>> byNumber) {
        MapSqlParameterSource values = PersonRows.of(person).addValue("parents", new ArrayList<>(byNumber.keySet()));
        Map<Long, List<Map<String, Object>>> found = new HashMap<>();
        named.query(part.sql(), values, row -> {
            Map<String, Object> record = record(row, part.fields());
            if (!record.isEmpty()) {
                found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(record);
            }
        });
        found.forEach((id, records) -> byNumber.get(id).put(part.name(), records));
    }

    private static Map<String, Object> record(ResultSet row, List<String> fields) throws SQLException {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Object value = value(row.getObject(i + 2));
            if (value != null && !value.equals("")) {
                record.put(fields.get(i), fields.get(i).equals(BODY) ? textOf(value.toString()) : value);
            }
        }
        return record;
    }

    private static Object value(Object stored) throws SQLException {
        if (stored instanceof Timestamp moment) {
            return moment.toInstant();
        }
        if (stored instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        if (stored instanceof Clob text) {
            return text.getSubString(1, (int) text.length());
        }
        if (stored instanceof BigDecimal amount) {
            BigDecimal plain = amount.stripTrailingZeros();
            return plain.scale() < 2 ? plain.setScale(2) : plain;
        }
        return stored;
    }

    /** Of a stored mail the plain text; what cannot be read as one is given as it is. */
    private static String textOf(String body) {
        try {
            JsonNode text = JSON.readTree(body).path("text");
            return text.isTextual() ? text.asText() : body;
        } catch (IOException e) {
            return body;
        }
    }
}
