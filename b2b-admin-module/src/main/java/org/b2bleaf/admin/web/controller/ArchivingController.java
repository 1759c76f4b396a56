package org.b2bleaf.admin.web.controller;

import javax.annotation.Resource;
import org.b2bleaf.admin.membership.Buyers;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.ordering.OpenBusiness;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Archives companies and locations after showing what that means, and makes them active again. */
@Controller("b2bArchivingController")
public class ArchivingController extends WindowController {

    @Resource(name = "b2bOpenBusiness")
    protected OpenBusiness openBusiness;

    @Resource(name = "b2bBuyers")
    protected Buyers buyers;

    @RequestMapping(value = "/company/{id}/archive", method = RequestMethod.GET)
    public String askWhetherToArchive(@PathVariable long id, Model model) throws ServiceException {
        check(Company.class, EntityOperationType.UPDATE);
        Company company = company(id);
        model.addAttribute("open", openBusiness.ofCompany(id));
        model.addAttribute("buyers", buyers.ofCompany(id));
        return window(model, "archive", "B2bArchive_company", "/company/" + id, company.getName());
    }

    @RequestMapping(value = "/company/{id}/archive", method = RequestMethod.POST)
    public String archive(@PathVariable long id, Model model) throws ServiceException {
        check(Company.class, EntityOperationType.UPDATE);
        Company company = company(id);
        companies.archive(id, actor.current());
        return leave(model, "/company/" + id, text("B2bArchive_done", company.getName()));
    }

    @RequestMapping(value = "/company/{id}/reactivate", method = RequestMethod.GET)
    public String askWhetherToReactivate(@PathVariable long id, Model model) throws ServiceException {
        check(Company.class, EntityOperationType.UPDATE);
        Company company = company(id);
        model.addAttribute("open", openBusiness.ofCompany(id));
        model.addAttribute("buyers", buyers.ofCompany(id));
        return window(model, "reactivate", "B2bReactivate_company", "/company/" + id, company.getName());
    }

    @RequestMapping(value = "/company/{id}/reactivate", method = RequestMethod.POST)
    public String reactivate(@PathVariable long id, Model model) throws ServiceException {
        check(Company.class, EntityOperationType.UPDATE);
        Company company = company(id);
        companies.reactivate(id, actor.current());
        return leave(model, "/company/" + id, text("B2bReactivate_done", company.getName()));
    }

    @RequestMapping(value = "/company-location/{id}/archive", method = RequestMethod.GET)
    public String askWhetherToArchiveLocation(@PathVariable long id, Model model) throws ServiceException {
        check(CompanyLocation.class, EntityOperationType.UPDATE);
        CompanyLocation location = location(id);
        model.addAttribute("open", openBusiness.ofLocation(id));
        model.addAttribute("buyers", buyers.ofLocation(id));
        return window(model, "archive", "B2bArchive_location", "/company-location/" + id, location.getName());
    }

    @RequestMapping(value = "/company-location/{id}/archive", method = RequestMethod.POST)
    public String archiveLocation(@PathVariable long id, Model model) throws ServiceException {
        check(CompanyLocation.class, EntityOperationType.UPDATE);
        CompanyLocation location = location(id);
        companies.archiveLocation(id, actor.current());
        return leave(model, "/company-location/" + id, text("B2bArchive_done", location.getName()));
    }

    @RequestMapping(value = "/company-location/{id}/reactivate", method = RequestMethod.GET)
    public String askWhetherToReactivateLocation(@PathVariable long id, Model model) throws ServiceException {
        check(CompanyLocation.class, EntityOperationType.UPDATE);
        CompanyLocation location = location(id);
        model.addAttribute("open", openBusiness.ofLocation(id));
        model.addAttribute("buyers", buyers.ofLocation(id));
        return window(model, "reactivate", "B2bReactivate_location", "/company-location/" + id, location.getName());
    }

    @RequestMapping(value = "/company-location/{id}/reactivate", method = RequestMethod.POST)
    public String reactivateLocation(@PathVariable long id, Model model) throws ServiceException {
        check(CompanyLocation.class, EntityOperationType.UPDATE);
        CompanyLocation location = location(id);
        companies.reactivateLocation(id, actor.current());
        return leave(model, "/company-location/" + id, text("B2bReactivate_done", location.getName()));
    }

    private String window(Model model, String act, String messages, String page, String name) {
        model.addAttribute("act", act);
        model.addAttribute("texts", messages);
        model.addAttribute("path", page + "/" + act);
        return window(model, "b2b/archive", text("B2bArchive_title_" + act, name));
    }
}
