package org.b2bleaf.preview;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TemporalType;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.hibernate.SQLQuery;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.springframework.stereotype.Repository;

/** Reads and writes previews, in single statements. */
@Repository("b2bPreviewDao")
public class PreviewDao {

    private static final String CURRENT =
            """
            select L.LOCATION_ID, L.EXTERNAL_ID, L.NAME as LOCATION_NAME, C.COMPANY_ID, C.NAME as COMPANY_NAME,
              C.EXTERNAL_ID as COMPANY_EXTERNAL_ID, L.LANGUAGE
            from B2B_PREVIEW P
            join B2B_LOCATION L on L.LOCATION_ID = P.LOCATION_ID and L.STATUS = 'ACTIVE'
            join B2B_COMPANY C on C.COMPANY_ID = L.COMPANY_ID and C.STATUS = 'ACTIVE'
            where P.BROWSER_HASH = :browser and P.ENDED_AT is null and P.ENDS_AT > :now""";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    void insert(String tokenHash, String sessionHash, long locationId, Instant now, Instant end) {
        em.createNativeQuery(
                        "insert into B2B_PREVIEW (TOKEN_HASH, STAFF_SESSION_HASH, LOCATION_ID, CREATED_AT, ENDS_AT)"
                                + " values (?, ?, ?, ?, ?)")
                .setParameter(1, tokenHash)
                .setParameter(2, sessionHash)
                .setParameter(3, locationId)
                .setParameter(4, Date.from(now), TemporalType.TIMESTAMP)
                .setParameter(5, Date.from(end), TemporalType.TIMESTAMP)
                .executeUpdate();
    }

    /** @return whether the link was good; of several browsers one gets it */
    boolean open(String tokenHash, String browserHash, Instant now, Instant end) {
        return em.createNativeQuery("update B2B_PREVIEW set BROWSER_HASH = ?, OPENED_AT = ?, ENDS_AT = ?"
                                + " where TOKEN_HASH = ? and OPENED_AT is null and ENDED_AT is null and ENDS_AT > ?")
                        .setParameter(1, browserHash)
                        .setParameter(2, Date.from(now), TemporalType.TIMESTAMP)
                        .setParameter(3, Date.from(end), TemporalType.TIMESTAMP)
                        .setParameter(4, tokenHash)
                        .setParameter(5, Date.from(now), TemporalType.TIMESTAMP)
                        .executeUpdate()
                == 1;
    }

    Optional<LocationAccess> current(String browserHash, Instant now) {
        SQLQuery query = em.unwrap(Session.class)
                .createSQLQuery(CURRENT)
                .addScalar("LOCATION_ID", StandardBasicTypes.LONG)
                .addScalar("EXTERNAL_ID", StandardBasicTypes.STRING)
                .addScalar("LOCATION_NAME", StandardBasicTypes.STRING)
                .addScalar("COMPANY_ID", StandardBasicTypes.LONG)
                .addScalar("COMPANY_NAME", StandardBasicTypes.STRING)
                .addScalar("COMPANY_EXTERNAL_ID", StandardBasicTypes.STRING)
                .addScalar("LANGUAGE", StandardBasicTypes.STRING)
                .addSynchronizedQuerySpace("B2B_LOCATION")
                .addSynchronizedQuerySpace("B2B_COMPANY");
        query.setString("browser", browserHash);
        query.setTimestamp("now", Date.from(now));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.list();
        return rows.stream()
                .map(row -> new LocationAccess(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Long) row[3],
                        (String) row[4],
                        Permission.ORDERING_ONLY.name(),
                        (String) row[5],
                        (String) row[6]))
                .findFirst();
    }

    void endOfBrowser(String browserHash, Instant now) {
        end("BROWSER_HASH", browserHash, now);
    }

    void endOfSession(String sessionHash, Instant now) {
        end("STAFF_SESSION_HASH", sessionHash, now);
    }

    private void end(String column, String hash, Instant now) {
        em.createNativeQuery("update B2B_PREVIEW set ENDED_AT = ? where " + column + " = ? and ENDED_AT is null")
                .setParameter(1, Date.from(now), TemporalType.TIMESTAMP)
                .setParameter(2, hash)
                .executeUpdate();
    }

    void deleteEndedBefore(Instant time) {
        em.createNativeQuery("delete from B2B_PREVIEW where ENDS_AT < ?")
                .setParameter(1, Date.from(time), TemporalType.TIMESTAMP)
                .executeUpdate();
    }
}
