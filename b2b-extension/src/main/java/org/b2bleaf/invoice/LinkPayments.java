package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.ordering.money.CardPayment;
import org.b2bleaf.ordering.money.OrderPayments;
import org.b2bleaf.ordering.money.PaymentByCard;
import org.b2bleaf.payment.CardDetails;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Pays by payment links, in the storefront. */
@Service("b2bLinkPayments")
public class LinkPayments {

    @Resource(name = "b2bPaymentLinks")
    protected PaymentLinks links;

    /** Asked for when somebody pays: only the storefront has gateways. */
    @Autowired
    protected ObjectFactory<OrderPayments> payments;

    /**
     * What a link pays at this moment.
     *
     * @param payable zero while a payment is under way, or all that is open is reserved on a card
     */
    public record Offer(LinkPage page, BigDecimal payable, boolean underWay) {}

    /** @return empty when the link pays nothing, for whatever reason */
    public Optional<Offer> offer(String token) {
        return links.find(token)
                .map(page -> new Offer(
                        page,
                        payments.getObject().payable(page.b2bOrderId()),
                        payments.getObject().isUnderWay(page.b2bOrderId())))
                .filter(offer -> offer.underWay() || offer.payable().signum() > 0);
    }

    /**
     * Pays all that can be paid, once for each form. To be called outside of any transaction.
     *
     * @param key of the form
     * @param shown what the page said is to be paid; null when it said nothing
     */
    public CardPayment pay(LinkPage link, String key, BigDecimal shown, CardDetails card) {
        return payments.getObject().pay(new PaymentByCard(link.b2bOrderId(), null, null, key, shown, card));
    }
}
