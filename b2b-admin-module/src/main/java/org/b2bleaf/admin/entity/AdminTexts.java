package org.b2bleaf.admin.entity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.broadleafcommerce.common.web.BroadleafRequestContext;

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
