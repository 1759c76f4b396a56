package org.b2bleaf.host;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.Resource;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.signin.KnownBrowsers;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.stereotype.Component;

/** The two cookies of the sign-in. Both are out of reach of scripts and of other sites' forms. */
@Component("b2bSignInCookies")
public class SignInCookies {

    /** Ties a code to the browser that asked for it. */
    private static final String CHALLENGE = "B2B_CHALLENGE";
    /** Says that the browser has signed in before, see {@link KnownBrowsers}. */
    private static final String KNOWN = "B2B_KNOWN";

    private static final Duration CHALLENGE_LIFE = Duration.ofMinutes(30);
    private static final Duration KNOWN_LIFE = Duration.ofDays(180);

    @Resource(name = "b2bKnownBrowsers")
    protected KnownBrowsers knownBrowsers;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** The browser's token, made and set when it has none yet. Called when somebody asks for a code. */
    public String challengeOrNew(HttpServletRequest request, HttpServletResponse response) {
        String token = challenge(request).orElseGet(() -> BrowserToken.random(random));
        set(request, response, CHALLENGE, token, CHALLENGE_LIFE);
        return token;
    }

    public Optional<String> challenge(HttpServletRequest request) {
        return value(request, CHALLENGE).filter(BrowserToken::isWellFormed);
    }

    public Optional<String> known(HttpServletRequest request) {
        return value(request, KNOWN);
    }

    /** After a sign-in: the browser is known from now on, and its next code belongs to a new token. */
    void signedIn(HttpServletRequest request, HttpServletResponse response, EmailAddress email) {
        set(request, response, KNOWN, knownBrowsers.remember(email), KNOWN_LIFE);
        set(request, response, CHALLENGE, "", Duration.ZERO);
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /**
     * By hand, as Servlet 3.1 has no SameSite. Values are URL-safe Base64, hex digits and dots. Expires says the same as
     * Max-Age; without it Java's own HTTP client takes the cookie for one of RFC 2965 and sends it back in quotes.
     */
    private void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        String end = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plus(life).atZone(ZoneOffset.UTC));
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=" + path + "; Max-Age=" + life.toSeconds() + "; Expires=" + end
                        + "; HttpOnly; SameSite=Lax" + (request.isSecure() ? "; Secure" : ""));
    }
}
