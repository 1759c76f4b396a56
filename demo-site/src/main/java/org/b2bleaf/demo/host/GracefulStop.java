package org.b2bleaf.demo.host;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.embedded.ConfigurableEmbeddedServletContainer;
import org.springframework.boot.context.embedded.EmbeddedServletContainerCustomizer;
import org.springframework.boot.context.embedded.tomcat.TomcatEmbeddedServletContainerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/** Lets the requests that run end before the application does, which this version of Spring Boot does not. */
@Component
class GracefulStop
        implements EmbeddedServletContainerCustomizer,
                ApplicationListener<ContextClosedEvent>,
                ApplicationContextAware {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);

    private static final long LONGEST_SECONDS = 20;

    private Connector connector;
    private ApplicationContext application;

    @Override
    public void setApplicationContext(ApplicationContext applicationContext) {
        application = applicationContext;
    }

    @Override
    public void customize(ConfigurableEmbeddedServletContainer container) {
        ((TomcatEmbeddedServletContainerFactory) container).addConnectorCustomizers(it -> connector = it);
    }

    /** Before anything of the application is taken down. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        if (closed.getApplicationContext() != application || connector == null) {
            return;
        }
        connector.pause();
        Executor requests = connector.getProtocolHandler().getExecutor();
        if (requests instanceof ExecutorService threads) {
            threads.shutdown();
            try {
                if (!threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("Requests were cut off: they ran for more than {} s after the stop", LONGEST_SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
