package org.b2bleaf.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.history.HistoryFilter;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.FilterAndSortCriteria;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCriteriaTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final CriteriaTransferObject criteria = new CriteriaTransferObject();

    @Test
    void nothingAskedForIsEverything() {
        assertThat(filter()).usingRecursiveComparison().isEqualTo(Optional.of(HistoryFilter.all()));
    }

    @Test
    void eachColumnNarrowsTheList() {
        ask("actor", "sol");
        ask("action", "granted");
        ask("subjectType", "location");
        ask(AuditCriteria.SUBJECT, "Oslo");

        assertThat(filter())
                .usingRecursiveComparison()
                .isEqualTo(Optional.of(HistoryFilter.all()
                        .by("sol")
                        .action("granted")
                        .onType("location")
                        .on("Oslo")));
    }

    @Test
    void theTabsNarrowItToTheirRecord() {
        ask(AuditCriteria.CUSTOMER, "3");
        assertThat(new AuditCriteria(criteria, OSLO).isOfCompany()).isFalse();
        ask(AuditCriteria.LOCATION, "2");
        assertThat(new AuditCriteria(criteria, OSLO).isOfCompany()).isTrue();
        ask(AuditCriteria.COMPANY, "1");
        ask("id", "4");

        assertThat(filter())
                .usingRecursiveComparison()
                .isEqualTo(Optional.of(HistoryFilter.all()
                        .ofCompany(1L)
                        .ofLocation(2L)
                        .ofCustomer(3L)
                        .event(4L)));
    }

    @ParameterizedTest
    @CsvSource({
        // A day, whole.
        "2026.07.01 00:00:00,, 2026-06-30T22:00:00Z, 2026-07-01T22:00:00Z",
        // From a day to another, both whole.
        "2026.07.01 00:00:00, 2026.07.03 00:00:00, 2026-06-30T22:00:00Z, 2026-07-03T22:00:00Z",
        // The day on which the clocks go back has 25 hours.
        "2026.10.25 00:00:00,, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        // Times are taken as they are.
        "2026.07.01 08:00:00, 2026.07.01 09:30:00, 2026-07-01T06:00:00Z, 2026-07-01T07:30:01Z",
    })
    void daysAreThoseOfTheAdmin(String from, String to, Instant first, Instant end) {
        ask("occurredAt", to == null ? new String[] {from} : new String[] {from, to});

        assertThat(filter())
                .usingRecursiveComparison()
                .isEqualTo(Optional.of(HistoryFilter.all().since(first).until(end)));
    }

    @ParameterizedTest
    @CsvSource({"occurredAt, tomorrow", "occurredAt, 2026.02.30 00:00:00x", "id, seven", "ofCompany, 1e9"})
    void whatCannotBeReadFindsNothing(String name, String value) {
        ask(name, value);

        assertThat(filter()).isEmpty();
    }

    private void ask(String name, String... values) {
        criteria.add(new FilterAndSortCriteria(name, List.of(values)));
    }

    private Optional<HistoryFilter> filter() {
        return new AuditCriteria(criteria, OSLO).filter();
    }
}
