package org.b2bleaf.gatetest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.b2bleaf.store.rules.GateDecision;
import org.b2bleaf.store.rules.GateRequest;
import org.b2bleaf.store.rules.GateSettings;
import org.b2bleaf.store.rules.StoreGate;
import org.b2bleaf.store.rules.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @Test
    void eachAddressIsTakenOnceAndInOrder() {
        Addresses addresses = new Addresses(3);
        addresses.addAll(List.of("/a", "/b", "/a", "no", "/ x", "/" + "x".repeat(Addresses.LONGEST)));
        assertThat(addresses.take()).contains("/a");
        addresses.addAll(List.of("/b", "//c", "/d"));
        assertThat(addresses.take()).contains("/b");
        assertThat(addresses.take()).contains("//c");
        assertThat(addresses.take()).as("no room").isEmpty();
        assertThat(addresses.size()).isEqualTo(3);
        assertThat(addresses.isFull()).isTrue();
    }

    @Test
    void aPageIsAskedForWithAFewQueriesOnly() {
        Addresses addresses = new Addresses(100);
        for (int i = 0; i < 50; i++) {
            addresses.addAll(List.of("/coffee?page=" + i, "/tea?page=" + i, "/coffee"));
        }
        assertThat(addresses.size()).isEqualTo(2 * 4 + 1);
        assertThat(addresses.isFull()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/a/{id},                     /a/1",
        "'/a/{id:\\d{1,18}}/b',       /a/1/b",
        "/css/**,                     /css/1",
        "/*.html,                     /1.html",
        "a,                           /a",
        "/x?,                         /x1"
    })
    void aHandlersPatternGetsASample(String pattern, String sample) {
        assertThat(Addresses.sampleOf(pattern)).isEqualTo(sample);
    }

    @Test
    void aRecordsAddressIsEncodedAsABrowserDoes() {
        assertThat(Addresses.ofRecord("/kjøkken/a b%")).contains("/kj%C3%B8kken/a%20b%25");
        assertThat(Addresses.ofRecord("/a//b?c=d&e")).contains("/a/b?c=d&e");
        assertThat(Addresses.ofRecord("//elsewhere.example")).isEmpty();
        assertThat(Addresses.ofRecord("https://elsewhere.example/")).isEmpty();
        assertThat(Addresses.ofRecord(null)).isEmpty();
    }

    @Test
    void everyTrickCanBeAskedForAndIsClosedByTheGate() {
        GateSettings restricted = GateSettings.of(true, "", "");
        List<String> tricks = Addresses.tricksOn("/coffee/espresso");
        Addresses addresses = new Addresses(100);
        addresses.addAll(tricks);
        assertThat(addresses.size()).isEqualTo(tricks.size());
        assertThat(tricks)
                // Open by their first part; that no product answers below it is the catalog's guard.
                .filteredOn(trick -> !trick.matches("/(sign-in|css)/espresso"))
                .allSatisfy(trick -> assertThat(StoreGate.decide(
                                        new GateRequest("GET", trick.replaceFirst("\\?.*", ""), false, Visitor.D2C),
                                        restricted)
                                .decision())
                        .isEqualTo(GateDecision.FORBIDDEN));
    }
}
