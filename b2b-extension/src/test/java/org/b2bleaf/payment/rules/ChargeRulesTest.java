package org.b2bleaf.payment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeRulesTest {

    @ParameterizedTest
    @CsvSource({
        "STARTED,          UNKNOWN,    false",
        "CAPTURED,         CAPTURED,   true",
        "AUTHORIZED,       AUTHORIZED, true",
        "DECLINED,         DECLINED,   false",
        "UNKNOWN,          UNKNOWN,    false",
        "GIVE_BACK_DUE,    DECLINED,   false",
        "GIVEN_BACK,       DECLINED,   false",
        "GIVE_BACK_FAILED, DECLINED,   false"
    })
    void aSecondWishIsAnsweredByTheState(ChargeState state, ChargeOutcome outcome, boolean held) {
        assertThat(state.outcome()).isEqualTo(outcome);
        assertThat(state.isHeld()).isEqualTo(held);
        assertThat(outcome.isGood()).isEqualTo(held);
    }

    @Test
    void theGatewayIsAskedAgainLaterAndLater() {
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(attempts -> GiveBackRetries.pauseAfter(attempts)
                        .orElseThrow()))
                .isSorted()
                .first()
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void inTheEndTheMerchantHasTo() {
        assertThat(GiveBackRetries.pauseAfter(7)).isEmpty();
        assertThat(GiveBackRetries.pauseAfter(Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void onlyWhatCannotMoveMoneyTwiceIsRepeated() {
        for (ChargeActKind kind : ChargeActKind.values()) {
            boolean capture = kind == ChargeActKind.CAPTURE;
            assertThat(ChargeActRetry.pauseAfter(kind, 1, false, false)).isPresent();
            assertThat(ChargeActRetry.pauseAfter(kind, 1, true, false)).isEmpty();
            assertThat(ChargeActRetry.pauseAfter(kind, 1, false, true).isPresent())
                    .isEqualTo(capture);
            assertThat(ChargeActRetry.pauseAfter(kind, 99, false, false)).isEmpty();
            assertThat(ChargeActRetry.wasInterrupted(kind, 1, false)).isFalse();
            assertThat(ChargeActRetry.wasInterrupted(kind, 2, true)).isFalse();
            assertThat(ChargeActRetry.wasInterrupted(kind, 2, false)).isEqualTo(!capture);
        }
    }
}
