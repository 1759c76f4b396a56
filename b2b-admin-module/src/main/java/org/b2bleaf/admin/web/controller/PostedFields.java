package org.b2bleaf.admin.web.controller;

import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.openadmin.web.controller.entity.AdminBasicEntityController;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes from a posted form of our records what such forms have. Spring would bind whatever else the request names to
 * Broadleaf's form, its tabs and buttons too, which the page then fails to show.
 */
@ControllerAdvice(assignableTypes = AdminBasicEntityController.class)
public class PostedFields {

    private static final String[] OF_A_FORM = {
        "ceilingEntityClassname",
        "entityType",
        "id",
        "sectionCrumbs",
        "mainEntityName",
        "fields[*].value",
        "fields[*].displayValue"
    };

    @Resource(name = "b2bOwnSections")
    protected OwnSections sections;

    @InitBinder("entityForm")
    public void takeWhatFormsHave(WebDataBinder binder, HttpServletRequest request) {
        if (sections.isAboutOurRecords(request)) {
            binder.setAllowedFields(OF_A_FORM);
            if (request.getServletPath().endsWith("/add")) {
                // A new record has none, whatever the form says.
                binder.setDisallowedFields("id");
            }
        }
    }
}
