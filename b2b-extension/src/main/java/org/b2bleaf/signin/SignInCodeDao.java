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
import org.b2bleaf.signin.rules.SlowDown.Failures;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.springframework.stereotype.Repository;

/** The rows of B2B_SIGN_IN_CODE. Called within the transactions of {@link SignInCodes}. */
@Repository("b2bSignInCodeDao")
public class SignInCodeDao {

    private static final String LOCKS = "B2B_SIGN_IN_LOCK";
    /** The rows that the migration puts into {@link #LOCKS}. */
    private static final int BUCKETS = 16;

    private static final String USABLE = " and c.status = 'OPEN' and c.expiresAt > :now and c.attempts < :maxAttempts";
    /** A wrong code {@code f} of a stranger for the address of the code {@code c}, since the last right one. */
    private static final String FAILURE = "f.email = c.email and f.createdAt > :since and f.status <> 'CONSUMED'"
            + " and f.requester not like '" + Requester.KNOWN_PREFIX + "%' and f.attempts > 0"
            + " and not exists (select s.id from B2bSignInCode s where s.email = f.email and s.status = 'CONSUMED'"
            + " and s.createdAt > :since and s.consumedAt >= f.lastAttemptAt)";

    private static final String BEFORE =
            """
            select 'ADDRESS' as KIND, BROWSER_HASH, IP_KEY, STATUS, ATTEMPTS, CREATED_AT, EXPIRES_AT
            from B2B_SIGN_IN_CODE where EMAIL = :email and CREATED_AT > :dayAgo
            union all
            select 'BROWSER', BROWSER_HASH, IP_KEY, STATUS, ATTEMPTS, CREATED_AT, EXPIRES_AT
            from B2B_SIGN_IN_CODE where BROWSER_HASH = :browser and STATUS = 'OPEN'
            union all
            select 'NETWORK', '', '', '', count(*), max(CREATED_AT), max(EXPIRES_AT)
            from B2B_SIGN_IN_CODE where IP_KEY = :requester and CREATED_AT > :hourAgo""";

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

    /**
     * What the limits look at, and whether this browser has a code open that a newer one cancels, in one statement. No code
     * is good for a day, so those of the last day are all that matter of an address.
     */
    Before before(String email, String browserHash, Requester requester, int maxAttempts, Instant now) {
        Date hourAgo = Date.from(now.minus(Duration.ofHours(1)));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.unwrap(Session.class)
                .createSQLQuery(BEFORE)
                .addScalar("KIND", StandardBasicTypes.STRING)
                .addScalar("BROWSER_HASH", StandardBasicTypes.STRING)
                .addScalar("IP_KEY", StandardBasicTypes.STRING)
                .addScalar("STATUS", StandardBasicTypes.STRING)
                .addScalar("ATTEMPTS", StandardBasicTypes.LONG)
                .addScalar("CREATED_AT", StandardBasicTypes.TIMESTAMP)
                .addScalar("EXPIRES_AT", StandardBasicTypes.TIMESTAMP)
                .addSynchronizedEntityClass(SignInCodeRecordImpl.class)
                .setString("email", email)
                .setTimestamp("dayAgo", Date.from(now.minus(Duration.ofDays(1))))
                .setString("browser", browserHash)
                .setString("requester", requester.key())
                .setTimestamp("hourAgo", hourAgo)
                .list();
        Date lastOpen = null;
        long lastHour = 0;
        long lastDay = 0;
        long fromNetwork = 0;
        long openElsewhere = 0;
        boolean openHere = false;
        boolean openOfLater = false;
        for (Object[] row : rows) {
            if (row[0].equals("NETWORK")) {
                fromNetwork = requester.known() ? 0 : (Long) row[4];
                continue;
            }
            if (row[0].equals("BROWSER")) {
                openHere = true;
                continue;
            }
            boolean known = Requester.isKnown((String) row[2]);
            boolean counts = requester.known() ? requester.key().equals(row[2]) : !known;
            Date createdAt = (Date) row[5];
            if (counts) {
                lastDay++;
                lastHour += createdAt.after(hourAgo) ? 1 : 0;
            }
            boolean open = CodeStatus.OPEN.name().equals(row[3]);
            openOfLater |= open && createdAt.toInstant().isAfter(SignInPolicy.latestMade(now));
            boolean usable = open
                    && (Long) row[4] < maxAttempts
                    && !SignInPolicy.isExpired(createdAt.toInstant(), ((Date) row[6]).toInstant(), now);
            if (usable && browserHash.equals(row[1])) {
                lastOpen = lastOpen == null || createdAt.after(lastOpen) ? createdAt : lastOpen;
            } else if (usable && (known || !requester.known())) {
                openElsewhere++;
            }
        }
        return new Before(
                new Asked(
                        Optional.ofNullable(lastOpen).map(Date::getTime).map(Instant::ofEpochMilli),
                        lastHour,
                        lastDay,
                        fromNetwork,
                        openElsewhere),
                openHere,
                openOfLater);
    }

