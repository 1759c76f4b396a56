package org.b2bleaf.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.company.LocationAccess;
import org.hibernate.SQLQuery;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what each request of a signed-in customer depends on, past every cache, in one statement. */
@Repository("b2bStandingDao")
public class StandingDao {

    private static final String STANDING =
            """
            select C.DEACTIVATED, S.SECURED_AT, S.SIGNED_OUT_AT,
              P.LOCATION_ID, P.LOCATION_EXTERNAL_ID, P.LOCATION_NAME, P.COMPANY_ID, P.COMPANY_NAME, P.PERMISSION,
              P.COMPANY_EXTERNAL_ID, P.LANGUAGE
            from BLC_CUSTOMER C
            left join B2B_CUSTOMER_SIGN_IN S on S.CUSTOMER_ID = C.CUSTOMER_ID
            left join (
              select R.CUSTOMER_ID, L.LOCATION_ID, L.EXTERNAL_ID as LOCATION_EXTERNAL_ID, L.NAME as LOCATION_NAME,
                M.COMPANY_ID, M.NAME as COMPANY_NAME, R.PERMISSION,
                M.EXTERNAL_ID as COMPANY_EXTERNAL_ID, L.LANGUAGE
              from B2B_PERMISSION R
              join B2B_LOCATION L on L.LOCATION_ID = R.LOCATION_ID and L.STATUS = 'ACTIVE'
              join B2B_COMPANY M on M.COMPANY_ID = L.COMPANY_ID and M.STATUS = 'ACTIVE'
              where R.CUSTOMER_ID = :customer
            ) P on P.CUSTOMER_ID = C.CUSTOMER_ID
            where C.CUSTOMER_ID = :customer
            order by P.LOCATION_NAME, P.LOCATION_ID""";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** @return empty when there is no such customer any more */
    @Transactional(value = "blTransactionManager", propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Standing> of(long customerId) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query().setLong("customer", customerId).list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] first = rows.get(0);
        List<LocationAccess> permitted = rows.stream()
                .filter(row -> row[3] != null)
                .map(row -> new LocationAccess(
                        (Long) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Long) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        (String) row[10]))
                .toList();
        return Optional.of(
                new Standing(Objects.equals(first[0], Boolean.TRUE), instant(first[1]), instant(first[2]), permitted));
    }

    private SQLQuery query() {
        return em.unwrap(Session.class)
                .createSQLQuery(STANDING)
                .addScalar("DEACTIVATED", StandardBasicTypes.BOOLEAN)
                .addScalar("SECURED_AT", StandardBasicTypes.TIMESTAMP)
                .addScalar("SIGNED_OUT_AT", StandardBasicTypes.TIMESTAMP)
                .addScalar("LOCATION_ID", StandardBasicTypes.LONG)
                .addScalar("LOCATION_EXTERNAL_ID", StandardBasicTypes.STRING)
                .addScalar("LOCATION_NAME", StandardBasicTypes.STRING)
                .addScalar("COMPANY_ID", StandardBasicTypes.LONG)
                .addScalar("COMPANY_NAME", StandardBasicTypes.STRING)
                .addScalar("PERMISSION", StandardBasicTypes.STRING)
                .addScalar("COMPANY_EXTERNAL_ID", StandardBasicTypes.STRING)
                .addScalar("LANGUAGE", StandardBasicTypes.STRING)
                // What is changed in the same transaction is written before it is read, as for our own entities.
                .addSynchronizedQuerySpace("BLC_CUSTOMER")
                .addSynchronizedQuerySpace("B2B_CUSTOMER_SIGN_IN")
                .addSynchronizedQuerySpace("B2B_PERMISSION")
                .addSynchronizedQuerySpace("B2B_LOCATION")
                .addSynchronizedQuerySpace("B2B_COMPANY");
    }

    private static Optional<Instant> instant(Object timestamp) {
        return Optional.ofNullable((Date) timestamp).map(Date::getTime).map(Instant::ofEpochMilli);
    }
}
