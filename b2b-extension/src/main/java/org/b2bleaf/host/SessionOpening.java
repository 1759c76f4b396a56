package org.b2bleaf.host;

import java.time.Clock;
import java.time.Instant;
import javax.annotation.Resource;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.profile.core.service.CustomerUserDetails;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers in the session when a customer signed in, by whatever way of the host. Where the host binds no request to the
 * thread that early (Spring's RequestContextListener does, and RequestContextFilter before the security chain), the session
 * counts as opened when it was made, which is never later.
 */
@Component("b2bSessionOpening")
public class SessionOpening implements ApplicationListener<AuthenticationSuccessEvent> {

    /** Session attribute (String): id of the customer, a blank, milliseconds. */
    private static final String OPENED = "b2b.signedInAt";

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    public void onApplicationEvent(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof CustomerUserDetails customer
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes bound) {
            bound.getRequest().getSession().setAttribute(OPENED, customer.getId() + " " + clock.millis());
        }
    }

    /** When this customer signed in. Somebody else's sign-in in the same session says nothing about it. */
    static Instant of(HttpSession session, long customerId) {
        String prefix = customerId + " ";
        return session.getAttribute(OPENED) instanceof String opened && opened.startsWith(prefix)
                ? Instant.ofEpochMilli(Long.parseLong(opened.substring(prefix.length())))
                : Instant.ofEpochMilli(session.getCreationTime());
    }
}
