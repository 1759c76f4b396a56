package org.b2bleaf.demo.host;

import java.lang.reflect.Proxy;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpSession;
import javax.servlet.http.HttpSessionBindingEvent;
import javax.servlet.http.HttpSessionBindingListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.ExpiringSession;
import org.springframework.session.SessionRepository;

/**
 * Tells what is in a session when it ends, as the Servlet specification asks (7.4, HttpSessionBindingListener) and Spring
 * Session does not: staff who sign out end their previews of the shop. Sessions that expire are removed without a word.
 */
final class EndingSessions implements SessionRepository<ExpiringSession> {

    private static final Logger LOG = LoggerFactory.getLogger(EndingSessions.class);

    private final SessionRepository<ExpiringSession> sessions;
    private final ServletContext servletContext;

    /** @param sessions whatever its sessions are, they are its own */
    @SuppressWarnings("unchecked")
    EndingSessions(SessionRepository<? extends ExpiringSession> sessions, ServletContext servletContext) {
        this.sessions = (SessionRepository<ExpiringSession>) sessions;
        this.servletContext = servletContext;
    }

    @Override
    public ExpiringSession createSession() {
        return sessions.createSession();
    }

    @Override
    public void save(ExpiringSession session) {
        try {
            sessions.save(session);
        } catch (DataIntegrityViolationException e) {
            // Another request has ended it at this moment. What this one would keep is nobody's any more.
            LOG.debug("A session ended while it was stored: {}", e.toString());
        }
    }

    @Override
    public ExpiringSession getSession(String id) {
        return sessions.getSession(id);
    }

    @Override
    public void delete(String id) {
        ExpiringSession session = sessions.getSession(id);
        sessions.delete(id);
        if (session == null) {
            return;
        }
        for (String name : session.getAttributeNames()) {
            Object value = session.getAttribute(name);
            if (value instanceof HttpSessionBindingListener listener) {
                listener.valueUnbound(new HttpSessionBindingEvent(ended(session), name, value));
            }
        }
    }

    /** What can still be asked of a session that has ended: its id and the application that it belonged to. */
    private HttpSession ended(ExpiringSession session) {
        return (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServletContext" -> servletContext;
                    case "getId" -> session.getId();
                    default -> throw new IllegalStateException("The session has ended");
                });
    }
}
