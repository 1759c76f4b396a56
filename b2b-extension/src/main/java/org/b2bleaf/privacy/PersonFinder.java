package org.b2bleaf.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.privacy.PersonFound.Lost;
import org.b2bleaf.privacy.PersonFound.Other;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds out where an address occurs, and what would be missing without the person. Called within a transaction. */
@Repository("b2bPersonFinder")
public class PersonFinder {

    /** How many others are offered to take over. */
    private static final int MOST_OTHERS = 200;

    /** Kinds of records with the statement that counts them; the word is part of a message key. */
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("customer", "SELECT COUNT(*) FROM BLC_CUSTOMER WHERE CUSTOMER_ID IN (:ids)");
        PLACES.put("membership", "SELECT COUNT(*) FROM B2B_MEMBER WHERE CUSTOMER_ID IN (:ids)");
        PLACES.put("permission", "SELECT COUNT(*) FROM B2B_PERMISSION WHERE CUSTOMER_ID IN (:ids)");
        PLACES.put("companyOrder", "SELECT COUNT(*) FROM B2B_ORDER WHERE PLACED_BY_ID IN (:ids)");
        PLACES.put(
                "ownOrder",
                """
                SELECT COUNT(*) FROM BLC_ORDER WHERE CUSTOMER_ID IN (:ids) AND SUBMIT_DATE IS NOT NULL
                AND ORDER_ID NOT IN (SELECT b.ORDER_ID FROM B2B_ORDER b WHERE b.PLACED_BY_ID IN (:ids))""");
        PLACES.put("draft", "SELECT COUNT(*) FROM B2B_DRAFT WHERE PLACED_BY_ID IN (:ids)");
        PLACES.put(
                "cart",
                "SELECT COUNT(*) FROM BLC_ORDER WHERE CUSTOMER_ID IN (:ids) AND ORDER_STATUS IN ('IN_PROCESS', 'NAMED')");
        PLACES.put("return", "SELECT COUNT(*) FROM B2B_RETURN WHERE REQUESTED_BY_ID IN (:ids)");
        PLACES.put("card", "SELECT COUNT(*) FROM B2B_SAVED_CARD WHERE ADDED_BY_ID IN (:ids) AND STATE = 'ACTIVE'");
        PLACES.put("mail", "SELECT COUNT(*) FROM B2B_MAIL WHERE LOWER(RECIPIENT) = :email OR CUSTOMER_ID IN (:ids)");
        PLACES.put("signIn", "SELECT COUNT(*) FROM B2B_SIGN_IN_CODE WHERE EMAIL = :email");
        PLACES.put(
                "accessRequest",
                "SELECT COUNT(*) FROM B2B_ACCESS_REQUEST WHERE EMAIL = :email OR CUSTOMER_ID IN (:ids)");
        PLACES.put(
                "orderContact",
                "SELECT COUNT(*) FROM BLC_ORDER WHERE LOWER(EMAIL_ADDRESS) = :email AND CUSTOMER_ID NOT IN (:ids)");
        PLACES.put("location", "SELECT COUNT(*) FROM B2B_LOCATION WHERE LOWER(BILLING_EMAIL) = :email");
    }

    @Resource(name = "b2bPrivacyDatabase")
    protected PrivacyDatabase database;

    /** Broadleaf's customers with the address, and those without one, of guests, whose orders have it. */
    Person person(String email) {
        return database.inTransaction(jdbc -> new Person(
                email,
                new NamedParameterJdbcTemplate(jdbc)
                        .queryForList(
                                """
                                SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE LOWER(EMAIL_ADDRESS) = :email
                                OR LOWER(USER_NAME) = :email
                                UNION SELECT c.CUSTOMER_ID FROM BLC_ORDER o JOIN BLC_CUSTOMER c ON c.CUSTOMER_ID = o.CUSTOMER_ID
                                WHERE LOWER(o.EMAIL_ADDRESS) = :email AND c.EMAIL_ADDRESS IS NULL ORDER BY 1""",
                                new MapSqlParameterSource("email", email),
                                Long.class)));
    }

    /** Counts only kinds of which there are any. */
    Map<String, Long> places(Person person) {
        return database.inTransaction(jdbc -> {
            NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
            Map<String, Long> counts = new LinkedHashMap<>();
            PLACES.forEach((kind, sql) -> {
                long count = named.queryForObject(sql, PersonRows.of(person), Long.class);
                if (count > 0) {
                    counts.put(kind, count);
                }
            });
            return counts;
        });
    }

    String name(Person person) {
        return database
                .inTransaction(jdbc -> new NamedParameterJdbcTemplate(jdbc)
                        .query(
                                """
                                SELECT FIRST_NAME, LAST_NAME FROM BLC_CUSTOMER WHERE CUSTOMER_ID IN (:ids)
                                ORDER BY CUSTOMER_ID""",
                                PersonRows.of(person),
                                (row, number) -> CustomerName.of(row.getString(1), row.getString(2), person.email())))
                .stream()
                .findFirst()
                .orElse(person.email());
    }

    /** Active locations of which nobody else is a location admin. */
    List<Lost> withoutAdmin(Person person) {
        return lost(
                person,
                """
                SELECT l.LOCATION_ID, l.NAME, c.NAME, c.COMPANY_ID FROM B2B_LOCATION l
                JOIN B2B_COMPANY c ON c.COMPANY_ID = l.COMPANY_ID WHERE l.STATUS = 'ACTIVE' AND c.STATUS = 'ACTIVE'
                AND EXISTS (SELECT 1 FROM B2B_PERMISSION p WHERE p.LOCATION_ID = l.LOCATION_ID
                  AND p.PERMISSION = 'LOCATION_ADMIN' AND p.CUSTOMER_ID IN (:ids))
                AND NOT EXISTS (SELECT 1 FROM B2B_PERMISSION q WHERE q.LOCATION_ID = l.LOCATION_ID
                  AND q.PERMISSION = 'LOCATION_ADMIN' AND q.CUSTOMER_ID NOT IN (:ids)) ORDER BY c.NAME, l.NAME""");
    }

    List<Lost> contactOf(Person person) {
        return lost(
                person,
                """
                SELECT c.COMPANY_ID, c.NAME, c.NAME, c.COMPANY_ID FROM B2B_COMPANY c
                WHERE c.MAIN_CONTACT_ID IN (:ids) ORDER BY c.NAME""");
    }

    private List<Lost> lost(Person person, String sql) {
        return database.inTransaction(jdbc -> {
            NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(jdbc);
            List<Lost> found = new ArrayList<>();
            named.query(sql, PersonRows.of(person), row -> {
                found.add(new Lost(
                        row.getLong(1), row.getString(2), row.getString(3), others(named, person, row.getLong(4))));
            });
            return found;
        });
    }

    private static List<Other> others(NamedParameterJdbcTemplate named, Person person, long companyId) {
        return named.query(
                """
                SELECT c.CUSTOMER_ID, c.FIRST_NAME, c.LAST_NAME, c.EMAIL_ADDRESS FROM B2B_MEMBER m
                JOIN BLC_CUSTOMER c ON c.CUSTOMER_ID = m.CUSTOMER_ID
                WHERE m.COMPANY_ID = :company AND m.CUSTOMER_ID NOT IN (:ids) ORDER BY c.EMAIL_ADDRESS LIMIT :most""",
                PersonRows.of(person).addValue("company", companyId).addValue("most", MOST_OTHERS),
                (row, number) -> new Other(
                        row.getLong(1),
                        CustomerName.of(row.getString(2), row.getString(3), row.getString(4)),
                        row.getString(4)));
    }

    long openOrders(Person person) {
        return count(
                person,
                "SELECT COUNT(*) FROM B2B_ORDER WHERE PLACED_BY_ID IN (:ids) AND OPEN_AMOUNT > 0 AND STATUS <> 'CANCELLED'");
    }

    long openDrafts(Person person) {
        return count(
                person,
                "SELECT COUNT(*) FROM B2B_DRAFT WHERE PLACED_BY_ID IN (:ids) AND STATUS IN ('SUBMITTED', 'INVOICED')");
    }

    boolean isStaff(Person person) {
        return count(person, "SELECT COUNT(*) FROM BLC_ADMIN_USER WHERE LOWER(EMAIL) = :email") > 0;
    }

    private long count(Person person, String sql) {
        return database.inTransaction(
                jdbc -> new NamedParameterJdbcTemplate(jdbc).queryForObject(sql, PersonRows.of(person), Long.class));
    }

    /** In which the person reads: that of a location, else the one that the host knows. */
    String language(Person person) {
        return database
                .inTransaction(jdbc -> new NamedParameterJdbcTemplate(jdbc)
                        .queryForList(
                                """
                                SELECT l.LANGUAGE FROM B2B_LOCATION l JOIN B2B_PERMISSION p ON p.LOCATION_ID = l.LOCATION_ID
                                WHERE p.CUSTOMER_ID IN (:ids) AND l.LANGUAGE IS NOT NULL
                                UNION ALL SELECT c.LOCALE_CODE FROM BLC_CUSTOMER c
                                WHERE c.CUSTOMER_ID IN (:ids) AND c.LOCALE_CODE IS NOT NULL
                                UNION ALL SELECT r.LANGUAGE FROM B2B_ACCESS_REQUEST r WHERE r.EMAIL = :email""",
                                PersonRows.of(person),
                                String.class))
                .stream()
                .map(code -> code.replace('_', '-'))
                .filter(code -> code.length() <= 10)
                .findFirst()
                .orElse("en");
    }
}
