package org.b2bleaf.demo.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Repository;

/**
 * The orders that somebody placed as a private customer, those that the merchant has added to a company later included.
 * Orders for a company are not among them: the storefront module decides who sees those.
 */
@Repository("demoOwnOrders")
public class OwnOrders {

    private static final String PRIVATE_ORDERS = "select o from OrderImpl o where o.customer.id = :customer"
            + " and o.submitDate is not null and o.status in (:placed)"
            + " and not exists (select b.id from B2bOrder b where b.order.id = o.id and b.transferId is null)";
    private static final List<String> PLACED =
            List.of(OrderStatus.SUBMITTED.getType(), OrderStatus.CANCELLED.getType());
    private static final int MOST = 200;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** Newest first. */
    public List<PlacedOrder> of(long customerId) {
        return em
                .createQuery(PRIVATE_ORDERS + " order by o.submitDate desc, o.id desc", Order.class)
                .setParameter("customer", customerId)
                .setParameter("placed", PLACED)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(this::view)
                .toList();
    }

    /** @return the order, when this customer placed it privately */
    public Optional<PlacedOrder> one(long customerId, String orderNumber) {
        return em
                .createQuery(PRIVATE_ORDERS + " and o.orderNumber = :number", Order.class)
                .setParameter("customer", customerId)
                .setParameter("placed", PLACED)
                .setParameter("number", orderNumber)
                .getResultList()
                .stream()
                .findFirst()
                .map(this::view);
    }

    protected PlacedOrder view(Order order) {
        return new PlacedOrder(
                order.getOrderNumber(),
                day(order.getSubmitDate()),
                order.getEmailAddress(),
                statusKey(order),
                paymentKey(order),
                order.getTotal(),
                CartLines.of(order),
                address(order));
    }

    /** The same day as in the account, where orders for a company are beside these. */
    private String day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), clock.getZone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(LocaleContextHolder.getLocale()));
    }

    private static String statusKey(Order order) {
        return "orders.status." + order.getStatus().getType();
    }

    private static String paymentKey(Order order) {
        List<OrderPayment> payments =
                order.getPayments().stream().filter(OrderPayment::isActive).toList();
        if (payments.isEmpty()) {
            return null;
        }
        boolean isReserved = payments.stream()
                .anyMatch(p -> !p.getTransactionsForType(PaymentTransactionType.AUTHORIZE)
                                .isEmpty()
                        && p.getTransactionsForType(PaymentTransactionType.CAPTURE)
                                .isEmpty());
        return isReserved ? "orders.payment.authorised" : "orders.payment.paid";
    }

    private static List<String> address(Order order) {
        return order.getFulfillmentGroups().stream()
                .map(FulfillmentGroup::getAddress)
                .filter(Objects::nonNull)
                .findFirst()
                .map(OwnOrders::lines)
                .orElse(List.of());
    }

    private static List<String> lines(Address address) {
        return Stream.of(
                        join(address.getFirstName(), address.getLastName()),
                        address.getAddressLine1(),
                        address.getAddressLine2(),
                        join(address.getPostalCode(), address.getCity()),
                        address.getCountry() == null
                                ? null
                                : new Locale("", address.getCountry().getAbbreviation())
                                        .getDisplayCountry(LocaleContextHolder.getLocale()))
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }

    private static String join(String first, String second) {
        return ((first == null ? "" : first) + " " + (second == null ? "" : second)).strip();
    }
}
