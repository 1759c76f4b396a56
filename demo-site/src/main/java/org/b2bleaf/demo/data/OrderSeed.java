package org.b2bleaf.demo.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.demo.gateway.SandboxGatewayType;
import org.b2bleaf.invoice.Invoices;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderDao;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.DraftOrderDao;
import org.b2bleaf.ordering.OrderSubmission;
import org.b2bleaf.ordering.Submission;
import org.b2bleaf.ordering.money.Booking;
import org.b2bleaf.ordering.money.OrderAccounts;
import org.b2bleaf.ordering.money.rules.PaymentKind;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.store.SessionStart;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.store.Shoppers;
import org.b2bleaf.terms.rules.DueDate;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.order.dao.OrderDao;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Places the demo's earlier orders through the shop's own services, as their buyers would have, and moves them back in
 * time.
 */
@Component("demoOrderSeed")
public class OrderSeed {

    private static final CardDetails CARD = new CardDetails("4111111111111111", "12/30", "123");

    @Resource(name = "blOrderDao")
    protected OrderDao orderDao;

    @Resource(name = "blCurrencyService")
    protected BroadleafCurrencyService currencies;

    @Resource(name = "blLocaleService")
    protected LocaleService locales;

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blCheckoutService")
    protected CheckoutService checkoutService;

    @Resource(name = "blOrderPaymentService")
    protected OrderPaymentService payments;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Resource(name = "b2bOrderSubmission")
    protected OrderSubmission submission;

    @Resource(name = "b2bShoppers")
    protected Shoppers shoppers;

    @Resource(name = "b2bOrderDao")
    protected B2bOrderDao orders;

    @Resource(name = "b2bInvoices")
    protected Invoices invoices;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bOrderAccounts")
    protected OrderAccounts accounts;

