package org.b2bleaf.demo.host;

import java.util.Properties;
import org.broadleafcommerce.common.config.RuntimeEnvironmentPropertiesConfigurer;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Broadleaf's property files with Spring's environment in front, so that what the launcher decides at start (dialect,
 * folders, ports) wins over a file.
 */
public class HostProperties extends RuntimeEnvironmentPropertiesConfigurer implements EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String determineEnvironment() {
        return "production";
    }

    @Override
    protected String resolvePlaceholder(String placeholder, Properties properties, int systemPropertiesMode) {
        String decided = environment.getProperty(placeholder);
        return decided != null ? decided : super.resolvePlaceholder(placeholder, properties, systemPropertiesMode);
    }
}
