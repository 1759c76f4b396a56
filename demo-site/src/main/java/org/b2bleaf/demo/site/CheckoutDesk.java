package org.b2bleaf.demo.site;

import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.demo.gateway.SandboxGateway;
import org.b2bleaf.demo.gateway.SandboxGatewayType;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentTransactionType;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.payment.dto.PaymentResponseDTO;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCheckoutService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.checkout.service.CheckoutService;
import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Places an order that is paid by card at once, with Broadleaf's services. Keeps nothing of the card. */
@Service("demoCheckoutDesk")
public class CheckoutDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CheckoutDesk.class);

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blFulfillmentGroupService")
    protected FulfillmentGroupService fulfillmentGroupService;

    @Resource(name = "blFulfillmentOptionService")
    protected FulfillmentOptionService fulfillmentOptionService;

    @Resource(name = "blAddressService")
    protected AddressService addressService;

    @Resource(name = "blCountryService")
    protected CountryService countryService;

    @Resource(name = "blPaymentGatewayConfigurationServiceProvider")
    protected PaymentGatewayConfigurationServiceProvider gateways;

    @Resource(name = "blPaymentGatewayCheckoutService")
    protected PaymentGatewayCheckoutService paymentCheckoutService;

    @Resource(name = "blOrderPaymentService")
    protected OrderPaymentService paymentService;

    @Resource(name = "blCheckoutService")
    protected CheckoutService checkoutService;

    @Resource(name = "demoOrderMail")
    protected OrderMail orderMail;

    @Resource(name = "demoTexts")
    protected Texts texts;

    /** A card as it was typed. */
    public record Card(String number, String expiry, String code) {}

    /**
     * @param form the checked fields of the checkout page
     * @return the number of the order, also when it was placed already
     * @throws CheckoutRefused when the card is declined or the order cannot be placed
     */
    public String place(Order cart, Form form, Card card) throws CheckoutRefused {
        // Broadleaf lets the requests of a session at a cart one by one: what was read before the wait is stale.
        Order current = orderService.findOrderById(cart.getId(), true);
        if (!OrderStatus.IN_PROCESS.equals(current.getStatus())) {
            return current.getOrderNumber();
        }
        Order priced = address(current, form);
        PaymentGatewayConfigurationService gateway =
                gateways.getGatewayConfigurationService(SandboxGatewayType.SANDBOX);
        PaymentResponseDTO charged = charge(gateway, priced, card);
        if (!charged.isSuccessful()) {
            throw new CheckoutRefused(declined(charged), null);
        }
        attach(charged, gateway, priced, form);
        return submit(priced.getId(), gateway);
    }

    private void attach(PaymentResponseDTO charged, PaymentGatewayConfigurationService gateway, Order order, Form form)
            throws CheckoutRefused {
        try {
            long paymentId = paymentCheckoutService.applyPaymentToOrder(charged, gateway.getConfiguration());
            OrderPayment payment = paymentService.readPaymentById(paymentId);
            payment.setBillingAddress(fill(addressService.create(), form));
            paymentService.save(payment);
        } catch (RuntimeException e) {
            LOG.warn("The payment for order {} could not be attached to it", order.getId(), e);
            giveBack(gateway, charged.getPaymentTransactionType(), order, charged.getAmount());
            throw new CheckoutRefused(texts.of("checkout.problem.failed"), e);
        }
    }

    private Order address(Order cart, Form form) throws CheckoutRefused {
        try {
            cart.setEmailAddress(form.value("email"));
            FulfillmentGroup group = fulfillmentGroupService.getFirstShippableFulfillmentGroup(cart);
            Address address = group.getAddress() == null ? addressService.create() : group.getAddress();
            group.setAddress(fill(address, form));
            List<FulfillmentOption> options = fulfillmentOptionService.readAllFulfillmentOptions();
            group.setFulfillmentOption(options.isEmpty() ? null : options.get(0));
            return orderService.save(cart, true);
        } catch (PricingException e) {
            throw new CheckoutRefused(texts.of("checkout.problem.failed"), e);
        }
    }

    private Address fill(Address address, Form form) {
        address.setFirstName(form.value("firstName"));
        address.setLastName(form.value("lastName"));
        address.setEmailAddress(form.value("email"));
        address.setAddressLine1(form.value("address1"));
        address.setAddressLine2(form.value("address2"));
        address.setPostalCode(form.value("postalCode"));
        address.setCity(form.value("city"));
        address.setCountry(countryService.findCountryByAbbreviation(form.value("country")));
        return address;
    }

    private PaymentResponseDTO charge(PaymentGatewayConfigurationService gateway, Order order, Card card)
            throws CheckoutRefused {
        PaymentRequestDTO request = new PaymentRequestDTO()
                .orderId(String.valueOf(order.getId()))
                .orderCurrencyCode(order.getTotal().getCurrency().getCurrencyCode())
                .transactionTotal(order.getTotal().getAmount().toPlainString())
                .creditCard()
                .creditCardNum(card.number())
                .creditCardExpDate(card.expiry())
                .creditCardCvv(card.code())
                .done();
        try {
            return gateway.getConfiguration().isPerformAuthorizeAndCapture()
                    ? gateway.getTransactionService().authorizeAndCapture(request)
                    : gateway.getTransactionService().authorize(request);
        } catch (PaymentException e) {
            throw new CheckoutRefused(texts.of("checkout.problem.card"), e);
        }
    }

    private String declined(PaymentResponseDTO response) {
        String message = response.getResponseMap().get(SandboxGateway.MESSAGE);
        return message == null ? texts.of("checkout.problem.card") : message;
    }

    private String submit(long orderId, PaymentGatewayConfigurationService gateway) throws CheckoutRefused {
        try {
            Order order = orderService.findOrderById(orderId, true);
            Order placed = checkoutService.performCheckout(order).getOrder();
            confirm(placed);
            return placed.getOrderNumber();
        } catch (CheckoutException | RuntimeException e) {
            LOG.warn("Order {} was not placed", orderId, e);
            giveBack(orderId, gateway);
            boolean isStock = RefusalTexts.find(e, InventoryUnavailableException.class) != null;
            throw new CheckoutRefused(texts.of(isStock ? "checkout.problem.stock" : "checkout.problem.failed"), e);
        }
    }

    /** The order stands, whatever happens to its mail. */
    private void confirm(Order placed) {
        try {
            orderMail.confirm(placed);
        } catch (RuntimeException e) {
            LOG.error("Order {} was placed, but its confirmation is not on its way", placed.getOrderNumber(), e);
        }
    }

    /** Broadleaf gives money back only for steps after the payment step: what is still there goes back here. */
    private void giveBack(long orderId, PaymentGatewayConfigurationService gateway) {
        Order order = orderService.findOrderById(orderId, true);
        for (OrderPayment payment : List.copyOf(order.getPayments())) {
            if (payment.isActive() && SandboxGatewayType.SANDBOX.equals(payment.getGatewayType())) {
                giveBack(payment, gateway);
                paymentCheckoutService.markPaymentAsInvalid(payment.getId());
            }
        }
    }

    private static void giveBack(OrderPayment payment, PaymentGatewayConfigurationService gateway) {
        for (PaymentTransaction transaction : payment.getTransactions()) {
            giveBack(gateway, transaction.getType(), payment.getOrder(), transaction.getAmount());
        }
    }

    private static void giveBack(
            PaymentGatewayConfigurationService gateway, PaymentTransactionType type, Order order, Money amount) {
        PaymentRequestDTO request = new PaymentRequestDTO()
                .orderId(String.valueOf(order.getId()))
                .orderCurrencyCode(amount.getCurrency().getCurrencyCode())
                .transactionTotal(amount.getAmount().toPlainString());
        try {
            if (PaymentTransactionType.AUTHORIZE.equals(type)) {
                gateway.getRollbackService().rollbackAuthorize(request);
            } else if (PaymentTransactionType.AUTHORIZE_AND_CAPTURE.equals(type)) {
                gateway.getRollbackService().rollbackAuthorizeAndCapture(request);
            }
        } catch (PaymentException e) {
            LOG.error("Money was taken for order {}, which was not placed", order.getId(), e);
        }
    }
}
