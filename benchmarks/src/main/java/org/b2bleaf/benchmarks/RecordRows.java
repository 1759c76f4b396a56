package org.b2bleaf.benchmarks;

import java.sql.SQLException;

/** What a shop keeps of what was done: mails, sign-ins, the audit trail, events, jobs. */
final class RecordRows {

    private RecordRows() {}

    static void records(Copies copies) throws SQLException {
        copies.of(
                "B2B_MAIL",
                null,
                """
                        MAIL_ID :id
                        RECIPIENT 'reader' || n || '@grown.example'
                        SUBJECT 'Mail ' || n
                        BODY '{"text":"Good day","html":"<p>Good day</p>"}'
                        IS_SENSITIVE false
                        IS_LASTING false
                        KIND 'BENCHMARK'
                        STATUS 'SENT'
                        ATTEMPTS 1
                        CREATED_AT now() - n * interval '1 minute'
                        SENT_AT now()""");
        copies.of(
                "B2B_SIGN_IN_CODE",
                null,
                """
                        CODE_ID :id
                        EMAIL 'reader' || n || '@grown.example'
                        BROWSER_HASH 'b' || n
                        CODE_HASH 'c' || n
                        IP_KEY 'i' || n
                        STATUS 'CONSUMED'
                        ATTEMPTS 1
                        CREATED_AT now() - n * interval '1 minute'
                        EXPIRES_AT now()
                        CONSUMED_AT now()""");
        copies.of(
                "B2B_AUDIT_EVENT",
                null,
                """
                        AUDIT_ID :id
                        OCCURRED_AT now() - n * interval '1 minute'
                        ACTOR 'admin:admin'
                        ACTION 'changed'
                        SUBJECT_TYPE 'company'
                        SUBJECT_ID n
                        FIELD 'name'
                        NEW_VALUE 'Name ' || n
                        TIMES 1""");
        copies.of(
                "B2B_EVENT",
                null,
                """
                        EVENT_ID 'grown-' || n
                        EVENT_TYPE 'company.updated'
                        SUBJECT 'company/' || n
                        OCCURRED_AT now() - n * interval '1 minute'
                        PAYLOAD '{}'""");
        if (copies.areFirst()) {
            copies.statement(
                    "insert into B2B_WEBHOOK (WEBHOOK_ID, URL, EVENT_TYPES, SECRET, WEBHOOK_STATE, STATE_SINCE,"
                            + " CREATED_AT, CREATED_BY, VERSION) values (" + Copies.FIRST
                            + ", 'https://grown.example/hook', '*', 'none', 'DISABLED', now(), now(), 'system', 0)");
        }
        copies.of(
                "B2B_WEBHOOK_DELIVERY",
                null,
                """
                        WEBHOOK_ID %1$s
                        EVENT_ID 'grown-' || n
                        EVENT_TYPE 'company.updated'
                        OCCURRED_AT now() - n * interval '1 minute'
                        DELIVERY_STATUS 'DELIVERED'
                        ATTEMPTS 1
                        LAST_AT now()
                        LAST_RESULT 'OK'
                        LAST_HTTP_STATUS 200
                        LAST_MILLIS 20"""
                        .formatted(Copies.FIRST));
    }

    static void jobs(Copies copies, String location, String buyer) throws SQLException {
        copies.of(
                "B2B_IMPORT",
                null,
                """
                IMPORT_ID :id
                CONTENT_KIND 'COMPANIES'
                FILE_NAME 'grown.zip'
                STATUS 'DONE'
                DRY_RUN false
                REQUESTED_BY 'admin:admin'
                REQUESTED_AT now() - n * interval '1 minute'
                FINISHED_AT now()
                %s 0"""
                        .formatted(String.join(" 0\n", ImportJobs.COUNTS)));
        copies.of(
                "B2B_TRANSFER",
                null,
                """
                        TRANSFER_ID :id
                        CUSTOMER_ID (select CUSTOMER_ID from BLC_CUSTOMER where USER_NAME = '%1$s')
                        LOCATION_ID (select LOCATION_ID from B2B_LOCATION where EXTERNAL_ID = '%2$s')
                        COMPANY_ID (select COMPANY_ID from B2B_LOCATION where EXTERNAL_ID = '%2$s')
                        STATUS 'DONE'
                        STARTED_BY 'admin:admin'
                        CREATED_AT now() - n * interval '1 minute'
                        FINISHED_AT now()
                        REACHED_ORDER_ID 0
                        LAST_ORDER_ID 0
                        TOTAL 0
                        MOVED 0
                        SKIPPED 0
                        ATTEMPTS 1"""
                        .formatted(buyer, location));
        copies.of(
                "B2B_PRIVACY_RUN",
                null,
                """
                        RUN_ID :id
                        KIND 'EXPORT'
                        STATUS 'DONE'
                        EMAIL 'reader' || n || '@grown.example'
                        PSEUDONYM 'p' || n
                        LANGUAGE 'en'
                        REQUESTED_BY 'admin:admin'
                        REQUESTED_AT now() - n * interval '1 minute'
                        FINISHED_AT now()
                        ATTEMPT 1
                        TOTAL 0
                        DONE 0
                        ERASED_COUNT 0
                        PSEUDONYMISED_COUNT 0
                        KEPT_COUNT 0
                        FILE_BYTES 0""");
    }
}
