package org.b2bleaf.accessmail;

import java.util.Date;
import org.b2bleaf.accessmail.rules.MailLanguage;

/** One saved version of a template in one language. Written once, never changed: a correction is the next version. */
public interface MailTemplate {

    Long getId();

    /** What the mail is about, see {@link org.b2bleaf.mail.MailDraft#kind}. */
    String getKind();

    MailLanguage getLanguage();

    /** From 1, one after the other in each language. */
    int getVersion();

    String getSubject();

    /** Markdown with placeholders. */
    String getBody();

    /** Whether this version goes back to the default that ships with the product; its texts are those of that moment. */
    boolean isDefault();

    Date getCreatedAt();

    /** Who saved it: see {@link org.b2bleaf.audit.Actor}. */
    String getCreatedBy();
}
