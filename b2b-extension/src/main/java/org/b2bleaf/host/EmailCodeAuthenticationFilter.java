package org.b2bleaf.host;

import java.io.IOException;
import javax.annotation.Resource;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.signin.ConsumeRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Takes the form of the page {@code /sign-in/code}. Stands after FORM_LOGIN_FILTER, so after Broadleaf's CSRF filter. The
 * session changes its id, against fixation, and keeps the cart and the page that was asked for.
 */
@Component("b2bEmailCodeAuthenticationFilter")
public class EmailCodeAuthenticationFilter extends AbstractAuthenticationProcessingFilter {

    private static final String PARAMETER = "code";

    @Resource(name = "b2bSignInCookies")
    protected SignInCookies cookies;

    public EmailCodeAuthenticationFilter() {
        super(new AntPathRequestMatcher("/sign-in/code", "POST"));
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
    }

    @Resource(name = "blAuthenticationManager")
    @Override
    public void setAuthenticationManager(AuthenticationManager authenticationManager) {
        super.setAuthenticationManager(authenticationManager);
    }

    @Resource(name = "b2bEmailCodeSuccessHandler")
    protected void setSuccess(EmailCodeSuccessHandler handler) {
        setAuthenticationSuccessHandler(handler);
    }

    @Resource(name = "b2bEmailCodeFailureHandler")
    protected void setFailure(EmailCodeFailureHandler handler) {
        setAuthenticationFailureHandler(handler);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String browserToken = cookies.challenge(request).orElse(null);
        return getAuthenticationManager()
                .authenticate(new EmailCodeAuthenticationToken(
                        new ConsumeRequest(request.getParameter(PARAMETER), browserToken)));
    }

    /** Unlike the inherited one it signs nobody out who is signed in already and mistypes a code. */
    @Override
    protected void unsuccessfulAuthentication(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException, ServletException {
        getFailureHandler().onAuthenticationFailure(request, response, failed);
    }
}
