package org.b2bleaf.admin.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.b2bleaf.persistence.Page;
import org.junit.jupiter.api.Test;

class ListPageTest {

    @Test
    void aMiddlePageKnowsItsNeighbours() {
        ListPage<String> page = ListPage.of(new Page<>(List.of("k", "l"), 5), "", 2, 2);

        assertThat(page.from()).isEqualTo(3);
        assertThat(page.to()).isEqualTo(4);
        assertThat(page.hasPrevious()).isTrue();
        assertThat(page.previous()).isZero();
        assertThat(page.hasNext()).isTrue();
        assertThat(page.next()).isEqualTo(4);
    }

    @Test
    void theOnlyPageHasNoNeighbours() {
        ListPage<String> page = ListPage.of(new Page<>(List.of("k"), 1), null, 0, 2);

        assertThat(page.hasPrevious()).isFalse();
        assertThat(page.hasNext()).isFalse();
        assertThat(page.filtered()).isFalse();
    }

    @Test
    void aPageBeforeTheFirstIsTheFirst() {
        assertThat(ListPage.inWindow((company, filter, first, limit) -> new Page<>(List.of(), 0), 1, "x", -5)
                        .first())
                .isZero();
    }

    @Test
    void itsHashDoesNotReadTheRows() {
        List<Object> rows = List.of(new Object() {
            @Override
            public int hashCode() {
                throw new AssertionError("read");
            }
        });

        assertThat(ListPage.of(new Page<>(rows, 1), null, 0, 2).hashCode())
                .isEqualTo(ListPage.of(new Page<>(rows, 1), null, 0, 2).hashCode());
    }
}
