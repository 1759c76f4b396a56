package org.b2bleaf.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;
import org.b2bleaf.signin.rules.SignInPolicy;
import org.b2bleaf.signin.rules.SignInPolicy.Asked;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/** The rows of B2B_SIGN_IN_CODE. Called within the transactions of {@link SignInCodes}. */
@Repository("b2bSignInCodeDao")
public class SignInCodeDao {

    private static final String LOCKS = "B2B_SIGN_IN_LOCK";
    /** The rows that the migration puts into {@link #LOCKS}. */
    private static final int BUCKETS = 16;

    private static final String USABLE = " and c.status = 'OPEN' and c.expiresAt > :now and c.attempts < :maxAttempts";
    private static final String BY_STRANGER = " and c.requester not like '" + Requester.KNOWN_PREFIX + "%'";
    private static final String BY_KNOWN_BROWSER = " and c.requester like '" + Requester.KNOWN_PREFIX + "%'";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /**
     * Makes transactions about the same address or the same requester wait for each other, on every node, until this
     * one ends. Limits are counts of rows, and rows that another transaction is about to insert cannot be counted. Must
     * come first in the transaction.
     */
    public void lock(String... names) {
        Stream.of(names)
                .mapToInt(name -> Math.floorMod(name.hashCode(), BUCKETS))
                .distinct()
                .sorted()
                .forEach(this::lockBucket);
    }

    private void lockBucket(int bucket) {
        // Naming the table keeps Hibernate from emptying the whole second-level cache, as it does for unknown SQL.
        int rows = em.unwrap(Session.class)
                .createSQLQuery("update " + LOCKS + " set TAKEN = TAKEN + 1 where BUCKET = :bucket")
                .addSynchronizedQuerySpace(LOCKS)
                .setInteger("bucket", bucket)
                .executeUpdate();
        if (rows != 1) {
            throw new IllegalStateException("Table " + LOCKS + " has no row for bucket " + bucket);
        }
    }

    public SignInCodeRecord save(SignInCodeRecordImpl code) {
        em.persist(code);
        return code;
    }

    /** What the limits look at. */
    Asked asked(String email, String browserHash, Requester requester, int maxAttempts, Instant now) {
        Instant hourAgo = now.minus(Duration.ofHours(1));
        Instant dayAgo = now.minus(Duration.ofDays(1));
        return new Asked(
                lastOpen(email, browserHash, maxAttempts, now),
                countSince(email, requester, hourAgo),
                countSince(email, requester, dayAgo),
                askedFromNetwork(requester, now),
                countOpenElsewhere(email, browserHash, requester, maxAttempts, now));
    }

    private Optional<Instant> lastOpen(String email, String browserHash, int maxAttempts, Instant now) {
        Date last = usable(
                        "select max(c.createdAt) from B2bSignInCode c"
                                + " where c.email = :email and c.browserHash = :browser" + USABLE,
                        Date.class,
                        maxAttempts,
                        now)
                .setParameter("email", email)
                .setParameter("browser", browserHash)
                .getSingleResult();
        return Optional.ofNullable(last).map(Date::getTime).map(Instant::ofEpochMilli);
    }

    private long countSince(String email, Requester requester, Instant since) {
        TypedQuery<Long> query = em.createQuery(
                        "select count(c) from B2bSignInCode c where c.email = :email and c.createdAt > :since"
                                + (requester.known() ? " and c.requester = :requester" : BY_STRANGER),
                        Long.class)
                .setParameter("email", email)
                .setParameter("since", Date.from(since));
        if (requester.known()) {
            query.setParameter("requester", requester.key());
        }
        return query.getSingleResult();
    }

    /** Codes that were asked for from a network in an hour; 0 for a known browser. */
    long askedFromNetwork(Requester requester, Instant now) {
        if (requester.known()) {
            return 0;
        }
        return em.createQuery(
                        """
                        select count(c) from B2bSignInCode c
                        where c.requester = :requester and c.createdAt > :since""",
                        Long.class)
                .setParameter("requester", requester.key())
                .setParameter("since", Date.from(now.minus(Duration.ofHours(1))))
                .getSingleResult();
    }

