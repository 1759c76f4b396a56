package org.b2bleaf.requestaccess;

import java.util.Locale;
import org.b2bleaf.requestaccess.rules.FormStamp;
import org.b2bleaf.requestaccess.rules.RequestDetails;
import org.b2bleaf.requestaccess.rules.RequestLimits.Answer;

/** Takes what strangers send by the public form. */
public interface AccessRequests {

    /** A stamp for a page with the form, see {@link FormStamp}. */
    FormStamp stamp();

    /**
     * Stores a request, with a mail to the applicant and, if the merchant wants it, one to the merchant, in one
     * transaction. The same form with the same words is stored once, however often it is sent.
     *
     * @return {@link Answer#TAKE} also when it was stored before. {@link Answer#ADDRESS_LIMIT} must look like it to whoever
     *     sends: nobody learns what else came for an address.
     */
    Answer submit(Sent sent);

    /** Notes that something filled in a field that no person sees. */
    void recordTrapped(String remoteAddress);

    /**
     * A form that was sent.
     *
     * @param remoteAddress see {@link org.b2bleaf.signin.rules.ClientAddress}
     * @param locale of the browser; decides the language of mails
     */
    record Sent(RequestDetails details, FormStamp stamp, String remoteAddress, Locale locale) {}
}
