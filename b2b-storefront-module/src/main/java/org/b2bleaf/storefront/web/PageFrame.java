package org.b2bleaf.storefront.web;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/**
 * Puts the merchant's colour and the link to the privacy policy around each of our pages, inside the host's layout. The
 * sign-in and code pages, those of payment links and those for printing are left alone, see {@link PageLayouts}.
 */
public class PageFrame extends HandlerInterceptorAdapter {

    private static final String FRAME = "b2b/frame";
    private static final String PAGE = "b2bPage";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView modelAndView) {
        if (modelAndView != null) {
            around(modelAndView);
        }
    }

    /** @return the same answer, framed when it is one of our pages */
    static ModelAndView around(ModelAndView page) {
        String view = page.getViewName();
        if (view != null && PageLayouts.isFramed(view)) {
            page.addObject(PAGE, view);
            page.setViewName(FRAME);
        }
        return page;
    }
}
