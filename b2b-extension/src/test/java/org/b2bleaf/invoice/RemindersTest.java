package org.b2bleaf.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.b2bleaf.invoice.Invoicing.ACTOR;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class RemindersTest {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 3);

    @SliceTest
    void eachStepIsOneMailWithTheInvoice(Slice shop) {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed();
        given.deliver();
        assertThat(remindOn(given, DUE.minusDays(4))).isEmpty();

        assertThat(remindOn(given, DUE.minusDays(3)))
                .extracting(Invoicing.Mail::to, Invoicing.Mail::subject, Invoicing.Mail::files)
                .containsExactly(tuple(
                        "billing@northwind.example",
                        "Invoice INV-2026-00001 of Shop is due soon",
                        List.of("INV-2026-00001.pdf")));
        assertThat(remindOn(given, DUE.minusDays(2))).isEmpty();
        assertThat(remindOn(given, DUE)).isEmpty();
        assertThat(remindOn(given, DUE.plusDays(1)))
                .extracting(Invoicing.Mail::subject)
                .containsExactly("Invoice INV-2026-00001 of Shop is overdue");
        given.set(order, it -> it.setOpenAmount(BigDecimal.ZERO));
        assertThat(remindOn(given, DUE.plusDays(7))).isEmpty();
    }

    @SliceTest
    void nobodyIsRemindedOfWhatIsCancelledOrNotDueByADate(Slice shop) {
        Invoicing given = new Invoicing(shop);
        given.placed(order -> order.setDueDate(null));
        B2bOrder cancelled = given.placed();
        given.set(cancelled, it -> it.setStatus(OrderStatus.CANCELLED));
        given.deliver();

        assertThat(remindOn(given, DUE.plusDays(1))).isEmpty();
    }

    @SliceTest
    void withoutABillingAddressTheAdminsAreRemindedInTheirLanguage(Slice shop) {
        Invoicing given = new Invoicing(shop);
        CompanyLocation oslo = shop.bean(CompanyService.class).findLocationById(given.oslo.getId());
        shop.bean(CompanyService.class)
                .editLocation(
                        oslo.getId(),
                        oslo.getVersion(),
                        it -> {
                            it.setBillingEmail(null);
                            it.setLanguage("nb");
                        },
                        Actor.SYSTEM);
        long ingrid = shop.customer("ingrid@northwind.example").getId();
        shop.bean(PermissionService.class).grant(oslo.getId(), ingrid, Permission.LOCATION_ADMIN, ACTOR);
        shop.bean(PermissionService.class).grant(oslo.getId(), given.lars.getId(), Permission.ORDERING_ONLY, ACTOR);
        given.placed();
        given.deliver();

        assertThat(remindOn(given, DUE.minusDays(3)))
                .extracting(Invoicing.Mail::to, Invoicing.Mail::subject)
                .containsExactly(tuple("ingrid@northwind.example", "Faktura INV-2026-00001 fra Shop forfaller snart"));
    }

    @SliceTest
    void theMerchantDecidesTheDays(Slice shop) {
        Invoicing given = new Invoicing(shop);
        shop.bean(B2bSettings.class).set(SettingKey.REMINDER_DAYS_BEFORE, "", ACTOR);
        shop.bean(B2bSettings.class).set(SettingKey.REMINDER_DAYS_AFTER, "0", ACTOR);
        given.placed();
        given.deliver();

        assertThat(remindOn(given, DUE.minusDays(3))).isEmpty();
        assertThat(remindOn(given, DUE))
                .extracting(Invoicing.Mail::subject)
                .containsExactly("Invoice INV-2026-00001 of Shop is due today");
        shop.bean(B2bSettings.class).set(SettingKey.REMINDER_DAYS_AFTER, "", ACTOR);
        assertThat(remindOn(given, DUE.plusDays(1))).isEmpty();
    }

    @SliceTest
    void manyNodesRemindOnce(Slice shop) throws Exception {
        Invoicing given = new Invoicing(shop);
        for (int i = 0; i < 5; i++) {
            given.placed();
        }
        given.deliver();
        shop.clock().set(noon(DUE.minusDays(3)));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<Integer>> reminding = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reminding.add(nodes.submit(() -> shop.bean(Reminders.class).remind()));
        }
        int reminded = 0;
        for (Future<Integer> each : reminding) {
            reminded += each.get();
        }
        nodes.shutdown();

        assertThat(reminded).isEqualTo(5);
        assertThat(given.deliver()).hasSize(5);
    }

    private static List<Invoicing.Mail> remindOn(Invoicing given, LocalDate day) {
        given.shop.clock().set(noon(day));
        given.shop.bean(Reminders.class).remind();
        return given.deliver();
    }

    private static Instant noon(LocalDate day) {
        return Instant.parse(day + "T00:00:00Z").plus(Duration.ofHours(12));
    }
}
