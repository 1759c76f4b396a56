package org.b2bleaf.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.b2bleaf.api.ApiJson;
import org.b2bleaf.api.ApiViews;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditBatch;
import org.b2bleaf.audit.AuditListeners;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.ChangedMeanwhile;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.event.rules.EventType;
import org.b2bleaf.persistence.IdBlocks;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;

class EventsTest {

    private static final String ADMIN = "admin:sol";
    private static int customers;

    private EventPublisher publisher;
    private ApplicationEventPublisher listeners;

    @AfterEach
    void putListenersBack() {
        if (publisher != null) {
            publisher.listeners = listeners;
        }
    }

    @SliceTest
    void aChangeIsStoredWithItsEventInTheShapeOfTheApi(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");

        List<EventRow> events = StoredEvents.all(shop);
        assertThat(events).extracting(row -> row.type().code()).containsExactly("company.created", "location.created");
        Long company = oslo.getCompany().getId();
        JsonNode first = StoredEvents.payload(events.get(0));
        assertThat(first.path("type").asText()).isEqualTo("company.created");
        assertThat(first.path("timestamp").asText()).isEqualTo("2026-03-04T10:00:00Z");
        assertThat(first.path("actor").asText()).isEqualTo("system");
        assertThat(first.has("changed")).isFalse();
        assertThat(first.path("data"))
                .isEqualTo(StoredEvents.json(shop.bean(ApiJson.class)
                        .text(shop.bean(ApiViews.class)
                                .companies(List.of(company))
                                .get(company))));
        assertThat(first.path("data").path("id").asText()).isEqualTo(company.toString());
        assertThat(events.get(0).id())
                .matches("evt_[0-9A-Z]{26}")
                .isLessThan(events.get(1).id());
        assertThat(events.get(0).subject()).isEqualTo("company/" + company);
        assertThat(events.get(0).companyId()).isEqualTo(company);
        assertThat(StoredEvents.payload(events.get(1))
                        .path("data")
                        .path("companyId")
                        .asText())
                .isEqualTo(company.toString());
    }

    @SliceTest
    void aChangeThatIsRolledBackIsNoEvent(Slice shop) {
        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    shop.location("Northwind");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(StoredEvents.all(shop)).isEmpty();
    }

    @SliceTest
    void severalChangesOfOneTransactionAreOneEventWithTheLastState(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");
        CompanyService companies = shop.bean(CompanyService.class);
        companies.editLocation(
                oslo.getId(),
                0,
                location -> {
                    location.setPhone("+47 22");
                    location.setBillingEmail("bills@nwc.example");
                },
                ADMIN);

        EventRow last = last(shop);
        assertThat(last.type()).isEqualTo(EventType.LOCATION_UPDATED);
        JsonNode payload = StoredEvents.payload(last);
        assertThat(payload.path("changed").toString()).isEqualTo("[\"billingEmail\",\"phone\"]");
        assertThat(payload.path("actor").asText()).isEqualTo("staff");
        assertThat(payload.path("data").path("phone").asText()).isEqualTo("+47 22");
        assertThat(payload.path("data").path("version").asInt()).isEqualTo(1);
        assertThat(StoredEvents.codes(shop)).hasSize(3);
    }

