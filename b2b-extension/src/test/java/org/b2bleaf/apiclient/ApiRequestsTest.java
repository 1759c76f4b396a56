package org.b2bleaf.apiclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.b2bleaf.apiclient.ApiRequests.KeyReused;
import org.b2bleaf.apiclient.ApiRequests.RequestUnderWay;
import org.b2bleaf.apiclient.rules.ApiToken;
import org.b2bleaf.apiclient.rules.RepeatedRequest;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class ApiRequestsTest {

    private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";

    @SliceTest
    void theSameRequestIsDoneOnceAndAnsweredAlike(Slice shop) {
        long client = client(shop);

        StoredAnswer first = requests(shop).once(client, KEY, "content", makes(shop, "one"));
        StoredAnswer again = requests(shop).once(client, KEY, "content", makes(shop, "two"));

        assertThat(again).isEqualTo(first).isEqualTo(new StoredAnswer(201, "/one", "{\"name\":\"\u00e6\uac00\"}"));
        assertThat(companies(shop)).isEqualTo(1);
    }

    @SliceTest
    void anotherContentIsRefusedAndAnotherClientOrKeyIsNot(Slice shop) {
        long client = client(shop);
        long other = ApiClientsTest.create(shop, "other").client().id();
        requests(shop).once(client, KEY, "content", makes(shop, "one"));

        assertThatThrownBy(() -> requests(shop).once(client, KEY, "another", makes(shop, "two")))
                .isInstanceOf(KeyReused.class);
        requests(shop).once(other, KEY, "another", makes(shop, "two"));
        requests(shop).once(client, KEY.toUpperCase(Locale.ROOT), "content", makes(shop, "three"));
        assertThat(companies(shop)).isEqualTo(3);
    }

    @SliceTest
    void whatWasRefusedLeavesNothingBehind(Slice shop) {
        long client = client(shop);
        Supplier<StoredAnswer> refused = () -> {
            makes(shop, "one").get();
            throw new IllegalStateException("refused");
        };

        assertThatThrownBy(() -> requests(shop).once(client, KEY, "content", refused))
                .hasMessage("refused");
        assertThat(companies(shop)).isZero();
        assertThat(rows(shop)).isZero();
        requests(shop).once(client, KEY, "mended", makes(shop, "two"));
        assertThat(companies(shop)).isEqualTo(1);
    }

    /** A node that dies in between leaves the begun request, and nothing that it has done. */
    @SliceTest
    void aRequestWhoseNodeDiedIsDoneAgainAfterAWhile(Slice shop) {
        long client = client(shop);
        begun(shop, client);

        assertThatThrownBy(() -> requests(shop).once(client, KEY, "content", makes(shop, "one")))
                .isInstanceOf(RequestUnderWay.class);
        shop.clock().advance(RepeatedRequest.LEASE);
        requests(shop).once(client, KEY, "content", makes(shop, "one"));
        assertThat(companies(shop)).isEqualTo(1);
    }

    /** One that was only slow, and finds that another one has taken over. */
    @SliceTest
    void aRequestThatWasTakenOverLeavesNothing(Slice shop) {
        long client = client(shop);
        Supplier<StoredAnswer> slow = () -> {
            StoredAnswer answer = makes(shop, "slow").get();
            shop.clock().advance(RepeatedRequest.LEASE);
            onAnotherNode(() -> requests(shop).once(client, KEY, "content", makes(shop, "fast")));
            return answer;
        };

        assertThatThrownBy(() -> requests(shop).once(client, KEY, "content", slow))
                .isInstanceOf(RequestUnderWay.class);
        assertThat(companies(shop)).isEqualTo(1);
        assertThat(requests(shop)
                        .once(client, KEY, "content", makes(shop, "third"))
                        .location())
                .isEqualTo("/fast");
    }

    @SliceTest
    void ofManyAtOnceOneDoesTheWork(Slice shop) throws Exception {
        long client = client(shop);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        List<Future<StoredAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "company" + i;
            answers.add(callers.submit(() -> {
                start.await();
                return requests(shop).once(client, KEY, "content", makes(shop, name));
            }));
        }
        start.countDown();
        for (Future<StoredAnswer> answer : answers) {
            try {
                assertThat(answer.get().status()).isEqualTo(201);
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(RequestUnderWay.class);
            }
        }
        callers.shutdown();
        assertThat(companies(shop)).isEqualTo(1);
    }

    @SliceTest
    void answersAreForgottenAfterADay(Slice shop) {
        long client = client(shop);
        requests(shop).once(client, KEY, "content", makes(shop, "one"));
        shop.clock().advance(RepeatedRequest.KEPT.minus(Duration.ofSeconds(1)));
        assertThat(requests(shop).purge()).isZero();
        shop.clock().advance(Duration.ofSeconds(1));
        assertThat(requests(shop).purge()).isEqualTo(1);
        assertThat(rows(shop)).isZero();
    }

    private static ApiRequests requests(Slice shop) {
        return shop.bean(ApiRequests.class);
    }

    private static long client(Slice shop) {
        return ApiClientsTest.create(shop, "ERP").client().id();
    }

    private static Supplier<StoredAnswer> makes(Slice shop, String name) {
        return () -> {
            shop.location(name);
            return new StoredAnswer(201, "/" + name, "{\"name\":\"\u00e6\uac00\"}");
        };
    }

    private static long companies(Slice shop) {
        return shop.bean(CompanyService.class).count("", ActiveStatus.ACTIVE);
    }

    private static long rows(Slice shop) {
        return ((Number) shop.em()
                        .createNativeQuery("select count(*) from B2B_API_REQUEST")
                        .getSingleResult())
                .longValue();
    }

    private static void begun(Slice shop, long client) {
        // The row that a dead node could not take away.
        shop.inTransaction(() -> shop.em()
                .createNativeQuery("insert into B2B_API_REQUEST (CLIENT_ID, KEY_HASH, FINGERPRINT, ATTEMPT, STARTED_AT)"
                        + " values (:client, :key, :content, 1, :now)")
                .setParameter("client", client)
                .setParameter("key", ApiToken.hash(KEY))
                .setParameter("content", ApiToken.hash("content"))
                .setParameter("now", Timestamp.from(shop.clock().instant()))
                .executeUpdate());
    }

    private static void onAnotherNode(Callable<?> act) {
        ExecutorService node = Executors.newSingleThreadExecutor();
        try {
            node.submit(act).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            node.shutdown();
        }
    }
}
