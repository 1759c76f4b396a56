package org.b2bleaf.demo.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.context.embedded.AnnotationConfigEmbeddedWebApplicationContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/**
 * Boot's web context without its habit of mapping every {@code Filter} bean to {@code /*}: Broadleaf defines a dozen
 * filter beans that belong inside the security chain only.
 */
public class BroadleafWebContext extends AnnotationConfigEmbeddedWebApplicationContext {

    @Override
    protected Collection<ServletContextInitializer> getServletContextInitializerBeans() {
        List<ServletContextInitializer> explicit = new ArrayList<>(getBeanFactory()
                .getBeansOfType(ServletContextInitializer.class, true, false)
                .values());
        AnnotationAwareOrderComparator.sort(explicit);
        return explicit;
    }
}
