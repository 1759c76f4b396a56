package org.b2bleaf.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.exchange.SeenKeys.Kind;
import org.b2bleaf.exchange.SeenKeys.Seen;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.PersonKey;
import org.b2bleaf.exchange.rules.PersonName;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.persistence.BulkInsert;
import org.b2bleaf.signin.rules.EmailAddress;

/** The customers whom an upload names. */
final class People {

    private static final String REGISTERED = "registered";
    private static final int PAGE = 1000;

    private final ImportWork work;
    private final CustomerIds customerIds;
    private final LockedPasswords passwords;
    private final List<Long> renamed = new ArrayList<>();

    People(ImportWork work, CustomerIds customerIds, LockedPasswords passwords) {
        this.work = work;
        this.customerIds = customerIds;
        this.passwords = passwords;
    }

    /**
     * A customer of the shop or somebody new.
     *
     * @param id null for somebody new
     * @param isAmbiguous whether several customers have the address
     */
    record Person(String key, Long id, boolean isAmbiguous) {
        boolean isUnknown() {
            return key == null;
        }
    }

    /**
     * Finds the customers whose addresses the upload names. Broadleaf keeps addresses as they were typed and has no index
     * for comparing them in lower case, so all customers are looked at once, page by page.
     */
    void lookUp() {
        work.keys.forget(Kind.CUSTOMER);
        work.keys.forget(Kind.USERNAME);
        work.keys.flush();
        eachCustomer(List.of(Kind.EMAIL, Kind.CONTACT), (customer, named) -> {
            if (customer.email != null && named.containsKey(customer.email)) {
                work.keys.add(Kind.CUSTOMER, customer.email, 0, customer.isRegistered ? REGISTERED : null, customer.id);
            }
            if (customer.username != null && named.containsKey(customer.username)) {
                work.keys.add(Kind.USERNAME, customer.username, 0, null, customer.id);
            }
        });
        work.keys.flush();
    }

    /** Somebody may have signed in with an address for the first time while a customer was made for it. */
    void refuseTwins(Kind created) {
        work.keys.flush();
        eachCustomer(List.of(created), (customer, named) -> {
            for (Seen seen : named.getOrDefault(customer.email, List.of())) {
                if (seen.recordId() != customer.id) {
                    throw new LateRefusal(
                            ImportFile.PERMISSIONS.fileName(), seen.line(), Reason.TAKEN_MEANWHILE, customer.email);
                }
            }
        });
    }

    private record Customer(long id, String email, String username, boolean isRegistered) {}

    private interface CustomerReader {
        void read(Customer customer, Map<String, List<Seen>> named);
    }

    private void eachCustomer(List<Kind> kinds, CustomerReader reader) {
        long last = Long.MIN_VALUE;
        while (true) {
            List<Customer> page = work.jdbc.query(
                    """
                    SELECT CUSTOMER_ID, EMAIL_ADDRESS, USER_NAME, IS_REGISTERED FROM BLC_CUSTOMER
                    WHERE CUSTOMER_ID > ? ORDER BY CUSTOMER_ID LIMIT %d"""
                            .formatted(PAGE),
                    (row, number) -> new Customer(
                            row.getLong(1), normalised(row.getString(2)), row.getString(3), row.getBoolean(4)),
                    last);
            Set<String> texts = new HashSet<>();
            page.forEach(customer -> {
                texts.add(customer.email);
                texts.add(customer.username);
            });
            texts.remove(null);
            Map<String, List<Seen>> named = new HashMap<>();
            kinds.forEach(kind -> named.putAll(work.keys.find(kind, texts)));
            page.forEach(customer -> reader.read(customer, named));
            if (page.size() < PAGE) {
                return;
            }
            last = page.get(PAGE - 1).id;
        }
    }

    private static String normalised(String email) {
        return EmailAddress.parse(email).map(EmailAddress::value).orElse(null);
    }

    /** Who each key names; {@link Person#isUnknown} for an internal id that no customer has. */
    Map<PersonKey, Person> find(Collection<PersonKey> keys) {
        Set<String> emails = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        for (PersonKey key : keys) {
            if (key.id() == null) {
                emails.add(key.email());
            } else {
                ids.add(key.id());
            }
        }
        Map<String, List<Seen>> byEmail = work.keys.find(Kind.CUSTOMER, emails);
        Set<Long> existing = new HashSet<>();
        InLists.select(
                work.jdbc,
                "SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE CUSTOMER_ID IN (%s)",
                List.of(),
                ids,
                row -> existing.add(row.getLong(1)));
        Map<PersonKey, Person> found = new HashMap<>();
        for (PersonKey key : keys) {
            if (key.id() == null) {
                found.put(key, chosen(key.email(), byEmail.getOrDefault(key.email(), List.of())));
            } else {
                found.put(key, existing.contains(key.id()) ? person(key.id()) : new Person(null, null, false));
            }
        }
        return found;
    }

