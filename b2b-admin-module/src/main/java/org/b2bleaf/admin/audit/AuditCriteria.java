package org.b2bleaf.admin.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.history.HistoryFilter;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;

/** What somebody filters the audit trail by, read from Broadleaf's criteria. */
final class AuditCriteria {

    /** The column "On what", which no property stands behind. */
    static final String SUBJECT = "subjectName";

    /** What the tabs "History" narrow the trail by. */
    static final String COMPANY = "ofCompany";

    static final String LOCATION = "ofLocation";
    static final String CUSTOMER = "ofCustomer";

    /** Broadleaf's {@code FormatUtil.DATE_FORMAT}. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm:ss");

    private final CriteriaTransferObject criteria;
    private final ZoneId zone;

    /** @param zone in which days are picked */
    AuditCriteria(CriteriaTransferObject criteria, ZoneId zone) {
        this.criteria = criteria;
        this.zone = zone;
    }

    /** Whether the events are those of one company, or of a location of it: its name need not be said again. */
    boolean isOfCompany() {
        return first(COMPANY) != null || first(LOCATION) != null;
    }

    /** @return empty when it asks for what cannot be: no event passes */
    Optional<HistoryFilter> filter() {
        try {
            List<String> days = criteria.get("occurredAt").getFilterValues();
            return Optional.of(HistoryFilter.all()
                    .event(number("id"))
                    .ofCompany(number(COMPANY))
                    .ofLocation(number(LOCATION))
                    .ofCustomer(number(CUSTOMER))
                    .by(first("actor"))
                    .action(first("action"))
                    .onType(first("subjectType"))
                    .on(first(SUBJECT))
                    .since(
                            days.isEmpty() || days.get(0).isBlank()
                                    ? null
                                    : time(days.get(0)).atZone(zone).toInstant())
                    .until(end(days)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A day without a time is meant as a whole, and so is a single one. */
    private Instant end(List<String> days) {
        if (days.isEmpty() || days.get(days.size() - 1).isBlank()) {
            return null;
        }
        LocalDateTime last = time(days.get(days.size() - 1));
        LocalDateTime end = last.toLocalTime().equals(LocalTime.MIDNIGHT) ? last.plusDays(1) : last.plusSeconds(1);
        return end.atZone(zone).toInstant();
    }

    private static LocalDateTime time(String typed) {
        return LocalDateTime.parse(typed.strip(), TIME);
    }

    private Long number(String name) {
        String value = first(name);
        return value == null ? null : Long.valueOf(value);
    }

    private String first(String name) {
        return criteria.get(name).getFilterValues().stream()
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }
}
