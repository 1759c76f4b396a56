package org.b2bleaf.requestaccess.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.b2bleaf.requestaccess.rules.FormStamp.Age;
import org.b2bleaf.secret.rules.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormStampTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00.750Z");

    private final KeyedHash key = new KeyedHash("0123456789abcdef0123456789abcdef".getBytes());
    private final FormStamp stamp = FormStamp.issue(key, NOON, new SecureRandom());

    @Test
    void theShopKnowsItsOwn() {
        assertThat(FormStamp.read(stamp.text(), key)).contains(stamp);
        assertThat(stamp.shownAt()).isEqualTo(Instant.parse("2026-03-04T12:00:00Z"));
    }

    @Test
    void noTwoAreAlike() {
        assertThat(FormStamp.issue(key, NOON, new SecureRandom()).text()).isNotEqualTo(stamp.text());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1.2.3", "0", "99999999999999999999.000000000000000000000000.00"})
    void whatIsNoneIsNotRead(String text) {
        assertThat(FormStamp.read(text, key)).isEmpty();
    }

    @Test
    void anEarlierTimeCannotBeMadeUp() {
        String[] parts = stamp.text().split("\\.");
        assertThat(FormStamp.read((Long.parseLong(parts[0]) - 3600) + "." + parts[1] + "." + parts[2], key))
                .isEmpty();
        assertThat(FormStamp.read(parts[0] + "." + "0".repeat(24) + "." + parts[2], key))
                .isEmpty();
        assertThat(FormStamp.read(stamp.text(), new KeyedHash(new byte[32]))).isEmpty();
    }

    @Test
    void agesGoFromTooSoonToTooOld() {
        Instant shown = stamp.shownAt();
        assertThat(stamp.ageAt(shown)).isEqualTo(Age.TOO_SOON);
        assertThat(stamp.ageAt(shown.plus(FormStamp.SOONEST).minusMillis(1))).isEqualTo(Age.TOO_SOON);
        assertThat(stamp.ageAt(shown.plus(FormStamp.SOONEST))).isEqualTo(Age.FINE);
        assertThat(stamp.ageAt(shown.plus(Duration.ofHours(8)))).isEqualTo(Age.FINE);
        assertThat(stamp.ageAt(shown.plus(FormStamp.LATEST))).isEqualTo(Age.FINE);
        assertThat(stamp.ageAt(shown.plus(FormStamp.LATEST).plusMillis(1))).isEqualTo(Age.TOO_OLD);
        assertThat(stamp.ageAt(shown.minusSeconds(60))).isEqualTo(Age.TOO_SOON);
    }
}
