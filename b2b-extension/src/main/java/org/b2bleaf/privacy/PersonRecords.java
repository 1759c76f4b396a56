package org.b2bleaf.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.Resource;
import org.b2bleaf.privacy.rules.Outcome;
import org.b2bleaf.privacy.rules.PersonName;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What an erasure asks for, and deletes, beyond the list of the columns. */
@Repository("b2bPersonRecords")
public class PersonRecords {

    @Resource(name = "b2bPrivacyDatabase")
    protected PrivacyDatabase database;

    @Resource(name = "b2bErasureReport")
    protected ErasureReport report;

    /** Somebody may have deleted the record meanwhile. */
    boolean isCustomer(long customerId) {
        return database.inTransaction(jdbc -> jdbc.queryForObject(
                        "SELECT COUNT(*) FROM BLC_CUSTOMER WHERE CUSTOMER_ID = ?", Long.class, customerId))
                > 0;
    }

    /** Whether the sessions of a customer have been ended since a run was asked for. */
    boolean isSignedOutSince(long customerId, long runId) {
        return database.inTransaction(jdbc -> jdbc.queryForObject(
                        """
                        SELECT COUNT(*) FROM B2B_CUSTOMER_SIGN_IN s JOIN B2B_PRIVACY_RUN r ON r.RUN_ID = ?
                        WHERE s.CUSTOMER_ID = ? AND s.SIGNED_OUT_AT >= r.REQUESTED_AT""",
                        Long.class,
                        runId,
                        customerId))
                > 0;
    }

    List<Long> companiesOf(long customerId) {
        return database.inTransaction(jdbc -> jdbc.queryForList(
                "SELECT COMPANY_ID FROM B2B_MEMBER WHERE CUSTOMER_ID = ? ORDER BY COMPANY_ID", Long.class, customerId));
    }

    /** Writes down the membership and the permissions that are about to go. */
    void recordMembership(long runId, long companyId, long customerId) {
        List<Long> members = database.inTransaction(jdbc -> jdbc.queryForList(
                "SELECT MEMBER_ID FROM B2B_MEMBER WHERE COMPANY_ID = ? AND CUSTOMER_ID = ?",
                Long.class,
                companyId,
                customerId));
        members.forEach(id -> report.record(runId, "B2B_MEMBER", id, Outcome.ERASED, null, null));
        List<Long> permissions = database.inTransaction(jdbc -> jdbc.queryForList(
                """
                SELECT p.PERMISSION_ID FROM B2B_PERMISSION p JOIN B2B_LOCATION l ON l.LOCATION_ID = p.LOCATION_ID
                WHERE l.COMPANY_ID = ? AND p.CUSTOMER_ID = ?""",
                Long.class,
                companyId,
                customerId));
        permissions.forEach(id -> report.record(runId, "B2B_PERMISSION", id, Outcome.ERASED, null, null));
    }

    /** Cards that the person has added and that somebody could still pay with. */
    List<Long> cardsOf(long customerId) {
        return database.inTransaction(jdbc -> jdbc.queryForList(
                "SELECT SAVED_CARD_ID FROM B2B_SAVED_CARD WHERE ADDED_BY_ID = ? AND STATE = 'ACTIVE'",
                Long.class,
                customerId));
    }

    /** Mails to the person that have not gone out: nobody reads them any more. */
    void deleteQueuedMails(long runId, Person person) {
        database.inTransaction(jdbc -> {
            List<Long> queued = new NamedParameterJdbcTemplate(jdbc)
                    .queryForList(
                            """
                            SELECT MAIL_ID FROM B2B_MAIL WHERE STATUS = 'QUEUED'
                            AND (LOWER(RECIPIENT) = :email OR CUSTOMER_ID IN (:ids))""",
                            PersonRows.of(person),
                            Long.class);
            for (long id : queued) {
                jdbc.update("DELETE FROM B2B_MAIL WHERE MAIL_ID = ?", id);
                report.record(runId, "B2B_MAIL", id, Outcome.ERASED, null, null);
            }
            return null;
        });
    }

    /** Events about requests for access of somebody who need not be a customer, and their deliveries. */
    void deleteEventsOfRequests(long runId, Person person) {
        database.inTransaction(jdbc -> {
            List<Long> requests = jdbc.queryForList(
                    "SELECT REQUEST_ID FROM B2B_ACCESS_REQUEST WHERE EMAIL = ?", Long.class, person.email());
            for (long id : requests) {
                if (jdbc.update("DELETE FROM B2B_EVENT WHERE SUBJECT = ?", "access_request/" + id) > 0) {
                    report.record(runId, "B2B_EVENT", id, Outcome.ERASED, null, null);
                }
            }
            return null;
        });
    }

    /** Carts and lists of products, those aside that are being ordered at this moment or wait as drafts. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Long> cartsOf(Person person) {
        return database.inTransaction(jdbc -> new NamedParameterJdbcTemplate(jdbc)
                .queryForList(
                        """
                        SELECT ORDER_ID FROM BLC_ORDER WHERE CUSTOMER_ID IN (:ids)
                        AND ORDER_STATUS IN ('IN_PROCESS', 'NAMED', 'QUOTE')
                        AND ORDER_ID NOT IN (SELECT b.ORDER_ID FROM B2B_ORDER b WHERE b.PLACED_BY_ID IN (:ids))
                        AND ORDER_ID NOT IN (SELECT d.ORDER_ID FROM B2B_DRAFT d WHERE d.PLACED_BY_ID IN (:ids))
                        AND ORDER_ID NOT IN (SELECT s.OPEN_ORDER_ID FROM B2B_SUBMISSION s
                          WHERE s.OPEN_ORDER_ID IS NOT NULL AND s.CUSTOMER_ID IN (:ids)) ORDER BY ORDER_ID""",
                        PersonRows.of(person),
                        Long.class));
    }

    /** What the person is and was called: a name on an order stays when its customer takes another one. */
    Set<PersonName> namesOf(Person person) {
        return database.inTransaction(jdbc -> new LinkedHashSet<>(new NamedParameterJdbcTemplate(jdbc)
                .query(
                        """
                        SELECT FIRST_NAME, LAST_NAME FROM BLC_CUSTOMER WHERE CUSTOMER_ID IN (:ids)
                        UNION SELECT PLACED_BY_NAME, NULL FROM B2B_ORDER WHERE PLACED_BY_ID IN (:ids)
                        UNION SELECT PLACED_BY_NAME, NULL FROM B2B_DRAFT WHERE PLACED_BY_ID IN (:ids)
                        UNION SELECT REQUESTED_BY_NAME, NULL FROM B2B_RETURN WHERE REQUESTED_BY_ID IN (:ids)""",
                        PersonRows.of(person),
                        (row, number) -> new PersonName(row.getString(1), row.getString(2)))));
    }
}
