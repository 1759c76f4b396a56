package org.b2bleaf.demo.host;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.annotation.PreDestroy;
import javax.servlet.DispatcherType;
import javax.servlet.ServletContext;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.jdbc.JdbcOperationsSessionRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions in the database, for a shop that runs on several nodes: any node goes on where another one stopped, and a node
 * that dies takes no session with it. Storefront and admin have tables of their own, so that a session of one is worth
 * nothing at the other.
 */
@Configuration
@ConditionalOnProperty(name = "demo.sessions", havingValue = "database")
public class SharedSessions {

    private static final Logger LOG = LoggerFactory.getLogger(SharedSessions.class);

    /** Before everything that looks at a session, after the encoding of the request's parameters. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final int MINUTES_OF_REST = 30;

    /**
     * Two requests of one session on two nodes may store the same new attribute: the later one wins, as in memory. The
     * library's own statement would fail there.
     */
    private static final String ADD_ATTRIBUTE =
            """
            INSERT INTO %1$s_ATTRIBUTES (SESSION_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            SELECT SESSION_ID, ?, ? FROM %1$s WHERE SESSION_ID = ?
            ON CONFLICT (SESSION_ID, ATTRIBUTE_NAME) DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES""";

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "expired-sessions");
        thread.setDaemon(true);
        return thread;
    });

    /** The table is {@code demo.sessions.table}. */
    @Bean
    JdbcOperationsSessionRepository sessionTable(@Qualifier("webDS") DataSource dataSource, Environment environment) {
        String table = environment.getRequiredProperty("demo.sessions.table");
        JdbcOperationsSessionRepository sessions =
                new JdbcOperationsSessionRepository(dataSource, new DataSourceTransactionManager(dataSource));
        sessions.setTableName(table);
        sessions.setCreateSessionAttributeQuery(ADD_ATTRIBUTE.formatted(table));
        sessions.setDefaultMaxInactiveInterval(MINUTES_OF_REST * 60);
        GenericConversionService bytes = new GenericConversionService();
        bytes.addConverter(Object.class, byte[].class, SessionBytes::write);
        bytes.addConverter(
                byte[].class, Object.class, new SessionBytes(getClass().getClassLoader())::read);
        sessions.setConversionService(bytes);
        clock.scheduleWithFixedDelay(() -> removeExpired(sessions), 1, 1, TimeUnit.MINUTES);
        return sessions;
    }

    private static void removeExpired(JdbcOperationsSessionRepository sessions) {
        try {
            sessions.cleanUpExpiredSessions();
        } catch (RuntimeException e) {
            LOG.warn("Expired sessions are removed later: {}", e.toString());
        }
    }

    @Bean
    FilterRegistrationBean sharedSessionFilter(
            JdbcOperationsSessionRepository sessionTable, ServletContext servletContext, Environment environment) {
        SessionRepositoryFilter<?> filter =
                new SessionRepositoryFilter<>(new EndingSessions(sessionTable, servletContext));
        filter.setServletContext(servletContext);
        filter.setHttpSessionStrategy(new SessionCookie(cookie(environment)));
        FilterRegistrationBean registration = new FilterRegistrationBean(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(ORDER);
        return registration;
    }

    /** The cookie that the container would have set. */
    private static DefaultCookieSerializer cookie(Environment environment) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(environment.getRequiredProperty("server.session.cookie.name"));
        cookie.setCookiePath(environment.getProperty("server.context-path", "/"));
        String domain = environment.getProperty("server.session.cookie.domain");
        if (domain != null) {
            // Left out wherever the shop is asked for by a name outside of it.
            cookie.setDomainNamePattern("^(?:.+\\.)?(" + Pattern.quote(domain) + ")$");
        }
        return cookie;
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
