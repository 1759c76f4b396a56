package org.b2bleaf.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionKeyTest {

    @Test
    void eachPageHasItsOwnAndTellsItsCart() {
        String key = SubmissionKey.next(4711);
        assertThat(key).isNotEqualTo(SubmissionKey.next(4711)).hasSizeLessThanOrEqualTo(SubmissionKey.MAX_LENGTH);
        assertThat(SubmissionKey.cartIdOf(key)).isEqualTo(OptionalLong.of(4711));
        assertThat(SubmissionKey.read(key)).contains(key);
        assertThat(SubmissionKey.read(SubmissionKey.next(Long.MAX_VALUE))).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", "-1", "x-1", "1", "99999999999999999999-a", "' or 1=1 --"})
    void whatIsNoneOfOursIsPassedOver(String sent) {
        assertThat(SubmissionKey.read(sent)).isEmpty();
    }

    @Test
    void whatIsTooLongIsPassedOver() {
        assertThat(SubmissionKey.read("1-" + "x".repeat(SubmissionKey.MAX_LENGTH)))
                .isEmpty();
    }
}
