package org.b2bleaf.ordering.money;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderMails;
import org.b2bleaf.ordering.events.OrderCancelled;
import org.b2bleaf.ordering.events.OrderFulfilled;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.RefundPlan;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.ordering.money.rules.StaffInput;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.terms.rules.DueDate;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.core.order.service.type.FulfillmentGroupStatusType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How {@link OrderDesk} ends an order: fulfilled or cancelled; in the transaction of the desk. */
@Component("b2bOrderSteps")
class OrderSteps {

    @Resource(name = "b2bHeldOrders")
    protected HeldOrders held;

    @Resource(name = "b2bPaymentDao")
    protected PaymentDao dao;

    @Resource(name = "b2bPaymentLedger")
    protected PaymentLedger ledger;

    @Resource(name = "b2bMoneyBack")
    protected MoneyBack moneyBack;

    @Resource(name = "b2bOrderMails")
    protected OrderMails mails;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Autowired
    protected ApplicationEventPublisher events;

    void fulfil(StaffAct act, LocalDate day, String carrier, String trackingNumber) {
        B2bOrder order = held.lock(act);
        String by = DeskChecks.text(StaffInput.optional(carrier), OrderDesk.MAX_CARRIER, Refusal.CARRIER_TOO_LONG);
        String tracking =
                DeskChecks.text(StaffInput.optional(trackingNumber), OrderDesk.MAX_TRACKING, Refusal.TRACKING_TOO_LONG);
        if (order.getStatus() == OrderStatus.FULFILLED
                && Objects.equals(order.getFulfilledOn(), day)
                && Objects.equals(order.getCarrier(), by)
                && Objects.equals(order.getTrackingNumber(), tracking)) {
            return;
        }
        DeskChecks.checkSubmitted(order);
        LocalDate submittedOn = LocalDate.ofInstant(
                order.getSubmittedAt().toInstant(), order.getLocation().getTimeZone());
        DeskChecks.refuse(StaffInput.day(day, submittedOn, DeskChecks.today(order, clock)));
        DeskChecks.checkVersion(act, order);
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
        held.record(order, act.actor(), "fulfilled", day + (tracking == null ? "" : ", " + tracking));
        events.publishEvent(new OrderFulfilled(order.getId()));
        mails.queueFulfilled(order);
    }

    void cancel(StaffAct act, String reason) {
        B2bOrder order = held.lock(act);
        String why = DeskChecks.reason(reason);
        if (order.getStatus() == OrderStatus.CANCELLED && why.equals(order.getCancelReason())) {
            return;
        }
        DeskChecks.checkSubmitted(order);
        OrderMoney money = held.money(order);
        if (money.isUnderWay()) {
            throw new PaymentRefused(Refusal.UNDER_WAY);
        }
        DeskChecks.checkVersion(act, order);
        OrderSums sums = money.sums();
        String key = "order-" + order.getId() + "-cancel";
        List<Booking.Line> lines = new ArrayList<>();
        moneyBack.addVoids(money, lines, act.actor());
        if (sums.owed().signum() > 0) {
            lines.add(Booking.Line.of(PaymentKind.CREDITED, sums.owed(), why));
        }
        List<RefundPlan.Part> parts = moneyBack.addRefunds(money, sums.kept(), why, lines);
        if (!lines.isEmpty()) {
            ledger.book(order, new Booking(order.getId(), key, act.actor(), lines));
        }
        moneyBack.payBack(parts, key, act.actor());
        order.setStatus(OrderStatus.CANCELLED);
        order.setCancelledAt(Date.from(clock.instant()));
        order.setCancelReason(why);
        order.getOrder().setStatus(org.broadleafcommerce.core.order.service.type.OrderStatus.CANCELLED);
        dao.insert(new StockReturn(order.getId(), order.getCancelledAt()));
        held.record(order, act.actor(), "cancelled", why);
        events.publishEvent(new OrderCancelled(order.getId()));
        mails.queueCancelled(order, sums.kept());
    }
}
