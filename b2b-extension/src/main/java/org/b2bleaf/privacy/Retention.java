package org.b2bleaf.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.annotation.Resource;
import org.b2bleaf.privacy.rules.KeptReason;
import org.b2bleaf.privacy.rules.RetentionYears;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Until when something is kept, by the merchant's settings. */
@Component("b2bRetention")
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** What counts when a setting that was stored past its page cannot be read: nothing is lost too early. */
    private static final String LONGEST = "*=10";

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** The settings of this moment. */
    Years years() {
        String text = settings.text(SettingKey.PRIVACY_RETENTION_YEARS);
        RetentionYears years;
        try {
            years = RetentionYears.parse(text);
        } catch (RetentionYears.Unreadable e) {
            LOG.error(
                    "The setting {} cannot be read ({}): everything is kept for ten years",
                    SettingKey.PRIVACY_RETENTION_YEARS,
                    e.getMessage());
            years = RetentionYears.parse(LONGEST);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Years(years, settings.text(SettingKey.PRIVACY_SELLER_COUNTRY), today);
    }

    /** Years by country as they are set now. */
    record Years(RetentionYears years, String sellerCountry, LocalDate today) {

        /**
         * @param day of the paper; null counts from today, so that nothing is lost too early
         * @return null when there is no end
         */
        LocalDate until(KeptReason reason, Timestamp day, String country) {
            if (!reason.isDated()) {
                return null;
            }
            LocalDate paper = day == null ? today : LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC);
            return years.until(paper, country, sellerCountry);
        }
    }
}
