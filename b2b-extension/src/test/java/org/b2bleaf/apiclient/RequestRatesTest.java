package org.b2bleaf.apiclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.b2bleaf.apiclient.RequestRates.Rate;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class RequestRatesTest {

    @SliceTest
    void aMinuteHasItsLimitAndTheNextOneBeginsAnew(Slice shop) {
        ApiClient client = client(shop, 50);
        RequestRates node = node(shop);

        assertThat(node.count(client)).isEqualTo(new Rate(true, 50, 49, 60));
        assertThat(letThrough(node, client, 100)).isEqualTo(49);
        shop.clock().advance(Duration.ofSeconds(59));
        assertThat(node.count(client)).isEqualTo(new Rate(false, 50, 0, 1));
        shop.clock().advance(Duration.ofSeconds(1));
        assertThat(letThrough(node, client, 100)).isEqualTo(50);
    }

    @SliceTest
    void severalNodesTogetherLetNoMoreThrough(Slice shop) {
        ApiClient client = client(shop, 97);
        RequestRates one = node(shop);
        RequestRates other = node(shop);
        int through = 0;
        for (int i = 0; i < 200; i++) {
            through += letThrough(i % 3 == 0 ? one : other, client, 1);
        }

        assertThat(through).isEqualTo(97);
    }

    @SliceTest
    void aNodeWhoseClockIsBehindCountsTheNewerMinute(Slice shop) {
        ApiClient client = client(shop, 40);
        RequestRates ahead = node(shop);
        shop.clock().advance(Duration.ofMinutes(1));
        assertThat(letThrough(ahead, client, 100)).isEqualTo(40);
        shop.clock().set(shop.clock().instant().minus(Duration.ofSeconds(30)));

        assertThat(letThrough(node(shop), client, 100)).isZero();
    }

    @SliceTest
    void aMinuteCostsFewStatements(Slice shop) {
        ApiClient client = client(shop, 600);
        RequestRates node = node(shop);

        assertThat(shop.statementsOf(() -> letThrough(node, client, 600))).isLessThanOrEqualTo(2 * 20);
        assertThat(shop.statementsOf(() -> letThrough(node, client, 1)))
                .as("finds that nothing is left")
                .isLessThanOrEqualTo(3);
        assertThat(shop.statementsOf(() -> letThrough(node, client, 1000))).isZero();
    }

    @SliceTest
    void theShopsSettingIsForClientsWithoutALimitOfTheirOwn(Slice shop) {
        shop.bean(B2bSettings.class).set(SettingKey.API_REQUESTS_PER_MINUTE, "7", "admin:sol");

        assertThat(letThrough(node(shop), client(shop, null), 100)).isEqualTo(7);
    }

    private static int letThrough(RequestRates node, ApiClient client, int requests) {
        int through = 0;
        for (int i = 0; i < requests; i++) {
            through += node.count(client).allowed() ? 1 : 0;
        }
        return through;
    }

    private static ApiClient client(Slice shop, Integer limit) {
        ApiClients clients = shop.bean(ApiClients.class);
        return clients.create(
                        new ApiClientDetails(
                                "rate",
                                ApiClientsTest.create(shop, "x").client().scopes(),
                                null,
                                limit),
                        "admin:sol")
                .client();
    }

    /** With a memory of its own. */
    private static RequestRates node(Slice shop) {
        RequestRates node = new RequestRates();
        RequestRates bean = shop.bean(RequestRates.class);
        node.dao = bean.dao;
        node.settings = bean.settings;
        node.clock = bean.clock;
        node.transactionManager = bean.transactionManager;
        return node;
    }
}
