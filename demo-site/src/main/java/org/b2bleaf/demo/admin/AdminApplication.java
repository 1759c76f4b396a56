package org.b2bleaf.demo.admin;

import java.util.List;
import java.util.Map;
import org.b2bleaf.demo.host.HostedShop;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.embedded.EmbeddedServletContainerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;

/** The merchant's application: Broadleaf's admin with the B2Bleaf admin module. */
@Configuration
public class AdminApplication {

    private static final List<String> PATCHES = List.of(
            "classpath:/bl-open-admin-contentClient-applicationContext.xml",
            "classpath:/bl-open-admin-contentCreator-applicationContext.xml",
            "classpath:/bl-admin-applicationContext.xml",
            "classpath:/bl-cms-contentClient-applicationContext.xml",
            "classpath:/bl-cms-contentCreator-applicationContext.xml",
            "classpath:/bl-b2b-applicationContext.xml",
            "classpath:/bl-b2b-admin-applicationContext.xml",
            "classpath:/shop/applicationContext.xml",
            "classpath:/admin/applicationContext-security.xml",
            "classpath:/admin/applicationContext-filter.xml",
            "classpath:/admin/applicationContext.xml");

    @Bean
    ServletRegistrationBean adminServlet() {
        DispatcherServlet servlet = new DispatcherServlet();
        servlet.setContextConfigLocation(String.join(
                " ",
                "classpath:/applicationContext-servlet-open-admin.xml",
                "classpath:/applicationContext-servlet-admin.xml",
                "classpath:/applicationContext-servlet-cms-contentClient.xml",
                "classpath:/applicationContext-servlet-cms-contentCreator.xml",
                "classpath:/applicationContext-servlet-b2b-admin.xml",
                "classpath:/admin/applicationContext-servlet.xml"));
        ServletRegistrationBean registration = new ServletRegistrationBean(servlet, "/");
        registration.setName("admin");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    EmbeddedServletContainerFactory adminContainer(BeanFactory beans) {
        return new AdminContainer(beans);
    }

    /** Called by the launcher through this application's own class loader. */
    public static ConfigurableApplicationContext start(Map<String, String> settings) {
        return HostedShop.start(AdminApplication.class, PATCHES, settings);
    }
}
