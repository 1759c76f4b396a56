package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.payment.CardCharges;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.payment.Charge;
import org.b2bleaf.payment.ChargeRequest;
import org.b2bleaf.payment.rules.ChargePurpose;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Orders for tests: 100 euros, placed by Lars for Oslo on the day of the slice's clock. */
final class Orders {

    static final Currency EUR = Currency.getInstance("EUR");
    static final CardDetails CARD = new CardDetails("4111 1111 1111 1111", "12/30", "123");

    final Slice shop;
    final CompanyLocation oslo;
    final Customer lars;

    Orders(Slice shop) {
        this.shop = shop;
        oslo = shop.location("Oslo");
        lars = shop.customer("lars" + System.nanoTime() + "@northwind.example");
    }

    /** @param charges amounts that were charged with the submission, as the gateway of the test answers */
    B2bOrder placed(PaymentTerms terms, String... charges) {
        Order order = shop.order(lars);
        List<Charge> charged =
                Arrays.stream(charges).map(amount -> charge(order, amount)).toList();
        return shop.inTransaction(() -> {
            B2bOrder placed = new B2bOrderImpl();
            Order host = shop.em().find(OrderImpl.class, order.getId());
            host.setOrderNumber("N" + order.getId());
            placed.setOrder(host);
            placed.setOrderNumber(host.getOrderNumber());
            placed.setCompany(oslo.getCompany());
            placed.setCompanyName("Northwind");
            placed.setLocation(oslo);
            placed.setLocationName("Oslo");
            placed.setPlacedBy(lars);
            placed.setPlacedByName("Lars");
            placed.setPlacedByEmail(lars.getEmailAddress());
            placed.setTerms(terms);
            placed.setStatus(OrderStatus.SUBMITTED);
            placed.setTotal(new BigDecimal("100.00"));
            placed.setDueAtSubmission(charged.stream().map(Charge::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add));
            placed.setCurrency(EUR);
            placed.setSubmittedAt(Date.from(shop.clock().instant()));
            shop.bean(OrderAccounts.class).open(placed, charged, Actor.customer(lars.getId()));
            charged.forEach(charge ->
                    shop.bean(CardCharges.class).use(charge.getId(), ChargePurpose.ORDER, placed.getOrderNumber()));
            return placed;
        });
    }

    private Charge charge(Order order, String amount) {
        CardCharges cards = shop.bean(CardCharges.class);
        return cards.find(cards.charge(new ChargeRequest(
                                "test-" + order.getId() + "-" + amount,
                                ChargePurpose.ORDER,
                                "N" + order.getId(),
                                order.getId(),
                                new ChargeRequest.Payer(null, oslo.getId(), lars.getId()),
                                new BigDecimal(amount),
                                EUR,
                                CARD))
                        .chargeId())
                .orElseThrow();
    }

    /** As it is stored now. */
    B2bOrder stored(B2bOrder order) {
        return shop.inTransaction(() -> {
            B2bOrder stored = shop.em().find(B2bOrderImpl.class, order.getId());
            stored.getOrder().getStatus();
            return stored;
        });
    }

    /** Changes an order past the services. */
    void set(B2bOrder order, Consumer<B2bOrder> change) {
        shop.inTransaction(() -> change.accept(shop.em().find(B2bOrderImpl.class, order.getId())));
    }

    /** Such as {@code "CAPTURED 25.00"}, the oldest first. */
    List<String> entries(B2bOrder order) {
        return shop.bean(OrderAccounts.class).entries(order.getId()).stream()
                .map(entry -> entry.getKind() + " " + entry.getAmount().setScale(2))
                .toList();
    }
}
