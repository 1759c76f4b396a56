package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.invoice.rules.Crediting;
import org.b2bleaf.invoice.rules.InvoiceSheet;
import org.b2bleaf.invoice.rules.InvoiceSheet.Bank;
import org.b2bleaf.invoice.rules.InvoiceSheet.Line;
import org.b2bleaf.invoice.rules.InvoiceSheet.Party;
import org.b2bleaf.invoice.rules.InvoiceSheet.Reversal;
import org.b2bleaf.invoice.rules.InvoiceSheet.Sums;
import org.b2bleaf.invoice.rules.InvoiceSheet.Tax;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.TermsText;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.TaxDetail;
import org.broadleafcommerce.profile.core.domain.Address;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes down what an invoice or a credit note says, from the order, the location and the settings of this moment. */
@Component("b2bSheetWriter")
public class SheetWriter {

    /** Between the lines of an address in a setting, which is a single line. */
    private static final String LINE_BREAK = "\\s*;\\s*";

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bInvoiceWording")
    protected InvoiceWording wording;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    InvoiceSheet invoice(B2bOrder order, String number, Instant now) {
        CompanyLocation location = order.getLocation();
        Locale locale = InvoiceWording.localeOf(location);
        Currency currency = order.getCurrency();
        Order bought = order.getOrder();
        BigDecimal goods = amount(bought.getSubTotal(), currency);
        BigDecimal tax = amount(bought.getTotalTax(), currency);
        Sums sums = Sums.of(
                goods,
                amount(bought.getTotalShipping(), currency),
                tax,
                MinorUnit.round(order.getTotal(), currency),
                MinorUnit.round(order.getTotal().subtract(order.getOpenAmount()).max(BigDecimal.ZERO), currency));
        return new InvoiceSheet(
                PaperKind.INVOICE,
                number,
                locale.toLanguageTag(),
                LocalDate.ofInstant(now, location.getTimeZone()),
                order.getDueDate(),
                TermsText.of(order.getTerms(), currency, messages, locale),
                order.getOrderNumber(),
                LocalDate.ofInstant(order.getSubmittedAt().toInstant(), location.getTimeZone()),
                order.getPoNumber(),
                seller(),
                buyer(order, locale),
                receiver(bought, order.getCompanyName(), locale),
                lines(bought, currency),
                taxes(bought, tax, currency),
                sums,
                currency.getCurrencyCode(),
                order.isTaxExempt() ? Objects.requireNonNullElse(order.getTaxExemptReason(), "") : null,
                new Bank(
                        settings.text(SettingKey.BANK_HOLDER),
                        settings.text(SettingKey.BANK_NAME),
                        settings.text(SettingKey.BANK_ACCOUNT),
                        settings.text(SettingKey.BANK_CODE)),
                settings.text(SettingKey.INVOICE_NOTE),
                null);
    }

    /** Takes back the whole of an invoice, line by line. */
    InvoiceSheet reversal(InvoiceSheet invoice, String number, String reason, LocalDate today) {
        Sums sums = invoice.sums();
        BigDecimal zero = MinorUnit.zero(Currency.getInstance(invoice.currency()));
        return creditNote(
                invoice,
                number,
                today,
                invoice.lines(),
                invoice.taxes(),
                new Sums(sums.goods(), sums.shipping(), sums.discount(), sums.tax(), sums.total(), zero),
                reason);
    }

    /**
     * Takes back a part of it.
     *
     * @param creditedTax tax in credit notes before
     * @param last whether nothing is left after it
     */
    InvoiceSheet part(
            InvoiceSheet invoice,
            String number,
            BigDecimal amount,
            BigDecimal creditedTax,
            boolean last,
            String reason,
            LocalDate today) {
        Sums sums =
                Crediting.partOf(invoice.sums(), amount, creditedTax, last, Currency.getInstance(invoice.currency()));
        Locale locale = Locale.forLanguageTag(invoice.language());
        String what = reason.isEmpty() ? wording.text("credited", locale, invoice.orderNumber()) : reason;
        BigDecimal percent =
                invoice.taxes().size() == 1 ? invoice.taxes().get(0).percent() : null;
        return creditNote(
                invoice,
                number,
                today,
                List.of(new Line(null, what, null, null, sums.goods())),
                sums.tax().signum() == 0 ? List.of() : List.of(new Tax(percent, sums.tax())),
                sums,
                reason);
    }

    private static InvoiceSheet creditNote(
            InvoiceSheet invoice,
            String number,
            LocalDate today,
            List<Line> lines,
            List<Tax> taxes,
            Sums sums,
            String reason) {
        return new InvoiceSheet(
                PaperKind.CREDIT_NOTE,
                number,
                invoice.language(),
                today,
                null,
                null,
                invoice.orderNumber(),
                invoice.orderedOn(),
                invoice.poNumber(),
                invoice.seller(),
                invoice.buyer(),
                invoice.shipTo(),
                lines,
                taxes,
                sums,
                invoice.currency(),
                invoice.taxExemption(),
                invoice.bank(),
                "",
                new Reversal(invoice.number(), invoice.issuedOn(), reason));
    }

