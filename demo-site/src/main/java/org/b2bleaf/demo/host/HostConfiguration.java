package org.b2bleaf.demo.host;

import javax.servlet.DispatcherType;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.web.EmbeddedServletContainerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.ServerPropertiesAutoConfiguration;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.filter.RequestContextFilter;

/** What storefront and admin share as hosts: container, outer filters, data source. */
@Configuration
@Import({
    EmbeddedServletContainerAutoConfiguration.class,
    ServerPropertiesAutoConfiguration.class,
    GracefulStop.class,
    SharedSessions.class,
    CachesOfOneNode.class
})
public class HostConfiguration {

    @Bean(
            name = {"webDS", "webSecureDS", "webStorageDS"},
            destroyMethod = "close")
    DataSource webDataSource(Environment environment) {
        org.apache.tomcat.jdbc.pool.DataSource pool = new org.apache.tomcat.jdbc.pool.DataSource();
        pool.setUrl(environment.getRequiredProperty("demo.db.url"));
        pool.setUsername(environment.getProperty("demo.db.user"));
        pool.setPassword(environment.getProperty("demo.db.password"));
        pool.setDriverClassName(environment.getRequiredProperty("demo.db.driver"));
        pool.setMaxActive(40);
        pool.setMaxIdle(10);
        pool.setMinIdle(2);
        pool.setInitialSize(2);
        pool.setTestOnBorrow(true);
        pool.setValidationInterval(5_000);
        pool.setValidationQuery(environment.getRequiredProperty("demo.db.validationQuery"));
        return pool;
    }

    @Bean
    FilterRegistrationBean encodingFilterRegistration() {
        FilterRegistrationBean registration = new FilterRegistrationBean(new CharacterEncodingFilter("UTF-8", true));
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean rejectedRequestFilterRegistration() {
        FilterRegistrationBean registration = new FilterRegistrationBean(new RejectedRequestFilter());
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(-1);
        return registration;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilterRegistration() {
        DelegatingFilterProxyRegistrationBean registration =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(0);
        return registration;
    }

    /** A filter, not Spring's listener: that one would bind the request with the container's session instead of a shared one. */
    @Bean
    FilterRegistrationBean requestContextFilterRegistration() {
        FilterRegistrationBean registration = new FilterRegistrationBean(new RequestContextFilter());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(SharedSessions.ORDER + 10);
        return registration;
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEventPublisher() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }
}
