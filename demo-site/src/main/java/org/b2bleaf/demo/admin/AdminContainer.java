package org.b2bleaf.demo.admin;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.b2bleaf.store.Health;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.embedded.tomcat.TomcatEmbeddedServletContainer;
import org.springframework.boot.context.embedded.tomcat.TomcatEmbeddedServletContainerFactory;

/**
 * The admin's Tomcat. Beside the admin below its path it has a second, tiny context at the root of the port, so that the
 * health check has the same address as on the storefront's port.
 */
class AdminContainer extends TomcatEmbeddedServletContainerFactory {

    private final BeanFactory beans;

    AdminContainer(BeanFactory beans) {
        this.beans = beans;
        // Redirects name a path alone: what a proxy is called and where it listens is no business of this one.
        addContextCustomizers(context -> context.setUseRelativeRedirects(true));
    }

    @Override
    protected TomcatEmbeddedServletContainer getTomcatEmbeddedServletContainer(Tomcat tomcat) {
        Context root = tomcat.addContext("", null);
        Tomcat.addServlet(root, "health", new HealthServlet());
        root.addServletMappingDecoded("/b2b/health", "health");
        return super.getTomcatEmbeddedServletContainer(tomcat);
    }

    private final class HealthServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            boolean good = beans.getBean("b2bHealth", Health.class).isGood();
            response.setStatus(good ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("text/plain");
            response.getWriter().print(good ? "up" : "down");
        }
    }
}