    /** The shop, as the settings have it. */
    Party seller() {
        String name = settings.text(SettingKey.SELLER_NAME);
        return new Party(
                name.isEmpty() ? settings.text(SettingKey.SHOP_NAME) : name,
                Arrays.stream(settings.text(SettingKey.SELLER_ADDRESS).split(LINE_BREAK))
                        .filter(line -> !line.isBlank())
                        .toList(),
                given(settings.text(SettingKey.SELLER_TAX_ID)),
                given(settings.text(SettingKey.MAIL_FROM)));
    }

    private static Party buyer(B2bOrder order, Locale locale) {
        LocationAddress address = order.getBillingAddress();
        List<String> lines = new ArrayList<>();
        lines.add(order.getLocationName());
        lines.addAll(printed(
                address.getName(),
                address.getAddress1(),
                address.getAddress2(),
                town(address.getPostalCode(), address.getCity()),
                address.getCountry(),
                locale));
        return new Party(order.getCompanyName(), lines, order.getTaxId(), null);
    }

    /** Null when nothing is shipped. */
    private static Party receiver(Order order, String companyName, Locale locale) {
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
            Address address = group.getAddress();
            if (address != null) {
                String country = address.getCountry() == null
                        ? null
                        : address.getCountry().getAbbreviation();
                return new Party(
                        address.getCompanyName() == null ? companyName : address.getCompanyName(),
                        printed(
                                Stream.of(address.getFirstName(), address.getLastName())
                                        .filter(part -> part != null && !part.isBlank())
                                        .reduce((first, last) -> first + " " + last)
                                        .orElse(null),
                                address.getAddressLine1(),
                                address.getAddressLine2(),
                                town(address.getPostalCode(), address.getCity()),
                                country,
                                locale),
                        null,
                        null);
            }
        }
        return null;
    }

    private static List<String> printed(
            String name, String address1, String address2, String town, String country, Locale locale) {
        String land = country == null ? null : new Locale("", country).getDisplayCountry(locale);
        return Stream.of(name, address1, address2, town, land)
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }

    private static String town(String postalCode, String city) {
        return Stream.of(postalCode, city)
                .filter(part -> part != null && !part.isBlank())
                .reduce((code, name) -> code + " " + name)
                .orElse(null);
    }

    private List<Line> lines(Order order, Currency currency) {
        List<OrderItem> items = order.getOrderItems().stream()
                .filter(item -> item.getParentOrderItem() == null)
                .toList();
        Map<Long, String> codes = skuCodes.codesOf(items.stream()
                .filter(DiscreteOrderItem.class::isInstance)
                .map(item -> ((DiscreteOrderItem) item).getSku().getId())
                .toList());
        return items.stream()
                .map(item -> new Line(
                        item instanceof DiscreteOrderItem line
                                ? codes.get(line.getSku().getId())
                                : null,
                        item.getName(),
                        item.getQuantity(),
                        amount(unitPrice(item), currency),
                        amount(item.getTotalPrice(), currency)))
                .toList();
    }

    private static Money unitPrice(OrderItem item) {
        return item.getQuantity() == 0
                ? item.getTotalPrice()
                : item.getTotalPrice().divide(item.getQuantity());
    }

    /** By rate; a single one of no rate when the details do not add up to the tax of the order. */
    private static List<Tax> taxes(Order order, BigDecimal total, Currency currency) {
        if (total.signum() == 0) {
            return List.of();
        }
        Map<BigDecimal, BigDecimal> byPercent = new TreeMap<>();
        boolean allKnown = true;
        for (TaxDetail detail : details(order)) {
            allKnown &= detail.getRate() != null;
            if (detail.getRate() != null && detail.getAmount() != null) {
                BigDecimal percent = detail.getRate().movePointRight(2).stripTrailingZeros();
                byPercent.merge(percent, detail.getAmount().getAmount(), BigDecimal::add);
            }
        }
        BigDecimal sum = byPercent.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!allKnown || sum.compareTo(total) != 0) {
            return List.of(new Tax(null, total));
        }
        return byPercent.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .map(entry -> new Tax(entry.getKey(), MinorUnit.round(entry.getValue(), currency)))
                .toList();
    }

    private static List<TaxDetail> details(Order order) {
        List<TaxDetail> details = new ArrayList<>();
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
            details.addAll(group.getTaxes());
            group.getFulfillmentGroupItems().forEach(item -> details.addAll(item.getTaxes()));
            group.getFulfillmentGroupFees().forEach(fee -> details.addAll(fee.getTaxes()));
        }
        return details;
    }

    private static BigDecimal amount(Money money, Currency currency) {
        return money == null ? MinorUnit.zero(currency) : MinorUnit.round(money.getAmount(), currency);
    }

    private static String given(String text) {
        return text.isBlank() ? null : text;
    }
}
