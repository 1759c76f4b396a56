package org.b2bleaf.apiclient;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.Resource;
import org.b2bleaf.apiclient.rules.RequestShare;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many requests of a client go through in a minute of the clock, on all nodes together. Never more than its limit; fewer
 * when nodes have taken shares that they do not use up, of a twentieth each. Around the turn of a minute twice the limit may
 * go through within sixty seconds. A minute costs a client about twenty updates of its row, however many requests it sends.
 */
@Service("b2bRequestRates")
public class RequestRates {

    @Resource(name = "b2bApiClientDao")
    protected ApiClientDao dao;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    /** What this node has taken, by client. */
    private final Map<Long, RequestShare> shares = new ConcurrentHashMap<>();

    /**
     * @param limit requests in a minute
     * @param remaining of them in this minute, at least, unless other nodes take them
     * @param untilReset seconds until the next minute
     */
    public record Rate(boolean allowed, int limit, int remaining, int untilReset) {}

    /** Counts one request of a client. */
    public Rate count(ApiClient client) {
        Instant now = clock.instant();
        long minute = RequestShare.minuteOf(now);
        boolean[] allowed = new boolean[1];
        RequestShare share = shares.compute(client.id(), (id, present) -> {
            RequestShare current = isUsable(present, minute, client) ? present : take(client, minute);
            allowed[0] = current.left() > 0;
            return allowed[0] ? current.used() : current;
        });
        return new Rate(allowed[0], share.limit(), share.remaining(), RequestShare.untilNext(now));
    }

    /** Once the minute is used up, nothing can be taken any more. */
    private static boolean isUsable(RequestShare share, long minute, ApiClient client) {
        return share != null
                && share.isOf(minute)
                && (client.requestsPerMinute() == null || client.requestsPerMinute() == share.limit())
                && (share.left() > 0 || share.others() == 0);
    }

    private RequestShare take(ApiClient client, long minute) {
        int limit = client.requestsPerMinute() != null
                ? client.requestsPerMinute()
                : Math.max(1, settings.number(SettingKey.API_REQUESTS_PER_MINUTE));
        int size = RequestShare.sizeFor(limit);
        TransactionTemplate own = new TransactionTemplate(transactionManager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return own.execute(status -> {
            int count = size;
            if (!dao.take(client.id(), minute, count, limit)) {
                count = Math.max(0, limit - dao.taken(client.id(), minute));
                if (count > 0 && !dao.take(client.id(), minute, count, limit)) {
                    count = 0;
                }
            }
            int others = count == 0 ? 0 : Math.max(0, limit - dao.taken(client.id(), minute));
            return new RequestShare(minute, limit, count, others);
        });
    }
}
