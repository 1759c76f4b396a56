package org.b2bleaf.admin.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.api.PermissionView;
import org.b2bleaf.api.rules.EntityTag;
import org.b2bleaf.apiclient.rules.Scope;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.MembershipDao;
import org.b2bleaf.membership.MembershipProblem;
import org.b2bleaf.membership.MembershipRefused;
import org.b2bleaf.membership.MembershipService;
import org.springframework.stereotype.Component;

/** What members may do at locations. */
@Component("b2bPermissionRoutes")
public class PermissionRoutes extends ApiRoutes {

    private static final String ALL = "/locations/{locationId}/permissions";
    private static final String ONE = ALL + "/{customerId}";

    @Resource(name = "b2bMembershipService")
    protected MembershipService members;

    @Resource(name = "b2bMembershipDao")
    protected MembershipDao locks;

    @Override
    List<ApiRoute> routes() {
        return List.of(
                new ApiRoute("GET", ALL, Scope.PERMISSIONS_READ, this::list),
                new ApiRoute("POST", ALL, Scope.PERMISSIONS_WRITE, this::grant),
                new ApiRoute("GET", ONE, Scope.PERMISSIONS_READ, this::read),
                new ApiRoute("PATCH", ONE, Scope.PERMISSIONS_WRITE, this::change),
                new ApiRoute("DELETE", ONE, Scope.PERMISSIONS_WRITE, this::revoke));
    }

    private Object list(ApiCall call) {
        call.knows("limit", "cursor");
        return PageView.of(lists.permissions(keys.location(call), call.page()), call);
    }

    private Object read(ApiCall call) {
        call.knows();
        return existing(keys.location(call), call.id("customerId"));
    }

    private Optional<PermissionView> view(long location, long customer) {
        return Optional.ofNullable(
                views.permissions(location, List.of(customer)).get(customer));
    }

    private PermissionView existing(long location, long customer) {
        return view(location, customer).orElseThrow(ApiProblem::notFound);
    }

    private Object grant(ApiCall call) {
        call.knows();
        long location = keys.location(call);
        ApiBody body = call.body();
        body.require("customerId");
        body.require("permission");
        Long customer = body.id("customerId", null);
        Permission permission = body.choice("permission", Permission.class, null);
        body.refuseIfWrong();
        long company = lock(location);
        if (view(location, customer).isPresent()) {
            throw new ApiProblem(
                    ProblemType.ALREADY_GRANTED, "The customer has a permission at the location: change that one.");
        }
        store(company, location, customer, permission, false, call);
        return new Made("/locations/" + location + "/permissions/" + customer, existing(location, customer));
    }

    private Object change(ApiCall call) {
        call.knows("acceptAdminless");
        boolean acceptAdminless = call.isOn("acceptAdminless");
        long location = keys.location(call);
        long customer = call.id("customerId");
        ApiBody body = call.body();
        long company = lock(location);
        PermissionView before = existing(location, customer);
        call.mustMatch(EntityTag.of(json.bytes(before)));
        Permission permission = body.choice("permission", Permission.class, before.permission());
        body.refuseIfWrong();
        store(company, location, customer, permission, acceptAdminless, call);
        return existing(location, customer);
    }

    private Object revoke(ApiCall call) {
        call.knows("acceptAdminless");
        boolean acceptAdminless = call.isOn("acceptAdminless");
        long location = keys.location(call);
        long customer = call.id("customerId");
        long company = lock(location);
        call.mayMatch(EntityTag.of(json.bytes(existing(location, customer))));
        store(company, location, customer, null, acceptAdminless, call);
        return null;
    }

    /** Others who change members of the company wait, so that what is read now is right until the change. */
    private long lock(long location) {
        long company = lists.companyOfLocation(location).orElseThrow(ApiProblem::notFound);
        locks.lock(company);
        return company;
    }

    private void store(
            long company, long location, long customer, Permission permission, boolean acceptAdminless, ApiCall call) {
        Map<Long, Permission> wanted = new HashMap<>();
        wanted.put(location, permission);
        try {
            members.changePermissions(company, customer, wanted, acceptAdminless, call.actor());
        } catch (MembershipRefused e) {
            ApiProblem problem = ApiProblem.refused();
            for (MembershipProblem it : e.problems()) {
                problem.and(
                        it.field().equals("customers") ? "#/customerId" : "#/permission",
                        it.kind().name());
            }
            throw problem;
        }
    }
}
