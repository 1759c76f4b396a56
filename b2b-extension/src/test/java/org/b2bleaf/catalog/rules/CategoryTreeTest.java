package org.b2bleaf.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {

    @Test
    void whatLiesBelowIsFoundHoweverDeepAndOnce() {
        CategoryTree tree = new CategoryTree(Map.of(1L, List.of(2L, 3L), 2L, List.of(4L), 3L, List.of(4L, 5L)));
        assertThat(tree.withAllBelow(Set.of(1L))).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(tree.withAllBelow(Set.of(2L))).containsExactlyInAnyOrder(2L, 4L);
        assertThat(tree.withAllBelow(Set.of(9L))).containsExactly(9L);
        assertThat(tree.withAllBelow(Set.of())).isEmpty();
    }

    @Test
    void aCircleHasAnEnd() {
        CategoryTree tree = new CategoryTree(Map.of(1L, List.of(2L), 2L, List.of(3L), 3L, List.of(1L)));
        assertThat(tree.withAllBelow(Set.of(2L))).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void aVeryDeepTreeIsNoProblem() {
        Map<Long, List<Long>> children = IntStream.range(0, 100_000)
                .boxed()
                .collect(Collectors.toMap(Integer::longValue, it -> List.of(it + 1L)));
        assertThat(new CategoryTree(children).withAllBelow(Set.of(0L))).hasSize(100_001);
    }
}
