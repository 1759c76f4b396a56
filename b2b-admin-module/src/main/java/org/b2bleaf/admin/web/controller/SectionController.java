package org.b2bleaf.admin.web.controller;

import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.ui.Model;

/** A section of the admin with pages of its own: what its staff may do, and the frame that its pages stand in. */
public abstract class SectionController extends AdminAbstractController {

    private final String section;
    private final Class<?> guarded;

    /**
     * @param section by which the menu knows it
     * @param guarded whose permissions, as Broadleaf keeps them for a class, are those of the section
     */
    protected SectionController(String section, Class<?> guarded) {
        this.section = section;
        this.guarded = guarded;
    }

    /** @throws ServiceException when whoever is signed in may not */
    protected void check(EntityOperationType operation) throws ServiceException {
        adminRemoteSecurityService.securityCheck(guarded.getName(), operation);
    }

    /** Whether to show what changes something; acts are checked again. */
    protected boolean mayChange() {
        try {
            check(EntityOperationType.UPDATE);
            return true;
        } catch (ServiceException e) {
            return false;
        }
    }

    /** The view of this name within the admin's frame. */
    protected String view(String name, Model model) {
        model.addAttribute("viewType", name);
        setModelAttributes(model, section);
        return "modules/defaultContainer";
    }
}
