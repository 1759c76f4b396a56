package org.b2bleaf.mail;

/** What became of a mail. */
public enum MailStatus {
    /** Waits to be sent, for the first time or again. */
    QUEUED,
    /** Accepted by the mail server. */
    SENT,
    /** Given up. */
    FAILED
}
