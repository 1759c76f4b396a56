package org.b2bleaf.admin.web.controller;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.web.controller.BroadleafControllerUtility;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers what staff have no permission for with 403 and a page that says so, where Broadleaf fails with 500. */
@ControllerAdvice
public class NotPermitted extends AdminAbstractController {

    @ExceptionHandler(SecurityServiceException.class)
    public ModelAndView notPermitted(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        ExtendedModelMap model = new ExtendedModelMap();
        model.addAttribute("viewType", "b2bNotPermitted");
        if (BroadleafControllerUtility.isAjaxRequest(request)) {
            // Broadleaf's script shows a message of its own for the status.
            return new ModelAndView("views/b2bNotPermitted", model);
        }
        setModelAttributes(
                model, request.getServletPath().replaceFirst("^/", "").replaceFirst("/.*", ""));
        return new ModelAndView("modules/defaultContainer", model);
    }
}
