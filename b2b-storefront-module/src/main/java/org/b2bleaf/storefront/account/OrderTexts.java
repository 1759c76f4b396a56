package org.b2bleaf.storefront.account;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderListing;
import org.b2bleaf.ordering.TermsText;
import org.b2bleaf.ordering.money.OrderAccounts;
import org.b2bleaf.ordering.money.PaymentEntry;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.Overdue;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.profile.core.domain.Address;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes orders and carts out for a page: amounts, days and terms in the visitor's language. */
@Component("b2bOrderTexts")
public class OrderTexts {

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "b2bOrderAccounts")
    protected OrderAccounts accounts;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    @Resource(name = "b2bClock")
    protected Clock clock;

    public OrderRow row(OrderListing order, Locale locale) {
        return new OrderRow(
                order.orderNumber(),
                day(order.submittedOn(), locale),
                order.locationName(),
                order.placedByName(),
                order.poNumber(),
                order.status(),
                order.paymentStatus(),
                order.isOverdue(clock.instant()),
                due(order.dueDate(), order.terms(), locale),
                money(order.total(), order.currency(), locale),
                order.transferred());
    }

    public OrderRow row(Order order, Locale locale) {
        return new OrderRow(
                order.getOrderNumber(),
                day(order.getSubmitDate(), clock.getZone(), locale),
                null,
                CustomerName.of(order.getCustomer()),
                null,
                status(order),
                null,
                false,
                null,
                money(order.getTotal(), locale),
                false);
    }

    /** Of a personal order, as far as Broadleaf knows it. */
    private static OrderStatus status(Order order) {
        return order.getStatus().getType().equals(OrderStatus.CANCELLED.name())
                ? OrderStatus.CANCELLED
                : OrderStatus.SUBMITTED;
    }

    public OrderView page(B2bOrder order, Locale locale) {
        return new OrderView(
                order.getOrderNumber(),
                day(order.getSubmittedAt(), zoneOf(order), locale),
                order.getCompanyName(),
                order.getLocationName(),
                order.getPlacedByName(),
                order.getPoNumber(),
                order.isTransferred() ? null : terms(order.getTerms(), order.getCurrency(), locale),
                due(order.getDueDate(), order.getTerms().type(), locale),
                order.getStatus(),
                order.getPaymentStatus(),
                isOverdue(order),
                order.getOpenAmount().signum() == 0 ? null : money(order.getOpenAmount(), order.getCurrency(), locale),
                taxExemption(order, locale),
                lines(order.getOrder(), locale),
                sums(order.getOrder(), locale),
                shippingAddress(order.getOrder(), locale),
                order.getBillingAddress().equals(new LocationAddress())
                        ? List.of()
                        : address(order.getCompanyName(), order.getBillingAddress(), locale),
                delivery(order, locale),
                accounts.entries(order.getId()).stream()
                        .map(entry -> payment(entry, locale))
                        .toList(),
                order.isTransferred());
    }

    private String taxExemption(B2bOrder order, Locale locale) {
        return order.isTaxExempt()
                ? Stream.of(
                                messages.getMessage("b2b.order.taxExempt", null, locale),
                                order.getTaxExemptReason(),
                                order.getTaxId())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", "))
                : null;
    }

    public OrderView page(Order order, Locale locale) {
        return new OrderView(
                order.getOrderNumber(),
                day(order.getSubmitDate(), clock.getZone(), locale),
                null,
                null,
                CustomerName.of(order.getCustomer()),
                null,
                null,
                null,
                status(order),
                null,
                false,
                null,
                null,
                lines(order, locale),
                sums(order, locale),
                shippingAddress(order, locale),
                List.of(),
                new DeliveryView(null, null, null, null),
                List.of(),
                false);
    }

    /** The lines of an order or a cart, with the codes of their SKUs read together. */
    public List<LineView> lines(Order order, Locale locale) {
        List<DiscreteOrderItem> items = order.getOrderItems().stream()
                .filter(DiscreteOrderItem.class::isInstance)
                .map(DiscreteOrderItem.class::cast)
                .toList();
        Map<Long, String> codes = skuCodes.codesOf(
                items.stream().map(item -> item.getSku().getId()).toList());
        return items.stream()
                .map(item -> new LineView(
                        codes.get(item.getSku().getId()),
                        item.getName(),
                        item.getQuantity(),
                        money(unitPrice(item), locale),
                        money(item.getTotalPrice(), locale)))
                .toList();
    }

    private static Money unitPrice(OrderItem item) {
        return item.getQuantity() == 0
                ? item.getTotalPrice()
                : item.getTotalPrice().divide(item.getQuantity());
    }

    public SumsView sums(Order order, Locale locale) {
        return new SumsView(
                money(order.getSubTotal(), locale),
                discount(order, locale),
                money(order.getTotalShipping(), locale),
                money(order.getTotalTax(), locale),
                money(order.getTotal(), locale));
    }

    /** What is taken off beside the products, shipping and tax, however Broadleaf calls it; null for nothing. */
    private static String discount(Order order, Locale locale) {
        Money total = order.getTotal();
        if (total == null || order.getSubTotal() == null) {
            return null;
        }
        Money rest = total.subtract(order.getSubTotal());
        for (Money part : Arrays.asList(order.getTotalShipping(), order.getTotalTax())) {
            rest = part == null ? rest : rest.subtract(part);
        }
        return rest.lessThan(Money.zero(rest.getCurrency())) ? money(rest, locale) : null;
    }

    /** Payment terms in words. */
    public String terms(PaymentTerms terms, Currency currency, Locale locale) {
        return TermsText.of(terms, currency, messages, locale);
    }

    /** A location's address as its printed lines; parts that are missing are left out. */
    public List<String> address(String companyName, LocationAddress address, Locale locale) {
        String country =
                address.getCountry() == null ? null : new Locale("", address.getCountry()).getDisplayCountry(locale);
        return printed(
                companyName,
                address.getName(),
                address.getAddress1(),
                address.getAddress2(),
                town(address.getPostalCode(), address.getCity()),
                country);
    }

    private static List<String> shippingAddress(Order order, Locale locale) {
        return order.getFulfillmentGroups().stream()
                .map(group -> group.getAddress())
                .filter(Objects::nonNull)
                .findFirst()
                .map(address -> address(address, locale))
                .orElse(List.of());
    }

    /** The country by its code: Broadleaf knows its name in one language. */
    static List<String> address(Address address, Locale locale) {
        return printed(
                address.getCompanyName(),
                Stream.of(address.getFirstName(), address.getLastName())
                        .filter(Objects::nonNull)
                        .reduce((first, last) -> first + " " + last)
                        .orElse(null),
                address.getAddressLine1(),
                address.getAddressLine2(),
                town(address.getPostalCode(), address.getCity()),
                address.getCountry() == null
                        ? null
                        : new Locale("", address.getCountry().getAbbreviation()).getDisplayCountry(locale));
    }

    private static String town(String postalCode, String city) {
        return Stream.of(postalCode, city)
                .filter(part -> part != null && !part.isBlank())
                .reduce((code, name) -> code + " " + name)
                .orElse(null);
    }

    private static List<String> printed(String... lines) {
        return Stream.of(lines).filter(line -> line != null && !line.isBlank()).toList();
    }

    private static DeliveryView delivery(B2bOrder order, Locale locale) {
        return new DeliveryView(
                day(order.getFulfilledOn(), locale),
                order.getCarrier(),
                order.getTrackingNumber(),
                order.getCancelReason());
    }

    private static PaymentRow payment(PaymentEntry entry, Locale locale) {
        return new PaymentRow(
                entry.getKind(),
                day(entry.getOnDay(), locale),
                money(entry.getAmount(), entry.getCurrency(), locale),
                entry.getReference());
    }

    private String due(LocalDate dueDate, TermsType terms, Locale locale) {
        return dueDate == null && terms == TermsType.DUE_ON_FULFILMENT
                ? messages.getMessage("b2b.due.onFulfilment", null, locale)
                : day(dueDate, locale);
    }

    private boolean isOverdue(B2bOrder order) {
        return Overdue.isOverdue(
                order.getStatus(),
                Optional.ofNullable(order.getDueDate()),
                order.getOpenAmount(),
                clock.instant(),
                zoneOf(order));
    }

    /** A personal order that was added to a location keeps the day that its buyer was told. */
    private ZoneId zoneOf(B2bOrder order) {
        return order.isTransferred() ? clock.getZone() : order.getLocation().getTimeZone();
    }

    private static String day(Date moment, ZoneId zone, Locale locale) {
        return moment == null ? null : day(LocalDate.ofInstant(moment.toInstant(), zone), locale);
    }

    /** @return the day in words; null for null */
    public static String day(LocalDate day, Locale locale) {
        return day == null
                ? null
                : day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    /** @return null for null */
    public static String money(Money money, Locale locale) {
        return money == null ? null : money(money.getAmount(), money.getCurrency(), locale);
    }

    public static String money(BigDecimal amount, Currency currency, Locale locale) {
        return MoneyText.of(amount, currency, locale);
    }
}
