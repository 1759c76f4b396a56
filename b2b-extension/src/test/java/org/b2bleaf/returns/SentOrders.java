package org.b2bleaf.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.money.OrderAccounts;
import org.b2bleaf.ordering.money.OrderDesk;
import org.b2bleaf.ordering.money.StaffAct;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Orders for tests: 2 espressos of 24 euros, a kettle of 32, 20 for shipping; placed by Lars for Oslo. */
final class SentOrders {

    static final String SOL = "admin:sol";
    static final PaymentTerms NET = PaymentTerms.net(30);

    final Slice shop;
    final CompanyLocation oslo;
    final Customer lars;
    final Viewer viewer;
    private int keys;

    SentOrders(Slice shop) {
        this.shop = shop;
        oslo = shop.location("Oslo");
        lars = shop.customer("lars" + System.nanoTime() + "@northwind.example");
        viewer = new Viewer(lars.getId(), Map.of(oslo.getId(), Permission.ORDERING_ONLY));
    }

    /** Fulfilled on the day of the slice's clock. */
    B2bOrder sent(PaymentTerms terms) {
        B2bOrder order = placed(terms);
        desk().fulfil(staff(order), today(), null, null);
        return order;
    }

    B2bOrder placed(PaymentTerms terms) {
        Order made = shop.order(lars);
        Sku espresso = shop.sku("Espresso");
        Sku kettle = shop.sku("Kettle");
        return shop.inTransaction(() -> {
            OrderImpl host = shop.em().find(OrderImpl.class, made.getId());
            host.setOrderNumber("N" + made.getId());
            host.setSubTotal(euros("80.00"));
            host.setTotalShipping(euros("20.00"));
            host.setTotalTax(euros("0.00"));
            host.setTotal(euros("100.00"));
            item(host, espresso, "Espresso", 2, "24.00");
            item(host, kettle, "Kettle", 1, "32.00");
            B2bOrder placed = new B2bOrderImpl();
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
            placed.setDueAtSubmission(BigDecimal.ZERO);
            placed.setCurrency(Currency.getInstance("EUR"));
            placed.setSubmittedAt(Date.from(shop.clock().instant()));
            shop.bean(OrderAccounts.class).open(placed, List.of(), Actor.customer(lars.getId()));
            return placed;
        });
    }

    private void item(OrderImpl host, Sku made, String name, int quantity, String price) {
        Sku sku = shop.em().find(SkuImpl.class, made.getId());
        sku.setInventoryType(InventoryType.CHECK_QUANTITY);
        sku.setRetailPrice(euros(price));
        DiscreteOrderItemImpl item = new DiscreteOrderItemImpl();
        item.setSku(sku);
        item.setQuantity(quantity);
        item.setOrder(host);
        item.setName(name);
        item.setRetailPrice(euros(price));
        item.setPrice(euros(price));
        shop.em().persist(item);
    }

    private static Money euros(String amount) {
        return new Money(amount, "EUR");
    }

    OrderDesk desk() {
        return shop.bean(OrderDesk.class);
    }

    StaffAct staff(B2bOrder order) {
        return new StaffAct(order.getId(), null, "order-key-" + ++keys, SOL);
    }

    LocalDate today() {
        return LocalDate.ofInstant(shop.clock().instant(), oslo.getTimeZone());
    }

    void pays(B2bOrder order, String amount) {
        desk().receive(staff(order), new BigDecimal(amount), today(), null, true);
    }

    /** The id of a line, as a form names it. */
    String line(B2bOrder order, String name) {
        return shop.inTransaction(() -> shop.em()
                .createQuery(
                        "select i from DiscreteOrderItemImpl i where i.order.id = :order and i.name = :name",
                        DiscreteOrderItem.class)
                .setParameter("order", order.getOrder().getId())
                .setParameter("name", name)
                .getSingleResult()
                .getId()
                .toString());
    }

    /** Such as {@code "CREDITED 24.00"}, the oldest first. */
    List<String> entries(B2bOrder order) {
        return shop.bean(OrderAccounts.class).entries(order.getId()).stream()
                .map(entry -> entry.getKind() + " " + entry.getAmount().setScale(2))
                .toList();
    }
}
