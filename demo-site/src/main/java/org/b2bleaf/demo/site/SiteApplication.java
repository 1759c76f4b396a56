package org.b2bleaf.demo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.DispatcherType;
import javax.servlet.MultipartConfigElement;
import org.b2bleaf.demo.data.SearchIndex;
import org.b2bleaf.demo.data.WholesaleSeed;
import org.b2bleaf.demo.host.HostedShop;
import org.b2bleaf.demo.host.OldAdminAddresses;
import org.b2bleaf.demo.host.SharedSessionCookie;
import org.springframework.boot.context.embedded.EmbeddedServletContainerCustomizer;
import org.springframework.boot.context.embedded.tomcat.TomcatEmbeddedServletContainerFactory;
import org.springframework.boot.web.servlet.ErrorPage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.DispatcherServlet;

/** The storefront application: Broadleaf's site with the B2Bleaf storefront module. */
@Configuration
public class SiteApplication {

    /** The storefront's XML, merged over Broadleaf's in this order: the modules, then the shop. */
    public static final List<String> PATCHES = List.of(
            "classpath:/bl-open-admin-contentClient-applicationContext.xml",
            "classpath:/bl-cms-contentClient-applicationContext.xml",
            "classpath:/bl-b2b-applicationContext.xml",
            "classpath:/bl-b2b-site-applicationContext.xml",
            "classpath:/shop/applicationContext.xml",
            "classpath:/site/applicationContext-security.xml",
            "classpath:/site/applicationContext-filter.xml",
            "classpath:/site/applicationContext-workflow.xml",
            "classpath:/site/applicationContext.xml");

    private static final String SEVERAL_NODES = "classpath:/site/applicationContext-nodes.xml";

    /** More than any page takes, so that the page itself can say that a file is too big. */
    private static final int LARGEST_UPLOAD = 5_000_000;

    private static final int UPLOAD_IN_MEMORY = 200_000;

    @Bean
    ServletRegistrationBean siteServlet() {
        DispatcherServlet servlet = new DispatcherServlet();
        servlet.setThrowExceptionIfNoHandlerFound(true);
        servlet.setContextConfigLocation(String.join(
                " ",
                "classpath:/applicationContext-servlet-cms-contentClient.xml",
                "classpath:/applicationContext-servlet-b2b-site.xml",
                "classpath:/site/applicationContext-servlet.xml"));
        ServletRegistrationBean registration = new ServletRegistrationBean(servlet, "/");
        registration.setName("site");
        registration.setLoadOnStartup(1);
        registration.setMultipartConfig(
                new MultipartConfigElement(null, LARGEST_UPLOAD, LARGEST_UPLOAD, UPLOAD_IN_MEMORY));
        return registration;
    }

    @Bean
    FilterRegistrationBean oldAdminAddressesRegistration() {
        FilterRegistrationBean registration = new FilterRegistrationBean(new OldAdminAddresses());
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(-2);
        return registration;
    }

    /** What the container refuses by itself gets the shop's error pages too. */
    @Bean
    EmbeddedServletContainerCustomizer containerErrors() {
        return container -> container.addErrorPages(new ErrorPage(ErrorPages.CONTAINER_PATH));
    }

    /**
     * Redirects name a path alone, so that none repeats the host that somebody claims to ask for. With {@code
     * demo.session.domain} the account may have a host name of its own, see docs/account-pages.md.
     */
    @Bean
    EmbeddedServletContainerCustomizer hostNames(Environment environment) {
        return container -> {
            TomcatEmbeddedServletContainerFactory tomcat = (TomcatEmbeddedServletContainerFactory) container;
            tomcat.addContextCustomizers(context -> context.setUseRelativeRedirects(true));
            if (environment.containsProperty("server.session.cookie.domain")) {
                tomcat.addContextCustomizers(SharedSessionCookie::install);
            }
        };
    }

    /** Called by the launcher through this application's own class loader. */
    public static ConfigurableApplicationContext start(Map<String, String> settings) {
        List<String> patches = new ArrayList<>(PATCHES);
        if ("database".equals(settings.get("demo.sessions"))) {
            patches.add(SEVERAL_NODES);
        }
        ConfigurableApplicationContext shop = HostedShop.start(SiteApplication.class, patches, settings);
        shop.getBean(WholesaleSeed.class).seedEmptyShop();
        shop.getBean(SearchIndex.class).start();
        return shop;
    }
}
