package org.b2bleaf.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestClock;

class AuditTest {

    @SliceTest
    void anActIsForgottenWithTheTransactionThatDidIt(Slice shop) {
        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    shop.bean(Audit.class)
                            .record(Actor.SYSTEM, "granted", AuditSubject.of("location", 1L), null, null, null);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(shop.bean(Audit.class).eventsOf("location", 1, 10)).isEmpty();
    }

    @SliceTest
    void theNewestEventsComeFirst(Slice shop) {
        Audit audit = shop.bean(Audit.class);
        audit.record(Actor.customer(17), "signed-in", AuditSubject.of("customer", 17L), null, null, null);
        shop.clock().advance(Duration.ofMinutes(1));
        audit.record(Actor.admin("sol"), "changed", AuditSubject.of("customer", 17L), null, null, null);
        audit.record(Actor.admin("sol"), "changed", AuditSubject.of("customer", 18L), null, null, null);

        assertThat(audit.eventsOf("customer", 17, 10))
                .extracting(AuditEvent::getActor)
                .containsExactly("admin:sol", "customer:17");
        assertThat(audit.eventsOf("customer", 17, 1)).singleElement().satisfies(event -> assertThat(
                        event.getOccurredAt())
                .hasTime(TestClock.START.plusSeconds(60).toEpochMilli()));
    }

    @SliceTest
    void anActKnowsThePagesThatShowIt(Slice shop) {
        Audit audit = shop.bean(Audit.class);
        audit.record(Actor.SYSTEM, "created", AuditSubject.company(1), null, null, null);
        audit.record(Actor.SYSTEM, "granted", AuditSubject.location(1, 2).concerning(3), null, null, null);
        audit.record(Actor.SYSTEM, "created", AuditSubject.customer(3), null, null, null);
        audit.record(
                Actor.SYSTEM,
                "submitted",
                AuditSubject.of("order", 4L).inCompany(1).concerning(3),
                null,
                null,
                null);
        audit.record(Actor.SYSTEM, "created", AuditSubject.of("catalog", 5L), null, null, null);

        assertThat(Stream.of("company", "location", "customer", "order", "catalog")
                        .flatMap(type -> LongStream.range(1, 6).mapToObj(id -> audit.eventsOf(type, id, 10)))
                        .flatMap(List::stream))
                .extracting(
                        AuditEvent::getSubjectType,
                        AuditEvent::getSubjectId,
                        AuditEvent::getCompanyId,
                        AuditEvent::getCustomerId)
                .containsExactly(
                        Tuple.tuple("company", 1L, 1L, null),
                        Tuple.tuple("location", 2L, 1L, 3L),
                        Tuple.tuple("customer", 3L, null, 3L),
                        Tuple.tuple("order", 4L, 1L, 3L),
                        Tuple.tuple("catalog", 5L, null, null));
    }

    @SliceTest
    void anActThatIsRepeatedCountsUpOneEventAnHour(Slice shop) {
        for (int i = 0; i < 5; i++) {
            refuse(shop, "TOO_SOON", "lars@northwind.example");
        }
        refuse(shop, "TOO_MANY_OPEN", "lars@northwind.example");
        refuse(shop, "TOO_SOON", "noor@northwind.example");
        shop.clock().advance(Duration.ofHours(1));
        refuse(shop, "TOO_SOON", "lars@northwind.example");

        assertThat(shop.inTransaction(() -> shop.em()
                        .createQuery("select e from B2bAuditEvent e order by e.occurredAt, e.id", AuditEvent.class)
                        .getResultList()))
                .extracting(AuditEvent::getField, AuditEvent::getNewValue, AuditEvent::getTimes)
                .containsExactly(
                        Tuple.tuple("TOO_SOON", "lars@northwind.example", 5),
                        Tuple.tuple("TOO_MANY_OPEN", "lars@northwind.example", 1),
                        Tuple.tuple("TOO_SOON", "noor@northwind.example", 1),
                        Tuple.tuple("TOO_SOON", "lars@northwind.example", 1));
    }

    private static void refuse(Slice shop, String reason, String address) {
        shop.bean(Audit.class)
                .recordRepeatable(Actor.SYSTEM, "code-refused", AuditSubject.of("sign-in", null), reason, address);
    }

    @SliceTest
    void onlyWhatDiffersIsAChangeEvenBehindTheLongestValueKept(Slice shop) {
        Audit audit = shop.bean(Audit.class);
        String beginning = "x".repeat(Audit.MAX_VALUE);
        Map<String, Object> before = new HashMap<>(Map.of("name", "Oslo", "notes", beginning + "1"));
        before.put("phone", null);
        Map<String, Object> after = new HashMap<>(Map.of("name", "Oslo", "notes", beginning + "2"));
        after.put("phone", null);

        audit.recordChanges(Actor.SYSTEM, AuditSubject.of("location", 1L), before, after);

        assertThat(audit.eventsOf("location", 1, 10))
                .extracting(AuditEvent::getField, AuditEvent::getNewValue)
                .isEqualTo(Collections.singletonList(Tuple.tuple("notes", beginning)));
    }
}
