package org.b2bleaf.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.b2bleaf.secret.rules.Sealer;

/** What a mail says, once as plain text and once as HTML; stored as JSON, sealed to its recipient when sensitive. */
public record MailBody(String text, String html) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static MailBody of(MailDraft draft) {
        return new MailBody(draft.text(), draft.html());
    }

    /** @throws Sealer.Broken when a sensitive body was sealed with another key */
    static MailBody of(OutboxMail mail, Sealer sealer) {
        return fromJson(mail.isSensitive() ? sealer.open(mail.getBody(), use(mail.getRecipient())) : mail.getBody());
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String sealedTo(String recipient, Sealer sealer) {
        return sealer.seal(toJson(), use(recipient));
    }

    private static MailBody fromJson(String json) {
        try {
            return JSON.readValue(json, MailBody.class);
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the body.
            throw new IllegalStateException("The body of the mail cannot be read");
        }
    }

    private static String use(String recipient) {
        return "mail to " + recipient;
    }

    /** Bodies may be secret, so they stay out of logs. */
    @Override
    public String toString() {
        return "MailBody[hidden]";
    }
}
