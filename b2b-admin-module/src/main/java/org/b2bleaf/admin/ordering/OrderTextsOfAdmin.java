package org.b2bleaf.admin.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.TermsText;
import org.b2bleaf.ordering.money.PaymentEntry;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.ordering.overview.ListedOrder;
import org.b2bleaf.terms.rules.TermsType;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Address;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes orders out for the admin. */
@Component("b2bOrderTextsOfAdmin")
public class OrderTextsOfAdmin {

    @Resource(name = "messageSource")
    protected MessageSource messages;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    public OrderRow row(ListedOrder listed, Locale locale) {
        return row(listed.order(), listed.overdue(), locale);
    }

    public OrderRow row(B2bOrder order, boolean overdue, Locale locale) {
        return new OrderRow(
                order.getId(),
                order.getOrderNumber(),
                day(LocalDate.ofInstant(order.getSubmittedAt().toInstant(), AdminTexts.zone()), locale),
                order.getCompanyName(),
                order.getLocationName(),
                order.getPlacedByName(),
                order.getPlacedByEmail(),
                order.getPoNumber(),
                terms(order, locale),
                due(order, locale),
                overdue,
                order.getPaymentStatus(),
                order.getStatus(),
                money(order, order.getTotal(), locale),
                order.getOpenAmount().signum() == 0 ? null : money(order, order.getOpenAmount(), locale));
    }

    /** A personal order was paid as such, whatever the location's terms are. */
    public String terms(B2bOrder order, Locale locale) {
        return order.isTransferred()
                ? messages.getMessage("B2bOrder_transferred", null, locale)
                : TermsText.of(order.getTerms(), order.getCurrency(), messages, locale);
    }

    private String due(B2bOrder order, Locale locale) {
        return order.getDueDate() == null && order.getTerms().type() == TermsType.DUE_ON_FULFILMENT
                ? messages.getMessage("B2bOrder_dueOnFulfilment", null, locale)
                : day(order.getDueDate(), locale);
    }

    public List<OrderLineRow> lines(Order order, Locale locale) {
        List<DiscreteOrderItem> items = order.getOrderItems().stream()
                .filter(DiscreteOrderItem.class::isInstance)
                .map(DiscreteOrderItem.class::cast)
                .toList();
        Map<Long, String> codes = skuCodes.codesOf(
                items.stream().map(item -> item.getSku().getId()).toList());
        return items.stream()
                .map(item -> new OrderLineRow(
                        codes.get(item.getSku().getId()),
                        item.getName(),
                        item.getQuantity(),
                        money(
                                item.getQuantity() == 0
                                        ? item.getTotalPrice()
                                        : item.getTotalPrice().divide(item.getQuantity()),
                                locale),
                        money(item.getTotalPrice(), locale)))
                .toList();
    }

    /** The sums by the end of their message keys, in the order to show. */
    public Map<String, String> sums(Order order, Locale locale) {
        Map<String, String> sums = new LinkedHashMap<>();
        put(sums, "products", order.getSubTotal(), locale);
        if (order.getTotal() != null && order.getSubTotal() != null) {
            Money rest = order.getTotal().subtract(order.getSubTotal());
            for (Money part : Stream.of(order.getTotalShipping(), order.getTotalTax())
                    .filter(Objects::nonNull)
                    .toList()) {
                rest = rest.subtract(part);
            }
            if (rest.lessThan(Money.zero(rest.getCurrency()))) {
                put(sums, "discount", rest, locale);
            }
        }
        put(sums, "shipping", order.getTotalShipping(), locale);
        put(sums, "tax", order.getTotalTax(), locale);
        put(sums, "total", order.getTotal(), locale);
        return sums;
    }

    private static void put(Map<String, String> sums, String name, Money amount, Locale locale) {
        if (amount != null) {
            sums.put(name, money(amount, locale));
        }
    }

    /** The oldest first. */
    public List<PaymentRow> payments(B2bOrder order, List<PaymentEntry> entries, Locale locale) {
        return entries.stream()
                .map(entry -> new PaymentRow(
                        entry.getKind(),
                        day(entry.getOnDay(), locale),
                        money(order, signed(entry), locale),
                        entry.getReference(),
                        entry.getNote(),
                        entry.getChargeId(),
                        AdminTexts.actor(entry.getActor())))
                .toList();
    }

    private static BigDecimal signed(PaymentEntry entry) {
        return switch (entry.getKind()) {
            case AUTHORIZED, CAPTURED, RECEIVED -> entry.getAmount();
            case VOIDED, REFUNDED, CREDITED -> entry.getAmount().negate();
        };
    }

    /** The sums by the end of their message keys, in the order to show; those that are nothing are left out. */
    public Map<String, String> moneySums(B2bOrder order, OrderSums sums, Locale locale) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        all.put("reserved", sums.authorized());
        all.put("paid", sums.paid());
        all.put("refunded", sums.refunded());
        all.put("credited", sums.credited());
        Map<String, String> shown = new LinkedHashMap<>();
        all.forEach((name, amount) -> {
            if (amount.signum() != 0) {
                shown.put(name, money(order, amount, locale));
            }
        });
        shown.put("open", money(order, sums.open(), locale));
        return shown;
    }

    /** The printed lines of where it goes; empty when it goes nowhere. */
    public List<String> shippingAddress(Order order) {
        return order.getFulfillmentGroups().stream()
                .map(group -> group.getAddress())
                .filter(Objects::nonNull)
                .findFirst()
                .map(OrderTextsOfAdmin::printed)
                .orElse(List.of());
    }

    private static List<String> printed(Address address) {
        return printed(
                address.getCompanyName(),
                joined(address.getFirstName(), address.getLastName()),
                address.getAddressLine1(),
                address.getAddressLine2(),
                joined(address.getPostalCode(), address.getCity()),
                address.getCountry() == null ? null : address.getCountry().getName());
    }

    /** The printed lines of whom it is billed to; empty for a personal order. */
    public List<String> billingAddress(B2bOrder order, Locale locale) {
        if (order.isTransferred()) {
            return List.of();
        }
        LocationAddress address = order.getBillingAddress();
        return printed(
                order.getCompanyName(),
                address.getName(),
                address.getAddress1(),
                address.getAddress2(),
                joined(address.getPostalCode(), address.getCity()),
                address.getCountry() == null ? null : new Locale("", address.getCountry()).getDisplayCountry(locale));
    }

    private static String joined(String one, String other) {
        return Stream.of(one, other)
                .filter(part -> part != null && !part.isBlank())
                .reduce((first, second) -> first + " " + second)
                .orElse(null);
    }

    private static List<String> printed(String... lines) {
        return Stream.of(lines).filter(line -> line != null && !line.isBlank()).toList();
    }

    /** @return empty for null */
    public static String day(LocalDate day, Locale locale) {
        return day == null
                ? ""
                : day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    public static String money(B2bOrder order, BigDecimal amount, Locale locale) {
        return MoneyText.of(amount, order.getCurrency(), locale);
    }

    private static String money(Money money, Locale locale) {
        return MoneyText.of(money.getAmount(), money.getCurrency(), locale);
    }
}
