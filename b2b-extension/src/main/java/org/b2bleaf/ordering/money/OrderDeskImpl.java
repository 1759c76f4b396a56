package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderMails;
import org.b2bleaf.ordering.events.OrderCancelled;
import org.b2bleaf.ordering.events.OrderFulfilled;
import org.b2bleaf.ordering.money.rules.CaptureLimit;
import org.b2bleaf.ordering.money.rules.DeskAct;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.Posting;
import org.b2bleaf.ordering.money.rules.RefundLimit;
import org.b2bleaf.ordering.money.rules.RefundPlan;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.ordering.money.rules.StaffInput;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeAct;
import org.b2bleaf.payment.ChargeActs;
import org.b2bleaf.payment.rules.ChargeActKind;
import org.b2bleaf.payment.rules.ChargeActState;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.terms.rules.DueDate;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bOrderDesk")
@Transactional("blTransactionManager")
public class OrderDeskImpl implements OrderDesk {

    @Resource(name = "b2bPaymentDao")
    protected PaymentDao dao;

    @Resource(name = "b2bPaymentLedger")
    protected PaymentLedger ledger;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    @Resource(name = "b2bChargeActs")
    protected ChargeActs chargeActs;

    @Resource(name = "b2bOrderMails")
    protected OrderMails mails;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Autowired
    protected ApplicationEventPublisher events;

    /** What is known of an order's money. */
    private record Money(B2bOrder order, List<PaymentEntry> entries, List<ChargeAct> gatewayActs) {

        List<Posting> postings() {
            return PaymentLedger.postings(entries);
        }

        OrderSums sums() {
            return OrderSums.of(order.getTotal(), postings());
        }

        /** Charges that still reserve something, the oldest first; with null for what no charge is known of. */
        List<Long> reservations() {
            List<Posting> postings = postings();
            Set<Long> reserving = new LinkedHashSet<>();
            postings.stream()
                    .filter(posting -> posting.kind() == PaymentKind.AUTHORIZED)
                    .map(Posting::chargeId)
                    .filter(charge -> OrderSums.reserved(postings, charge).signum() > 0)
                    .forEach(reserving::add);
            return new ArrayList<>(reserving);
        }

