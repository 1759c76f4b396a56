package org.b2bleaf.signin;

import java.util.Date;

/** One code that was sent. The code itself is not in the database. */
public interface SignInCodeRecord {

    Long getId();

    /** Normalised, see {@link org.b2bleaf.signin.rules.EmailAddress}. */
    String getEmail();

    /** Hash of the browser's token, see {@link org.b2bleaf.signin.rules.BrowserToken}. */
    String getBrowserHash();

    /** See {@link org.b2bleaf.signin.rules.SignInCode#hash}. */
    String getCodeHash();

    /** Whose allowance it was counted against, see {@link Requester}. */
    String getRequester();

    CodeStatus getStatus();

    /** How often a code was typed, the right one included. */
    int getAttempts();

    Date getCreatedAt();

    /** The first instant at which it is no longer good. */
    Date getExpiresAt();

    /** The mail that it went out with; null for codes of an older version. */
    Long getMailId();
}
