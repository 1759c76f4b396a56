package org.b2bleaf.apiclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.b2bleaf.apiclient.ApiClientRefused.Problem;
import org.b2bleaf.apiclient.rules.ApiToken;
import org.b2bleaf.apiclient.rules.Scope;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class ApiClientsTest {

    private static final String SOL = "admin:sol";
    private static final Set<Scope> READ = EnumSet.of(Scope.COMPANIES_READ, Scope.ORDERS_READ);

    @SliceTest
    void theTokenOpensAndIsStoredNowhere(Slice shop) {
        IssuedToken issued = create(shop, "ERP");

        assertThat(shop.bean(ApiClients.class).authenticate(issued.token()))
                .get()
                .satisfies(client -> {
                    assertThat(client.name()).isEqualTo("ERP");
                    assertThat(client.scopes()).isEqualTo(READ);
                    assertThat(client.createdBy()).isEqualTo(SOL);
                });
        assertThat(shop.bean(ApiClients.class).find(issued.client().id()))
                .get()
                .extracting(ApiClient::lastUsedAt)
                .isEqualTo(shop.clock().instant());
        List<?> stored = shop.em()
                .createNativeQuery(
                        "select TOKEN_HASH from B2B_API_CLIENT union all select NEW_VALUE from B2B_AUDIT_EVENT"
                                + " where NEW_VALUE is not null")
                .getResultList();
        assertThat(stored).isNotEmpty().noneMatch(value -> value.toString()
                .contains(issued.token().substring(issued.token().length() - 20)));
    }

    @SliceTest
    void whatNobodyWasGivenOpensNothing(Slice shop) {
        IssuedToken issued = create(shop, "ERP");
        ApiClients clients = shop.bean(ApiClients.class);

        assertThat(clients.authenticate("")).isEmpty();
        assertThat(clients.authenticate(issued.token() + "x")).isEmpty();
        assertThat(shop.statementsOf(() -> clients.authenticate("b2bleaf_" + "x".repeat(46))))
                .as("known as false by its sum")
                .isZero();
        assertThat(clients.authenticate(ApiToken.generate(new SecureRandom()))).isEmpty();
    }

    @SliceTest
    void theCheckTakesOneStatement(Slice shop) {
        IssuedToken issued = create(shop, "ERP");
        ApiClients clients = shop.bean(ApiClients.class);
        clients.authenticate(issued.token());

        assertThat(shop.statementsOf(() -> clients.authenticate(issued.token())))
                .isEqualTo(1);
        shop.clock().advance(Duration.ofSeconds(61));
        assertThat(shop.statementsOf(() -> clients.authenticate(issued.token())))
                .as("its use is noted once a minute")
                .isEqualTo(2);
    }

    @SliceTest
    void anExpiredOrRevokedOneIsOut(Slice shop) {
        ApiClients clients = shop.bean(ApiClients.class);
        Instant tomorrow = shop.clock().instant().plus(Duration.ofDays(1));
        IssuedToken expiring = clients.create(new ApiClientDetails("short", READ, tomorrow, null), SOL);
        IssuedToken revoked = create(shop, "revoked");
        clients.revoke(revoked.client().id(), revoked.client().version(), SOL);

        assertThat(clients.authenticate(revoked.token())).isEmpty();
        assertThat(clients.authenticate(expiring.token())).isPresent();
        shop.clock().set(tomorrow);
        assertThat(clients.authenticate(expiring.token())).isEmpty();
        assertThat(clients.all()).extracting(ApiClient::name).containsExactly("short", "revoked");
        assertThatThrownBy(() -> clients.renew(revoked.client().id(), 1, false, SOL))
                .isInstanceOf(ApiClientRefused.class);
    }

    @SliceTest
    void aNewTokenEndsTheOldOneAtOnceOrAfterADay(Slice shop) {
        ApiClients clients = shop.bean(ApiClients.class);
        IssuedToken first = create(shop, "ERP");
        long id = first.client().id();

        IssuedToken second = clients.renew(id, 0, true, SOL);
        assertThat(clients.authenticate(first.token())).isPresent();
        assertThat(clients.authenticate(second.token())).isPresent();
        shop.clock().advance(ApiClients.OLD_TOKEN_WORKS);
        assertThat(clients.authenticate(first.token())).isEmpty();

        IssuedToken third = clients.renew(id, second.client().version(), false, SOL);
        assertThat(clients.authenticate(second.token())).isEmpty();
        assertThat(clients.authenticate(third.token())).isPresent();
        assertThatThrownBy(() -> clients.renew(id, 0, false, SOL))
                .as("somebody was faster")
                .isInstanceOf(ApiClientRefused.class);
        assertThat(clients.authenticate(third.token())).isPresent();

        IssuedToken fourth = clients.renew(id, third.client().version(), true, SOL);
        IssuedToken fifth = clients.renew(id, fourth.client().version(), false, SOL);
        assertThat(clients.authenticate(third.token()))
                .as("of the day before, too")
                .isEmpty();
        assertThat(clients.authenticate(fourth.token())).isEmpty();
        assertThat(clients.authenticate(fifth.token())).isPresent();
    }

    @SliceTest
    void staffSeeWhenItWasUsedToTheMinute(Slice shop) {
        ApiClients clients = shop.bean(ApiClients.class);
        IssuedToken issued = create(shop, "ERP");
        long id = issued.client().id();
        Instant first = shop.clock().instant();
        assertThat(clients.find(id).orElseThrow().lastUsedAt()).isNull();

        clients.authenticate(issued.token());
        shop.clock().advance(Duration.ofSeconds(59));
        clients.authenticate(issued.token());
        assertThat(clients.find(id).orElseThrow().lastUsedAt()).isEqualTo(first);
        shop.clock().advance(Duration.ofSeconds(2));
        clients.authenticate(issued.token());
        assertThat(clients.find(id).orElseThrow().lastUsedAt()).isEqualTo(first.plusSeconds(61));
    }

    @SliceTest
    void whatCannotBeIsRefused(Slice shop) {
        create(shop, "ERP");

        assertThat(problems(
                        shop, new ApiClientDetails(" ", Set.of(), shop.clock().instant(), 0)))
                .containsExactlyInAnyOrder(
                        Problem.NAME_MISSING, Problem.NO_SCOPE, Problem.EXPIRED_ALREADY, Problem.RATE_OUT_OF_RANGE);
        assertThat(problems(shop, new ApiClientDetails(" ERP ", READ, null, null)))
                .containsExactly(Problem.NAME_TAKEN);
        assertThat(problems(shop, new ApiClientDetails("x".repeat(101), READ, null, null)))
                .containsExactly(Problem.NAME_TOO_LONG);
        assertThat(problems(shop, new ApiClientDetails("a\nb", READ, null, null)))
                .containsExactly(Problem.NAME_NOT_PRINTABLE);
        assertThat(shop.bean(ApiClients.class).all()).hasSize(1);
    }

    @SliceTest
    void whatStaffDoIsRecorded(Slice shop) {
        ApiClients clients = shop.bean(ApiClients.class);
        IssuedToken issued = create(shop, "ERP");
        long id = issued.client().id();
        ApiClient changed =
                clients.change(id, 0, new ApiClientDetails(null, EnumSet.of(Scope.COMPANIES_READ), null, 60), SOL);
        ApiClient renewed = clients.renew(id, changed.version(), false, SOL).client();
        clients.revoke(id, renewed.version(), SOL);

        assertThat(shop.bean(Audit.class).eventsOf("api-client", id, 100))
                .extracting(AuditEvent::getAction, AuditEvent::getField, AuditEvent::getNewValue)
                .contains(
                        tuple("created", null, "ERP"),
                        tuple("changed", "scopes", "companies:read"),
                        tuple("changed", "requestsPerMinute", "60"),
                        tuple("token-renewed", null, "ERP"),
                        tuple("api-client-revoked", null, "ERP"));
    }

    private static Set<Problem> problems(Slice shop, ApiClientDetails details) {
        try {
            shop.bean(ApiClients.class).create(details, SOL);
            return Set.of();
        } catch (ApiClientRefused e) {
            return e.problems();
        }
    }

    static IssuedToken create(Slice shop, String name) {
        return shop.bean(ApiClients.class).create(new ApiClientDetails(name, READ, null, null), SOL);
    }
}
