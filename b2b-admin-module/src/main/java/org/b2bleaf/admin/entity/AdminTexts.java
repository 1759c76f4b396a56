package org.b2bleaf.admin.entity;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;
import java.util.Locale;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** Moments and people as pages of the section write them. */
public final class AdminTexts {

    private AdminTexts() {}

    /**
     * A moment in the time zone that Broadleaf's admin shows its dates in.
     *
     * @return empty for null
     */
    public static String moment(Instant moment, Locale locale) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone())
                        .format(moment);
    }

    /** For templates: {@link #moment} in the language of the page. */
    public static String shown(Date moment) {
        return moment == null ? "" : moment(moment.toInstant(), LocaleContextHolder.getLocale());
    }

    /** For templates: a moment with its seconds, in the language of the page. */
    public static String shownExactly(Date moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                        .withLocale(LocaleContextHolder.getLocale())
                        .withZone(zone())
                        .format(moment.toInstant());
    }

    /** @return a number without more decimals than it has, in the language of the page; empty for null */
    public static String number(BigDecimal number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number);
    }

    /** In which Broadleaf shows dates. */
    public static ZoneId zone() {
        BroadleafRequestContext request = BroadleafRequestContext.getBroadleafRequestContext();
        return request == null || request.getTimeZone() == null
                ? ZoneId.systemDefault()
                : request.getTimeZone().toZoneId();
    }

    /** @param actor as in the audit trail; the name alone of a member of the staff */
    public static String actor(String actor) {
        return actor.startsWith("admin:") ? actor.substring("admin:".length()) : actor;
    }
}
