package org.b2bleaf.admin.web.controller;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.admin.membership.ChosenRecords;
import org.b2bleaf.admin.membership.ListPage;
import org.b2bleaf.admin.membership.MembershipForm;
import org.b2bleaf.admin.membership.MembershipPanels;
import org.b2bleaf.admin.transfer.PreviewView;
import org.b2bleaf.admin.transfer.TransferTexts;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyMember;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.AddCustomers;
import org.b2bleaf.membership.AdminlessLocation;
import org.b2bleaf.membership.CompanyChoice;
import org.b2bleaf.membership.CustomerHit;
import org.b2bleaf.membership.CustomerSearch;
import org.b2bleaf.membership.LastLocationAdmin;
import org.b2bleaf.membership.MembershipLists;
import org.b2bleaf.membership.MembershipRefused;
import org.b2bleaf.membership.MembershipService;
import org.b2bleaf.transfer.TransferService;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The customers of a company: its list, adding, permissions, removing. The page of a location uses it too. */
@Controller("b2bCompanyCustomersController")
@RequestMapping("/company/{companyId}/customers")
public class CompanyCustomersController extends WindowController {

    @Resource(name = "b2bMembershipService")
    protected MembershipService membership;

    @Resource(name = "b2bMembershipLists")
    protected MembershipLists lists;

    @Resource(name = "b2bCustomerSearch")
    protected CustomerSearch search;

    @Resource(name = "b2bTransferService")
    protected TransferService transfers;

    @Resource(name = "b2bTransferTexts")
    protected TransferTexts transferTexts;

    @Resource(name = "b2bMembershipPanels")
    protected MembershipPanels panels;

    @Resource(name = "b2bChosenRecords")
    protected ChosenRecords chosen;

