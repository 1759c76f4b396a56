package org.b2bleaf.ordering.aging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.springframework.stereotype.Component;

/** Knows what day it is at the locations of the shop, without asking for their time zones each time. */
@Component("b2bLocalCalendar")
public class LocalCalendar {

    /** A new location has nothing overdue, so a zone may be a minute late. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bClock")
    protected Clock clock;

    private volatile Zones zones;

    private record Zones(List<String> ids, Instant readAt) {}

    /** Called within a transaction. */
    public LocalDays today() {
        Instant now = clock.instant();
        Zones known = zones;
        if (known == null || Duration.between(known.readAt, now).abs().compareTo(KEPT) >= 0) {
            known = new Zones(
                    em.createQuery("select distinct l.timeZone from B2bLocation l", String.class)
                            .getResultList(),
                    now);
            zones = known;
        }
        return LocalDays.of(known.ids, now);
    }
}
