package org.b2bleaf.host;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.signin.Consumption;
import org.b2bleaf.signin.Consumption.Expired;
import org.b2bleaf.signin.Consumption.SlowedDown;
import org.b2bleaf.signin.Consumption.Wrong;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Back to the form, with the reason in the address: {@code error} is wrong, expired, none or slow. How many attempts are
 * left waits in the session for the page to show and remove.
 */
@Component("b2bEmailCodeFailureHandler")
public class EmailCodeFailureHandler implements AuthenticationFailureHandler {

    /** Session attribute (Integer), present after a wrong code. */
    public static final String ATTEMPTS_LEFT = "b2b.signIn.attemptsLeft";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        Consumption consumption = exception instanceof CodeRefused refused ? refused.getConsumption() : null;
        if (consumption instanceof Wrong wrong) {
            request.getSession().setAttribute(ATTEMPTS_LEFT, wrong.attemptsLeft());
        }
        response.sendRedirect(request.getContextPath() + "/sign-in/code?error=" + reason(consumption));
    }

    /** Whatever else Spring Security refuses is answered like a missing code, so that it reveals nothing. */
    private static String reason(Consumption consumption) {
        if (consumption instanceof Wrong) {
            return "wrong";
        }
        if (consumption instanceof Expired) {
            return "expired";
        }
        return consumption instanceof SlowedDown ? "slow" : "none";
    }
}
