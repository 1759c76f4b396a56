package org.b2bleaf.signin;

import java.util.Date;
import org.b2bleaf.mail.MailStatus;

/**
 * One event of a sign-in, for the section Sign-ins of the admin.
 *
 * @param address the e-mail address; of a flood the name of a network; null in events of an older version
 * @param action as in the audit trail: {@code code-sent}, {@code code-refused}, {@code code-rejected} ...
 * @param reason why something was refused, as in the audit trail; null for none
 * @param times how often it happened within that hour
 * @param code what became of a code that was sent; null for other events and for codes whose record is purged
 * @param attempts how often that code was typed
 * @param mail what became of the mail with the code; null when there is none
 * @param mailError why the mail was not sent; null when it was
 */
public record SignInEvent(
        Date when,
        String address,
        String action,
        String reason,
        int times,
        CodeState code,
        int attempts,
        MailStatus mail,
        String mailError) {}
