package org.b2bleaf.storefront.web;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.Resource;
import org.b2bleaf.gatetest.MappedPaths;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Tells the self-test of the gate which addresses the handlers of this servlet answer, the host's and ours. */
@Component("b2bPathsOfTheShop")
public class PathsOfTheShop implements SmartInitializingSingleton, ApplicationContextAware {

    @Resource(name = "b2bMappedPaths")
    protected MappedPaths mappedPaths;

    private ApplicationContext servlet;

    @Override
    public void setApplicationContext(ApplicationContext context) {
        servlet = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> patterns = new LinkedHashSet<>();
        for (HandlerMapping mapping : BeanFactoryUtils.beansOfTypeIncludingAncestors(
                        servlet, HandlerMapping.class, true, false)
                .values()) {
            if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                methods.getHandlerMethods().keySet().stream()
                        .filter(PathsOfTheShop::isReadable)
                        .forEach(info ->
                                patterns.addAll(info.getPatternsCondition().getPatterns()));
            } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
                patterns.addAll(urls.getHandlerMap().keySet());
            }
        }
        mappedPaths.tell(patterns);
    }

    private static boolean isReadable(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
