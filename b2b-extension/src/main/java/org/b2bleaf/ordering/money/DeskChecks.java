package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.ordering.money.rules.StaffInput;
import org.b2bleaf.ordering.rules.OrderStatus;

/** What every act of the staff is asked before; each method throws {@link PaymentRefused} with the reason. */
final class DeskChecks {

    private DeskChecks() {}

    static void checkVersion(StaffAct act, B2bOrder order) {
        if (act.version() != null && act.version() != order.getVersion()) {
            throw new PaymentRefused(Refusal.CHANGED_MEANWHILE);
        }
    }

    static void checkGoesOn(B2bOrder order) {
        if (order.getStatus() == OrderStatus.CANCELLED) {
            throw new PaymentRefused(Refusal.CANCELLED);
        }
    }

    static void checkSubmitted(B2bOrder order) {
        checkGoesOn(order);
        if (order.getStatus() == OrderStatus.FULFILLED) {
            throw new PaymentRefused(Refusal.FULFILLED);
        }
    }

    static BigDecimal amount(B2bOrder order, BigDecimal amount) {
        refuse(StaffInput.amount(amount, order.getCurrency()));
        return amount;
    }

    static String reason(String reason) {
        String typed = StaffInput.optional(reason);
        if (typed == null) {
            throw new PaymentRefused(Refusal.REASON_MISSING);
        }
        return text(typed, OrderDesk.MAX_REASON, Refusal.REASON_TOO_LONG);
    }

    static String text(String typed, int longest, Refusal tooLong) {
        if (typed != null && typed.length() > longest) {
            throw new PaymentRefused(tooLong);
        }
        return typed;
    }

    static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new PaymentRefused(reason);
        });
    }

    static LocalDate today(B2bOrder order, Clock clock) {
        return LocalDate.ofInstant(clock.instant(), order.getLocation().getTimeZone());
    }

    static String key(B2bOrder order, String what, StaffAct act) {
        return what + "-" + order.getId() + "-" + act.key();
    }
}
