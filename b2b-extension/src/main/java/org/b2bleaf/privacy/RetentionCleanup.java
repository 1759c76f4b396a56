package org.b2bleaf.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceUnit;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.persistence.IdBlocks;
import org.b2bleaf.privacy.ErasureReport.Due;
import org.b2bleaf.privacy.rules.Outcome;
import org.b2bleaf.privacy.rules.Pseudonym;
import org.b2bleaf.privacy.rules.RunKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases what earlier erasures had to keep once its years are over, as a run of its own with its own report. */
@Service("b2bRetentionCleanup")
public class RetentionCleanup {

    private static final int PIECE = 200;

    /** A run of which there is one at a time. */
    private static final String OPEN_KEY = "retention";

    private static final String INVOICES = "B2B_INVOICE";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    @Resource(name = "b2bPrivacyDatabase")
    protected PrivacyDatabase database;

    @Resource(name = "b2bPrivacyRunDao")
    protected PrivacyRunDao runs;

    @Resource(name = "b2bPrivacyClaims")
    protected PrivacyClaims claims;

    @Resource(name = "b2bErasureReport")
    protected ErasureReport report;

    @Resource(name = "b2bPersonTables")
    protected PersonTables tables;

    @Resource(name = "b2bPersonalData")
    protected PersonalData list;

    @Resource(name = "b2bIdBlocks")
    protected IdBlocks ids;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactions;

    @PersistenceUnit(unitName = "blPU")
    protected EntityManagerFactory entityManagers;

    /**
     * Asks for a run when something is due. Called every day.
     *
     * @return whether there is one to do
     */
    @Transactional("blTransactionManager")
    public boolean startIfDue() {
        if (runs.isOpen(OPEN_KEY) || !report.isAnythingDue(today())) {
            return false;
        }
        long id = ids.reserve(PrivacyRunsImpl.SEGMENT, 1);
        String pseudonym = Pseudonym.of(id);
        runs.insert(id, RunKind.RETENTION, OPEN_KEY, new Person(pseudonym, List.of()), pseudonym, "en", Actor.SYSTEM);
        return true;
    }

    /** @throws TakenOver when another node works on it by now */
    void run(ClaimedRun claim, BooleanSupplier stop) {
        long done = 0;
        List<Due> due;
        do {
            if (stop.getAsBoolean()) {
                throw new Erasure.Stopped();
            }
            long sofar = done;
            due = new TransactionTemplate(transactions).execute(status -> settle(claim, sofar));
            done += due.size();
        } while (!due.isEmpty());
        new TransactionTemplate(transactions).execute(status -> {
            audit.record(
                    Actor.SYSTEM, "kept-data-erased", AuditSubject.of(Erasure.SUBJECT, claim.id()), null, null, null);
            claims.finish(claim, claim.pseudonym(), 0, null);
            return null;
        });
        entityManagers.getCache().evictAll();
    }

    private List<Due> settle(ClaimedRun claim, long done) {
        claims.advance(claim, done, done + 1);
        List<Due> due = report.due(today(), PIECE);
        Map<String, List<Due>> byTable =
                due.stream().collect(Collectors.groupingBy(Due::table, TreeMap::new, Collectors.toList()));
        byTable.forEach((table, records) -> database.inTransaction(jdbc -> {
            retire(jdbc, table, records.stream().map(Due::recordId).distinct().toList(), claim.pseudonym());
            return null;
        }));
        due.forEach(record -> {
            report.settle(record);
            report.record(claim.id(), record.table(), record.recordId(), Outcome.ERASED, null, null);
        });
        return due;
    }

    private void retire(JdbcTemplate jdbc, String name, List<Long> records, String pseudonym) {
        tables.all().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .flatMap(table -> database.rows(jdbc, table, list.of(name)))
                .ifPresent(rows -> {
                    rows.retire(records, pseudonym);
                    if (name.equals(INVOICES)) {
                        records.forEach(id -> anonymise(jdbc, id, pseudonym));
                    }
                });
    }

    /** A paper keeps its number, lines and sums; whom it was for nobody needs to know any more. */
    private static void anonymise(JdbcTemplate jdbc, long invoice, String pseudonym) {
        List<String> sheets =
                jdbc.queryForList("SELECT SHEET FROM B2B_INVOICE WHERE INVOICE_ID = ?", String.class, invoice);
        for (String sheet : sheets) {
            jdbc.update("UPDATE B2B_INVOICE SET SHEET = ? WHERE INVOICE_ID = ?", anonymous(sheet, pseudonym), invoice);
        }
    }

    private static String anonymous(String sheet, String pseudonym) {
        try {
            if (!(JSON.readTree(sheet) instanceof ObjectNode paper)) {
                return "{}";
            }
            ObjectNode nobody = JsonNodeFactory.instance.objectNode();
            nobody.put("name", pseudonym);
            nobody.putArray("address");
            nobody.putNull("taxId");
            nobody.putNull("contact");
            paper.set("buyer", nobody);
            if (paper.hasNonNull("shipTo")) {
                paper.set("shipTo", nobody);
            }
            paper.putNull("poNumber");
            return JSON.writeValueAsString(paper);
        } catch (JsonProcessingException e) {
            return "{}";
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