    /** A page of the list. */
    @RequestMapping(method = RequestMethod.GET)
    public String list(
            @PathVariable long companyId,
            @RequestParam(required = false) Long location,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int first,
            Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.FETCH);
        company(companyId);
        if (location != null && location(location).getCompany().getId() != companyId) {
            throw new NoSuchRecord();
        }
        model.addAttribute("panel", panels.customers(companyId, location, text, first));
        return "views/b2b/customers";
    }

    /** Customers of the shop, while somebody types. */
    @RequestMapping(value = "/search", method = RequestMethod.GET)
    public String search(@PathVariable long companyId, @RequestParam(defaultValue = "") String text, Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.FETCH);
        check(Customer.class, EntityOperationType.FETCH);
        model.addAttribute("found", search.find(text, companyId));
        return "views/b2b/foundCustomers";
    }

    /** Customers of the company, while somebody types. */
    @RequestMapping(value = "/members", method = RequestMethod.GET)
    public String members(@PathVariable long companyId, @RequestParam(defaultValue = "") String text, Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.FETCH);
        List<CustomerHit> found = lists.membersOf(companyId, text, 0, CustomerSearch.LIMIT).rows().stream()
                .map(member -> new CustomerHit(member.customerId(), member.name(), member.email(), false))
                .toList();
        model.addAttribute("found", found);
        return "views/b2b/foundCustomers";
    }

    /** A page of the locations to choose from. */
    @RequestMapping(value = "/locations", method = RequestMethod.GET)
    public String locations(
            @PathVariable long companyId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int first,
            Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.FETCH);
        model.addAttribute("locations", ListPage.inWindow(lists::locationsOf, companyId, text, first));
        return "views/b2b/locationsToTick";
    }

    /** What would move if the orders of these customers were added to the location. */
    @RequestMapping(value = "/transfer-preview", method = RequestMethod.GET)
    public String transferPreview(
            @PathVariable long companyId,
            @RequestParam(defaultValue = "") List<Long> customer,
            @RequestParam long location,
            Model model,
            Locale locale)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.UPDATE);
        if (location(location).getCompany().getId() != companyId) {
            throw new NoSuchRecord();
        }
        List<PreviewView> previews = chosen.customers(customer).stream()
                .map(hit -> transferTexts.preview(transfers.preview(hit.customerId(), location), locale))
                .toList();
        model.addAttribute("previews", previews);
        return "views/b2b/transferPreviews";
    }

    // Adding

    @RequestMapping(value = "/add", method = RequestMethod.GET)
    public String askWhomToAdd(@PathVariable long companyId, HttpServletRequest request, Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.ADD);
        return addWindow(model, company(companyId), new MembershipForm(request.getParameterMap()));
    }

    @RequestMapping(value = "/add", method = RequestMethod.POST)
    public String add(@PathVariable long companyId, HttpServletRequest request, Model model) throws ServiceException {
        check(CompanyMember.class, EntityOperationType.ADD);
        Company company = company(companyId);
        MembershipForm form = new MembershipForm(request.getParameterMap());
        AddCustomers command = new AddCustomers(
                new CompanyChoice.Existing(companyId),
                form.customers(),
                form.chosenPermissions(),
                form.transfer(),
                form.isOn("notify"));
        if (!form.isRefused()) {
            try {
                List<Long> added = membership.add(command, actor.current()).customerIds();
                return done(model, text("B2bAdd_done", added.size(), customerName(added.get(0)), company.getName()));
            } catch (MembershipRefused e) {
                form.refuse(e.problems());
            }
        }
        return addWindow(model, company, form);
    }

    private String addWindow(Model model, Company company, MembershipForm form) {
        Map<Long, Permission> permissions = form.chosenPermissions();
        model.addAttribute("path", "/company/" + company.getId() + "/customers");
        model.addAttribute("form", form);
        model.addAttribute("chosenCustomers", chosen.customers(form.ids("customer")));
        model.addAttribute("permissions", permissions);
        model.addAttribute("chosenLocations", chosen.locations(company.getId(), permissions.keySet()));
        model.addAttribute("locations", ListPage.inWindow(lists::locationsOf, company.getId(), "", 0));
        return window(model, "b2b/addCustomers", text("B2bAdd_title", company.getName()));
    }

    // Permissions of one customer

    /** A page of the locations with what the customer may do there. */
    @RequestMapping(value = "/{customerId}/locations", method = RequestMethod.GET)
    public String locationsFor(
            @PathVariable long companyId,
            @PathVariable long customerId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int first,
            Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.FETCH);
        model.addAttribute("locations", locationsFor(companyId, customerId, text, first));
        return "views/b2b/locationsToPermit";
    }

    @RequestMapping(value = "/{customerId}/permissions", method = RequestMethod.GET)
    public String askForPermissions(
            @PathVariable long companyId, @PathVariable long customerId, HttpServletRequest request, Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.UPDATE);
        MembershipForm form = new MembershipForm(request.getParameterMap());
        return permissionsWindow(model, company(companyId), customerId, form, List.of());
    }

    @RequestMapping(value = "/{customerId}/permissions", method = RequestMethod.POST)
    public String changePermissions(
            @PathVariable long companyId, @PathVariable long customerId, HttpServletRequest request, Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.UPDATE);
        Company company = company(companyId);
        MembershipForm form = new MembershipForm(request.getParameterMap());
        Map<Long, Permission> permissions = form.permissions();
        List<AdminlessLocation> withoutAdmin = List.of();
        if (!form.isRefused()) {
            try {
                membership.changePermissions(
                        companyId, customerId, permissions, form.isOn("warningsSeen"), actor.current());
                return done(model, text("B2bPermissions_done", customerName(customerId)));
            } catch (MembershipRefused e) {
                form.refuse(e.problems());
            } catch (LastLocationAdmin e) {
                withoutAdmin = e.locations();
            }
        }
        return permissionsWindow(model, company, customerId, form, withoutAdmin);
    }

    private String permissionsWindow(
            Model model, Company company, long customerId, MembershipForm form, List<AdminlessLocation> withoutAdmin) {
        Map<Long, Permission> permissions = form.permissions();
        model.addAttribute("path", "/company/" + company.getId() + "/customers/" + customerId);
        model.addAttribute("form", form);
        model.addAttribute("withoutAdmin", withoutAdmin);
        model.addAttribute("permissions", permissions);
        model.addAttribute("chosenLocations", chosen.locations(company.getId(), permissions.keySet()));
        model.addAttribute("locations", locationsFor(company.getId(), customerId, "", 0));
        return window(
                model, "b2b/permissions", text("B2bPermissions_title", customerName(customerId), company.getName()));
    }

    private ListPage<?> locationsFor(long companyId, long customerId, String text, int first) {
        return ListPage.inWindow(
                (id, filter, from, size) -> lists.locationsFor(id, customerId, filter, from, size),
                companyId,
                text,
                first);
    }

    // Removing

    @RequestMapping(value = "/remove", method = RequestMethod.GET)
    public String askWhetherToRemove(@PathVariable long companyId, HttpServletRequest request, Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.REMOVE);
        return removeWindow(model, company(companyId), new MembershipForm(request.getParameterMap()));
    }

    @RequestMapping(value = "/remove", method = RequestMethod.POST)
    public String remove(@PathVariable long companyId, HttpServletRequest request, Model model)
            throws ServiceException {
        check(CompanyMember.class, EntityOperationType.REMOVE);
        Company company = company(companyId);
        MembershipForm form = new MembershipForm(request.getParameterMap());
        Collection<Long> leaving = form.ids("customer");
        Long newMainContact = form.id("newMainContact");
        if (leaving.isEmpty()) {
            form.refuse("customers", "CHOOSE_A_CUSTOMER");
        }
        if (!form.isRefused()) {
            try {
                membership.remove(
                        companyId,
                        leaving,
                        form.isOn("removeOrders"),
                        newMainContact,
                        form.isOn("warningsSeen"),
                        actor.current());
                return done(
                        model,
                        text(
                                "B2bRemove_done",
                                leaving.size(),
                                customerName(leaving.iterator().next()),
                                company.getName()));
            } catch (MembershipRefused e) {
                form.refuse(e.problems());
            } catch (LastLocationAdmin e) {
                form.refuse("warningsSeen", "CONFIRM_THE_WARNING");
            }
        }
        return removeWindow(model, company, form);
    }

    private String removeWindow(Model model, Company company, MembershipForm form) {
        List<Long> leaving = form.ids("customer");
        Long newMainContact = form.id("newMainContact");
        List<Long> contacts = new ArrayList<>();
        if (newMainContact != null) {
            contacts.add(newMainContact);
        }
        model.addAttribute("path", "/company/" + company.getId() + "/customers");
        model.addAttribute("form", form);
        model.addAttribute("leaving", chosen.customers(leaving));
        model.addAttribute("warnings", membership.removalWarnings(company.getId(), leaving));
        model.addAttribute(
                "newMainContact",
                chosen.customers(contacts).stream().findFirst().orElse(null));
        return window(model, "b2b/removeCustomers", text("B2bRemove_title", company.getName()));
    }
}
