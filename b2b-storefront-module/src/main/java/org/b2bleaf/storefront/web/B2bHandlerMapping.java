package org.b2bleaf.storefront.web;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.store.ShopperContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Maps this module's pages, ahead of the host's own mappings. A path that none of them begins like is handed on at once:
 * Spring would try every pattern on every page of the host.
 */
public class B2bHandlerMapping extends RequestMappingHandlerMapping {

    private final Set<String> beginnings = new HashSet<>();

    public B2bHandlerMapping() {
        setOrder(0);
        setUseSuffixPatternMatch(false);
        setInterceptors(new PageFrame());
    }

    @Override
    protected boolean isHandler(Class<?> beanType) {
        return AnnotatedElementUtils.hasAnnotation(beanType, B2bController.class);
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        mapping.getPatternsCondition().getPatterns().forEach(pattern -> beginnings.add(beginning(pattern)));
        super.registerHandlerMethod(handler, method, mapping);
    }

    @Override
    protected HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return beginnings.contains(beginning(path)) ? super.lookupHandlerMethod(path, request) : null;
    }

    /** The first part of a path; none of our patterns has a wildcard there. */
    private static String beginning(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    /** Spring drops the condition of a type that has no mapping of its own, so each method carries it. */
    @Override
    protected RequestCondition<?> getCustomMethodCondition(Method method) {
        B2bController page =
                AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), B2bController.class);
        if (page.forFormsOfLostLocations()) {
            return Sender.FORMER_B2B_CUSTOMER;
        }
        return page.forB2bCustomersOnly() ? Sender.B2B_CUSTOMER : null;
    }

    /** Matches requests by who sent them. */
    private enum Sender implements RequestCondition<Sender> {
        B2B_CUSTOMER {
            @Override
            boolean sent(HttpServletRequest request) {
                return ShopperContext.current().isB2b();
            }
        },
        FORMER_B2B_CUSTOMER {
            @Override
            boolean sent(HttpServletRequest request) {
                String location = request.getParameter("locationId");
                return location != null
                        && !location.isBlank()
                        && !ShopperContext.current().isB2b();
            }
        };

        abstract boolean sent(HttpServletRequest request);

        @Override
        public Sender combine(Sender other) {
            return this;
        }

        @Override
        public Sender getMatchingCondition(HttpServletRequest request) {
            return sent(request) ? this : null;
        }

        @Override
        public int compareTo(Sender other, HttpServletRequest request) {
            return 0;
        }
    }
}
