package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.ordering.money.rules.Posting;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.ChargeCaptured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down with an order what a gateway has taken of a reservation, in the transaction that notes it. */
@Component("b2bCaptureBooking")
public class CaptureBooking {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureBooking.class);

    @Resource(name = "b2bPaymentDao")
    protected PaymentDao dao;

    @Resource(name = "b2bPaymentLedger")
    protected PaymentLedger ledger;

    @Resource(name = "b2bCardCharges")
    protected CardCharges charges;

    /** A charge of a draft belongs to no order yet: it is written down when the draft becomes one. */
    @EventListener
    public void book(ChargeCaptured captured) {
        dao.orderOfCharge(captured.chargeId()).flatMap(dao::lock).ifPresent(order -> book(order, captured));
    }

    private void book(B2bOrder order, ChargeCaptured captured) {
        List<Posting> postings = PaymentLedger.postings(dao.entries(order.getId()));
        long charge = captured.chargeId();
        BigDecimal reserved = OrderSums.reserved(postings, charge);
        BigDecimal open = OrderSums.of(order.getTotal(), postings).open();
        List<Booking.Line> lines = new ArrayList<>();
        boolean fits = captured.amount().compareTo(open.min(reserved)) <= 0;
        BigDecimal rest = fits ? reserved.subtract(captured.amount()) : reserved;
        if (fits) {
            lines.add(Booking.Line.ofCharge(PaymentKind.CAPTURED, captured.amount(), charge));
        } else {
            LOG.error("Order {} has no use for what charge {} has captured: it is given back", order.getId(), charge);
            charges.giveBack(charge, captured.actor());
        }
        if (rest.signum() > 0) {
            lines.add(Booking.Line.ofCharge(PaymentKind.VOIDED, rest, charge));
        }
        if (!lines.isEmpty()) {
            ledger.book(order, new Booking(order.getId(), "captured-" + charge, captured.actor(), lines));
        }
    }
}
