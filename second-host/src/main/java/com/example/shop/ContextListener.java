package com.example.shop;

import javax.servlet.ServletContext;
import javax.servlet.ServletContextEvent;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.web.extensibility.MergeContextLoader;
import org.broadleafcommerce.common.web.extensibility.MergeXmlWebApplicationContext;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.WebApplicationContext;

/** Broadleaf's MergeContextLoaderListener overrides a method that Spring 4 has no more; this one does the same. */
public class ContextListener extends ContextLoaderListener {

    @Override
    protected WebApplicationContext createWebApplicationContext(ServletContext application) {
        MergeXmlWebApplicationContext context = new MergeXmlWebApplicationContext();
        context.setServletContext(application);
        context.setPatchLocation(application.getInitParameter(MergeContextLoader.PATCH_LOCATION_PARAM));
        return context;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        super.contextInitialized(event);
        ThreadLocalManager.remove();
    }
}
