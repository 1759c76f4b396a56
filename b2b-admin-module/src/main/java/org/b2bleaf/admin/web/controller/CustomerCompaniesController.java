package org.b2bleaf.admin.web.controller;

import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.admin.company.LocationFields;
import org.b2bleaf.admin.membership.ChosenRecords;
import org.b2bleaf.admin.membership.ListPage;
import org.b2bleaf.admin.membership.MembershipForm;
import org.b2bleaf.admin.membership.MembershipPanels;
import org.b2bleaf.admin.membership.NewCompanyForm;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyMember;
import org.b2bleaf.company.TermsTypeChoice;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.AddCustomers;
import org.b2bleaf.membership.CompanyChoice;
import org.b2bleaf.membership.CustomerChoice;
import org.b2bleaf.membership.MembershipLists;
import org.b2bleaf.membership.MembershipRefused;
import org.b2bleaf.membership.MembershipService;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The companies of a customer: the list on Broadleaf's page of the customer, and adding to one. */
@Controller("b2bCustomerCompaniesController")
@RequestMapping("/customer/{customerId}/companies")
public class CustomerCompaniesController extends WindowController {

    private static final int MOST_FOUND = 20;

    @Resource(name = "b2bMembershipService")
    protected MembershipService membership;

    @Resource(name = "b2bMembershipLists")
    protected MembershipLists lists;

    @Resource(name = "b2bMembershipPanels")
    protected MembershipPanels panels;

    @Resource(name = "b2bChosenRecords")
    protected ChosenRecords chosen;

    /** A page of the list. */
    @RequestMapping(method = RequestMethod.GET)
    public String list(@PathVariable long customerId, @RequestParam(defaultValue = "0") int first, Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.FETCH);
        model.addAttribute("panel", panels.companies(customerId, first));
        return "views/b2b/companies";
    }

    /** Active companies, while somebody types. */
    @RequestMapping(value = "/search", method = RequestMethod.GET)
    public String search(@RequestParam(defaultValue = "") String text, Model model) throws ServiceException {
        check(Company.class, EntityOperationType.FETCH);
        model.addAttribute("found", companies.search(text, ActiveStatus.ACTIVE, 0, MOST_FOUND));
        return "views/b2b/foundCompanies";
    }

    @RequestMapping(value = "/add", method = RequestMethod.GET)
    public String askWhereToAdd(@PathVariable long customerId, HttpServletRequest request, Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.ADD);
        return window(model, customerId, new MembershipForm(request.getParameterMap()));
    }

    @RequestMapping(value = "/add", method = RequestMethod.POST)
    public String add(@PathVariable long customerId, HttpServletRequest request, Model model) throws ServiceException {
        check(CompanyMember.class, EntityOperationType.ADD);
        MembershipForm form = new MembershipForm(request.getParameterMap());
        AddCustomers command = new AddCustomers(
                company(form),
                List.of(new CustomerChoice.Existing(customerId)),
                permissions(form),
                form.transfer(),
                form.isOn("notify"));
        if (!form.isRefused()) {
            try {
                long companyId = membership.add(command, actor.current()).companyId();
                return done(
                        model,
                        text(
                                "B2bAdd_done_one",
                                customerName(customerId),
                                company(companyId).getName()));
            } catch (MembershipRefused e) {
                form.refuse(e.problems());
            }
        }
        return window(model, customerId, form);
    }

    private CompanyChoice company(MembershipForm form) throws ServiceException {
        if (form.isOn("newCompany")) {
            check(Company.class, EntityOperationType.ADD);
            NewCompanyForm typed = new NewCompanyForm(form);
            typed.check(companies);
            return typed.choice();
        }
        Long id = form.id("company");
        return id == null ? null : new CompanyChoice.Existing(id);
    }

    /** Without the choice for the first location of a new company while another one is chosen, and the other way round. */
    private static Map<Long, Permission> permissions(MembershipForm form) {
        Map<Long, Permission> permissions = form.chosenPermissions();
        boolean isNew = form.isOn("newCompany");
        permissions.keySet().removeIf(location -> isNew != (location == CompanyChoice.New.FIRST_LOCATION));
        return permissions;
    }

    private String window(Model model, long customerId, MembershipForm form) {
        Long companyId = form.isOn("newCompany") ? null : form.id("company");
        Company company = companyId == null ? null : companies.findById(companyId);
        Map<Long, Permission> permissions = form.chosenPermissions();
        model.addAttribute("customerId", customerId);
        model.addAttribute("path", "/customer/" + customerId + "/companies");
        model.addAttribute("form", form);
        model.addAttribute("company", company);
        model.addAttribute("permissions", permissions);
        model.addAttribute(
                "chosenLocations",
                company == null ? Map.of() : chosen.locations(company.getId(), permissions.keySet()));
        model.addAttribute(
                "locations", company == null ? null : ListPage.inWindow(lists::locationsOf, company.getId(), "", 0));
        model.addAttribute("timeZones", LocationFields.timeZones());
        model.addAttribute("countries", LocationFields.countries());
        model.addAttribute("termsTypes", TermsTypeChoice.values());
        return window(model, "b2b/addToCompany", text("B2bAddTo_title", customerName(customerId)));
    }
}
