package org.b2bleaf.admin.catalog;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.catalog.CatalogLists.SkuRow;
import org.b2bleaf.catalog.PriceExplanations.ListedCatalog;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.ValidDays;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.catalog.rules.VolumePrices;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Prices, quantities and days in the words of the pages. Nothing is an empty text. */
@Component("b2bCatalogTexts")
public class CatalogTexts {

    private static final int DECIMALS = 2;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    /** With two decimals at least. */
    public String price(BigDecimal price) {
        if (price == null) {
            return "";
        }
        BigDecimal plain = price.stripTrailingZeros();
        return plain.setScale(Math.max(DECIMALS, plain.scale())).toPlainString();
    }

    public String percentOff(BigDecimal percent) {
        return percent == null ? "" : text("B2bCatalog_off", AdminTexts.number(percent));
    }

    public String days(ValidDays days) {
        if (days.from() == null && days.until() == null) {
            return text("B2bCatalog_always");
        }
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale());
        if (days.until() == null) {
            return text("B2bCatalog_from", format.format(days.from()));
        }
        return days.from() == null
                ? text("B2bCatalog_until", format.format(days.until()))
                : text("B2bCatalog_fromUntil", format.format(days.from()), format.format(days.until()));
    }

    public String quantities(QuantityRule rule) {
        if (rule == null || rule.equals(QuantityRule.ANY)) {
            return "";
        }
        return List.of(
                        rule.minimum() == 1 ? "" : text("B2bCatalog_atLeast", rule.minimum()),
                        rule.maximum() == null ? "" : text("B2bCatalog_atMost", rule.maximum()),
                        rule.increment() == 1 ? "" : text("B2bCatalog_inSteps", rule.increment()))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String breaks(List<VolumeBreak> breaks) {
        return breaks.stream()
                .map(it -> text(
                        "B2bCatalog_fromQuantity",
                        it.fromQuantity(),
                        it.price() == null ? percentOff(it.percentOff()) : price(it.price())))
                .collect(Collectors.joining(", "));
    }

    public String volumePrices(List<VolumePrices.Step> prices) {
        return prices.stream()
                .map(it -> text("B2bCatalog_fromQuantity", it.fromQuantity(), price(it.unitPrice())))
                .collect(Collectors.joining(", "));
    }

    /** How people call a SKU: by its code, or by its id behind the sign that files use. */
    public String code(SkuRow sku) {
        return sku.code() == null ? "#" + sku.skuId() : sku.code();
    }

    /** Why a catalog does not count today. */
    public String standing(ListedCatalog catalog) {
        if (!catalog.isActive()) {
            return text("B2bCatalog_reason_ARCHIVED");
        }
        return switch (catalog.standing()) {
            case NOT_YET -> text("B2bCatalog_reason_NOT_YET_VALID");
            case OVER -> text("B2bCatalog_reason_NO_LONGER_VALID");
            case VALID -> "";
        };
    }

    private String text(String key, Object... values) {
        Object[] plain = List.of(values).stream().map(String::valueOf).toArray();
        return messages.getMessage(key, plain, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
