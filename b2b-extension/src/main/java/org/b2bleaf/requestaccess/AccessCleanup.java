package org.b2bleaf.requestaccess;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import javax.annotation.Resource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets decided requests when the days are over that the merchant keeps them. */
@Component("b2bAccessCleanup")
public class AccessCleanup {

    @Resource(name = "b2bAccessRequestDao")
    protected AccessRequestDao dao;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** @return how many were deleted; a request that waits for a decision never is */
    @Transactional("blTransactionManager")
    public int deleteOldRequests() {
        int keepDays = settings.number(SettingKey.REQUEST_ACCESS_KEEP_DAYS);
        return keepDays <= 0
                ? 0
                : dao.deleteDecidedBefore(Date.from(clock.instant().minus(Duration.ofDays(keepDays))));
    }
}