    @Resource(name = "b2bDraftOrderDao")
    protected DraftOrderDao drafts;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "b2bClock")
    protected Clock clock;

    void seed(Map<String, Customer> customers, Map<String, CompanyLocation> locations) {
        Customer ingrid = customers.get("ingrid@northwind.example");
        Customer lars = customers.get("lars@northwind.example");
        Customer noor = customers.get("noor@northwind.example");
        CompanyLocation oslo = locations.get("NWC-OSL");

        submitted(lars, oslo, 47, "PO-1181", "COF-ESP-1KG", 12, "CUP-PAP-08", 6);
        paid(submitted(lars, oslo, 38, "PO-1194", "COF-FLT-1KG", 8, "SYR-VAN-07", 4));
        submitted(lars, oslo, 6, "PO-1240", "COF-ESP-1KG", 24);
        submitted(noor, oslo, 19, "PO-1215", "TEA-EGR-250", 5, "TEA-CHA-1KG", 3);
        submitted(noor, oslo, 2, null, "BRW-FLT-02", 10, "CUP-NAP-500", 12);
        submitted(ingrid, oslo, 25, "PO-1203", "BRW-SCL-01", 2, "BRW-JUG-10", 4);
        noLongerSold("BRW-JUG-10", 8);
        submitted(ingrid, oslo, 11, "PO-1231", "COF-COL-1KG", 10);

        drafted(customers.get("minjun@hanbit.example"), locations.get("HBT-PUS"), "HB-2024-03", "COF-ESP-1KG", 20);

        Customer dana = customers.get("dana@shopper.example");
        String[] bought = {"COF-ESP-250", "TEA-MAT-100", "BRW-FLT-02", "CUP-MUG-06", "SYR-CAR-07", "COF-KEN-250"};
        for (int i = 0; i < 12; i++) {
            Order order = personal(dana, 200 - 15 * i, bought[i % bought.length], 1 + i % 3);
            if (i == 4) {
                order.setStatus(OrderStatus.CANCELLED);
            }
        }
    }

    /** What is paid by card with the submission, and so cannot be placed within a transaction. */
    void seedPaidAtOnce(Map<String, Customer> customers, Map<String, CompanyLocation> locations) {
        Customer ingrid = customers.get("ingrid@northwind.example");
        CompanyLocation bergen = locations.get("NWC-BGO");
        Order cart = inTransaction(() -> cart(ingrid, bergen, "COF-ESP-1KG", 6));
        submit(ingrid, bergen, "BGO-77", cart);
        inTransaction(() -> movedBack(cart, bergen, 9));
    }

    private <T> T inTransaction(Supplier<T> act) {
        return new TransactionTemplate(transactionManager).execute(status -> act.get());
    }

    private B2bOrder submitted(
            Customer buyer, CompanyLocation location, int daysAgo, String poNumber, Object... skusAndQuantities) {
        Order cart = cart(buyer, location, skusAndQuantities);
        submit(buyer, location, poNumber, cart);
        return movedBack(cart, location, daysAgo);
    }

    private B2bOrder movedBack(Order cart, CompanyLocation location, int daysAgo) {
        B2bOrder order = orders.findByOrderId(cart.getId());
        Instant then = clock.instant().minus(Duration.ofDays(daysAgo));
        order.setSubmittedAt(Date.from(then));
        order.setDueDate(DueDate.of(order.getTerms(), then, location.getTimeZone(), Optional.empty())
                .orElse(null));
        order.getOrder().setSubmitDate(Date.from(then));
        invoicedAgain(order);
        return order;
    }

    private void paid(B2bOrder order) {
        LocalDate day = LocalDate.ofInstant(
                order.getSubmittedAt().toInstant(), order.getLocation().getTimeZone());
        accounts.book(Booking.of(
                order.getId(),
                "seed-" + order.getId(),
                Actor.SYSTEM,
                new Booking.Line(PaymentKind.RECEIVED, order.getTotal(), day.plusDays(21), "NWC-2207", null, null)));
    }

    /** Its invoice says when it is due as of today, so it gets another one, of the same number. */
    private void invoicedAgain(B2bOrder order) {
        em.flush();
        int issued = em.createNativeQuery("delete from B2B_INVOICE where B2B_ORDER_ID = ?")
                .setParameter(1, order.getId())
                .executeUpdate();
        if (issued == 1) {
            em.createNativeQuery("update B2B_INVOICE_SEQUENCE set NEXT_NUMBER = NEXT_NUMBER - 1"
                            + " where SEQUENCE_NAME = 'INVOICE'")
                    .executeUpdate();
            invoices.issue(order.getId(), Actor.SYSTEM);
        }
    }

    /** An order of before still has it; whoever orders that again is told. */
    private void noLongerSold(String sku, int daysAgo) {
        em.find(SkuImpl.class, skuCodes.skuIdOf(sku).orElseThrow())
                .setActiveEndDate(Date.from(clock.instant().minus(Duration.ofDays(daysAgo))));
    }

    private void drafted(Customer buyer, CompanyLocation location, String poNumber, Object... skusAndQuantities) {
        Order cart = cart(buyer, location, skusAndQuantities);
        submit(buyer, location, poNumber, cart);
        DraftOrder draft = drafts.findByOrderId(cart.getId());
        draft.setSubmittedAt(Date.from(clock.instant().minus(Duration.ofDays(1))));
    }

    private void submit(Customer buyer, CompanyLocation location, String poNumber, Order cart) {
        asShopper(
                buyer,
                location,
                () -> submission.submit(new Submission(cart.getId(), buyer.getId(), location.getId(), poNumber, CARD)));
    }

    private Order personal(Customer buyer, int daysAgo, String sku, int quantity) {
        try {
            Order cart = cart(buyer, null, sku, quantity);
            cart = orderService.save(cart, true);
            pay(cart);
            Order order = checkoutService.performCheckout(cart).getOrder();
            order.setSubmitDate(Date.from(clock.instant().minus(Duration.ofDays(daysAgo))));
            return order;
        } catch (Exception e) {
            throw new IllegalStateException("The demo's orders could not be placed", e);
        }
    }

    private void pay(Order cart) {
        OrderPayment payment = payments.create();
        payment.setType(PaymentType.CREDIT_CARD);
        payment.setPaymentGatewayType(SandboxGatewayType.SANDBOX);
        payment.setAmount(cart.getTotal());
        payment.setOrder(cart);
        PaymentTransaction transaction = payments.createTransaction();
        transaction.setType(PaymentTransactionType.AUTHORIZE_AND_CAPTURE);
        transaction.setAmount(cart.getTotal());
        transaction.setSuccess(true);
        transaction.setOrderPayment(payment);
        payment.addTransaction(transaction);
        orderService.addPaymentToOrder(cart, payments.save(payment), null);
    }

    private Order cart(Customer buyer, CompanyLocation location, Object... skusAndQuantities) {
        Order cart = orderDao.create();
        cart.setCustomer(buyer);
        cart.setEmailAddress(buyer.getEmailAddress());
        cart.setStatus(OrderStatus.IN_PROCESS);
        cart.setCurrency(currencies.findDefaultBroadleafCurrency());
        cart.setLocale(locales.findDefaultLocale());
        Order stored = orderDao.save(cart);
        asShopper(buyer, location, () -> {
            for (int i = 0; i < skusAndQuantities.length; i += 2) {
                OrderItemRequestDTO item = new OrderItemRequestDTO();
                item.setSkuId(skuCodes.skuIdOf((String) skusAndQuantities[i]).orElseThrow());
                item.setQuantity((Integer) skusAndQuantities[i + 1]);
                orderService.addItem(stored.getId(), item, false);
            }
            return null;
        });
        return orderService.findOrderById(stored.getId());
    }

    private void asShopper(Customer buyer, CompanyLocation location, Callable<?> act) {
        Shopper shopper = location == null
                ? Shopper.GUEST
                : shoppers.recognise(buyer, new SessionStart(true, clock.instant()), location.getId())
                        .orElseThrow();
        ShopperContext.set(shopper);
        try {
            act.call();
        } catch (Exception e) {
            throw new IllegalStateException("The demo's orders could not be placed", e);
        } finally {
            ShopperContext.clear();
        }
    }
}
