package org.b2bleaf.admin.web.controller;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** A form that says that it has files in it, and cannot be read: answered with 400, where Broadleaf fails with 500. */
@Component("b2bUnreadableUpload")
public class UnreadableUpload extends AdminAbstractController implements HandlerExceptionResolver, Ordered {

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception exception) {
        if (!(exception instanceof MultipartException)) {
            return null;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        ExtendedModelMap model = new ExtendedModelMap();
        model.addAttribute("badText", true);
        model.addAttribute("viewType", "b2bRefused");
        setModelAttributes(
                model, request.getServletPath().replaceFirst("^/", "").replaceFirst("/.*", ""));
        return new ModelAndView("modules/defaultContainer", model);
    }

    /** Behind {@link UploadTooBig}, which knows its exception better. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }
}
