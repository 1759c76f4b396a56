package org.b2bleaf.apiclient.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestShareTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T05:06:00Z, 60",
        "2026-03-04T05:06:00.999Z, 60",
        "2026-03-04T05:06:59.999Z, 1",
        "2026-03-04T05:06:30Z, 30"
    })
    void minutesAreThoseOfTheClock(Instant moment, int untilNext) {
        assertThat(RequestShare.untilNext(moment)).isEqualTo(untilNext);
        assertThat(RequestShare.minuteOf(moment))
                .isEqualTo(RequestShare.minuteOf(Instant.parse("2026-03-04T05:06:00Z")))
                .isEqualTo(RequestShare.minuteOf(Instant.parse("2026-03-04T05:07:00Z")) - 1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "19, 1", "20, 1", "600, 30", "100000, 5000"})
    void aNodeTakesATwentiethAtOnce(int limit, int share) {
        assertThat(RequestShare.sizeFor(limit)).isEqualTo(share);
    }

    @Test
    void whatIsLeftCountsDown() {
        RequestShare share = new RequestShare(7, 600, 30, 570);

        assertThat(share.used().remaining()).isEqualTo(599);
        assertThat(share.used().left()).isEqualTo(29);
        assertThat(share.isOf(7)).isTrue();
        assertThat(share.isOf(8)).isFalse();
    }
}
