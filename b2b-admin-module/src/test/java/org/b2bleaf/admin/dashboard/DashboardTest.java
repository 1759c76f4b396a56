package org.b2bleaf.admin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.b2bleaf.ordering.aging.Aging;
import org.b2bleaf.ordering.aging.rules.Age;
import org.b2bleaf.ordering.overview.MonthOfOrders;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency KRW = Currency.getInstance("KRW");

    @Test
    void monthsWithoutOrdersShowToo() {
        Dashboard board = board(
                List.of(
                        new MonthOfOrders(YearMonth.of(2026, 1), EUR, 2, new BigDecimal("24.50000")),
                        new MonthOfOrders(YearMonth.of(2026, 1), KRW, 9, new BigDecimal("24000"))),
                List.of());

        assertThat(board.monthRows())
                .extracting(MonthRow::month, MonthRow::orders, MonthRow::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Jan 2026", 2L, "24.5"),
                        org.assertj.core.groups.Tuple.tuple("Feb 2026", 0L, "0"),
                        org.assertj.core.groups.Tuple.tuple("Mar 2026", 0L, "0"));
        assertThat(board.monthRows().get(1).link()).isEqualTo("/b2b-order?heap=ALL&from=2026-02-01&to=2026-02-28");
    }

    @Test
    void moneyOfSeveralCurrenciesIsNeverAddedUp() {
        List<Aging> owed = List.of(owes(1, EUR, 1, 2, 0, 0, 4), owes(2, KRW, 900, 0, 0, 0, 0));
        Dashboard board = board(List.of(), owed);

        assertThat(board.outstanding()).isEqualTo("€7.00");
        assertThat(board.overdue()).isEqualTo("€6.00");
        assertThat(board.companyRows()).extracting(CompanyRow::name).containsExactly("Company 1");
        assertThat(board.companyRows().get(0).amounts()).containsExactly("€1.00", "€2.00", null, null, "€4.00");
        assertThat(Dashboard.currencies(List.of(), owed)).containsExactly(EUR, KRW);
        assertThat(Dashboard.currencies(List.of(), List.of())).containsExactly(EUR);
    }

    @Test
    void eachAgeLeadsToItsOrders() {
        assertThat(board(List.of(), List.of()).ageRows())
                .extracting(AgeRow::link)
                .containsExactly(
                        "/b2b-order?heap=OPEN&sort=DUE&dir=desc",
                        "/b2b-order?heap=OVERDUE&dueFrom=2026-02-02&dueTo=2026-03-03",
                        "/b2b-order?heap=OVERDUE&dueFrom=2026-01-03&dueTo=2026-02-01",
                        "/b2b-order?heap=OVERDUE&dueFrom=2025-12-04&dueTo=2026-01-02",
                        "/b2b-order?heap=OVERDUE&dueTo=2025-12-03");
    }

    private static Dashboard board(List<MonthOfOrders> months, List<Aging> owed) {
        return new Dashboard(months, owed, YearMonth.of(2026, 1), TODAY, null, EUR, Locale.ENGLISH);
    }

    private static Aging owes(long company, Currency currency, int... byAge) {
        Map<Age, Aging.Part> parts = new EnumMap<>(Age.class);
        Arrays.stream(Age.values())
                .forEach(age -> parts.put(age, new Aging.Part(1, BigDecimal.valueOf(byAge[age.ordinal()]))));
        return new Aging(company, "Company " + company, currency, parts);
    }
}
