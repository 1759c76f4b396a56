package org.b2bleaf.event;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.event.rules.WebhookSecret;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.secret.rules.Sealer;
import org.springframework.stereotype.Component;

/** The secrets of endpoints, sealed with the shop's key. */
@Component("b2bWebhookSecrets")
public class WebhookSecrets {

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Resource(name = "b2bClock")
    protected Clock clock;

    WebhookSecret generate() {
        byte[] bytes = new byte[WebhookSecret.BYTES];
        random.nextBytes(bytes);
        return WebhookSecret.of(bytes);
    }

    String seal(WebhookSecret secret, long webhookId) {
        return shopKey.sealer().seal(secret.reveal(), use(webhookId));
    }

    /**
     * What to sign with now, the new one first.
     *
     * @throws Sealer.Broken when they were sealed with another key of the shop
     */
    List<WebhookSecret> open(WebhookDao.Secrets stored, long webhookId) {
        List<WebhookSecret> secrets = new ArrayList<>();
        secrets.add(open(stored.secret(), webhookId));
        if (stored.oldSecretUntil() != null && stored.oldSecretUntil().isAfter(clock.instant())) {
            try {
                secrets.add(open(stored.oldSecret(), webhookId));
            } catch (Sealer.Broken e) {
                // The new one has taken the place of one that was lost.
            }
        }
        return secrets;
    }

    private WebhookSecret open(String sealed, long webhookId) {
        return WebhookSecret.parse(shopKey.sealer().open(sealed, use(webhookId)));
    }

    private static String use(long webhookId) {
        return "secret of webhook " + webhookId;
    }
}
