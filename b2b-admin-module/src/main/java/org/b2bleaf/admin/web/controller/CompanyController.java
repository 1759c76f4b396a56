package org.b2bleaf.admin.web.controller;

import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.admin.company.FirstLocation;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocation;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.ClassMetadata;
import org.broadleafcommerce.openadmin.dto.SectionCrumb;
import org.broadleafcommerce.openadmin.web.controller.entity.AdminBasicEntityController;
import org.broadleafcommerce.openadmin.web.form.entity.DynamicEntityFormInfo;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Companies: Broadleaf's pages, but a new company is typed in together with its first location. */
@Controller("b2bCompanyController")
@RequestMapping("/" + CompanyController.SECTION)
public class CompanyController extends AdminBasicEntityController {

    static final String SECTION = "company";

    /** What only a stored company has. */
    private static final List<String> NOT_YET = List.of("mainContact", "status", "createdAt");

    @Override
    protected String getSectionKey(Map<String, String> pathVars) {
        return SECTION;
    }

    @Override
    @RequestMapping(value = "/add", method = RequestMethod.GET)
    public String viewAddEntityForm(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @PathVariable Map<String, String> pathVars,
            @RequestParam(defaultValue = "") String entityType)
            throws Exception {
        String view = super.viewAddEntityForm(
                request, response, model, pathVars, kindOfCompany(entityType).orElse(""));
        addFirstLocation((EntityForm) model.asMap().get("entityForm"), Map.of());
        return view;
    }

    @Override
    @RequestMapping(value = "/add", method = RequestMethod.POST)
    public String addEntity(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @PathVariable Map<String, String> pathVars,
            @ModelAttribute("entityForm") EntityForm entityForm,
            BindingResult result)
            throws Exception {
        isAboutACompany(entityForm);
        Map<String, String> typed = new HashMap<>();
        entityForm.getFields().forEach((name, field) -> typed.put(name, field.getValue()));
        String view = super.addEntity(request, response, model, pathVars, entityForm, result);
        if (result.hasErrors()) {
            addFirstLocation(entityForm, typed);
        }
        return view;
    }

    /** Broadleaf works with whatever class a hidden field names, and fails at none; this page makes companies only. */
    private static void isAboutACompany(EntityForm form) {
        form.setCeilingEntityClassname(Company.class.getName());
        form.setEntityType(kindOfCompany(form.getEntityType()).orElse(CompanyImpl.class.getName()));
        // Forms in the form, of which this page has none: Broadleaf looks for their classes without asking whether it
        // knows them.
        form.getFields().keySet().removeIf(name -> name.contains(DynamicEntityFormInfo.FIELD_SEPARATOR));
    }

    /** @return the class, when it is one that a company can be of, such as a host's own; else Broadleaf is to choose */
    private static Optional<String> kindOfCompany(String className) {
        try {
            Class<?> named = Class.forName(String.valueOf(className), false, CompanyController.class.getClassLoader());
            return Company.class.isAssignableFrom(named) && !Modifier.isAbstract(named.getModifiers())
                    ? Optional.of(className)
                    : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            // Nobody's class is no company.
            return Optional.empty();
        }
    }

    private void addFirstLocation(EntityForm company, Map<String, String> typed) throws ServiceException {
        NOT_YET.forEach(company::removeField);
        List<SectionCrumb> crumbs = List.of();
        ClassMetadata location = service.getClassMetadata(
                        getSectionPersistencePackageRequest(CompanyLocation.class.getName(), crumbs))
                .getDynamicResultSet()
                .getClassMetaData();
        FirstLocation.addTo(company, formService.createEntityForm(location, crumbs), typed);
    }
}
