package org.b2bleaf.ordering.aging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.ordering.overview.Orders.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.ordering.aging.rules.Age;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.Test;

class AgingReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @SliceTest
    void eachCompanyOwesByAgeAndCurrency(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation lyon = shop.location("Lyon");
        Customer lars = shop.customer("lars@northwind.example");
        due(shop, "1", oslo, lars, null, "1");
        due(shop, "2", oslo, lars, TODAY, "2");
        due(shop, "3", oslo, lars, TODAY.minusDays(1), "4");
        due(shop, "4", oslo, lars, TODAY.minusDays(30), "8");
        due(shop, "5", oslo, lars, TODAY.minusDays(31), "16");
        due(shop, "6", oslo, lars, TODAY.minusDays(61), "32");
        due(shop, "7", oslo, lars, TODAY.minusDays(91), "64");
        due(shop, "8", lyon, lars, TODAY.minusDays(1), "1000");
        order(shop, "9", lyon, lars, it -> it.setOpenAmount(BigDecimal.ZERO));
        order(shop, "10", lyon, lars, it -> it.setStatus(OrderStatus.CANCELLED));
        order(shop, "11", oslo, lars, it -> it.setCurrency(Currency.getInstance("NOK")));

        List<Aging> report = shop.bean(AgingReport.class).companies();
        assertThat(report)
                .as("the largest overdue sum first")
                .extracting(aging -> aging.companyName() + " " + aging.currency() + " "
                        + aging.overdue().stripTrailingZeros().toPlainString() + " of "
                        + aging.outstanding().stripTrailingZeros().toPlainString())
                .containsExactly("Lyon EUR 1000 of 1000", "Oslo EUR 124 of 127", "Oslo NOK 0 of 24");
        assertThat(amounts(report.get(1))).containsExactly("3", "12", "16", "32", "64");
        assertThat(report.get(1).parts().get(Age.DAYS_1_30).orders()).isEqualTo(2);
        assertThat(report.get(1).orders()).isEqualTo(7);

        assertThat(shop.bean(AgingReport.class).totals(report))
                .satisfiesExactly(
                        eur -> assertThat(amounts(eur)).containsExactly("3", "1012", "16", "32", "64"),
                        nok -> assertThat(amounts(nok)).containsExactly("24", "0", "0", "0", "0"));
        assertThat(shop.bean(AgingReport.class).ofCompany(oslo.getCompany().getId()))
                .hasSize(2)
                .allSatisfy(aging -> assertThat(aging.companyName()).isEqualTo("Oslo"));
    }

    @SliceTest
    void theDayIsThatOfTheLocation(Slice shop) {
        shop.clock().set(Instant.parse("2026-03-04T23:30:00Z"));
        CompanyLocation auckland = at(shop, "Auckland", "Pacific/Auckland");
        CompanyLocation oslo = at(shop, "Oslo", "Europe/Oslo");
        CompanyLocation denver = at(shop, "Denver", "America/Denver");
        Customer lars = shop.customer("lars@northwind.example");
        for (CompanyLocation location : List.of(auckland, oslo, denver)) {
            due(shop, location.getName(), location, lars, TODAY, "10");
        }
        // The time zones are known for a minute.
        shop.clock().advance(Duration.ofMinutes(2));

        assertThat(shop.bean(AgingReport.class).companies().stream()
                        .collect(Collectors.toMap(
                                Aging::companyName, aging -> aging.overdue().signum())))
                .as("it is the 5th in Auckland and in Oslo, and the 4th in Denver")
                .isEqualTo(Map.of("Auckland", 1, "Oslo", 1, "Denver", 0));
        assertThat(shop.bean(AgingReport.class).openItems(denver.getCompany().getId(), 10))
                .extracting(OpenItem::age)
                .containsExactly(Age.NOT_DUE);
        assertThat(shop.bean(AgingReport.class).openItems(oslo.getCompany().getId(), 10))
                .extracting(OpenItem::age)
                .containsExactly(Age.DAYS_1_30);
    }

    @SliceTest
    void aStatementListsWhatIsDueFirst(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        Customer lars = shop.customer("lars@northwind.example");
        due(shop, "later", oslo, lars, TODAY.plusDays(9), "10");
        due(shop, "unknown", oslo, lars, null, "10");
        due(shop, "late", oslo, lars, TODAY.minusDays(40), "10");
        order(shop, "paid", oslo, lars, it -> it.setOpenAmount(BigDecimal.ZERO));
        long company = oslo.getCompany().getId();
        shop.bean(LocalCalendar.class).today();

        assertThat(shop.bean(AgingReport.class).openItems(company, 10))
                .extracting(OpenItem::orderNumber)
                .containsExactly("late", "later", "unknown");
        OpenItem late = shop.bean(AgingReport.class).openItems(company, 1).get(0);
        assertThat(late.age()).isEqualTo(Age.DAYS_31_60);
        assertThat(late.dueDate()).isEqualTo(TODAY.minusDays(40));
        assertThat(late.open()).isEqualByComparingTo("10");
        assertThat(late.submittedAt()).isEqualTo(shop.clock().instant());
        assertThat(shop.statementsOf(() -> shop.bean(AgingReport.class).openItems(company, 10)))
                .isEqualTo(1);
        assertThat(shop.statementsOf(() -> shop.bean(AgingReport.class).companies()))
                .isEqualTo(1);
    }

    @Test
    void theWorldHasUpToThreeDays() {
        LocalDays days = LocalDays.of(
                List.of("Pacific/Kiritimati", "Europe/Oslo", "Pacific/Pago_Pago"),
                Instant.parse("2026-03-04T10:30:00Z"));

        assertThat(days.zones().keySet()).containsExactly(TODAY.minusDays(1), TODAY, TODAY.plusDays(1));
        assertThat(days.earliest()).isEqualTo(TODAY.minusDays(1));
        assertThat(days.latest()).isEqualTo(TODAY.plusDays(1));
        assertThat(LocalDays.of(List.of(), Instant.parse("2026-03-04T10:30:00Z"))
                        .latest())
                .as("a shop without locations")
                .isEqualTo(TODAY);
    }

    private static void due(Slice shop, String number, CompanyLocation at, Customer by, LocalDate due, String open) {
        order(shop, number, at, by, it -> {
            it.setDueDate(due);
            it.setOpenAmount(new BigDecimal(open));
        });
    }

    private static CompanyLocation at(Slice shop, String name, String zone) {
        return shop.bean(CompanyService.class)
                .create(
                        company -> company.setName(name),
                        location -> {
                            location.setName(name);
                            location.setTimeZone(ZoneId.of(zone));
                        },
                        Actor.SYSTEM)
                .getLocations()
                .get(0);
    }

    private static List<String> amounts(Aging aging) {
        return Arrays.stream(Age.values())
                .map(age -> aging.amount(age).stripTrailingZeros().toPlainString())
                .toList();
    }
}
