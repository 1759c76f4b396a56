package org.b2bleaf.accessmail;

import java.util.List;
import org.b2bleaf.mail.OutboxMail;

/**
 * What became of a request to send access mails.
 *
 * @param mails one per customer who gets one
 * @param leftOut those who get none, each with the reason
 */
public record Queued(List<OutboxMail> mails, List<Recipient> leftOut) {

    public Queued {
        mails = List.copyOf(mails);
        leftOut = List.copyOf(leftOut);
    }
}
