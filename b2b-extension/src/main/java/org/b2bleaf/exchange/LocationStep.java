package org.b2bleaf.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.exchange.ImportWork.Ids;
import org.b2bleaf.exchange.ImportWork.Read;
import org.b2bleaf.exchange.LocationTable.Stored;
import org.b2bleaf.exchange.SeenKeys.Kind;
import org.b2bleaf.exchange.SeenKeys.Seen;
import org.b2bleaf.exchange.Tally.Effect;
import org.b2bleaf.exchange.rules.Column;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.LocationRow;
import org.b2bleaf.exchange.rules.LocationState;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.RecordKey;
import org.b2bleaf.persistence.BulkInsert;

/** Locations. Each belongs to a company that is stored or stands in the same upload, and stays there. */
final class LocationStep {

    private static final ImportFile FILE = ImportFile.LOCATIONS;
    private static final String SEGMENT = "B2bCompanyLocationImpl";

    private final ImportWork work;

    LocationStep(ImportWork work) {
        this.work = work;
    }

    void check() {
        work.check(FILE, LocationRow::of, this::check);
        work.reportDoubled(Kind.LOCATION, FILE, Column.EXTERNAL_ID);
    }

    private void check(List<Read<LocationRow>> rows) {
        Map<RecordKey, CompanyTable.Stored> companies = companies(rows);
        Map<String, List<Seen>> newCompanies = work.keys.find(
                Kind.COMPANY,
                rows.stream()
                        .map(read -> read.row().company())
                        .filter(key -> key != null && !companies.containsKey(key))
                        .map(RecordKey::toString)
                        .toList());
        Map<RecordKey, Stored> locations = locations(rows);
        for (Read<LocationRow> read : rows) {
            LocationRow row = read.row();
            CompanyTable.Stored company = companies.get(row.company());
            String companyKey = row.company() == null ? null : CompanyStep.key(row.company(), company);
            boolean isFine = read.isClean();
            if (companyKey != null && company == null && !newCompanies.containsKey(companyKey)) {
                work.report(FILE, row.line(), Column.COMPANY_EXTERNAL_ID, Reason.UNKNOWN_COMPANY, row.company());
                isFine = false;
            }
            if (row.key() != null) {
                Stored location = locations.get(row.key());
                if (location == null && row.key().id() != null) {
                    work.report(FILE, row.line(), Column.EXTERNAL_ID, Reason.UNKNOWN_RECORD, row.key());
                    continue;
                }
                if (location != null && company != null && location.companyId() != company.id()) {
                    work.report(FILE, row.line(), Column.COMPANY_EXTERNAL_ID, Reason.OTHER_COMPANY, row.company());
                    isFine = false;
                } else if (location != null && company == null && isFine) {
                    work.report(FILE, row.line(), Column.COMPANY_EXTERNAL_ID, Reason.OTHER_COMPANY, row.company());
                    isFine = false;
                }
                work.keys.add(Kind.LOCATION, key(row.key(), location), row.line(), companyKey, null);
                if (isFine) {
                    LocationState before = location == null ? null : location.state();
                    work.tally.add(Tally.Kind.LOCATIONS, Effect.of(before, row.onto(before)));
                }
            }
        }
        work.keys.flush();
    }

    private static String key(RecordKey key, Stored stored) {
        return stored == null ? key.toString() : RecordKey.ofId(stored.id()).toString();
    }

    private Map<RecordKey, CompanyTable.Stored> companies(List<Read<LocationRow>> rows) {
        return CompanyTable.find(
                work.jdbc,
                rows.stream()
                        .map(read -> read.row().company())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Map<RecordKey, Stored> locations(List<Read<LocationRow>> rows) {
        return LocationTable.find(
                work.jdbc,
                rows.stream()
                        .map(read -> read.row().key())
                        .filter(Objects::nonNull)
                        .toList());
    }

    void apply() {
        work.readAgain(FILE, LocationRow::of, this::apply);
    }

    private void apply(List<Read<LocationRow>> rows) {
        Map<RecordKey, Stored> stored = locations(rows);
        List<LocationRow> created = new ArrayList<>();
        List<LocationRow> changed = new ArrayList<>();
        for (Read<LocationRow> read : rows) {
            Stored location = stored.get(read.row().key());
            if (location == null) {
                created.add(read.row());
            } else if (!read.row().onto(location.state()).equals(location.state())) {
                changed.add(read.row());
            }
        }
        insert(created, companies(rows));
        update(changed, stored);
    }

    private void insert(List<LocationRow> rows, Map<RecordKey, CompanyTable.Stored> companies) {
        BulkInsert locations = new BulkInsert(work.jdbc, "B2B_LOCATION", LocationTable.insertColumns());
        Ids ids = work.reserve(SEGMENT, rows);
        for (LocationRow row : rows) {
            long id = ids.next();
            CompanyTable.Stored company = companies.get(row.company());
            if (company == null) {
                throw new LateRefusal(
                        FILE.fileName(),
                        row.line(),
                        Reason.CHANGED_MEANWHILE,
                        row.company().toString());
            }
            LocationState location = row.onto(null);
            List<Object> values = LocationTable.values(location);
            values.addAll(Arrays.asList(
                    id, company.id(), location.externalId(), ActiveStatus.ACTIVE.name(), false, work.now, 0));
            locations.add(values.toArray());
            work.audit.record("created", AuditSubject.location(company.id(), id), null, null, location.name());
        }
        locations.flush();
    }

    private void update(List<LocationRow> rows, Map<RecordKey, Stored> stored) {
        List<Object[]> updates = new ArrayList<>();
        for (LocationRow row : rows) {
            Stored before = stored.get(row.key());
            LocationState after = row.onto(before.state());
            List<Object> values = LocationTable.values(after);
            values.add(before.id());
            values.add(before.version());
            updates.add(values.toArray());
            work.audit.recordChanges(
                    AuditSubject.location(before.companyId(), before.id()),
                    before.state().audited(),
                    after.audited());
        }
        work.update(
                LocationTable.UPDATE,
                updates,
                place -> new LateRefusal(
                        FILE.fileName(),
                        rows.get(place).line(),
                        Reason.CHANGED_MEANWHILE,
                        rows.get(place).key().toString()));
    }
}
