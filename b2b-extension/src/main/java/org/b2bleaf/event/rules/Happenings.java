package org.b2bleaf.event.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happens within one transaction, in order: several acts of one type on one record are one event, and what is new is
 * told as created, not as changed too.
 */
public final class Happenings {

    private record Key(EventType type, Subject subject) {}

    private final Map<Key, Happening> all = new LinkedHashMap<>();

    public void add(Happening next) {
        if (isUpdate(next.type()) && all.containsKey(new Key(created(next.type()), next.subject()))) {
            return;
        }
        all.merge(new Key(next.type(), next.subject()), next, Happenings::merged);
    }

    private static boolean isUpdate(EventType type) {
        return type == EventType.COMPANY_UPDATED
                || type == EventType.LOCATION_UPDATED
                || type == EventType.DRAFT_UPDATED;
    }

    private static EventType created(EventType update) {
        return switch (update) {
            case COMPANY_UPDATED -> EventType.COMPANY_CREATED;
            case LOCATION_UPDATED -> EventType.LOCATION_CREATED;
            default -> EventType.DRAFT_SUBMITTED;
        };
    }

    private static Happening merged(Happening first, Happening next) {
        Set<String> changed = new TreeSet<>(first.changed());
        changed.addAll(next.changed());
        return new Happening(
                first.type(),
                first.subject(),
                first.companyId() == null ? next.companyId() : first.companyId(),
                first.customerId() == null ? next.customerId() : first.customerId(),
                changed,
                first.actor() == null ? next.actor() : first.actor(),
                first.income() || next.income());
    }

    /** In the order of the first act of each. Who did what is not known is taken for who did the rest. */
    public List<Happening> list() {
        String known = all.values().stream()
                .map(Happening::actor)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("system");
        List<Happening> list = new ArrayList<>(all.size());
        for (Happening one : all.values()) {
            list.add(
                    one.actor() != null
                            ? one
                            : new Happening(
                                    one.type(),
                                    one.subject(),
                                    one.companyId(),
                                    one.customerId(),
                                    one.changed(),
                                    known,
                                    one.income()));
        }
        return list;
    }

    public int size() {
        return all.size();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
