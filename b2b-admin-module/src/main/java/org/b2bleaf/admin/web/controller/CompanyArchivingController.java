package org.b2bleaf.admin.web.controller;

import org.b2bleaf.company.Company;
import org.b2bleaf.ordering.OpenBusiness;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Archives companies. */
@Controller("b2bCompanyArchivingController")
@RequestMapping(CompanyArchivingController.PAGE)
public class CompanyArchivingController extends ArchivingController {

    static final String PAGE = "/company";

    public CompanyArchivingController() {
        super(Company.class, PAGE, "company");
    }

    @Override
    String nameOf(long id) {
        return company(id).getName();
    }

    @Override
    OpenBusiness.Open openBusinessOf(long id) {
        return openBusiness.ofCompany(id);
    }

    @Override
    long buyersOf(long id) {
        return buyers.ofCompany(id);
    }

    @Override
    void archive(long id) {
        companies.archive(id, actor.current());
    }

    @Override
    void reactivate(long id) {
        companies.reactivate(id, actor.current());
    }
}
