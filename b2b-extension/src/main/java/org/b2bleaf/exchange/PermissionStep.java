package org.b2bleaf.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.exchange.ImportWork.Ids;
import org.b2bleaf.exchange.ImportWork.Read;
import org.b2bleaf.exchange.LocationTable.Place;
import org.b2bleaf.exchange.People.Person;
import org.b2bleaf.exchange.SeenKeys.Kind;
import org.b2bleaf.exchange.SeenKeys.Seen;
import org.b2bleaf.exchange.Tally.Effect;
import org.b2bleaf.exchange.rules.Column;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.PermissionRow;
import org.b2bleaf.exchange.rules.PersonKey;
import org.b2bleaf.exchange.rules.PersonName;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.RecordKey;
import org.b2bleaf.persistence.BulkInsert;

/** Customers, memberships and permissions. */
final class PermissionStep {

    private static final ImportFile FILE = ImportFile.PERMISSIONS;

    private final ImportWork work;
    private final People people;

    PermissionStep(ImportWork work, People people) {
        this.work = work;
        this.people = people;
    }

    /** Somebody at a location that is stored. */
    private record At(long locationId, long customerId) {}

    /** Somebody in a company that is stored. */
    private record In(long companyId, long customerId) {}

    private record Granted(long id, Permission permission, int version) {}

    void check() {
        work.check(FILE, PermissionRow::of, this::check);
        work.reportDoubled(Kind.PERMISSION, FILE, Column.LOCATION_EXTERNAL_ID);
        work.keys.contradictions(it -> {
            if (it.inSpelling()) {
                work.problems.add(contradiction(it, Column.EMAIL, Reason.SPELLED_DIFFERENTLY));
            }
            if (it.inName()) {
                work.problems.add(contradiction(it, Column.FIRST_NAME, Reason.NAMED_DIFFERENTLY));
            }
        });
    }

    private static Problem contradiction(SeenKeys.Contradiction it, String column, Reason reason) {
        return Problem.at(FILE, it.later().line(), column, reason, it.later().other())
                .against(it.first().line());
    }

    /** Everything that is stored about the rows of one chunk. */
    private final class Chunk {

        private final Map<PersonKey, Person> persons;
        private final Map<RecordKey, Place> places;
        private final Map<Long, PersonName> names;
        private final Map<At, Granted> granted = new HashMap<>();
        private final Set<In> members = new HashSet<>();

        Chunk(List<Read<PermissionRow>> rows) {
            persons = people.find(present(rows, PermissionRow::person));
            places = LocationTable.findPlaces(work.jdbc, present(rows, PermissionRow::location));
            Set<Long> customers = persons.values().stream()
                    .map(Person::id)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            names = people.names(customers);
            InLists.select(
                    work.jdbc,
                    """
                    SELECT LOCATION_ID, CUSTOMER_ID, PERMISSION_ID, PERMISSION, VERSION FROM B2B_PERMISSION
                    WHERE CUSTOMER_ID IN (%s)""",
                    List.of(),
                    customers,
                    row -> granted.put(
                            new At(row.getLong(1), row.getLong(2)),
                            new Granted(row.getLong(3), Permission.valueOf(row.getString(4)), row.getInt(5))));
            InLists.select(
                    work.jdbc,
                    "SELECT COMPANY_ID, CUSTOMER_ID FROM B2B_MEMBER WHERE CUSTOMER_ID IN (%s)",
                    List.of(),
                    customers,
                    row -> members.add(new In(row.getLong(1), row.getLong(2))));
        }

