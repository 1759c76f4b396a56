package org.b2bleaf.signin;

import java.util.Locale;
import org.b2bleaf.signin.rules.EmailAddress;

/**
 * Somebody asks for a code.
 *
 * @param browserToken value of the cookie that ties the code to the browser, see
 *     {@link org.b2bleaf.signin.rules.BrowserToken}
 * @param knownBrowser value of the cookie of a browser that signed in before, see {@link KnownBrowsers}; may be null
 * @param remoteAddress as {@code ServletRequest.getRemoteAddr()} gives it; may be null
 * @param userAgent of the browser, untrusted; may be null
 * @param locale the language of the mail
 */
public record SignInRequest(
        EmailAddress email,
        String browserToken,
        String knownBrowser,
        String remoteAddress,
        String userAgent,
        Locale locale) {}
