package org.b2bleaf.storefront.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.store.RecordHidden;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers {@link RecordNotFound}, and {@link RecordHidden} on pages of the host, with the "not found" page, before the host's own error handling sees it. */
public class RecordNotFoundResolver implements HandlerExceptionResolver, Ordered {

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception exception) {
        if (!(exception instanceof RecordNotFound || exception instanceof RecordHidden)) {
            return null;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return PageFrame.around(new ModelAndView("b2b/refused").addObject("refusal", "notFound"));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
