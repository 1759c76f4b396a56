package org.b2bleaf.admin.api;

import java.util.List;
import java.util.function.Consumer;
import javax.annotation.Resource;
import org.b2bleaf.api.CompanyView;
import org.b2bleaf.api.rules.EntityTag;
import org.b2bleaf.apiclient.rules.Scope;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.rules.ActiveStatus;
import org.broadleafcommerce.profile.core.dao.CustomerDao;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Component;

/** Companies. */
@Component("b2bCompanyRoutes")
public class CompanyRoutes extends ApiRoutes {

    private static final String ALL = "/companies";
    private static final String ONE = ALL + "/{companyId}";

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "blCustomerDao")
    protected CustomerDao customers;

    @Override
    List<ApiRoute> routes() {
        return List.of(
                new ApiRoute("GET", ALL, Scope.COMPANIES_READ, this::list),
                new ApiRoute("POST", ALL, Scope.COMPANIES_WRITE, this::create),
                new ApiRoute("GET", ONE, Scope.COMPANIES_READ, this::read),
                new ApiRoute("PATCH", ONE, Scope.COMPANIES_WRITE, this::change));
    }

    private Object list(ApiCall call) {
        call.knows("limit", "cursor", "externalId", "status", "text");
        return PageView.of(
                lists.companies(
                        call.text("externalId", 64),
                        call.choice("status", ActiveStatus.class),
                        call.text("text", 255),
                        call.page()),
                call);
    }

    private Object read(ApiCall call) {
        call.knows();
        return view(keys.company(call));
    }

    private CompanyView view(long id) {
        CompanyView view = views.companies(List.of(id)).get(id);
        if (view == null) {
            throw ApiProblem.notFound();
        }
        return view;
    }

    private Object create(ApiCall call) {
        call.knows();
        ApiBody body = call.body();
        body.require("firstLocation");
        Consumer<Company> details = company -> fill(company, body);
        // What belongs to which of the two is not said by the service, so that both are asked about before.
        Company tried = new CompanyImpl();
        details.accept(tried);
        CompanyLocation[] first = {new CompanyLocationImpl()};
        ApiBody[] location = new ApiBody[1];
        body.part("firstLocation", part -> {
            location[0] = part;
            LocationFill.fill(first[0], part);
        });
        body.refuseIfWrong();
        ApiProblem refused = ApiProblem.refused();
        companies
                .problemsOf(tried)
                .forEach(problem ->
                        refused.and(pointer(problem.field()), problem.kind().name()));
        companies
                .problemsOf(first[0])
                .forEach(problem -> refused.and(
                        "#/firstLocation/" + problem.field().replace('.', '/'),
                        problem.kind().name()));
        if (refused.hasErrors()) {
            throw refused;
        }
        Company made = companies.create(details, it -> LocationFill.fill(it, location[0]), call.actor());
        return new Made(ALL + "/" + made.getId(), view(made.getId()));
    }

    private Object change(ApiCall call) {
        call.knows();
        long id = keys.company(call);
        CompanyView before = view(id);
        call.mustMatch(EntityTag.of(json.bytes(before)));
        ApiBody body = call.body();
        ActiveStatus status = body.choice("status", ActiveStatus.class, before.status());
        companies.edit(
                id,
                before.version(),
                company -> {
                    fill(company, body);
                    fillContact(company, body);
                    body.refuseIfWrong();
                },
                call.actor());
        if (status == ActiveStatus.ARCHIVED) {
            companies.archive(id, call.actor());
        } else {
            companies.reactivate(id, call.actor());
        }
        return view(id);
    }

    private static void fill(Company company, ApiBody body) {
        company.setName(body.text("name", company.getName(), 255));
        company.setExternalId(body.text("externalId", company.getExternalId(), 64));
        company.setNotes(body.text("notes", company.getNotes(), 2000));
    }

    private void fillContact(Company company, ApiBody body) {
        if (!body.has("mainContactId")) {
            return;
        }
        Long id = body.id("mainContactId", null);
        Customer contact = id == null ? null : customers.readCustomerById(id);
        if (id != null && contact == null) {
            body.refuse("mainContactId", "NOT_A_MEMBER");
        }
        company.setMainContact(contact);
    }

    static String pointer(String field) {
        return "#/" + (field.equals("mainContact") ? "mainContactId" : field.replace('.', '/'));
    }
}