        BigDecimal beingCaptured() {
            return gatewayActs.stream()
                    .filter(act -> isCapture(act, ChargeActState.DUE))
                    .map(ChargeAct::getAmount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        boolean isUnderWay() {
            return beingCaptured().signum() > 0;
        }

        BigDecimal refundable() {
            BigDecimal deposit = order.getTerms().hasDeposit() ? order.getDueAtSubmission() : BigDecimal.ZERO;
            return RefundLimit.of(sums(), deposit);
        }

        static boolean isCapture(ChargeAct act, ChargeActState state) {
            return act.getKind() == ChargeActKind.CAPTURE && act.getState() == state;
        }
    }

    private Money money(B2bOrder order) {
        List<PaymentEntry> entries = dao.entries(order.getId());
        List<Long> chargeIds = entries.stream()
                .map(PaymentEntry::getChargeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Money(order, entries, chargeActs.actsOf(chargeIds));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public MoneySheet sheet(long b2bOrderId) {
        B2bOrder order = dao.find(b2bOrderId).orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
        Money money = money(order);
        OrderSums sums = money.sums();
        BigDecimal capturable = CaptureLimit.of(money.postings(), sums);
        BigDecimal refundable = money.refundable();
        return new MoneySheet(
                order.getVersion(),
                sums,
                money.entries(),
                DeskAct.possible(order.getStatus(), sums, refundable, capturable, money.isUnderWay()),
                capturable,
                refundable,
                order.getAuthorizedSince() == null
                        ? null
                        : order.getAuthorizedSince().toInstant().plus(daysOf(SettingKey.PAYMENTS_AUTHORIZATION_DAYS)),
                money.isUnderWay(),
                problems(money));
    }

    private List<String> problems(Money money) {
        List<String> problems = new ArrayList<>();
        money.gatewayActs().stream()
                .filter(act -> act.getState() == ChargeActState.FAILED && act.getNote() != null)
                .map(ChargeAct::getNote)
                .forEach(problems::add);
        money.entries().stream()
                .map(PaymentEntry::getChargeId)
                .filter(Objects::nonNull)
                .distinct()
                .map(charges::find)
                .flatMap(Optional::stream)
                .filter(charge -> charge.getState() == ChargeState.GIVE_BACK_FAILED && charge.getNote() != null)
                .map(Charge::getNote)
                .forEach(problems::add);
        return problems;
    }

    @Override
    public Instant reservationsLapseSince() {
        return clock.instant()
                .minus(daysOf(SettingKey.PAYMENTS_AUTHORIZATION_DAYS))
                .plus(daysOf(SettingKey.PAYMENTS_AUTHORIZATION_WARN_DAYS));
    }

    private Duration daysOf(String setting) {
        return Duration.ofDays(Math.max(0, settings.number(setting)));
    }

    /** Holds the order, as it is now, for whoever saw this version of it. */
    private B2bOrder lock(StaffAct act) {
        return dao.lock(act.b2bOrderId()).orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
    }

    private static void checkVersion(StaffAct act, B2bOrder order) {
        if (act.version() != null && act.version() != order.getVersion()) {
            throw new PaymentRefused(Refusal.CHANGED_MEANWHILE);
        }
    }

    private static boolean isBooked(Money money, String key) {
        return money.entries().stream().anyMatch(entry -> entry.getEntryKey().equals(key));
    }

    @Override
    public void receive(StaffAct act, BigDecimal amount, LocalDate day, String reference, boolean again) {
        B2bOrder order = lock(act);
        Money money = money(order);
        String key = key(order, "receive", act);
        if (isBooked(money, key)) {
            return;
        }
        checkGoesOn(order);
        BigDecimal checked = amount(order, amount);
        LocalDate today = today(order);
        LocalDate earliest = LocalDate.ofInstant(
                        order.getSubmittedAt().toInstant(), order.getLocation().getTimeZone())
                .minusYears(1);
        refuse(StaffInput.day(day, earliest, today));
        String named = text(StaffInput.optional(reference), PaymentEntry.MAX_REFERENCE, Refusal.REFERENCE_TOO_LONG);
        boolean used = named != null
                && money.entries().stream()
                        .anyMatch(entry -> entry.getKind() == PaymentKind.RECEIVED
                                && named.equalsIgnoreCase(entry.getReference()));
        if (used && !again) {
            throw new PaymentRefused(Refusal.REFERENCE_USED);
        }
        BigDecimal open = money.sums().open();
        if (open.signum() > 0
                && checked.compareTo(open) <= 0
                && checked.compareTo(open.subtract(money.beingCaptured())) > 0) {
            throw new PaymentRefused(Refusal.UNDER_WAY);
        }
        checkVersion(act, order);
        Booking.Line line = new Booking.Line(PaymentKind.RECEIVED, checked, day, named, null, null);
        ledger.book(order, Booking.of(order.getId(), key, act.actor(), line));
        Money after = money(order);
        if (after.sums().open().signum() == 0 && !after.isUnderWay()) {
            letGo(after, key + "-void", act.actor());
        }
    }

    @Override
    public void capture(StaffAct act) {
        B2bOrder order = lock(act);
        Money money = money(order);
        String suffix = "-" + act.key();
        if (money.gatewayActs().stream().anyMatch(it -> it.getKey().endsWith(suffix))) {
            return;
        }
        checkGoesOn(order);
        if (money.isUnderWay()) {
            throw new PaymentRefused(Refusal.UNDER_WAY);
        }
        OrderSums sums = money.sums();
        List<Long> reserving =
                money.reservations().stream().filter(Objects::nonNull).toList();
        if (reserving.isEmpty()) {
            throw new PaymentRefused(Refusal.NOTHING_RESERVED);
        }
        if (sums.open().signum() <= 0) {
            throw new PaymentRefused(Refusal.NOTHING_OPEN);
        }
        checkVersion(act, order);
        BigDecimal open = sums.open();
        for (Long charge : reserving) {
            giveUpCaptures(money, charge, act.actor());
            BigDecimal amount = OrderSums.reserved(money.postings(), charge).min(open);
            if (amount.signum() > 0) {
                chargeActs.capture(charge, amount, "capture-" + charge + suffix, act.actor());
                open = open.subtract(amount);
            }
        }
        record(order, act.actor(), "capture-wanted", null);
    }

    @Override
    public void voidReservation(StaffAct act) {
        B2bOrder order = lock(act);
        Money money = money(order);
        String key = key(order, "void", act);
        if (isBooked(money, key)) {
            return;
        }
        if (money.isUnderWay()) {
            throw new PaymentRefused(Refusal.UNDER_WAY);
        }
        if (money.reservations().isEmpty()) {
            throw new PaymentRefused(Refusal.NOTHING_RESERVED);
        }
        checkVersion(act, order);
        letGo(money, key, act.actor());
    }

    /** Lets go of every reservation; nothing when there is none. */
    private void letGo(Money money, String key, String actor) {
        List<Booking.Line> lines = new ArrayList<>();
        addVoids(money, lines, actor);
        if (!lines.isEmpty()) {
            ledger.book(money.order(), new Booking(money.order().getId(), key, actor, lines));
        }
    }

    private void addVoids(Money money, List<Booking.Line> lines, String actor) {
        for (Long charge : money.reservations()) {
            BigDecimal reserved = OrderSums.reserved(money.postings(), charge);
            lines.add(new Booking.Line(PaymentKind.VOIDED, reserved, null, null, null, charge));
            if (charge != null) {
                giveUpCaptures(money, charge, actor);
                charges.giveBack(charge, actor);
            }
        }
    }

    /** What a gateway would not capture is not waited for any more. */
    private void giveUpCaptures(Money money, long charge, String actor) {
        money.gatewayActs().stream()
                .filter(act -> act.getChargeId() == charge && Money.isCapture(act, ChargeActState.FAILED))
                .forEach(act -> chargeActs.giveUp(act.getId(), actor));
    }

    @Override
    public void refund(StaffAct act, BigDecimal amount, String reason) {
        B2bOrder order = lock(act);
        Money money = money(order);
        String key = key(order, "refund", act);
        if (isBooked(money, key)) {
            return;
        }
        checkGoesOn(order);
        OrderSums sums = money.sums();
        if (sums.kept().signum() <= 0) {
            throw new PaymentRefused(Refusal.NOTHING_TO_REFUND);
        }
        BigDecimal checked = amount(order, amount);
        BigDecimal limit = money.refundable();
        if (checked.compareTo(limit) > 0) {
            boolean deposit = checked.compareTo(sums.kept()) <= 0;
            throw new PaymentRefused(
                    deposit ? Refusal.DEPOSIT_NOT_REFUNDABLE : Refusal.MORE_THAN_PAID, limit, order.getCurrency());
        }
        String why = reason(reason);
        checkVersion(act, order);
        giveBack(money, checked, checked, why, key, act.actor());
    }

    @Override
    public void credit(StaffAct act, BigDecimal amount, String reason) {
        B2bOrder order = lock(act);
        Money money = money(order);
        String key = key(order, "credit", act);
        if (isBooked(money, key)) {
            return;
        }
        checkGoesOn(order);
        BigDecimal checked = amount(order, amount);
        OrderSums sums = money.sums();
        if (checked.compareTo(sums.owed()) > 0) {
            throw new PaymentRefused(Refusal.MORE_THAN_OWED, sums.owed(), order.getCurrency());
        }
        if (money.isUnderWay()) {
            throw new PaymentRefused(Refusal.UNDER_WAY);
        }
        String why = reason(reason);
        checkVersion(act, order);
        BigDecimal paidBack = checked.subtract(sums.open()).max(BigDecimal.ZERO);
        giveBack(money, checked, paidBack, why, key, act.actor());
        Money after = money(order);
        if (after.sums().open().signum() == 0) {
            letGo(after, key + "-void", act.actor());
        }
    }

    /** @param paidBack zero when only less is owed */
    private void giveBack(
            Money money, BigDecimal credited, BigDecimal paidBack, String reason, String key, String actor) {
        List<Booking.Line> lines = new ArrayList<>();
        lines.add(Booking.Line.of(PaymentKind.CREDITED, credited, reason));
        List<RefundPlan.Part> parts = addRefunds(money, paidBack, reason, lines);
        ledger.book(money.order(), new Booking(money.order().getId(), key, actor, lines));
        payBack(parts, key, actor);
    }

    private static List<RefundPlan.Part> addRefunds(
            Money money, BigDecimal amount, String reason, List<Booking.Line> lines) {
        List<RefundPlan.Part> parts =
                amount.signum() > 0 ? RefundPlan.of(money.postings(), amount) : List.<RefundPlan.Part>of();
        parts.forEach(part ->
                lines.add(new Booking.Line(PaymentKind.REFUNDED, part.amount(), null, null, reason, part.chargeId())));
        return parts;
    }

    private void payBack(List<RefundPlan.Part> parts, String key, String actor) {
        for (RefundPlan.Part part : parts) {
            if (part.chargeId() != null) {
                boolean whole = part.whole() && charges.giveBack(part.chargeId(), actor);
                if (!whole) {
                    chargeActs.refund(part.chargeId(), part.amount(), key + "-" + part.chargeId(), actor);
                }
            }
        }
    }

    @Override
    public void fulfil(StaffAct act, LocalDate day, String carrier, String trackingNumber) {
        B2bOrder order = lock(act);
        String by = text(StaffInput.optional(carrier), MAX_CARRIER, Refusal.CARRIER_TOO_LONG);
        String tracking = text(StaffInput.optional(trackingNumber), MAX_TRACKING, Refusal.TRACKING_TOO_LONG);
        if (order.getStatus() == OrderStatus.FULFILLED
                && Objects.equals(order.getFulfilledOn(), day)
                && Objects.equals(order.getCarrier(), by)
                && Objects.equals(order.getTrackingNumber(), tracking)) {
            return;
        }
        checkSubmitted(order);
        LocalDate submittedOn = LocalDate.ofInstant(
                order.getSubmittedAt().toInstant(), order.getLocation().getTimeZone());
        refuse(StaffInput.day(day, submittedOn, today(order)));
        checkVersion(act, order);
        order.setStatus(OrderStatus.FULFILLED);
        order.setFulfilledOn(day);
        order.setFulfilledAt(Date.from(clock.instant()));
        order.setCarrier(by);
        order.setTrackingNumber(tracking);
        if (order.getTerms().type() == TermsType.DUE_ON_FULFILMENT) {
            order.setDueDate(DueDate.of(
                            order.getTerms(),
                            order.getSubmittedAt().toInstant(),
                            order.getLocation().getTimeZone(),
                            Optional.of(day))
                    .orElseThrow());
        }
        order.getOrder().getFulfillmentGroups().forEach(group -> group.setStatus(FulfillmentGroupStatusType.FULFILLED));
        record(order, act.actor(), "fulfilled", day + (tracking == null ? "" : ", " + tracking));
        events.publishEvent(new OrderFulfilled(order.getId()));
        mails.queueFulfilled(order);
    }

    @Override
    public void cancel(StaffAct act, String reason) {
        B2bOrder order = lock(act);
        String why = reason(reason);
        if (order.getStatus() == OrderStatus.CANCELLED && why.equals(order.getCancelReason())) {
            return;
        }
        checkSubmitted(order);
        Money money = money(order);
        if (money.isUnderWay()) {
            throw new PaymentRefused(Refusal.UNDER_WAY);
        }
        checkVersion(act, order);
        OrderSums sums = money.sums();
        String key = "order-" + order.getId() + "-cancel";
        List<Booking.Line> lines = new ArrayList<>();
        addVoids(money, lines, act.actor());
        if (sums.owed().signum() > 0) {
            lines.add(Booking.Line.of(PaymentKind.CREDITED, sums.owed(), why));
        }
        List<RefundPlan.Part> parts = addRefunds(money, sums.kept(), why, lines);
        if (!lines.isEmpty()) {
            ledger.book(order, new Booking(order.getId(), key, act.actor(), lines));
        }
        payBack(parts, key, act.actor());
        order.setStatus(OrderStatus.CANCELLED);
        order.setCancelledAt(Date.from(clock.instant()));
        order.setCancelReason(why);
        order.getOrder().setStatus(org.broadleafcommerce.core.order.service.type.OrderStatus.CANCELLED);
        dao.insert(new StockReturn(order.getId(), order.getCancelledAt()));
        record(order, act.actor(), "cancelled", why);
        events.publishEvent(new OrderCancelled(order.getId()));
        mails.queueCancelled(order, sums.kept());
    }

    private static void checkGoesOn(B2bOrder order) {
        if (order.getStatus() == OrderStatus.CANCELLED) {
            throw new PaymentRefused(Refusal.CANCELLED);
        }
    }

    private static void checkSubmitted(B2bOrder order) {
        checkGoesOn(order);
        if (order.getStatus() == OrderStatus.FULFILLED) {
            throw new PaymentRefused(Refusal.FULFILLED);
        }
    }

    private static BigDecimal amount(B2bOrder order, BigDecimal amount) {
        refuse(StaffInput.amount(amount, order.getCurrency()));
        return amount;
    }

    private static String reason(String reason) {
        String typed = StaffInput.optional(reason);
        if (typed == null) {
            throw new PaymentRefused(Refusal.REASON_MISSING);
        }
        return text(typed, MAX_REASON, Refusal.REASON_TOO_LONG);
    }

    private static String text(String typed, int longest, Refusal tooLong) {
        if (typed != null && typed.length() > longest) {
            throw new PaymentRefused(tooLong);
        }
        return typed;
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new PaymentRefused(reason);
        });
    }

    private LocalDate today(B2bOrder order) {
        return LocalDate.ofInstant(clock.instant(), order.getLocation().getTimeZone());
    }

    private static String key(B2bOrder order, String what, StaffAct act) {
        return what + "-" + order.getId() + "-" + act.key();
    }

    private void record(B2bOrder order, String actor, String action, String value) {
        audit.record(actor, action, PaymentLedger.subject(order), null, null, value);
    }
}