    private long countOpenElsewhere(
            String email, String browserHash, Requester requester, int maxAttempts, Instant now) {
        return usable(
                        "select count(c) from B2bSignInCode c"
                                + " where c.email = :email and c.browserHash <> :browser" + USABLE
                                + (requester.known() ? BY_KNOWN_BROWSER : ""),
                        Long.class,
                        maxAttempts,
                        now)
                .setParameter("email", email)
                .setParameter("browser", browserHash)
                .getSingleResult();
    }

    /** A newer code takes the place of every code that this browser has open. */
    void supersedeOfBrowser(String browserHash) {
        em.createQuery(
                        """
                        update B2bSignInCode c set c.status = 'SUPERSEDED'
                        where c.browserHash = :browser and c.status = 'OPEN'""")
                .setParameter("browser", browserHash)
                .executeUpdate();
    }

    /** Makes room for one more open code of the address. Codes of strangers go first, the oldest before the others. */
    void makeRoom(String email, int maxAttempts, Instant now) {
        List<Long> open = usable(
                        "select c.id from B2bSignInCode c where c.email = :email" + USABLE
                                + " order by case when c.requester like '" + Requester.KNOWN_PREFIX
                                + "%' then 1 else 0 end, c.createdAt",
                        Long.class,
                        maxAttempts,
                        now)
                .setParameter("email", email)
                .getResultList();
        int surplus = open.size() - (SignInPolicy.OPEN_PER_ADDRESS - 1);
        IntStream.range(0, surplus).mapToObj(open::get).forEach(id -> change(id, CodeStatus.SUPERSEDED));
    }

    /** The code that this browser was sent last. */
    Optional<SignInCodeRecord> newestOf(String browserHash) {
        return em
                .createQuery(
                        """
                        select c from B2bSignInCode c where c.browserHash = :browser
                        order by c.createdAt desc, c.id desc""",
                        SignInCodeRecord.class)
                .setParameter("browser", browserHash)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Wrong codes typed for an address, counting codes that were sent since. */
    long failuresSince(String email, Instant since) {
        Object[] sums = em.createQuery(
                        """
                        select sum(c.attempts), count(c.consumedAt) from B2bSignInCode c
                        where c.email = :email and c.createdAt > :since""",
                        Object[].class)
                .setParameter("email", email)
                .setParameter("since", Date.from(since))
                .getSingleResult();
        return sums[0] == null ? 0 : (Long) sums[0] - (Long) sums[1];
    }

    /** @return whether the code may be compared: it is open, in time, and had an attempt left, which is now used */
    boolean countAttempt(long id, int maxAttempts, Instant now) {
        return em.createQuery("update B2bSignInCode c set c.attempts = c.attempts + 1 where c.id = :id" + USABLE)
                        .setParameter("id", id)
                        .setParameter("now", Date.from(now))
                        .setParameter("maxAttempts", maxAttempts)
                        .executeUpdate()
                == 1;
    }

    int attemptsOf(long id) {
        return em.createQuery("select c.attempts from B2bSignInCode c where c.id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** @return whether it was this call that used the code up; of parallel calls one gets true */
    boolean consume(long id, int maxAttempts, Instant now) {
        return em.createQuery(
                                """
                                update B2bSignInCode c set c.status = 'CONSUMED', c.consumedAt = :now
                                where c.id = :id and c.status = 'OPEN' and c.expiresAt > :now
                                and c.attempts <= :maxAttempts""")
                        .setParameter("id", id)
                        .setParameter("now", Date.from(now))
                        .setParameter("maxAttempts", maxAttempts)
                        .executeUpdate()
                == 1;
    }

    void expire(long id) {
        change(id, CodeStatus.EXPIRED);
    }

    private void change(long id, CodeStatus status) {
        em.createQuery("update B2bSignInCode c set c.status = :status where c.id = :id and c.status = 'OPEN'")
                .setParameter("status", status.name())
                .setParameter("id", id)
                .executeUpdate();
    }

    private <T> TypedQuery<T> usable(String jpql, Class<T> type, int maxAttempts, Instant now) {
        return em.createQuery(jpql, type).setParameter("now", Date.from(now)).setParameter("maxAttempts", maxAttempts);
    }
}
