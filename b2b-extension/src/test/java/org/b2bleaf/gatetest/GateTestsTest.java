package org.b2bleaf.gatetest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.gatetest.GateTestDao.ClaimedTest;
import org.b2bleaf.gatetest.rules.GateTestStatus;
import org.b2bleaf.gatetest.rules.Outcome;
import org.b2bleaf.gatetest.rules.StopReason;
import org.b2bleaf.gatetest.rules.VisitorToken;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.settings.ShopAddress;
import org.b2bleaf.store.StoreAccess;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestClock;
import org.junit.jupiter.api.AfterEach;

class GateTestsTest {

    private static final String PAGE = "<a href='/hidden'>x</a>";

    private HttpServer server;

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.stop(0);
        }
    }

    @SliceTest
    void oneTestAtATime(Slice shop) {
        GateTests tests = shop.bean(GateTests.class);
        assertThat(tests.start(Actor.SYSTEM)).isTrue();
        assertThat(tests.start(Actor.SYSTEM)).isFalse();
        ClaimedTest claim = shop.bean(GateTestDao.class).claimNext().orElseThrow();
        assertThat(tests.isRunning(claim.id())).isTrue();
        assertThat(tests.start(Actor.SYSTEM)).isFalse();
        shop.bean(GateTestDao.class).finish(claim, GateTestStatus.DONE, null);
        assertThat(tests.isRunning(claim.id())).isFalse();
        assertThat(tests.start(Actor.SYSTEM)).isTrue();
        assertThat(tests.newest(10)).hasSize(2);
    }

    @SliceTest
    void ofManyWhoAskAtOnceOneStartsIt(Slice shop) throws Exception {
        GateTests tests = shop.bean(GateTests.class);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> asking = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                asking.add(() -> tests.start(Actor.SYSTEM));
            }
            int started = 0;
            for (Future<Boolean> answer : people.invokeAll(asking)) {
                started += answer.get() ? 1 : 0;
            }
            assertThat(started).isEqualTo(1);
            assertThat(tests.newest(10)).hasSize(1);
        } finally {
            people.shutdownNow();
        }
    }

    @SliceTest
    void oneNodeMakesItAndAnotherTakesOverWhenThatDies(Slice shop) {
        GateTestDao dao = shop.bean(GateTestDao.class);
        shop.bean(GateTests.class).start(Actor.SYSTEM);
        ClaimedTest first = dao.claimNext().orElseThrow();
        assertThat(dao.claimNext()).isEmpty();
        assertThat(dao.tell(first, new GateTestDao.Tally(), List.of(), 0)).isTrue();

        shop.clock().advance(GateTestDao.LEASE.plusSeconds(1));
        ClaimedTest second = dao.claimNext().orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(dao.tell(first, new GateTestDao.Tally(), List.of(), 0)).isFalse();
        dao.finish(first, GateTestStatus.DONE, null);
        assertThat(shop.bean(GateTests.class).isRunning(second.id())).isTrue();
        dao.release(second);
        assertThat(dao.claimNext()).isPresent();
    }

    @SliceTest
    void theOldestReportsAreForgotten(Slice shop) {
        GateTestDao dao = shop.bean(GateTestDao.class);
        for (int i = 0; i < 25; i++) {
            assertThat(shop.bean(GateTests.class).start(Actor.SYSTEM)).isTrue();
            dao.finish(dao.claimNext().orElseThrow(), GateTestStatus.DONE, null);
        }
        assertThat(shop.bean(GateTests.class).newest(100)).hasSize(20);
    }

    @SliceTest
    void tellsWhatAShopAnswersThatShouldNot(Slice shop) throws IOException {
        set(shop, SettingKey.STORE_ACCESS_RESTRICTED, "true");
        set(shop, SettingKey.STORE_ACCESS_ALLOWED_PATHS, "/landing");
        Map<String, String> seen = new ConcurrentHashMap<>();
        GateTestRunner runner = runner(shop, exchange -> {
            String path = exchange.getRequestURI().toString();
            boolean d2c = exchange.getRequestHeaders().containsKey(VisitorToken.HEADER);
            seen.put(path, exchange.getRequestMethod());
            if (d2c) {
                exchange.getResponseHeaders().set(VisitorToken.HEADER, "D2C");
            }
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.getResponseHeaders().set("Cache-Control", "private, no-store");
            switch (path) {
                case "/sign-in", "/landing" -> send(exchange, 200, PAGE);
                case "/hidden" -> send(exchange, d2c ? 200 : 403, "prices");
                case "/cart" -> send(exchange, 500, "");
                case "/orders" -> {
                    exchange.getResponseHeaders().set("Location", "/login");
                    send(exchange, 302, "");
                }
                case "/checkout" -> {
                    exchange.getResponseHeaders().set("Cache-Control", "max-age=600");
                    send(exchange, 403, "");
                }
                default -> send(exchange, 403, "");
            }
        });
        shop.bean(GateTests.class).start(Actor.SYSTEM);

        runner.work(() -> false);

        GateTestRun run = shop.bean(GateTests.class).newest(1).get(0);
        assertThat(run.status()).isEqualTo(GateTestStatus.DONE);
        assertThat(run.restricted()).isTrue();
        assertThat(run.percent()).isEqualTo(100);
        assertThat(run.done()).isEqualTo(run.total()).isGreaterThan(80);
        assertThat(seen.values()).containsOnly("GET");
        assertThat(seen).containsKeys("/landing", "/hidden", "/cart;x=1", "/css/..%2fcart");
        assertThat(found(shop, run, true))
                .contains(
                        "LEAK D2C /hidden 200",
                        "FAILED GUEST /cart 500",
                        "FAILED D2C /cart 500",
                        "CACHEABLE GUEST /checkout 403")
                .doesNotContain("LEAK GUEST /hidden 403");
        assertThat(found(shop, run, false))
                .contains("OPEN GUEST /sign-in 200", "OPEN D2C /landing 200", "REDIRECT GUEST /orders 302")
                .doesNotContain("CLOSED GUEST / 403");
        assertThat(run.problems()).isEqualTo(shop.bean(GateTests.class).countFound(run.id(), true));
        assertThat(shop.bean(GateTests.class)
                        .found(run.id(), false, 0, 1)
                        .get(0)
                        .outcome())
                .as("the worst first")
                .isEqualTo(Outcome.LEAK);
    }

    @SliceTest
    void aShopThatDoesNotKnowTheTestIsNotTested(Slice shop) throws IOException {
        GateTestRunner runner = runner(shop, exchange -> send(exchange, 200, PAGE));
        shop.bean(GateTests.class).start(Actor.SYSTEM);
        runner.work(() -> false);
        assertThat(shop.bean(GateTests.class).newest(1).get(0).stopReason()).isEqualTo(StopReason.NOT_RECOGNISED);
        server.stop(0);
        shop.bean(GateTests.class).start(Actor.SYSTEM);
        runner.work(() -> false);
        GateTestRun run = shop.bean(GateTests.class).newest(1).get(0);
        assertThat(run.stopReason()).isEqualTo(StopReason.UNREACHABLE);
        assertThat(run.status()).isEqualTo(GateTestStatus.FAILED);
    }

    @SliceTest
    void aChangeOfTheSettingsMeanwhileMakesItWorthless(Slice shop) throws IOException {
        GateTestRunner runner = runner(shop, exchange -> {
            exchange.getResponseHeaders().set(VisitorToken.HEADER, "D2C");
            set(shop, SettingKey.STORE_ACCESS_RESTRICTED, "true");
            send(exchange, 404, "");
        });
        shop.bean(GateTests.class).start(Actor.SYSTEM);
        runner.work(() -> false);
        GateTestRun run = shop.bean(GateTests.class).newest(1).get(0);
        assertThat(run.stopReason()).isEqualTo(StopReason.SETTINGS_CHANGED);
    }

    @SliceTest
    void aNodeThatStopsGivesItBack(Slice shop) throws IOException {
        GateTestRunner runner = runner(shop, exchange -> {
            exchange.getResponseHeaders().set(VisitorToken.HEADER, "D2C");
            send(exchange, 404, "");
        });
        shop.bean(GateTests.class).start(Actor.SYSTEM);
        runner.work(() -> true);
        assertThat(shop.bean(GateTests.class).newest(1).get(0).status()).isEqualTo(GateTestStatus.QUEUED);
        runner.work(() -> false);
        assertThat(shop.bean(GateTests.class).newest(1).get(0).status()).isEqualTo(GateTestStatus.DONE);
    }

    private static List<String> found(Slice shop, GateTestRun run, boolean problemsOnly) {
        return shop.bean(GateTests.class).found(run.id(), problemsOnly, 0, 1000).stream()
                .map(answer ->
                        answer.outcome() + " " + answer.visitor() + " " + answer.address() + " " + answer.status())
                .toList();
    }

    private GateTestRunner runner(Slice shop, com.sun.net.httpserver.HttpHandler site) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", site);
        server.start();
        GateTestRunner runner = new GateTestRunner();
        runner.dao = shop.bean(GateTestDao.class);
        runner.storeAccess = shop.bean(StoreAccess.class);
        runner.shopKey = shop.bean(ShopKey.class);
        runner.mappedPaths = new MappedPaths();
        runner.records = shop.bean(RecordAddresses.class);
        runner.clock = shop.bean(TestClock.class);
        runner.shopAddress = new ShopAddress() {
            @Override
            public String of(String path) {
                return "http://localhost:" + server.getAddress().getPort() + "/" + path;
            }
        };
        runner.mappedPaths.tell(List.of("/landing", "/api/{id}"));
        return runner;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static void set(Slice shop, String key, String value) {
        shop.bean(B2bSettings.class).set(key, value, Actor.SYSTEM);
    }
}