    /** A guest who left an address at checkout does not stand in the way of the customer who has it. */
    private static Person chosen(String email, List<Seen> customers) {
        List<Seen> registered = customers.stream()
                .filter(customer -> REGISTERED.equals(customer.other()))
                .toList();
        List<Seen> choice = registered.isEmpty() ? customers : registered;
        if (choice.isEmpty()) {
            return new Person(email, null, false);
        }
        return choice.size() == 1 ? person(choice.get(0).recordId()) : new Person(email, null, true);
    }

    private static Person person(long id) {
        return new Person(PersonKey.ofId(id).text(), id, false);
    }

    Map<Long, PersonName> names(Collection<Long> ids) {
        Map<Long, PersonName> names = new HashMap<>();
        InLists.select(
                work.jdbc,
                "SELECT CUSTOMER_ID, FIRST_NAME, LAST_NAME FROM BLC_CUSTOMER WHERE CUSTOMER_ID IN (%s)",
                List.of(),
                ids,
                row -> names.put(row.getLong(1), new PersonName(row.getString(2), row.getString(3))));
        return names;
    }

    /**
     * Makes customers, as the sign-in makes them: registered, without a mail and without a password that anybody knows.
     *
     * @param names by address
     * @return ids by address
     */
    Map<String, Long> create(Map<String, PersonName> names, Map<String, Long> lines) {
        Map<String, Long> created = new HashMap<>();
        if (names.isEmpty()) {
            return created;
        }
        Set<String> taken = work.keys.find(Kind.USERNAME, names.keySet()).keySet();
        BulkInsert customers = new BulkInsert(
                work.jdbc,
                "BLC_CUSTOMER",
                "CUSTOMER_ID",
                "CREATED_BY",
                "DATE_CREATED",
                "DEACTIVATED",
                "EMAIL_ADDRESS",
                "FIRST_NAME",
                "LAST_NAME",
                "PASSWORD",
                "PASSWORD_CHANGE_REQUIRED",
                "IS_PREVIEW",
                "RECEIVE_EMAIL",
                "IS_REGISTERED",
                "USER_NAME");
        List<Long> ids = customerIds.reserve(names.size());
        names.forEach((email, name) -> {
            long id = ids.get(created.size());
            created.put(email, id);
            String username = taken.contains(email) ? email + "-" + id : email;
            customers.add(
                    id,
                    0L,
                    work.now,
                    false,
                    email,
                    name.first(),
                    name.last(),
                    passwords.next(),
                    false,
                    null,
                    true,
                    true,
                    username);
            work.audit.record("created", AuditSubject.customer(id), null, null, email);
            work.keys.add(Kind.CUSTOMER, email, lines.get(email), REGISTERED, id);
            work.keys.add(Kind.PERSON, email, lines.get(email), null, id);
        });
        customers.flush();
        work.keys.flush();
        return created;
    }

    /** @param names new names by id */
    void rename(Map<Long, PersonName> names, Map<Long, PersonName> before) {
        List<Object[]> rows = new ArrayList<>();
        names.forEach((id, name) -> {
            rows.add(new Object[] {name.first(), name.last(), work.now, id});
            work.audit.recordChanges(AuditSubject.customer(id), audited(before.get(id)), audited(name));
            renamed.add(id);
        });
        work.update(
                "UPDATE BLC_CUSTOMER SET FIRST_NAME = ?, LAST_NAME = ?, DATE_UPDATED = ? WHERE CUSTOMER_ID = ?",
                rows,
                place -> new LateRefusal(ImportFile.PERMISSIONS.fileName(), 0, Reason.CHANGED_MEANWHILE, null));
    }

    private static Map<String, String> audited(PersonName name) {
        Map<String, String> fields = new HashMap<>();
        fields.put("firstName", name.first());
        fields.put("lastName", name.last());
        return fields;
    }

    /** The customers whose names have changed, for whoever keeps copies of them. */
    List<Long> renamed() {
        return renamed;
    }
}
