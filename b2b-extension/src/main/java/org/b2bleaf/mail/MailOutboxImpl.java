package org.b2bleaf.mail;

import java.time.Clock;
import java.util.Date;
import javax.annotation.Resource;
import org.b2bleaf.secret.ShopKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bMailOutbox")
public class MailOutboxImpl implements MailOutbox {

    @Resource(name = "b2bOutboxMailDao")
    protected OutboxMailDao dao;

    @Resource(name = "b2bPromptDelivery")
    protected PromptDelivery prompt;

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional("blTransactionManager")
    public OutboxMail queue(MailDraft draft) {
        return queue(draft, MailOrigin.NONE);
    }

    @Override
    @Transactional("blTransactionManager")
    public OutboxMail queue(MailDraft draft, MailOrigin origin) {
        MailBody body = MailBody.of(draft);
        String stored = draft.sensitive() ? body.sealedTo(draft.to(), shopKey.sealer()) : body.toJson();
        prompt.afterCommit();
        return dao.save(new OutboxMailImpl(draft, origin, stored, Date.from(clock.instant())));
    }
}
