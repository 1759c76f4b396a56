package org.b2bleaf.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
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
        audit.record(Actor.customer(17), "signed in", AuditSubject.of("customer", 17L), null, null, null);
        shop.clock().advance(Duration.ofMinutes(1));
        audit.record(Actor.admin("sol"), "removed", AuditSubject.of("customer", 17L), null, null, null);
        audit.record(Actor.admin("sol"), "removed", AuditSubject.of("customer", 18L), null, null, null);

        assertThat(audit.eventsOf("customer", 17, 10))
                .extracting(AuditEvent::getActor)
                .containsExactly("admin:sol", "customer:17");
        assertThat(audit.eventsOf("customer", 17, 1)).singleElement().satisfies(event -> assertThat(
                        event.getOccurredAt())
                .hasTime(TestClock.START.plusSeconds(60).toEpochMilli()));
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