    @SliceTest
    void membersAndPermissionsComeAndGo(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");
        Long company = oslo.getCompany().getId();
        String email = "events" + ++customers + "@northwind.example";
        Customer lars = shop.customer(email);
        PermissionService permissions = shop.bean(PermissionService.class);
        permissions.grant(oslo.getId(), lars.getId(), Permission.ORDERING_ONLY, ADMIN);
        permissions.grant(oslo.getId(), lars.getId(), Permission.LOCATION_ADMIN, ADMIN);
        permissions.removeMember(company, lars.getId(), ADMIN);

        List<EventRow> events = StoredEvents.all(shop);
        assertThat(events.stream().skip(2))
                .extracting(row -> row.type().code())
                .containsExactly(
                        "member.added",
                        "permission.granted",
                        "permission.changed",
                        "permission.revoked",
                        "member.removed");
        assertThat(events.stream().skip(2)).allMatch(row -> lars.getId().equals(row.customerId()));
        JsonNode added = StoredEvents.payload(events.get(2)).path("data");
        assertThat(added.path("email").asText()).isEqualTo(email);
        assertThat(added.path("permissions").get(0).path("permission").asText()).isEqualTo("ORDERING_ONLY");
        assertThat(StoredEvents.payload(events.get(4))
                        .path("data")
                        .path("permission")
                        .asText())
                .isEqualTo("LOCATION_ADMIN");
        JsonNode revoked = StoredEvents.payload(events.get(5)).path("data");
        assertThat(revoked.path("locationId").asText()).isEqualTo(oslo.getId().toString());
        assertThat(revoked.path("companyId").asText()).isEqualTo(company.toString());
        assertThat(revoked.path("email").asText()).isEqualTo(email);
        assertThat(revoked.path("permission").isNull()).isTrue();
        JsonNode removed = StoredEvents.payload(events.get(6)).path("data");
        assertThat(removed.path("email").asText()).isEqualTo(email);
        assertThat(removed.path("permissions")).isEmpty();
        assertThat(removed.path("addedAt").isNull()).isTrue();
    }

    @SliceTest
    void manyEventsTakeFewStatements(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");
        int one = statementsOfGrants(shop, oslo, 1);
        int many = statementsOfGrants(shop, oslo, 60);
        assertThat(many - one).as("nothing but one row of the trail each").isLessThanOrEqualTo(60 + 10);
    }

    /** Without the services: what they read for each is not what is counted. */
    private static int statementsOfGrants(Slice shop, CompanyLocation oslo, int count) {
        return shop.statementsOf(() -> shop.inTransaction(() -> {
            for (int i = 0; i < count; i++) {
                shop.bean(Audit.class)
                        .record(
                                ADMIN,
                                "granted",
                                AuditSubject.location(oslo.getCompany().getId(), oslo.getId())
                                        .concerning(100_000L + i),
                                "permission",
                                null,
                                Permission.ORDERING_ONLY);
            }
            return null;
        }));
    }

    /** As before there were events: whoever comes second is told so. */
    @SliceTest
    void whoIsTooLateIsToldAsBefore(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");
        CompanyService companies = shop.bean(CompanyService.class);
        companies.edit(oslo.getCompany().getId(), 0, company -> company.setName("Southwind"), ADMIN);
        assertThatThrownBy(() ->
                        companies.edit(oslo.getCompany().getId(), 0, company -> company.setName("Eastwind"), ADMIN))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(last(shop).type()).isEqualTo(EventType.COMPANY_UPDATED);
    }

    @SliceTest
    void listenersAreToldAfterTheCommitAndHarmNobody(Slice shop) {
        List<B2bEvent> told = new CopyOnWriteArrayList<>();
        listen(shop, event -> {
            B2bEvent happened = (B2bEvent) event;
            // A listener sees what was committed, in a transaction of its own.
            shop.inTransaction(() ->
                    assertThat(shop.bean(EventDao.class).find(happened.getId())).isPresent());
            told.add(happened);
            throw new IllegalStateException("A bad listener");
        });
        CompanyLocation oslo = shop.inTransaction(() -> {
            CompanyLocation location = shop.location("Northwind");
            assertThat(told).isEmpty();
            return location;
        });

        await().untilAsserted(() -> assertThat(told).hasSize(2));
        B2bEvent created = told.get(0);
        EventRow row = StoredEvents.all(shop).get(0);
        assertThat(created.getId()).isEqualTo(row.id());
        assertThat(created.getCode()).isEqualTo("company.created");
        assertThat(created.getSubject()).isEqualTo(row.subject());
        assertThat(created.getOccurredAt()).isEqualTo(row.occurredAt());
        assertThat(StoredEvents.json(created.getPayload())).isEqualTo(StoredEvents.payload(row));
        assertThat(created.data().path("name").asText()).isEqualTo("Northwind");
        assertThat(told.get(1).data().path("id").asText())
                .isEqualTo(oslo.getId().toString());
    }

