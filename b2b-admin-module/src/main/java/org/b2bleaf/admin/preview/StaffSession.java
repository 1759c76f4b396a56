package org.b2bleaf.admin.preview;

import java.io.Serializable;
import java.security.SecureRandom;
import javax.servlet.http.HttpSession;
import javax.servlet.http.HttpSessionBindingEvent;
import javax.servlet.http.HttpSessionBindingListener;
import org.b2bleaf.preview.Previews;
import org.b2bleaf.signin.rules.BrowserToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Names a session of the admin by a random text of its own, and ends its previews with it: at the sign-out, or when it times
 * out. A container that keeps sessions elsewhere and does not tell leaves a preview to its half hour.
 */
public final class StaffSession implements HttpSessionBindingListener, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(StaffSession.class);

    /** Session attribute (StaffSession). */
    private static final String ATTRIBUTE = "b2b.staffSession";

    private final String key;

    private StaffSession(String key) {
        this.key = key;
    }

    /** @return a text that is the same for the whole session and that nobody can guess */
    public static String keyOf(HttpSession session, SecureRandom random) {
        if (session.getAttribute(ATTRIBUTE) instanceof StaffSession known) {
            return known.key;
        }
        StaffSession fresh = new StaffSession(BrowserToken.random(random));
        session.setAttribute(ATTRIBUTE, fresh);
        return fresh.key;
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        // Nothing has been previewed yet.
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        WebApplicationContext admin = WebApplicationContextUtils.getWebApplicationContext(
                event.getSession().getServletContext());
        if (admin == null) {
            return;
        }
        try {
            admin.getBean("b2bPreviews", Previews.class).endAllOf(key);
        } catch (RuntimeException e) {
            LOG.warn("The previews of a session in the admin end by themselves, within half an hour", e);
        }
    }
}
