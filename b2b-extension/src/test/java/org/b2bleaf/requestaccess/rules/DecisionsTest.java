package org.b2bleaf.requestaccess.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.b2bleaf.requestaccess.rules.AttemptFate.Facts;
import org.b2bleaf.requestaccess.rules.RequestLimits.Answer;
import org.b2bleaf.requestaccess.rules.RequestLimits.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

    /** What was taken: of the address in a day, from the network in an hour, in all in a day. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, TAKE",
        "2, 19, 299, TAKE",
        "3, 0, 0, ADDRESS_LIMIT",
        "0, 20, 0, NETWORK_LIMIT",
        "0, 0, 300, SHOP_LIMIT",
        "3, 20, 300, NETWORK_LIMIT",
        "3, 0, 300, SHOP_LIMIT",
    })
    void limits(long address, long network, long shop, Answer answer) {
        assertThat(new RequestLimits(3, 20, 300).answer(new Taken(address, network, shop)))
                .isEqualTo(answer);
    }

    /** Member, ordered, registered, waiting. */
    @ParameterizedTest
    @CsvSource({
        "false, false, false, false, DELETE",
        "false, false, false, true, ASK_AGAIN",
        "true, false, false, false, KEEP",
        "false, true, false, false, KEEP",
        "false, false, true, false, KEEP",
        "true, true, true, true, KEEP",
    })
    void whatBecomesOfAnAttempt(
            boolean member, boolean ordered, boolean registered, boolean waiting, AttemptFate fate) {
        assertThat(AttemptFate.of(new Facts(member, ordered, registered, waiting)))
                .isEqualTo(fate);
    }

    @ParameterizedTest
    @CsvSource({"Māra Ozola, Māra, Ozola", "Anna  Maria van Dyk, Anna Maria van, Dyk", "김소연, 김소연,"})
    void namesAreTakenApart(String name, String first, String last) {
        assertThat(ContactName.of(name)).isEqualTo(new ContactName(first, last));
    }

    @Test
    void countriesOfOneZoneHaveIt() {
        assertThat(CountryTimeZone.of("LV")).contains(ZoneId.of("Europe/Riga"));
        assertThat(CountryTimeZone.of("US")).isEmpty();
        Set<String> zones = ZoneId.getAvailableZoneIds();
        for (String country : Locale.getISOCountries()) {
            CountryTimeZone.of(country).ifPresent(zone -> assertThat(zones).contains(zone.getId()));
        }
    }

    @Test
    void onlyWhatIsNewCanBeDecided() {
        assertThat(RequestStatus.values()).filteredOn(it -> !it.isDecided()).containsExactly(RequestStatus.NEW);
    }
}
