package org.b2bleaf.signin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.signin.rules.SignInPolicy.Answer.SEND;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.b2bleaf.signin.rules.SignInPolicy.Answer;
import org.b2bleaf.signin.rules.SignInPolicy.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignInPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final SignInPolicy POLICY =
            new SignInPolicy(Duration.ofMinutes(10), 5, Duration.ofSeconds(60), 5, 10, 100);

    @ParameterizedTest(name = "last {0} s ago, {1} an hour, {2} a day, network {3}, {4} open elsewhere: {5}")
    @CsvSource({
        "     , 0, 0,  0,   0, SEND",
        "0    , 1, 1,  1,   0, TOO_SOON",
        "59   , 1, 1,  1,   0, TOO_SOON",
        "60   , 1, 1,  1,   0, SEND",
        "     , 4, 9,  99,  2, SEND",
        "     , 5, 5,  5,   0, ADDRESS_HOUR_LIMIT",
        "     , 6, 6,  6,   0, ADDRESS_HOUR_LIMIT",
        "     , 0, 10, 0,   0, ADDRESS_DAY_LIMIT",
        "     , 5, 10, 0,   0, ADDRESS_DAY_LIMIT",
        "     , 0, 0,  100, 0, NETWORK_LIMIT",
        "     , 0, 0,  0,   3, TOO_MANY_OPEN",
        "     , 0, 0,  0,   4, TOO_MANY_OPEN",
        "59   , 9, 99, 999, 9, TOO_SOON"
    })
    void limitsDecideWhetherACodeIsSent(
            Long secondsAgo, long hour, long day, long network, long open, Answer expected) {
        Optional<Instant> last = Optional.ofNullable(secondsAgo).map(NOW::minusSeconds);
        assertThat(POLICY.answer(new Asked(last, hour, day, network, open), NOW))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "99, false", "100, true", "1000, true"})
    void aNetworkIsSpentAtItsLimit(long lastHour, boolean spent) {
        assertThat(POLICY.isNetworkSpent(lastHour)).isEqualTo(spent);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheLimitOfANetworkIsNotAboutTheAddress(Answer answer) {
        assertThat(answer.isAboutNetwork()).isEqualTo(answer == Answer.NETWORK_LIMIT);
    }

    @Property
    void askingAfterMoreRequestsNeverHelps(
            @ForAll @IntRange(max = 12) int hour,
            @ForAll @IntRange(max = 12) int day,
            @ForAll @IntRange(max = 101) int network,
            @ForAll @IntRange(max = 5) int open) {
        Asked fewer = new Asked(Optional.empty(), hour, day, network, open);
        Asked more = new Asked(Optional.empty(), hour + 1, day + 1, network + 1, open + 1);
        if (POLICY.answer(more, NOW) == SEND) {
            assertThat(POLICY.answer(fewer, NOW)).isEqualTo(SEND);
        }
    }

    @Test
    void aCodeIsGoodUntilItsLastInstantAndNotAtIt() {
        Instant expiresAt = POLICY.expiresAt(NOW);
        assertThat(expiresAt).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(SignInPolicy.isExpired(NOW, expiresAt, NOW)).isFalse();
        assertThat(SignInPolicy.isExpired(NOW, expiresAt, expiresAt.minusMillis(1)))
                .isFalse();
        assertThat(SignInPolicy.isExpired(NOW, expiresAt, expiresAt)).isTrue();
        assertThat(SignInPolicy.isExpired(NOW, expiresAt, expiresAt.plusSeconds(1)))
                .isTrue();
    }

    /** Nobody knows how old it is, and as it says itself it would be good for as long again as the clock went back. */
    @Test
    void aCodeFromBeforeTheClockWasSetBackIsOver() {
        Instant expiresAt = POLICY.expiresAt(NOW);
        assertThat(SignInPolicy.isExpired(NOW, expiresAt, NOW.minus(Duration.ofHours(1))))
                .isTrue();
        assertThat(SignInPolicy.isExpired(NOW, expiresAt, NOW.minusSeconds(61))).isTrue();
        assertThat(SignInPolicy.isExpired(NOW, expiresAt, NOW.minusSeconds(60)))
                .as("another node's clock")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 4", "4, 1", "5, 0", "6, 0", "500, 0"})
    void eachAttemptIsCounted(int counted, int left) {
        assertThat(POLICY.attemptsLeft(counted)).isEqualTo(left);
    }

    @Property
    void aCodeExpiresOnce(@ForAll @LongRange(min = 0, max = 1_200_000L) long millis) {
        boolean expired = SignInPolicy.isExpired(NOW, POLICY.expiresAt(NOW), NOW.plusMillis(millis));
        assertThat(expired).isEqualTo(millis >= 600_000);
    }
}
