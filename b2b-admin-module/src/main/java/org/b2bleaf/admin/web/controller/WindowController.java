package org.b2bleaf.admin.web.controller;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.CustomerName;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What controllers of windows have in common. {@code modals.js} shows their answers. */
abstract class WindowController extends AdminAbstractController {

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    /**
     * What the cross that closes the window is called for whoever does not see it. In a header, as windows are drawn by
     * Broadleaf's template, which has no such word and no place for ours, and refusals are no page at all; escaped, as
     * headers are ASCII.
     */
    @ModelAttribute
    void nameTheCross(HttpServletResponse response) {
        response.setHeader(
                "B2b-Close",
                URLEncoder.encode(text("B2bWindow_close"), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
    }

    protected void check(Class<?> type, EntityOperationType operation) throws ServiceException {
        adminRemoteSecurityService.securityCheck(type.getName(), operation);
    }

    /** Shows a view in a window. */
    protected static String window(Model model, String view, String title) {
        model.addAttribute("viewType", view);
        model.addAttribute("modalHeaderType", "custom");
        model.addAttribute("modalTitle", title);
        return "modules/modalContainer";
    }

    /** Closes the window with a message. */
    protected static String done(Model model, String message) {
        model.addAttribute("message", message);
        return "views/b2b/done";
    }

    /** Closes the window, goes to a page and shows the message there. */
    protected static String leave(Model model, String page, String message) {
        model.addAttribute("page", page);
        return done(model, message);
    }

    protected String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** One of two messages, by whether it is about one or several. */
    protected String text(String key, int count, String one, String where) {
        return count == 1 ? text(key + "_one", one, where) : text(key + "_many", count, where);
    }

    protected Company company(long id) {
        Company company = companies.findById(id);
        if (company == null) {
            throw new NoSuchRecord();
        }
        return company;
    }

    protected CompanyLocation location(long id) {
        CompanyLocation location = companies.findLocationById(id);
        if (location == null) {
            throw new NoSuchRecord();
        }
        return location;
    }

    protected String customerName(long id) {
        Customer customer = customers.readCustomerById(id);
        if (customer == null) {
            throw new NoSuchRecord();
        }
        return CustomerName.of(customer);
    }

    @ExceptionHandler(SecurityServiceException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    @ResponseBody
    public String forbidden() {
        return text("B2bWindow_forbidden");
    }
}
