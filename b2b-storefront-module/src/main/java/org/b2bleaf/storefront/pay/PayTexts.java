package org.b2bleaf.storefront.pay;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import javax.annotation.Resource;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.OrderPayments;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.storefront.card.CardChoice;
import org.b2bleaf.storefront.card.CardChoices;
import org.springframework.stereotype.Component;

/** Writes out what is to pay of an order, for its page and for the page on which it is paid. */
@Component("b2bPayTexts")
public class PayTexts {

    @Resource(name = "b2bOrderPayments")
    protected OrderPayments payments;

    @Resource(name = "b2bCardChoices")
    protected CardChoices cards;

    /** @return null when nothing is open and nothing is under way */
    public PayView of(B2bOrder order, Locale locale) {
        return of(order, null, locale);
    }

    /** @param form that was sent and is shown again, as parameters by name; null for a page that opens */
    PayView of(B2bOrder order, Function<String, String> form, Locale locale) {
        BigDecimal open = order.getOpenAmount();
        if (order.getStatus() == OrderStatus.CANCELLED || open.signum() <= 0) {
            return null;
        }
        boolean underWay = payments.isUnderWay(order.getId());
        BigDecimal payable = underWay
                ? BigDecimal.ZERO
                : open.subtract(order.getAuthorizedAmount()).max(BigDecimal.ZERO);
        return new PayView(
                order.getOrderNumber(),
                money(open, order, locale),
                order.getAuthorizedAmount().signum() > 0 ? money(order.getAuthorizedAmount(), order, locale) : null,
                payable.signum() > 0 ? money(payable, order, locale) : null,
                MinorUnit.round(payable, order.getCurrency()).toPlainString(),
                UUID.randomUUID().toString(),
                payable.signum() > 0 ? cards.of(order.getLocation().getId(), form, locale) : CardChoice.NEW_CARD_ONLY,
                underWay);
    }

    /** An amount of the order's currency. */
    String money(BigDecimal amount, B2bOrder order, Locale locale) {
        return MoneyText.of(amount, order.getCurrency(), locale);
    }
}
