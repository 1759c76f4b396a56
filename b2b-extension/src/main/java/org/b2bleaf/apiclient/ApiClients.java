package org.b2bleaf.apiclient;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.apiclient.ApiClientRefused.Problem;
import org.b2bleaf.apiclient.rules.ApiToken;
import org.b2bleaf.apiclient.rules.Scope;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.persistence.IdBlocks;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The programs that may use the REST API. What staff change of one acts on its next request, on every node. The staff's acts
 * are audited; the tokens are nowhere but with the programs.
 */
@Service("b2bApiClients")
public class ApiClients {

    public static final int LONGEST_NAME = 100;
    public static final int MOST_REQUESTS_PER_MINUTE = 100_000;

    /** How long the token before works on, if staff want it to. */
    public static final Duration OLD_TOKEN_WORKS = Duration.ofHours(24);

    private static final String SUBJECT = "api-client";
    private static final Duration LAST_USED = Duration.ofMinutes(1);

    @Resource(name = "b2bApiClientDao")
    protected ApiClientDao dao;

    @Resource(name = "b2bIdBlocks")
    protected IdBlocks ids;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** Revoked ones last, by name. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<ApiClient> all() {
        return dao.all();
    }

    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<ApiClient> find(long id) {
        return dao.find(id);
    }

    /**
     * @param actor for the audit trail, as in every method here
     * @throws ApiClientRefused when it cannot be made so
     */
    @Transactional("blTransactionManager")
    public IssuedToken create(ApiClientDetails typed, String actor) {
        refuse(problemsOf(typed));
        String name = typed.name().strip();
        ApiClientDetails details =
                new ApiClientDetails(name, typed.scopes(), typed.expiresAt(), typed.requestsPerMinute());
        long id = ids.reserve("B2bApiClient", 1);
        String token = ApiToken.generate(random);
        try {
            dao.insert(id, details, ApiToken.hash(token), ApiToken.hint(token), clock.instant(), actor);
        } catch (DataIntegrityViolationException e) {
            throw new ApiClientRefused(EnumSet.of(Problem.NAME_TAKEN));
        }
        audit.record(actor, "created", AuditSubject.of(SUBJECT, id), null, null, name);
        audit.recordChanges(actor, AuditSubject.of(SUBJECT, id), nothing(), fields(details));
        return new IssuedToken(existing(id), token);
    }

    /** What would be refused in a new one; empty when it can be made. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Set<Problem> problemsOf(ApiClientDetails details) {
        Set<Problem> problems = problems(details, clock.instant());
        problems.addAll(
                problemsOfName(details.name() == null ? "" : details.name().strip()));
        return problems;
    }

    /**
     * Changes scopes, expiry and rate.
     *
     * @param version that the editor started from
     * @throws ApiClientRefused when it cannot be changed so
     */
    @Transactional("blTransactionManager")
    public ApiClient change(long id, int version, ApiClientDetails details, String actor) {
        ApiClient before = existing(id);
        // What has expired may stay so while something else is changed.
        boolean sameExpiry = details.expiresAt() != null && details.expiresAt().equals(before.expiresAt());
        Set<Problem> problems = problems(details, sameExpiry ? Instant.MIN : clock.instant());
        refuse(problems);
        unlessSomebodyWasFaster(dao.update(id, version, details));
        audit.recordChanges(
                actor,
                AuditSubject.of(SUBJECT, id),
                fields(new ApiClientDetails(
                        before.name(), before.scopes(), before.expiresAt(), before.requestsPerMinute())),
                fields(details));
        return existing(id);
    }

    /**
     * Gives it a new token.
     *
     * @param oldWorksOn whether the present one works on for {@link #OLD_TOKEN_WORKS}, so that a program can be changed over
     *     without a gap; otherwise it ends at once
     * @throws ApiClientRefused when somebody was faster, or it is revoked
     */
    @Transactional("blTransactionManager")
    public IssuedToken renew(long id, int version, boolean oldWorksOn, String actor) {
        existing(id);
        String token = ApiToken.generate(random);
        Instant now = clock.instant();
        unlessSomebodyWasFaster(dao.renew(
                id,
                version,
                ApiToken.hash(token),
                ApiToken.hint(token),
                now,
                oldWorksOn ? now.plus(OLD_TOKEN_WORKS) : null));
        audit.record(
                actor,
                "token-renewed",
                AuditSubject.of(SUBJECT, id),
                null,
                null,
                existing(id).name());
        return new IssuedToken(existing(id), token);
    }

    /**
     * Ends it for good.
     *
     * @throws ApiClientRefused when somebody was faster, or it is revoked
     */
    @Transactional("blTransactionManager")
    public void revoke(long id, int version, String actor) {
        ApiClient client = existing(id);
        unlessSomebodyWasFaster(dao.revoke(id, version, clock.instant()));
        audit.record(actor, "api-client-revoked", AuditSubject.of(SUBJECT, id), null, null, client.name());
    }

    /**
     * Whose token this is. Takes one statement, and once a minute for each client another that notes its use; none for
     * what no shop has given out.
     *
     * @return empty when it is nobody's, or its client is expired or revoked
     */
    @Transactional("blTransactionManager")
    public Optional<ApiClient> authenticate(String token) {
        if (!ApiToken.isWellFormed(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiClient> client = dao.findByToken(ApiToken.hash(token), now).filter(found -> found.isUsable(now));
        client.filter(found -> found.lastUsedAt() == null || found.lastUsedAt().isBefore(now.minus(LAST_USED)))
                .ifPresent(found -> dao.used(found.id(), now, now.minus(LAST_USED)));
        return client;
    }

    private ApiClient existing(long id) {
        return dao.find(id).orElseThrow(() -> new EntityNotFoundException("No API client " + id));
    }

    private Set<Problem> problemsOfName(String name) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (name.isEmpty()) {
            problems.add(Problem.NAME_MISSING);
        } else if (name.length() > LONGEST_NAME) {
            problems.add(Problem.NAME_TOO_LONG);
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.NAME_NOT_PRINTABLE);
        } else if (dao.isNameTaken(name)) {
            problems.add(Problem.NAME_TAKEN);
        }
        return problems;
    }

    private static Set<Problem> problems(ApiClientDetails details, Instant now) {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (details.scopes().isEmpty()) {
            problems.add(Problem.NO_SCOPE);
        }
        if (details.expiresAt() != null && !details.expiresAt().isAfter(now)) {
            problems.add(Problem.EXPIRED_ALREADY);
        }
        Integer rate = details.requestsPerMinute();
        if (rate != null && (rate < 1 || rate > MOST_REQUESTS_PER_MINUTE)) {
            problems.add(Problem.RATE_OUT_OF_RANGE);
        }
        return problems;
    }

    private static void refuse(Set<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ApiClientRefused(problems);
        }
    }

    private static void unlessSomebodyWasFaster(boolean changed) {
        if (!changed) {
            throw new ApiClientRefused(EnumSet.of(Problem.CHANGED_MEANWHILE));
        }
    }

    private static Map<String, Object> fields(ApiClientDetails details) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("scopes", Scope.join(details.scopes()));
        fields.put("expiresAt", details.expiresAt());
        fields.put("requestsPerMinute", details.requestsPerMinute());
        return fields;
    }

    private static Map<String, Object> nothing() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("scopes", null);
        fields.put("expiresAt", null);
        fields.put("requestsPerMinute", null);
        return fields;
    }
}
