package org.b2bleaf.ordering.money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.events.OrderPlaced;
import org.b2bleaf.ordering.events.PaymentBooked;
import org.b2bleaf.ordering.money.rules.BookingRule;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.Posting;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.payment.Charge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds to the payments of an order that the caller's transaction holds, and writes the order's status and open amount. */
@Component("b2bPaymentLedger")
public class PaymentLedger {

    @Resource(name = "b2bPaymentDao")
    protected PaymentDao dao;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Autowired
    protected ApplicationEventPublisher events;

    /** @param order held by this transaction */
    List<PaymentEntry> book(B2bOrder order, Booking booking) {
        List<PaymentEntry> entries = dao.entries(order.getId());
        List<PaymentEntry> before =
                entries.stream().filter(entry -> isOf(entry, booking.key())).toList();
        if (!before.isEmpty()) {
            return before;
        }
        check(order, entries, booking);
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), order.getLocation().getTimeZone());
        List<PaymentEntry> added = new ArrayList<>();
        for (Booking.Line line : booking.lines()) {
            String key = key(booking.key(), added.size());
            added.add(dao.insert(new PaymentEntryImpl(order, line, today, key, booking.actor(), now())));
        }
        List<PaymentEntry> all = new ArrayList<>(entries);
        all.addAll(added);
        write(order, all);
        added.forEach(entry -> {
            record(order, entry);
            events.publishEvent(new PaymentBooked(order.getId(), entry.getId()));
        });
        return added;
    }

    private static void check(B2bOrder order, List<PaymentEntry> entries, Booking booking) {
        boolean income = booking.lines().stream()
                .anyMatch(line -> line.kind().isIncome() || line.kind() == PaymentKind.AUTHORIZED);
        if (income && order.getStatus() == OrderStatus.CANCELLED) {
            throw new PaymentRefused(Refusal.CANCELLED);
        }
        List<Posting> wanted =
                booking.lines().stream().map(Booking.Line::posting).toList();
        BookingRule.check(order.getTotal(), postings(entries), wanted).ifPresent(problem -> {
            throw new PaymentRefused(problem.refusal(), problem.limit(), order.getCurrency());
        });
    }

    private static String key(String key, int index) {
        return index == 0 ? key : key + "/" + (index + 1);
    }

    private static boolean isOf(PaymentEntry entry, String key) {
        return entry.getEntryKey().equals(key) || entry.getEntryKey().startsWith(key + "/");
    }

    /** Stores an order with what was charged for it. */
    void open(B2bOrder order, List<Charge> charges, String actor) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, order.getLocation().getTimeZone());
        List<PaymentEntry> entries = new ArrayList<>();
        for (Charge charge : charges) {
            PaymentKind kind = charge.isCaptured() ? PaymentKind.CAPTURED : PaymentKind.AUTHORIZED;
            Booking.Line line = Booking.Line.ofCharge(kind, charge.getAmount(), charge.getId());
            entries.add(new PaymentEntryImpl(order, line, today, keyOfCharge(charge.getId()), actor, now()));
        }
        write(order, entries);
        dao.insert(order);
        entries.forEach(dao::insert);
        events.publishEvent(new OrderPlaced(order.getId()));
    }

    /** By which the first entry of a charge is known. */
    static String keyOfCharge(long chargeId) {
        return "charge-" + chargeId;
    }

    private static void write(B2bOrder order, List<PaymentEntry> entries) {
        List<Posting> postings = postings(entries);
        OrderSums sums = OrderSums.of(order.getTotal(), postings);
        order.setPaymentStatus(sums.status());
        order.setOpenAmount(sums.open());
        boolean reserved = sums.authorized().signum() > 0;
        order.setAuthorizedAmount(reserved ? sums.authorized() : null);
        order.setAuthorizedSince(reserved ? reservedSince(entries, postings) : null);
    }

    private static Date reservedSince(List<PaymentEntry> entries, List<Posting> postings) {
        return entries.stream()
                .filter(entry -> entry.getKind() == PaymentKind.AUTHORIZED)
                .filter(entry ->
                        OrderSums.reserved(postings, entry.getChargeId()).signum() > 0)
                .map(PaymentEntry::getRecordedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static List<Posting> postings(List<PaymentEntry> entries) {
        return entries.stream().map(PaymentEntry::posting).toList();
    }

    private void record(B2bOrder order, PaymentEntry entry) {
        String what =
                MinorUnit.round(entry.getAmount(), entry.getCurrency()).toPlainString() + " " + entry.getCurrency()
                        + (entry.getReference() == null ? "" : ", " + entry.getReference())
                        + (entry.getNote() == null ? "" : ", " + entry.getNote());
        String action = "payment-" + entry.getKind().name().toLowerCase(Locale.ROOT);
        audit.record(entry.getActor(), action, subject(order), null, null, what);
    }

    static AuditSubject subject(B2bOrder order) {
        return AuditSubject.of("order", order.getId())
                .inCompany(order.getCompany().getId())
                .concerning(order.getPlacedBy().getId());
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
