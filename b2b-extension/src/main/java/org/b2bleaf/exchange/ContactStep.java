package org.b2bleaf.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.exchange.CompanyTable.Stored;
import org.b2bleaf.exchange.ImportWork.Read;
import org.b2bleaf.exchange.People.Person;
import org.b2bleaf.exchange.SeenKeys.Kind;
import org.b2bleaf.exchange.Tally.Effect;
import org.b2bleaf.exchange.rules.Column;
import org.b2bleaf.exchange.rules.CompanyRow;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.PersonKey;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.RecordKey;

/** The main contacts of companies: members, or people who become members by the same upload. */
final class ContactStep {

    private static final ImportFile FILE = ImportFile.COMPANIES;

    private final ImportWork work;
    private final People people;
    private final CompanyStep companies;

    ContactStep(ImportWork work, People people, CompanyStep companies) {
        this.work = work;
        this.people = people;
        this.companies = companies;
    }

    /** Counts the companies as well, as only now it is known whether one changes. */
    void check() {
        work.readAgain(FILE, CompanyRow::of, this::check);
    }

    private void check(List<Read<CompanyRow>> rows) {
        Map<RecordKey, Stored> stored = companies.stored(rows);
        Map<PersonKey, Person> persons = persons(rows);
        Set<String> members = members(rows, stored, persons);
        for (Read<CompanyRow> read : rows) {
            CompanyRow row = read.row();
            if (row.key() == null || row.key().id() != null && !stored.containsKey(row.key())) {
                continue;
            }
            Stored company = stored.get(row.key());
            boolean isChanged = false;
            if (row.mainContact() == null) {
                isChanged = company != null && company.mainContact() != null;
            } else {
                Person person = persons.get(row.mainContact());
                isChanged = company == null || !Objects.equals(company.mainContact(), person.id());
                if (isChanged && !isUsable(row, person, memberKey(row, company, person), members)) {
                    continue;
                }
            }
            if (read.isClean()) {
                Effect effect = Effect.of(
                        company == null ? null : company.state(), row.onto(company == null ? null : company.state()));
                work.tally.add(Tally.Kind.COMPANIES, effect == Effect.UNCHANGED && isChanged ? Effect.CHANGED : effect);
            }
        }
    }

    private boolean isUsable(CompanyRow row, Person person, String memberKey, Set<String> members) {
        Reason reason = null;
        if (person.isUnknown()) {
            reason = Reason.UNKNOWN_CUSTOMER;
        } else if (person.isAmbiguous()) {
            reason = Reason.SEVERAL_CUSTOMERS;
        } else if (!members.contains(memberKey)) {
            reason = Reason.NOT_A_MEMBER;
        }
        if (reason != null) {
            work.report(
                    FILE,
                    row.line(),
                    Column.MAIN_CONTACT_EMAIL,
                    reason,
                    row.mainContact().text());
        }
        return reason == null;
    }

    private Map<PersonKey, Person> persons(List<Read<CompanyRow>> rows) {
        return people.find(rows.stream()
                .map(read -> read.row().mainContact())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static String memberKey(CompanyRow row, Stored company, Person person) {
        return CompanyStep.key(row.key(), company) + "|" + person.key();
    }

    /** Those who are members and those who become members by this upload. */
    private Set<String> members(
            List<Read<CompanyRow>> rows, Map<RecordKey, Stored> stored, Map<PersonKey, Person> persons) {
        List<String> asked = rows.stream()
                .map(Read::row)
                .filter(row -> row.key() != null && row.mainContact() != null)
                .map(row -> memberKey(row, stored.get(row.key()), persons.get(row.mainContact())))
                .toList();
        Set<String> members = new HashSet<>(work.keys.find(Kind.MEMBER, asked).keySet());
        InLists.select(
                work.jdbc,
                "SELECT COMPANY_ID, CUSTOMER_ID FROM B2B_MEMBER WHERE CUSTOMER_ID IN (%s)",
                List.of(),
                persons.values().stream()
                        .map(Person::id)
                        .filter(Objects::nonNull)
                        .toList(),
                row -> members.add("#" + row.getLong(1) + "|#" + row.getLong(2)));
        return members;
    }

    void apply() {
        work.readAgain(FILE, CompanyRow::of, this::apply);
    }

    private void apply(List<Read<CompanyRow>> rows) {
        Map<RecordKey, Stored> stored = companies.stored(rows);
        Map<PersonKey, Person> persons = persons(rows);
        List<Object[]> updates = new ArrayList<>();
        List<CompanyRow> changed = new ArrayList<>();
        for (Read<CompanyRow> read : rows) {
            CompanyRow row = read.row();
            Stored company = stored.get(row.key());
            Long contact = row.mainContact() == null
                    ? null
                    : persons.get(row.mainContact()).id();
            if (company == null || row.mainContact() != null && contact == null) {
                throw CompanyStep.changedMeanwhile(row);
            }
            if (!Objects.equals(company.mainContact(), contact)) {
                updates.add(new Object[] {contact, company.id(), company.version()});
                changed.add(row);
                AuditSubject subject = AuditSubject.company(company.id());
                work.audit.record("changed", subject, "mainContact", company.mainContact(), contact);
            }
        }
        work.update(
                """
                UPDATE B2B_COMPANY SET MAIN_CONTACT_ID = ?, VERSION = VERSION + 1
                WHERE COMPANY_ID = ? AND VERSION = ?""",
                updates,
                place -> CompanyStep.changedMeanwhile(changed.get(place)));
    }
}
