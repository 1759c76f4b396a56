package org.b2bleaf.mail;

import java.util.Optional;

/** Makes files of one kind for mails that are about to be sent. Each bean of this type is asked for its kind. */
public interface MailAttachments {

    /** See {@link MailDraft.Attached#kind}. */
    String kind();

    /**
     * @param id see {@link MailDraft.Attached#id}
     * @return empty when there is no such file: the mail goes without
     */
    Optional<MailAttachment> make(long id);
}
