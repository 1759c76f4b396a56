package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Says why a request was refused. The filter of the CSRF check sends such requests here; nobody else gets in. */
@Controller("b2bAdminRefusedController")
public class RefusedController extends AdminAbstractController {

    /** Set by the filter on a request that it refuses. */
    private static final String MARK = "b2b.internalPage";

    /** Set by the filter: the path that the form was sent to. */
    private static final String PATH = "b2b.refusedPath";

    @RequestMapping(value = "/b2b/refused/wrong-token", method = RequestMethod.GET)
    public String wrongToken(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        return refused(HttpServletResponse.SC_FORBIDDEN, request, response, model);
    }

    /** A character that no database can store. */
    @RequestMapping(value = "/b2b/refused/bad-text", method = RequestMethod.GET)
    public String badText(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
        model.addAttribute("badText", true);
        return refused(HttpServletResponse.SC_BAD_REQUEST, request, response, model);
    }

    private String refused(int status, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        if (request.getAttribute(MARK) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        response.setStatus(status);
        model.addAttribute("viewType", "b2bRefused");
        setModelAttributes(model, section(request));
        return "modules/defaultContainer";
    }

    /** The section of the admin that the form belongs to, so that menu and breadcrumbs lead back. */
    private static String section(HttpServletRequest request) {
        String path = request.getAttribute(PATH)
                .toString()
                .substring(request.getContextPath().length())
                .replaceFirst("^/", "");
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }
}
