package org.b2bleaf.mail;

import java.util.Date;

/** One mail in the outbox. Rows stay after sending, as the record of what was sent to whom. */
public interface OutboxMail {

    Long getId();

    String getRecipient();

    String getSubject();

    /** JSON of text and HTML; encrypted when {@link #isSensitive}; null once a sensitive mail is done with. */
    String getBody();

    boolean isSensitive();

    /** See {@link MailDraft#kind}. */
    String getKind();

    MailStatus getStatus();

    /** How often sending was begun. */
    int getAttempts();

    /** Null once sent or given up. */
    Date getNextAttemptAt();

    Date getCreatedAt();

    /** Null unless sent. */
    Date getSentAt();

    /** Why the last attempt failed; null when none has. */
    String getLastError();

    /** Null for none. */
    MailDraft.Attached getAttachment();

    /** Never null; its parts may be. */
    MailOrigin getOrigin();
}