    /**
     * @param openInBrowser whether the browser has a code open, of whatever address
     * @param openOfLater whether a code of the address is open that was made before the clock was set back
     */
    record Before(Asked asked, boolean openInBrowser, boolean openOfLater) {}

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

    /** A newer code takes the place of every code that this browser has open. */
    void supersedeOfBrowser(String browserHash) {
        em.createQuery(
                        """
                        update B2bSignInCode c set c.status = 'SUPERSEDED'
                        where c.browserHash = :browser and c.status = 'OPEN'""")
                .setParameter("browser", browserHash)
                .executeUpdate();
    }

    /** Ends the codes of an address that were made before the clock was set back. */
    void expireOfLater(String email, Instant now) {
        em.createQuery(
                        """
                        update B2bSignInCode c set c.status = 'EXPIRED'
                        where c.email = :email and c.status = 'OPEN' and c.createdAt > :latest""")
                .setParameter("email", email)
                .setParameter("latest", Date.from(SignInPolicy.latestMade(now)))
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

    /**
     * The code that this browser was sent last, and how strangers have guessed at its address since somebody last typed a
     * right one: one statement. The open one is the last, whatever the clock says.
     */
    Optional<Guessed> newestOf(String browserHash, Instant since) {
        return em
                .createQuery(
                        "select c, (select sum(f.attempts) from B2bSignInCode f where " + FAILURE
                                + "), (select max(f.lastAttemptAt) from B2bSignInCode f where " + FAILURE
                                + ") from B2bSignInCode c where c.browserHash = :browser"
                                + " order by case when c.status = 'OPEN' then 0 else 1 end, c.createdAt desc, c.id desc",
                        Object[].class)
                .setParameter("browser", browserHash)
                .setParameter("since", Date.from(since))
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(row -> new Guessed((SignInCodeRecord) row[0], failures(row[1], row[2])))
                .findFirst();
    }

    /** The same failures for an address of which no code is at hand. */
    Failures failuresOf(String email, Instant since) {
        Object[] row = em.createQuery(
                        "select sum(f.attempts), max(f.lastAttemptAt) from B2bSignInCode f where "
                                + FAILURE.replace("c.email", ":email"),
                        Object[].class)
                .setParameter("email", email)
                .setParameter("since", Date.from(since))
                .getSingleResult();
        return failures(row[0], row[1]);
    }

    private static Failures failures(Object sum, Object last) {
        return new Failures(
                sum == null ? 0 : ((Number) sum).longValue(),
                Optional.ofNullable((Date) last).map(Date::getTime).map(Instant::ofEpochMilli));
    }

    /** A code and what was typed for its address. */
    record Guessed(SignInCodeRecord code, Failures failures) {}

    List<SignInCodeRecord> findAll(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from B2bSignInCode c where c.id in (:ids)", SignInCodeRecord.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Deletes records from before. Called by a job, a piece at a time, so that nobody waits long for a row. */
    int purge(Instant before, int limit) {
        List<Long> old = em.createQuery(
                        "select c.id from B2bSignInCode c where c.createdAt < :before order by c.createdAt", Long.class)
                .setParameter("before", Date.from(before))
                .setMaxResults(limit)
                .getResultList();
        return old.isEmpty()
                ? 0
                : em.createQuery("delete from B2bSignInCode c where c.id in (:ids)")
                        .setParameter("ids", old)
                        .executeUpdate();
    }

    /** @return whether the code may be compared: it is open, in time, and had an attempt left, which is now used */
    boolean countAttempt(long id, int maxAttempts, Instant now) {
        return em.createQuery(
                                "update B2bSignInCode c set c.attempts = c.attempts + 1, c.lastAttemptAt = :now where c.id = :id"
                                        + USABLE)
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
