package org.b2bleaf.admin.web.controller;

import java.util.Collections;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.admin.catalog.CatalogTexts;
import org.b2bleaf.admin.entity.AdminActor;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.catalog.CatalogEditor;
import org.b2bleaf.catalog.CatalogLists;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of catalogs have in common. */
abstract class CatalogPages extends AdminAbstractController {

    static final String SECTION = "b2b-catalog";

    /** A record by its internal id, in an address. */
    static final String ONE = "/{id:\\d{1,18}}";

    /** Rows of a list on one page. */
    static final int PAGE = 50;

    /** What is found to choose from. */
    static final int MOST_FOUND = 10;

    @Resource(name = "b2bCatalogEditor")
    protected CatalogEditor editor;

    @Resource(name = "b2bCatalogLists")
    protected CatalogLists lists;

    @Resource(name = "b2bCatalogTexts")
    protected CatalogTexts texts;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    protected void check(EntityOperationType operation) throws ServiceException {
        adminRemoteSecurityService.securityCheck(Catalog.class.getName(), operation);
    }

    protected boolean mayChange() {
        return may(Catalog.class, EntityOperationType.UPDATE);
    }

    private boolean may(Class<?> type, EntityOperationType operation) {
        try {
            adminRemoteSecurityService.securityCheck(type.getName(), operation);
            return true;
        } catch (ServiceException e) {
            return false;
        }
    }

    protected Catalog existing(long id) {
        try {
            Catalog catalog = editor.find(id);
            if (catalog != null) {
                return catalog;
            }
        } catch (EntityNotFoundException e) {
            // Answered below.
        }
        throw new NoSuchRecord();
    }

    /** A page of one catalog, under its heading and between its other pages. */
    protected String page(String view, String tab, Catalog catalog, Model model) {
        model.addAttribute("catalog", catalog);
        model.addAttribute("path", "/" + SECTION + "/" + catalog.getId());
        model.addAttribute("tab", tab);
        model.addAttribute("mayReadHistory", may(AuditEvent.class, EntityOperationType.FETCH));
        return view(view, model);
    }

    protected String view(String name, Model model) {
        model.addAttribute("texts", texts);
        model.addAttribute("mayChange", mayChange());
        model.addAttribute("nothing", Collections.emptyList());
        model.addAttribute("viewType", name);
        setModelAttributes(model, SECTION);
        return "modules/defaultContainer";
    }

    /** Says what was done on the page that follows. */
    protected static void tell(RedirectAttributes afterwards, String message) {
        afterwards.addFlashAttribute("headerFlash", message);
    }

    /** Says what could not be done on the page that follows. */
    protected static void alert(RedirectAttributes afterwards, String message) {
        tell(afterwards, message);
        afterwards.addFlashAttribute("headerFlashAlert", true);
    }

    protected static String redirect(String path) {
        return "redirect:/" + SECTION + path;
    }
}
