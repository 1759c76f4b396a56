package org.b2bleaf.history;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.audit.rules.Wording;

/** The names of the records that some events speak of, read in one statement whatever their number. */
final class Names {

    private static final Pattern ID = Pattern.compile("\\d+");

    private final Map<Named, Map<Long, String>> names = new EnumMap<>(Named.class);

    static Names of(Collection<AuditEvent> events, EntityManager em) {
        Map<Named, Set<Long>> ids = new EnumMap<>(Named.class);
        for (AuditEvent event : events) {
            Actor.customerOf(event.getActor()).ifPresent(id -> add(ids, Named.CUSTOMER, id));
            add(ids, Named.COMPANY, event.getCompanyId());
            add(ids, Named.CUSTOMER, event.getCustomerId());
            Named.ofSubject(event.getSubjectType()).ifPresent(kind -> add(ids, kind, event.getSubjectId()));
            behindField(event).ifPresent(record -> add(ids, record.kind(), record.id()));
            Named.inField(event.getField()).ifPresent(kind -> {
                addAll(ids, kind, event.getOldValue());
                addAll(ids, kind, event.getNewValue());
            });
        }
        Names names = new Names();
        if (!ids.isEmpty()) {
            names.read(ids, em);
        }
        return names;
    }

    private static void add(Map<Named, Set<Long>> ids, Named kind, Long id) {
        if (id != null) {
            ids.computeIfAbsent(kind, key -> new HashSet<>()).add(id);
        }
    }

    private static void addAll(Map<Named, Set<Long>> ids, Named kind, String value) {
        ID.matcher(Objects.toString(value, ""))
                .results()
                .map(MatchResult::group)
                .forEach(id -> add(ids, kind, Long.valueOf(id)));
    }

    private void read(Map<Named, Set<Long>> ids, EntityManager em) {
        Query query = em.createNativeQuery(
                ids.keySet().stream().map(kind -> kind.select(kind.name())).collect(Collectors.joining(" union all ")));
        ids.forEach((kind, wanted) -> query.setParameter(kind.name(), wanted));
        for (Object[] row : rows(query)) {
            Named kind = Named.values()[((Number) row[0]).intValue()];
            names.computeIfAbsent(kind, key -> new HashMap<>()).put(((Number) row[1]).longValue(), (String) row[2]);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    HistoryEntry entry(AuditEvent event) {
        return new HistoryEntry(
                event,
                Actor.customerOf(event.getActor())
                        .map(id -> name(Named.CUSTOMER, id))
                        .orElse(null),
                subject(event),
                name(Named.COMPANY, event.getCompanyId()),
                about(event),
                value(event.getField(), event.getOldValue()),
                value(event.getField(), event.getNewValue()));
    }

    private String subject(AuditEvent event) {
        if (event.getSubjectType().equals(HistoryImpl.SIGN_IN)) {
            return event.getNewValue();
        }
        return Named.ofSubject(event.getSubjectType())
                .map(kind -> name(kind, event.getSubjectId()))
                .orElse(null);
    }

    private String about(AuditEvent event) {
        return behindField(event)
                .map(record -> name(record.kind(), record.id()))
                .orElseGet(() -> name(Named.CUSTOMER, event.getCustomerId()));
    }

    /** {@code permission of customer 17} */
    private static Optional<Reference> behindField(AuditEvent event) {
        String field = Objects.requireNonNullElse(event.getField(), "-");
        return Named.beforeNumber(field)
                .flatMap(kind -> Wording.numberOf(field).map(id -> new Reference(kind, Long.parseLong(id))));
    }

    private record Reference(Named kind, long id) {}

    private String name(Named kind, Long id) {
        return id == null ? null : names.getOrDefault(kind, Map.of()).get(id);
    }

    /** A list of ids comes in brackets, as Java writes it. */
    private String value(String field, String value) {
        return value == null
                ? null
                : Named.inField(field)
                        .map(kind ->
                                ID.matcher(value.replaceAll("[\\[\\]]", "")).replaceAll(id -> named(kind, id.group())))
                        .orElse(value);
    }

    private String named(Named kind, String id) {
        return Matcher.quoteReplacement(Objects.requireNonNullElse(name(kind, Long.valueOf(id)), id));
    }
}
