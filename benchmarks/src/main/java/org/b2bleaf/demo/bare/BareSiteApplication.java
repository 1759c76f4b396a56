package org.b2bleaf.demo.bare;

import java.util.List;
import java.util.Map;
import org.b2bleaf.demo.data.SearchIndex;
import org.b2bleaf.demo.host.HostedShop;
import org.b2bleaf.demo.site.ErrorPages;
import org.springframework.boot.context.embedded.EmbeddedServletContainerCustomizer;
import org.springframework.boot.web.servlet.ErrorPage;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * {@link org.b2bleaf.demo.site.SiteApplication} without the modules: none of their XML, filters, providers, pages, and no
 * companies. Host, theme, catalog, gateway and everything else is the demo's own.
 */
@Configuration
public class BareSiteApplication {

    private static final List<String> PATCHES = List.of(
            "classpath:/bl-open-admin-contentClient-applicationContext.xml",
            "classpath:/bl-cms-contentClient-applicationContext.xml",
            "classpath:/shop/applicationContext.xml",
            "classpath:/bare/applicationContext-security.xml",
            "classpath:/bare/applicationContext-filter.xml",
            "classpath:/site/applicationContext-workflow.xml",
            "classpath:/bare/applicationContext.xml");

    @Bean
    ServletRegistrationBean siteServlet() {
        DispatcherServlet servlet = new DispatcherServlet();
        servlet.setThrowExceptionIfNoHandlerFound(true);
        servlet.setContextConfigLocation("classpath:/applicationContext-servlet-cms-contentClient.xml"
                + " classpath:/bare/applicationContext-servlet.xml");
        ServletRegistrationBean registration = new ServletRegistrationBean(servlet, "/");
        registration.setName("site");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    EmbeddedServletContainerCustomizer containerErrors() {
        return container -> container.addErrorPages(new ErrorPage(ErrorPages.CONTAINER_PATH));
    }

    /** @param settings as the demo's launcher gives them to its storefront */
    public static ConfigurableApplicationContext start(Map<String, String> settings) {
        ConfigurableApplicationContext shop = HostedShop.start(BareSiteApplication.class, PATCHES, settings);
        shop.getBean(SearchIndex.class).start();
        return shop;
    }
}
