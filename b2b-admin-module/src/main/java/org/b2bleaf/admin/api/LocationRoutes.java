package org.b2bleaf.admin.api;

import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.api.LocationView;
import org.b2bleaf.api.rules.EntityTag;
import org.b2bleaf.apiclient.rules.Scope;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.rules.ActiveStatus;
import org.springframework.stereotype.Component;

/** Locations. */
@Component("b2bLocationRoutes")
public class LocationRoutes extends ApiRoutes {

    private static final String ALL = "/locations";
    private static final String ONE = ALL + "/{locationId}";
    private static final String OF_COMPANY = "/companies/{companyId}/locations";

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Override
    List<ApiRoute> routes() {
        return List.of(
                new ApiRoute("GET", ALL, Scope.LOCATIONS_READ, this::list),
                new ApiRoute("GET", OF_COMPANY, Scope.LOCATIONS_READ, this::listOfCompany),
                new ApiRoute("POST", OF_COMPANY, Scope.LOCATIONS_WRITE, this::create),
                new ApiRoute("GET", ONE, Scope.LOCATIONS_READ, this::read),
                new ApiRoute("PATCH", ONE, Scope.LOCATIONS_WRITE, this::change));
    }

    private Object list(ApiCall call) {
        call.knows("limit", "cursor", "externalId", "status");
        return PageView.of(
                lists.locations(
                        null, call.text("externalId", 64), call.choice("status", ActiveStatus.class), call.page()),
                call);
    }

    private Object listOfCompany(ApiCall call) {
        call.knows("limit", "cursor", "status");
        ActiveStatus status = call.choice("status", ActiveStatus.class);
        return PageView.of(lists.locations(keys.company(call), null, status, call.page()), call);
    }

    private Object read(ApiCall call) {
        call.knows();
        return view(keys.location(call));
    }

    private LocationView view(long id) {
        LocationView view = views.locations(List.of(id)).get(id);
        if (view == null) {
            throw ApiProblem.notFound();
        }
        return view;
    }

    private Object create(ApiCall call) {
        call.knows();
        CompanyLocation made = companies.addLocation(
                keys.company(call),
                location -> {
                    LocationFill.fill(location, call.body());
                    call.body().refuseIfWrong();
                },
                call.actor());
        return new Made(ALL + "/" + made.getId(), view(made.getId()));
    }

    private Object change(ApiCall call) {
        call.knows();
        long id = keys.location(call);
        LocationView before = view(id);
        call.mustMatch(EntityTag.of(json.bytes(before)));
        ActiveStatus status = call.body().choice("status", ActiveStatus.class, before.status());
        companies.editLocation(
                id,
                before.version(),
                location -> {
                    LocationFill.fill(location, call.body());
                    call.body().refuseIfWrong();
                },
                call.actor());
        if (status == ActiveStatus.ARCHIVED) {
            companies.archiveLocation(id, call.actor());
        } else {
            companies.reactivateLocation(id, call.actor());
        }
        return view(id);
    }
}
