package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import java.security.SecureRandom;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.preview.StaffSession;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.preview.PreviewRefused;
import org.b2bleaf.preview.Previews;
import org.b2bleaf.settings.ShopAddress;
import org.b2bleaf.store.rules.PreviewGate;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Opens the shop as a location sees it: asks first, then sends a new tab there with a link for one use. */
@Controller("b2bPreviewController")
@RequestMapping(LocationArchivingController.PAGE)
public class PreviewController extends WindowController {

    @Resource(name = "b2bPreviews")
    protected Previews previews;

    @Resource(name = "b2bShopAddress")
    protected ShopAddress shop;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @RequestMapping(value = "/{id}/preview", method = RequestMethod.GET)
    public String ask(@PathVariable long id, Model model) throws ServiceException {
        CompanyLocation location = checked(id);
        model.addAttribute("path", LocationArchivingController.PAGE + "/" + id + "/preview");
        return window(model, "b2b/preview", text("B2bPreview_title", location.getName()));
    }

    @RequestMapping(value = "/{id}/preview", method = RequestMethod.POST)
    public void start(@PathVariable long id, HttpServletRequest request, HttpServletResponse response)
            throws ServiceException, IOException {
        String token = previews.start(checked(id), StaffSession.keyOf(request.getSession(), random), actor.current());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(shop.of(PreviewGate.OPEN.substring(1) + "?token=" + token));
    }

    private CompanyLocation checked(long id) throws ServiceException {
        check(CompanyLocation.class, EntityOperationType.FETCH);
        return location(id);
    }

    @ExceptionHandler(PreviewRefused.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    @ResponseBody
    public String archived() {
        return text("B2bPreview_archived");
    }
}
