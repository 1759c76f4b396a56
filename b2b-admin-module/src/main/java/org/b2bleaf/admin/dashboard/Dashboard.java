package org.b2bleaf.admin.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.ordering.aging.Aging;
import org.b2bleaf.ordering.aging.rules.Age;
import org.b2bleaf.ordering.overview.MonthOfOrders;

/**
 * The numbers of the dashboard in one currency, written out. Money of several currencies is never added up.
 *
 * @param today by which the links name days
 * @param companyId null for all companies
 */
public record Dashboard(
        List<MonthOfOrders> months,
        List<Aging> companies,
        YearMonth first,
        LocalDate today,
        Long companyId,
        Currency currency,
        Locale locale) {

    /** Where the year comes first. Java 17 has no localized pattern for a month. */
    private static final Map<String, String> MONTH = Map.of("zh", "yyyy年M月", "ko", "yyyy년 M월");

    /** The currencies in which something is owed or was ordered, that of the largest debts first; EUR when there is none. */
    public static List<Currency> currencies(List<MonthOfOrders> months, List<Aging> totals) {
        List<Currency> found = Stream.concat(
                        totals.stream().map(Aging::currency),
                        months.stream()
                                .map(MonthOfOrders::currency)
                                .collect(Collectors.toCollection(
                                        () -> new TreeSet<>(Comparator.comparing(Currency::getCurrencyCode))))
                                .stream())
                .distinct()
                .toList();
        return found.isEmpty() ? List.of(Currency.getInstance("EUR")) : found;
    }

    /** Every month from the first to that of today, also those without orders. */
    public List<MonthRow> monthRows() {
        Map<YearMonth, MonthOfOrders> found = months.stream()
                .filter(month -> month.currency().equals(currency))
                .collect(Collectors.toMap(MonthOfOrders::month, month -> month));
        List<MonthRow> rows = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(YearMonth.from(today)); month = month.plusMonths(1)) {
            MonthOfOrders row = found.getOrDefault(month, new MonthOfOrders(month, currency, 0, BigDecimal.ZERO));
            rows.add(new MonthRow(
                    month.format(
                            DateTimeFormatter.ofPattern(MONTH.getOrDefault(locale.getLanguage(), "LLL yyyy"), locale)),
                    row.orders(),
                    money(row.total()),
                    number(row.total()),
                    link("ALL", "&from=" + month.atDay(1) + "&to=" + month.atEndOfMonth())));
        }
        return rows;
    }

    public List<AgeRow> ageRows() {
        return Stream.of(Age.values())
                .map(age -> {
                    BigDecimal amount = own().map(it -> it.amount(age)).reduce(BigDecimal.ZERO, BigDecimal::add);
                    long orders =
                            own().mapToLong(it -> it.parts().get(age).orders()).sum();
                    return new AgeRow(age, orders, money(amount), number(amount), link(age));
                })
                .toList();
    }

    /** What is not due has no day, or one to come. */
    private String link(Age age) {
        if (age == Age.NOT_DUE) {
            return link("OPEN", "&sort=DUE&dir=desc");
        }
        LocalDate last = today.minusDays(1);
        for (Age younger : Age.values()) {
            if (younger == age) {
                break;
            }
            last = younger.earliestDueDate(today).minusDays(1);
        }
        String from = age == Age.OVER_90 ? "" : "&dueFrom=" + age.earliestDueDate(today);
        return link("OVERDUE", from + "&dueTo=" + last);
    }

    /** The worst debtors first. */
    public List<CompanyRow> companyRows() {
        return own().map(aging -> new CompanyRow(
                        aging.companyId(),
                        aging.companyName(),
                        Stream.of(Age.values())
                                .map(age -> aging.amount(age).signum() == 0 ? null : money(aging.amount(age)))
                                .toList(),
                        Stream.of(Age.values())
                                .map(age -> number(aging.amount(age)))
                                .toList(),
                        aging.overdue().signum() == 0 ? null : money(aging.overdue()),
                        money(aging.outstanding()),
                        "/b2b-order?heap=OPEN&companyId=" + aging.companyId()))
                .toList();
    }

    public String outstanding() {
        return money(own().map(Aging::outstanding).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public String overdue() {
        return money(own().map(Aging::overdue).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public boolean isAnythingOverdue() {
        return own().anyMatch(aging -> aging.overdue().signum() > 0);
    }

    private Stream<Aging> own() {
        return companies.stream().filter(aging -> aging.currency().equals(currency));
    }

    private String link(String heap, String rest) {
        return "/b2b-order?heap=" + heap + (companyId == null ? "" : "&companyId=" + companyId) + rest;
    }

    private String money(BigDecimal amount) {
        return MoneyText.of(amount, currency, locale);
    }

    private static String number(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