        private static <T> Set<T> present(List<Read<PermissionRow>> rows, Function<PermissionRow, T> part) {
            return rows.stream()
                    .map(read -> part.apply(read.row()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    private void check(List<Read<PermissionRow>> rows) {
        Chunk chunk = new Chunk(rows);
        Map<String, List<Seen>> newPlaces = work.keys.find(
                Kind.LOCATION,
                rows.stream()
                        .map(read -> read.row().location())
                        .filter(key -> key != null && !chunk.places.containsKey(key))
                        .map(RecordKey::toString)
                        .toList());
        Set<String> counted = new HashSet<>(
                work.keys.find(Kind.PERSON, keysOf(chunk.persons.values())).keySet());
        List<Usable> usable = new ArrayList<>();
        for (Read<PermissionRow> read : rows) {
            PermissionRow row = read.row();
            Person person = row.person() == null ? null : chunk.persons.get(row.person());
            boolean personIsFine = person != null && isFine(row, person);
            Usable use = personIsFine && row.location() != null ? usable(row, person, chunk, newPlaces) : null;
            if (use == null) {
                reportUnknownPlace(row, chunk, newPlaces);
            } else {
                usable.add(use);
                if (read.isClean() && counted.add(person.key())) {
                    work.keys.add(Kind.PERSON, person.key(), row.line());
                    count(row, person, chunk);
                }
            }
        }
        countPermissions(usable, chunk);
        work.keys.flush();
    }

    private static List<String> keysOf(Collection<Person> persons) {
        return persons.stream().map(Person::key).filter(Objects::nonNull).toList();
    }

    private boolean isFine(PermissionRow row, Person person) {
        if (person.isUnknown()) {
            work.report(
                    FILE,
                    row.line(),
                    Column.EMAIL,
                    Reason.UNKNOWN_CUSTOMER,
                    row.person().text());
        } else if (person.isAmbiguous()) {
            work.report(
                    FILE,
                    row.line(),
                    Column.EMAIL,
                    Reason.SEVERAL_CUSTOMERS,
                    row.person().spelling());
        }
        return !person.isUnknown() && !person.isAmbiguous();
    }

    private void reportUnknownPlace(PermissionRow row, Chunk chunk, Map<String, List<Seen>> newPlaces) {
        RecordKey location = row.location();
        if (location != null && !chunk.places.containsKey(location) && !newPlaces.containsKey(location.toString())) {
            work.report(FILE, row.line(), Column.LOCATION_EXTERNAL_ID, Reason.UNKNOWN_LOCATION, location);
        }
    }

    /** A row that names somebody and a place; both may be new. */
    private record Usable(PermissionRow row, Person person, Place place, String memberKey) {}

    /** @return null when there is no such location */
    private Usable usable(PermissionRow row, Person person, Chunk chunk, Map<String, List<Seen>> newPlaces) {
        Place place = chunk.places.get(row.location());
        List<Seen> newPlace = newPlaces.get(row.location().toString());
        if (place == null && newPlace == null) {
            return null;
        }
        String placeKey = place == null ? row.location().toString() : "#" + place.id();
        String companyKey = place == null ? newPlace.get(0).other() : "#" + place.companyId();
        work.keys.add(Kind.PERMISSION, placeKey + "|" + person.key(), row.line());
        return new Usable(row, person, place, companyKey + "|" + person.key());
    }

    private void count(PermissionRow row, Person person, Chunk chunk) {
        PersonName before = person.id() == null ? null : chunk.names.get(person.id());
        work.tally.add(
                Tally.Kind.CUSTOMERS, Effect.of(before, row.nameOnto(before == null ? PersonName.NONE : before)));
    }

    /** What changes nothing at the location may still make somebody a member of the company. */
    private void countPermissions(List<Usable> rows, Chunk chunk) {
        Set<String> members = new HashSet<>(work.keys
                .find(Kind.MEMBER, rows.stream().map(Usable::memberKey).toList())
                .keySet());
        for (Usable use : rows) {
            Person person = use.person();
            Place place = use.place();
            boolean isStored = person.id() != null && place != null;
            boolean isMember = isStored && chunk.members.contains(new In(place.companyId(), person.id()));
            boolean becomesMember = members.add(use.memberKey()) && !isMember;
            if (becomesMember) {
                work.keys.add(Kind.MEMBER, use.memberKey(), use.row().line());
            }
            Granted granted = isStored ? chunk.granted.get(new At(place.id(), person.id())) : null;
            Permission before = granted == null ? null : granted.permission();
            Permission after = use.row().permission();
            if (before == null && (after != null || becomesMember)) {
                work.tally.add(Tally.Kind.PERMISSIONS, Effect.CREATED);
            } else {
                work.tally.add(Tally.Kind.PERMISSIONS, before == after ? Effect.UNCHANGED : Effect.CHANGED);
            }
        }
    }

    void apply() {
        work.readAgain(FILE, PermissionRow::of, this::apply);
    }

    private void apply(List<Read<PermissionRow>> rows) {
        Chunk chunk = new Chunk(rows);
        Map<String, PersonName> newNames = new LinkedHashMap<>();
        Map<String, Long> newLines = new HashMap<>();
        Map<Long, PersonName> renamed = new LinkedHashMap<>();
        for (Read<PermissionRow> read : rows) {
            PermissionRow row = read.row();
            Person person = chunk.persons.get(row.person());
            if (person.isUnknown() || person.isAmbiguous()) {
                throw changedMeanwhile(row);
            }
            if (person.id() == null) {
                newNames.merge(person.key(), row.nameOnto(PersonName.NONE), (one, other) -> row.nameOnto(one));
                newLines.putIfAbsent(person.key(), row.line());
            } else {
                PersonName before = renamed.getOrDefault(person.id(), chunk.names.get(person.id()));
                PersonName after = row.nameOnto(before);
                if (!after.equals(before)) {
                    renamed.put(person.id(), after);
                }
            }
        }
        people.rename(renamed, chunk.names);
        store(rows, chunk, people.create(newNames, newLines));
    }

    private void store(List<Read<PermissionRow>> rows, Chunk chunk, Map<String, Long> created) {
        List<In> newMembers = new ArrayList<>();
        List<PermissionRow> newRows = new ArrayList<>();
        List<At> newPlaces = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        List<Object[]> deletes = new ArrayList<>();
        for (Read<PermissionRow> read : rows) {
            PermissionRow row = read.row();
            Place place = chunk.places.get(row.location());
            if (place == null) {
                throw changedMeanwhile(row);
            }
            Person person = chunk.persons.get(row.person());
            long customer = person.id() == null ? created.get(person.key()) : person.id();
            In in = new In(place.companyId(), customer);
            if (chunk.members.add(in)) {
                newMembers.add(in);
            }
            At at = new At(place.id(), customer);
            Granted before = chunk.granted.get(at);
            if (before == null && row.permission() != null) {
                newRows.add(row);
                newPlaces.add(at);
                record("granted", place, customer, null, row.permission());
            } else if (before != null && row.permission() == null) {
                deletes.add(new Object[] {before.id(), before.version()});
                record("revoked", place, customer, before.permission(), null);
            } else if (before != null && before.permission() != row.permission()) {
                updates.add(new Object[] {row.permission().name(), before.id(), before.version()});
                record("changed", place, customer, before.permission(), row.permission());
            }
        }
        insertMembers(newMembers);
        insertPermissions(newRows, newPlaces);
        work.update(
                "UPDATE B2B_PERMISSION SET PERMISSION = ?, VERSION = VERSION + 1 WHERE PERMISSION_ID = ? AND VERSION = ?",
                updates,
                place -> new LateRefusal(FILE.fileName(), 0, Reason.CHANGED_MEANWHILE, null));
        work.update(
                "DELETE FROM B2B_PERMISSION WHERE PERMISSION_ID = ? AND VERSION = ?",
                deletes,
                place -> new LateRefusal(FILE.fileName(), 0, Reason.CHANGED_MEANWHILE, null));
    }

    private void insertMembers(List<In> members) {
        BulkInsert rows =
                new BulkInsert(work.jdbc, "B2B_MEMBER", "MEMBER_ID", "COMPANY_ID", "CUSTOMER_ID", "CREATED_AT");
        Ids ids = work.reserve("B2bCompanyMemberImpl", members);
        for (In member : members) {
            rows.add(ids.next(), member.companyId(), member.customerId(), work.now);
            AuditSubject subject = AuditSubject.company(member.companyId()).concerning(member.customerId());
            work.audit.record("added", subject, "member", null, member.customerId());
        }
        rows.flush();
    }

    private void insertPermissions(List<PermissionRow> permissions, List<At> places) {
        BulkInsert rows = new BulkInsert(
                work.jdbc,
                "B2B_PERMISSION",
                "PERMISSION_ID",
                "LOCATION_ID",
                "CUSTOMER_ID",
                "PERMISSION",
                "CREATED_AT",
                "VERSION");
        Ids ids = work.reserve("B2bLocationPermissionImpl", permissions);
        for (int i = 0; i < permissions.size(); i++) {
            At at = places.get(i);
            rows.add(
                    ids.next(),
                    at.locationId(),
                    at.customerId(),
                    permissions.get(i).permission().name(),
                    work.now,
                    0);
        }
        rows.flush();
    }

    /** As the service of permissions records it. */
    private void record(String action, Place place, long customer, Permission before, Permission after) {
        AuditSubject subject =
                AuditSubject.location(place.companyId(), place.id()).concerning(customer);
        work.audit.record(action, subject, "permission", before, after);
    }

    private static LateRefusal changedMeanwhile(PermissionRow row) {
        return new LateRefusal(
                FILE.fileName(),
                row.line(),
                Reason.CHANGED_MEANWHILE,
                row.person().text());
    }
}
