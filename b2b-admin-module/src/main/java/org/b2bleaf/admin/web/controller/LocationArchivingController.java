package org.b2bleaf.admin.web.controller;

import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.ordering.OpenBusiness;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Archives locations. */
@Controller("b2bLocationArchivingController")
@RequestMapping(LocationArchivingController.PAGE)
public class LocationArchivingController extends ArchivingController {

    static final String PAGE = "/company-location";

    public LocationArchivingController() {
        super(CompanyLocation.class, PAGE, "location");
    }

    @Override
    String nameOf(long id) {
        return location(id).getName();
    }

    @Override
    OpenBusiness.Open openBusinessOf(long id) {
        return openBusiness.ofLocation(id);
    }

    @Override
    long buyersOf(long id) {
        return buyers.ofLocation(id);
    }

    @Override
    void archive(long id) {
        companies.archiveLocation(id, actor.current());
    }

    @Override
    void reactivate(long id) {
        companies.reactivateLocation(id, actor.current());
    }
}
