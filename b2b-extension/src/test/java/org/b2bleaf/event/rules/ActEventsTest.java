package org.b2bleaf.event.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActEventsTest {

    @ParameterizedTest
    @CsvSource({
        "company, created, , , company.created, company/7",
        "company, changed, name, , company.updated, company/7",
        "company, changed, mainContact, 31, company.updated, company/7",
        "company, archived, , , company.archived, company/7",
        "company, reactivated, , , company.reactivated, company/7",
        "company, added, member, 31, member.added, member/7/31",
        "company, removed, member, 31, member.removed, member/7/31",
        "location, created, , , location.created, location/7",
        "location, changed, shippingAddress, , location.updated, location/7",
        "location, changed, catalogs, , location.updated, location/7",
        "location, archived, , , location.archived, location/7",
        "location, reactivated, , , location.reactivated, location/7",
        "location, granted, permission, 31, permission.granted, permission/7/31",
        "location, changed, permission, 31, permission.changed, permission/7/31",
        "location, revoked, permission, 31, permission.revoked, permission/7/31",
        "order, submitted, , 31, order.submitted, order/7",
        "order, fulfilled, , 31, order.fulfilled, order/7",
        "order, cancelled, , 31, order.cancelled, order/7",
        "order, payment-authorized, , 31, order.payment_updated, order/7",
        "order, payment-captured, , 31, order.payment_updated, order/7",
        "order, payment-received, , 31, order.payment_updated, order/7",
        "order, payment-voided, , 31, order.payment_updated, order/7",
        "order, payment-refunded, , 31, order.payment_updated, order/7",
        "order, payment-credited, , 31, order.payment_updated, order/7",
        "order, invoice-issued, , , invoice.issued, invoice/value",
        "order, credit-note-issued, , , invoice.credited, invoice/value",
        "order, return-requested, , 31, return.requested, return/value",
        "order, return-approved, , 31, return.approved, return/value",
        "order, return-declined, , 31, return.declined, return/value",
        "order, return-received, , 31, return.received, return/value",
        "order, return-settled, , 31, return.settled, return/value",
        "draft, submitted, , 31, draft.submitted, draft/7",
        "draft, changed, quantity of sku 12, 31, draft.updated, draft/7",
        "draft, consent-asked, , 31, draft.updated, draft/7",
        "draft, invoice-withdrawn, , 31, draft.updated, draft/7",
        "draft, draft-invoiced, , 31, draft.invoiced, draft/7",
        "draft, draft-paid, , 31, draft.paid, draft/7",
        "draft, draft-approved, , 31, draft.approved, draft/7",
        "draft, draft-declined, , 31, draft.declined, draft/7",
        "access-request, submitted, , , access_request.submitted, access_request/7",
        "access-request, approved, , , access_request.approved, access_request/7",
        "access-request, rejected, , , access_request.rejected, access_request/7",
        "access-request, marked-duplicate, , , access_request.rejected, access_request/7",
    })
    void anActIsAnEvent(String subject, String action, String field, Long customer, String code, String eventSubject) {
        assertThat(ActEvents.of(act("admin:sol", action, subject, customer, field)))
                .hasValueSatisfying(happening -> {
                    assertThat(happening.type().code()).isEqualTo(code);
                    assertThat(happening.subject().text()).isEqualTo(eventSubject);
                    assertThat(happening.customerId()).isEqualTo(customer);
                    assertThat(happening.actor()).isEqualTo("staff");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "company, changed, status, ",
        "company, added, member, ",
        "location, previewed, , ",
        "location, transferred, orders of customer 31, 31",
        "order, reminded, , ",
        "order, invoice-sent, , ",
        "order, payment-link-sent, , ",
        "order, capture-wanted, , ",
        "draft, changed, internalNote, 31",
        "access-request, request-refused, REQUEST_TRAP, ",
        "customer, signed-in, , 31",
        "setting, changed, b2b.shop.name, ",
        "webhook, created, , ",
        "catalog, changed, sku 12, ",
    })
    void whatIsNobodysBusinessIsNone(String subject, String action, String field, Long customer) {
        assertThat(ActEvents.of(act("admin:sol", action, subject, customer, field)))
                .isEmpty();
    }

    @Test
    void everyTypeThatCanBeChosenComesFromSomeAct() {
        // order.paid is decided by what the order is like when money has come in.
        assertThat(EventType.choosable())
                .filteredOn(type -> type != EventType.ORDER_PAID)
                .allSatisfy(type -> assertThat(codes()).contains(type.code()));
    }

    private static Set<String> codes() {
        String[] rows;
        try {
            rows = ActEventsTest.class
                    .getDeclaredMethod(
                            "anActIsAnEvent",
                            String.class,
                            String.class,
                            String.class,
                            Long.class,
                            String.class,
                            String.class)
                    .getAnnotation(CsvSource.class)
                    .value();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
        return List.of(rows).stream()
                .map(row -> row.split(",")[4].strip())
                .collect(java.util.stream.Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"admin:sol, staff", "customer:31, customer", "system, system", "api:erp, api:erp"})
    void whoDidItHasNoName(String actor, String told) {
        assertThat(ActEvents.of(act(actor, "created", "company", null, null)))
                .hasValueSatisfying(happening -> assertThat(happening.actor()).isEqualTo(told));
    }

    @Test
    void moneyThatComesInMayPayTheOrder() {
        assertThat(ActEvents.of(act("system", "payment-received", "order", 31L, null))
                        .orElseThrow()
                        .income())
                .isTrue();
        assertThat(ActEvents.of(act("system", "payment-credited", "order", 31L, null))
                        .orElseThrow()
                        .income())
                .isFalse();
        assertThat(ActEvents.of(act("system", "submitted", "draft", 31L, null))
                        .orElseThrow()
                        .income())
                .isFalse();
    }

    @Test
    void severalChangesAreOneUpdate() {
        Happenings all = new Happenings();
        add(all, act("admin:sol", "changed", "location", null, "phone"));
        add(all, act("admin:sol", "changed", "location", null, "billingEmail"));
        add(all, act("admin:sol", "changed", "location", 31L, "permission"));
        assertThat(all.list())
                .extracting(it -> it.type().code())
                .containsExactly("location.updated", "permission.changed");
        assertThat(all.list().get(0).changed()).containsExactly("billingEmail", "phone");
    }

    @Test
    void whatIsNewIsNotChangedToo() {
        Happenings all = new Happenings();
        add(all, act("admin:sol", "created", "company", null, null));
        add(all, act("admin:sol", "changed", "company", null, "mainContact"));
        assertThat(all.list()).extracting(Happening::type).containsExactly(EventType.COMPANY_CREATED);
    }

    @Test
    void whoIsNotKnownIsWhoDidTheRest() {
        Happenings all = new Happenings();
        add(all, act(null, "submitted", "order", null, null));
        add(all, act("customer:31", "draft-approved", "draft", 31L, null));
        add(all, act("customer:31", "submitted", "order", 31L, null));
        assertThat(all.list()).extracting(Happening::actor).containsOnly("customer");
        assertThat(all.list().get(0).customerId()).isEqualTo(31L);
        assertThat(all.list()).hasSize(2);

        Happenings alone = new Happenings();
        add(alone, act(null, "submitted", "order", null, null));
        assertThat(alone.list()).extracting(Happening::actor).containsExactly("system");
    }

    private static void add(Happenings all, Act act) {
        all.add(ActEvents.of(act).orElseThrow());
    }

    private static Act act(String actor, String action, String subject, Long customer, String field) {
        return new Act(actor, action, subject, 7L, 3L, customer, field, "value");
    }
}
