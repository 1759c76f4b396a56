package org.b2bleaf.admin.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.b2bleaf.ordering.overview.OrderColumn;
import org.b2bleaf.ordering.overview.OrderHeap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderListFormTest {

    @Test
    void anEmptyAddressIsEveryOrderTheNewestFirst() {
        OrderListForm form = form();

        assertThat(form.heap()).isEqualTo(OrderHeap.ALL);
        assertThat(form.isFiltered()).isFalse();
        assertThat(form.ariaSort(OrderColumn.SUBMITTED)).isEqualTo("descending");
        assertThat(form.ariaSort(OrderColumn.DUE)).isNull();
    }

    @Test
    void whatIsOverdueLongestComesFirst() {
        assertThat(form("heap", "OVERDUE").ariaSort(OrderColumn.DUE)).isEqualTo("ascending");
    }

    @Test
    void whatIsNoChoiceNarrowsNothing() {
        OrderListForm form = form("heap", "NONSENSE", "sort", "'; drop table", "dir", "sideways", "terms", "FREE");

        assertThat(form.heap()).isEqualTo(OrderHeap.ALL);
        assertThat(form.isSortedBy(OrderColumn.SUBMITTED)).isTrue();
        assertThat(form.problem("terms")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"31.12.2026", "2026-02-30", "yesterday", "+99999-01-01"})
    void aDayThatIsNoneIsToldAtItsField(String typed) {
        OrderListForm form = form("dueFrom", typed);

        assertThat(form.problem("dueFrom")).isEqualTo("NOT_A_DAY");
        assertThat(form.value("dueFrom")).isEqualTo(typed);
    }

    @Test
    void daysTheWrongWayRoundAreToldAtTheSecond() {
        OrderListForm form =
                form("from", "2026-03-04", "to", "2026-03-03", "dueFrom", "2026-03-04", "dueTo", "2026-03-04");

        assertThat(form.problem("to")).isEqualTo("BEFORE_START");
        assertThat(form.problem("from")).isNull();
        assertThat(form.problem("dueTo")).isNull();
    }

    @Test
    void linksKeepWhatTheListIsNarrowedTo() {
        OrderListForm form = form("heap", "OPEN", "company", "Café & Co", "sort", "TOTAL", "dir", "asc");

        assertThat(form.linkTo(OrderColumn.TOTAL))
                .isEqualTo("/b2b-order?heap=OPEN&company=Caf%C3%A9+%26+Co&sort=TOTAL&dir=desc");
        assertThat(form.linkTo(OrderColumn.DUE))
                .isEqualTo("/b2b-order?heap=OPEN&company=Caf%C3%A9+%26+Co&sort=DUE&dir=asc");
        assertThat(form.linkTo(OrderHeap.OVERDUE)).isEqualTo("/b2b-order?heap=OVERDUE&company=Caf%C3%A9+%26+Co");
        assertThat(form.linkTo(3)).isEqualTo("/b2b-order?heap=OPEN&company=Caf%C3%A9+%26+Co&sort=TOTAL&dir=asc&page=3");
        assertThat(form.linkToAll()).isEqualTo("/b2b-order?heap=OPEN");
        assertThat(form.isFiltered()).isTrue();
    }

    private static OrderListForm form(String... namesAndValues) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return new OrderListForm(parameters);
    }
}