    @SliceTest
    void moreEventsThanFitIntoMemoryAreToldToo(Slice shop) {
        List<Object> told = new CopyOnWriteArrayList<>();
        listen(shop, told::add);
        CompanyLocation oslo = shop.location("Northwind");
        statementsOfGrants(shop, oslo, 1100);
        await().untilAsserted(() -> assertThat(told).hasSize(1102));
        assertThat(StoredEvents.all(shop)).extracting(EventRow::id).isSorted().doesNotHaveDuplicates();
    }

    /** Memory must not grow with an import: what has happened is stored between its pieces. */
    @SliceTest
    void aLargeWorkStoresItsEventsInPieces(Slice shop) {
        List<Object> told = new CopyOnWriteArrayList<>();
        CompanyLocation oslo = shop.location("Northwind");
        listen(shop, event -> {
            if (((B2bEvent) event).getType() == EventType.PERMISSION_GRANTED) {
                told.add(event);
            }
        });
        int before = StoredEvents.all(shop).size();
        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    grantInPieces(shop, oslo, 2_000);
                    assertThat(stored(shop)).isEqualTo(before + 2_000);
                    throw new IllegalStateException("The import fails in the end");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(StoredEvents.all(shop)).hasSize(before);
        shop.inTransaction(() -> {
            grantInPieces(shop, oslo, 2_100);
            assertThat(stored(shop)).isEqualTo(before + 2_000);
            assertThat(told).isEmpty();
            return null;
        });
        await().untilAsserted(() -> assertThat(told).hasSize(2_100));
        assertThat(StoredEvents.all(shop)).hasSize(before + 2_100);
    }

    private static void grantInPieces(Slice shop, CompanyLocation oslo, int count) {
        EventDao dao = shop.bean(EventDao.class);
        dao.inTransaction(jdbc -> {
            AuditBatch batch =
                    new AuditBatch(jdbc, shop.bean(IdBlocks.class), shop.bean(AuditListeners.class), ADMIN, new Date());
            AuditSubject subject = AuditSubject.location(oslo.getCompany().getId(), oslo.getId());
            for (int i = 0; i < count; i++) {
                if (i % 500 == 0) {
                    batch.pieceDone();
                }
                batch.record("granted", subject.concerning(100_000L + i), "permission", null, Permission.ORDERING_ONLY);
            }
            batch.pieceDone();
            batch.flush();
            return null;
        });
    }

    /** As the transaction of the caller sees it. */
    private static int stored(Slice shop) {
        EventDao dao = shop.bean(EventDao.class);
        return dao.inTransaction(jdbc -> jdbc.queryForObject("SELECT COUNT(*) FROM B2B_EVENT", Integer.class));
    }

    private void listen(Slice shop, Consumer<Object> listener) {
        publisher = shop.bean(EventPublisher.class);
        listeners = publisher.listeners;
        publisher.listeners = new ApplicationEventPublisher() {
            @Override
            public void publishEvent(ApplicationEvent event) {
                listener.accept(event);
            }

            @Override
            public void publishEvent(Object event) {
                listener.accept(event);
            }
        };
    }

    @SliceTest
    void archivingTellsOfBothKinds(Slice shop) {
        CompanyLocation oslo = shop.location("Northwind");
        CompanyService companies = shop.bean(CompanyService.class);
        companies.archiveLocation(oslo.getId(), ADMIN);
        companies.archive(oslo.getCompany().getId(), ADMIN);
        companies.reactivate(oslo.getCompany().getId(), ADMIN);
        assertThat(StoredEvents.codes(shop).subList(2, 5))
                .containsExactly("location.archived", "company.archived", "company.reactivated");
        JsonNode archived = StoredEvents.payload(StoredEvents.all(shop).get(3));
        assertThat(archived.path("data").path("status").asText()).isEqualTo("ARCHIVED");
    }

    private static EventRow last(Slice shop) {
        List<EventRow> all = StoredEvents.all(shop);
        return all.get(all.size() - 1);
    }
}
