package org.b2bleaf.host;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * On to the page that was asked for before the sign-in, else to the account. The target never comes from a parameter and
 * is a path of this host, so nobody can be redirected elsewhere.
 */
@Component("b2bEmailCodeSuccessHandler")
public class EmailCodeSuccessHandler implements AuthenticationSuccessHandler {

    /** Session attribute: which address asked for a code, for the pages of the sign-in. */
    public static final String ASKED = "b2b.signIn.asked";

    private static final String ACCOUNT = "/account";
    private static final String SIGN_IN = "/sign-in";

    /** Of Broadleaf's SessionFixationProtectionFilter, which makes a new one; see BroadleafAuthenticationSuccessHandler. */
    private static final String ACTIVE_ID = "SFP-ActiveID";

    @Resource(name = "b2bSignInCookies")
    protected SignInCookies cookies;

    /** What the store gate remembered, then what the host's own protected pages did. */
    private final List<HttpSessionRequestCache> memories = List.of(new AskedForPage(), new HttpSessionRequestCache());

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        cookies.signedIn(request, response, new EmailAddress((String) authentication.getDetails()));
        Optional<String> target = askedFor(request, response);
        HttpSession session = request.getSession();
        session.removeAttribute(ACTIVE_ID);
        session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        session.removeAttribute(EmailCodeFailureHandler.ATTEMPTS_LEFT);
        session.removeAttribute(ASKED);
        memories.forEach(memory -> memory.removeRequest(request, response));
        response.sendRedirect(target.orElse(request.getContextPath() + ACCOUNT));
    }

    /** Path and query of the saved page; its host, which came from a header, is dropped. */
    private Optional<String> askedFor(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = memories.stream()
                .map(memory -> memory.getRequest(request, response))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (saved == null || !saved.getMethod().equals("GET")) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(saved.getRedirectUrl());
            String path = uri.getRawPath();
            boolean useful = path != null
                    && path.startsWith("/")
                    && !path.startsWith("//")
                    && !path.startsWith(request.getContextPath() + SIGN_IN);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return useful ? Optional.of(path + query) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // A browser asked for something that is no URI.
            return Optional.empty();
        }
    }
}
