package org.b2bleaf.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.exchange.CompanyTable.Stored;
import org.b2bleaf.exchange.ImportWork.Ids;
import org.b2bleaf.exchange.ImportWork.Read;
import org.b2bleaf.exchange.SeenKeys.Kind;
import org.b2bleaf.exchange.rules.Column;
import org.b2bleaf.exchange.rules.CompanyRow;
import org.b2bleaf.exchange.rules.CompanyState;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.RecordKey;
import org.b2bleaf.persistence.BulkInsert;

/** Companies, without their main contacts. */
final class CompanyStep {

    private static final ImportFile FILE = ImportFile.COMPANIES;
    private static final String SEGMENT = "B2bCompanyImpl";

    private final ImportWork work;

    CompanyStep(ImportWork work) {
        this.work = work;
    }

    void check() {
        work.check(FILE, CompanyRow::of, this::check);
        work.reportDoubled(Kind.COMPANY, FILE, Column.EXTERNAL_ID);
    }

    private void check(List<Read<CompanyRow>> rows) {
        Map<RecordKey, Stored> stored = stored(rows);
        for (Read<CompanyRow> read : rows) {
            CompanyRow row = read.row();
            if (row.key() != null) {
                Stored company = stored.get(row.key());
                if (company == null && row.key().id() != null) {
                    work.report(FILE, row.line(), Column.EXTERNAL_ID, Reason.UNKNOWN_RECORD, row.key());
                } else {
                    work.keys.add(Kind.COMPANY, key(row.key(), company), row.line());
                }
            }
        }
        work.keys.flush();
    }

    /** One text for one company, whichever way it is named. @param stored null for a new one */
    static String key(RecordKey key, Stored stored) {
        return stored == null ? key.toString() : RecordKey.ofId(stored.id()).toString();
    }

    Map<RecordKey, Stored> stored(List<Read<CompanyRow>> rows) {
        return CompanyTable.find(
                work.jdbc,
                rows.stream()
                        .map(read -> read.row().key())
                        .filter(Objects::nonNull)
                        .toList());
    }

    void apply() {
        work.readAgain(FILE, CompanyRow::of, this::apply);
    }

    private void apply(List<Read<CompanyRow>> rows) {
        Map<RecordKey, Stored> stored = stored(rows);
        List<CompanyRow> created = new ArrayList<>();
        List<CompanyRow> changed = new ArrayList<>();
        for (Read<CompanyRow> read : rows) {
            Stored company = stored.get(read.row().key());
            if (company == null) {
                created.add(read.row());
            } else if (!read.row().onto(company.state()).equals(company.state())) {
                changed.add(read.row());
            }
        }
        insert(created);
        update(changed, stored);
    }

    private void insert(List<CompanyRow> rows) {
        BulkInsert companies = new BulkInsert(
                work.jdbc,
                "B2B_COMPANY",
                "COMPANY_ID",
                "NAME",
                "EXTERNAL_ID",
                "STATUS",
                "NOTES",
                "CREATED_AT",
                "VERSION");
        Ids ids = work.reserve(SEGMENT, rows);
        for (CompanyRow row : rows) {
            long id = ids.next();
            CompanyState company = row.onto(null);
            companies.add(
                    id, company.name(), company.externalId(), company.status().name(), company.notes(), work.now, 0);
            work.audit.record("created", AuditSubject.company(id), null, null, company.name());
        }
        companies.flush();
    }

    private void update(List<CompanyRow> rows, Map<RecordKey, Stored> stored) {
        List<Object[]> updates = new ArrayList<>();
        for (CompanyRow row : rows) {
            Stored before = stored.get(row.key());
            CompanyState after = row.onto(before.state());
            updates.add(
                    new Object[] {after.name(), after.notes(), after.status().name(), before.id(), before.version()});
            AuditSubject subject = AuditSubject.company(before.id());
            if (after.status() != before.state().status()) {
                String act = after.status().isActive() ? "reactivated" : "archived";
                work.audit.record(act, subject, null, null, after.name());
            }
            work.audit.recordChanges(subject, before.state().audited(), after.audited());
        }
        work.update(
                """
                UPDATE B2B_COMPANY SET NAME = ?, NOTES = ?, STATUS = ?, VERSION = VERSION + 1
                WHERE COMPANY_ID = ? AND VERSION = ?""",
                updates,
                place -> changedMeanwhile(rows.get(place)));
    }

    static LateRefusal changedMeanwhile(CompanyRow row) {
        return new LateRefusal(
                FILE.fileName(), row.line(), Reason.CHANGED_MEANWHILE, row.key().toString());
    }
}
