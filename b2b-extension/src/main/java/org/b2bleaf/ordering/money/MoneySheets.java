package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.rules.CaptureLimit;
import org.b2bleaf.ordering.money.rules.DeskAct;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeAct;
import org.b2bleaf.payment.rules.ChargeActState;
import org.b2bleaf.payment.rules.ChargeState;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.springframework.stereotype.Component;

/** What the order page shows of the money, and what can be done with it. */
@Component("b2bMoneySheets")
class MoneySheets {

    @Resource(name = "b2bPaymentDao")
    protected PaymentDao dao;

    @Resource(name = "b2bHeldOrders")
    protected HeldOrders held;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bClock")
    protected Clock clock;

    MoneySheet sheet(long b2bOrderId) {
        B2bOrder order = dao.find(b2bOrderId).orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
        OrderMoney money = held.money(order);
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

    private List<String> problems(OrderMoney money) {
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

    Instant reservationsLapseSince() {
        return clock.instant()
                .minus(daysOf(SettingKey.PAYMENTS_AUTHORIZATION_DAYS))
                .plus(daysOf(SettingKey.PAYMENTS_AUTHORIZATION_WARN_DAYS));
    }

    private Duration daysOf(String setting) {
        return Duration.ofDays(Math.max(0, settings.number(setting)));
    }
}
