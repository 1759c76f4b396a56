package org.b2bleaf.privacy;

import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of exports: sealed, in parts. */
@Repository("b2bExportParts")
public class ExportParts {

    @Resource(name = "b2bPrivacyDatabase")
    protected PrivacyDatabase database;

    @Resource(name = "b2bPrivacyClaims")
    protected PrivacyClaims claims;

    void delete(long id) {
        database.inTransaction(jdbc -> jdbc.update("DELETE FROM B2B_PRIVACY_PART WHERE RUN_ID = ?", id));
    }

    @Transactional(value = "blTransactionManager", propagation = Propagation.REQUIRES_NEW)
    public void insert(ClaimedRun claim, int number, byte[] sealed, long done, long total) {
        claims.advance(claim, done, total);
        database.inTransaction(jdbc -> jdbc.update(
                "INSERT INTO B2B_PRIVACY_PART (RUN_ID, PART_NO, CONTENT) VALUES (?, ?, ?)",
                claim.id(),
                number,
                sealed));
    }

    /** @return empty when there is none of this number */
    Optional<byte[]> find(long id, int number) {
        return database
                .inTransaction(jdbc -> jdbc.query(
                        "SELECT CONTENT FROM B2B_PRIVACY_PART WHERE RUN_ID = ? AND PART_NO = ?",
                        (row, no) -> row.getBytes(1),
                        id,
                        number))
                .stream()
                .findFirst();
    }

    /** Deletes the files whose time is over, with whom they were about. */
    @Transactional("blTransactionManager")
    public int expire() {
        return database.inTransaction(jdbc -> {
            List<Long> over = jdbc.queryForList(
                    """
                    SELECT RUN_ID FROM B2B_PRIVACY_RUN
                    WHERE KIND = 'EXPORT' AND STATUS = 'DONE' AND FILE_UNTIL < ?""",
                    Long.class,
                    database.now());
            for (long id : over) {
                jdbc.update("UPDATE B2B_PRIVACY_RUN SET STATUS = 'EXPIRED', EMAIL = PSEUDONYM WHERE RUN_ID = ?", id);
                jdbc.update("DELETE FROM B2B_PRIVACY_PERSON WHERE RUN_ID = ?", id);
                jdbc.update("DELETE FROM B2B_PRIVACY_PART WHERE RUN_ID = ?", id);
            }
            return over.size();
        });
    }

    /** Files of earlier exports of the person, and who the runs were about. */
    void deleteOf(Person person, long butOf) {
        database.inTransaction(jdbc -> {
            List<Long> runs = jdbc.queryForList(
                    "SELECT RUN_ID FROM B2B_PRIVACY_RUN WHERE EMAIL = ? AND KIND = 'EXPORT' AND RUN_ID <> ?",
                    Long.class,
                    person.email(),
                    butOf);
            for (long id : runs) {
                jdbc.update("DELETE FROM B2B_PRIVACY_PART WHERE RUN_ID = ?", id);
                jdbc.update("DELETE FROM B2B_PRIVACY_PERSON WHERE RUN_ID = ?", id);
                jdbc.update("UPDATE B2B_PRIVACY_RUN SET STATUS = 'EXPIRED' WHERE RUN_ID = ? AND STATUS = 'DONE'", id);
            }
            return null;
        });
    }
}
