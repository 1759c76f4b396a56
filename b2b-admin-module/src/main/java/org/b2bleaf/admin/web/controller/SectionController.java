package org.b2bleaf.admin.web.controller;

import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.StaffRights;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.web.controller.AdminAbstractController;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A section of the admin with pages of its own: what its staff may do, and the frame that its pages stand in. */
public abstract class SectionController extends AdminAbstractController {

    /** A record by its internal id, in an address. Broadleaf takes other addresses below a section for its records. */
    protected static final String ONE = "/{id:\\d{1,18}}";

    @Resource(name = "b2bStaffRights")
    protected StaffRights rights;

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
        return may(guarded, EntityOperationType.UPDATE);
    }

    /** Whether whoever is signed in may do that with records of a class, of this section or of another one. */
    protected boolean may(Class<?> type, EntityOperationType operation) {
        return rights.may(type, operation);
    }

    /** The view of this name within the admin's frame. */
    protected String view(String name, Model model) {
        model.addAttribute("viewType", name);
        setModelAttributes(model, section);
        return "modules/defaultContainer";
    }

    /**
     * The page of a list, from 0: what is no page is the first one, and what is too far off the last one.
     *
     * @param typed as the address has it
     */
    protected static int pageNumber(String typed, int last) {
        return typed.matches("\\d{1,18}") ? (int) Math.min(Long.parseLong(typed), last) : 0;
    }

    /** What was chosen from a list, by its name; empty for a name that is none of them. */
    protected static <E extends Enum<E>> Optional<E> chosen(Class<E> choices, String name) {
        return Stream.of(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
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
}
