package org.b2bleaf.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedEventIdsTest {

    @Test
    void idsComeOutAsTheyWentInWhateverTheChunks() {
        List<String> first = ids(0, 7);
        List<String> second = ids(7, 4);
        PackedEventIds packed =
                PackedEventIds.NONE.and(PackedEventIds.of(first)).and(PackedEventIds.of(second));

        assertThat(packed.count()).isEqualTo(11);
        for (int most = 1; most <= 12; most++) {
            List<String> told = new ArrayList<>();
            int limit = most;
            packed.forEachChunk(most, chunk -> {
                assertThat(chunk).hasSizeBetween(1, limit);
                told.addAll(chunk);
            });
            assertThat(told).as("by %s", most).isEqualTo(ids(0, 11));
        }
    }

    @Test
    void ofNothingNobodyIsTold() {
        PackedEventIds nothing = PackedEventIds.of(List.of());

        assertThat(nothing.count()).isZero();
        nothing.forEachChunk(10, chunk -> {
            throw new AssertionError(chunk);
        });
    }

    private static List<String> ids(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> "evt_%026d".formatted(number))
                .toList();
    }
}
