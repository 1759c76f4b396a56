package org.b2bleaf.admin.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.api.MemberView;
import org.b2bleaf.api.rules.EntityTag;
import org.b2bleaf.apiclient.rules.Scope;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.AddCustomers;
import org.b2bleaf.membership.CompanyChoice;
import org.b2bleaf.membership.CustomerChoice;
import org.b2bleaf.membership.MembershipDao;
import org.b2bleaf.membership.MembershipProblem;
import org.b2bleaf.membership.MembershipRefused;
import org.b2bleaf.membership.MembershipService;
import org.b2bleaf.membership.rules.TransferChoice;
import org.b2bleaf.signin.CustomerAccounts;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Component;

/** Members of companies. */
@Component("b2bMemberRoutes")
public class MemberRoutes extends ApiRoutes {

    private static final String ALL = "/companies/{companyId}/members";
    private static final String ONE = ALL + "/{customerId}";

    @Resource(name = "b2bMembershipService")
    protected MembershipService members;

    @Resource(name = "b2bMembershipDao")
    protected MembershipDao locks;

    @Resource(name = "b2bCustomerAccounts")
    protected CustomerAccounts accounts;

    @Override
    List<ApiRoute> routes() {
        return List.of(
                new ApiRoute("GET", ALL, Scope.MEMBERS_READ, this::list),
                new ApiRoute("POST", ALL, Scope.MEMBERS_WRITE, this::add),
                new ApiRoute("GET", ONE, Scope.MEMBERS_READ, this::read),
                new ApiRoute("DELETE", ONE, Scope.MEMBERS_WRITE, this::remove));
    }

    private Object list(ApiCall call) {
        call.knows("limit", "cursor", "email");
        return PageView.of(lists.members(keys.company(call), call.text("email", 254), call.page()), call);
    }

    private Object read(ApiCall call) {
        call.knows();
        return view(keys.company(call), call.id("customerId")).orElseThrow(ApiProblem::notFound);
    }

    private Optional<MemberView> view(long company, long customer) {
        return Optional.ofNullable(views.members(company, List.of(customer)).get(customer));
    }

    private Object add(ApiCall call) {
        call.knows();
        long company = keys.company(call);
        ApiBody body = call.body();
        body.require("email");
        String typed = body.text("email", null, 254);
        String firstName = body.text("firstName", null, 255);
        String lastName = body.text("lastName", null, 255);
        boolean sendMail = body.isOn("sendMail", false);
        List<Long> order = new ArrayList<>();
        Map<Long, Permission> permissions = permissions(body, order);
        Long receiver = receiver(body);
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        if (typed != null && email.isEmpty()) {
            body.refuse("email", "NOT_AN_EMAIL");
        }
        body.refuseIfWrong();
        // Others who change the company's members, or make the same customer, wait.
        locks.lock(company);
        accounts.lock(List.of(email.orElseThrow()));
        CustomerChoice customer = choice(company, email.get(), firstName, lastName);
        try {
            long added = members.add(
                            new AddCustomers(
                                    new CompanyChoice.Existing(company),
                                    List.of(customer),
                                    permissions,
                                    receiver == null ? TransferChoice.NONE : TransferChoice.to(receiver),
                                    sendMail),
                            call.actor())
                    .customerIds()
                    .get(0);
            return new Made(
                    "/companies/" + company + "/members/" + added,
                    view(company, added).orElseThrow());
        } catch (MembershipRefused e) {
            throw refused(e, order);
        }
    }

    private CustomerChoice choice(long company, EmailAddress email, String firstName, String lastName) {
        List<Customer> known = accounts.registeredWith(email);
        if (known.isEmpty()) {
            return new CustomerChoice.New(email.value(), firstName, lastName);
        }
        Customer customer =
                known.stream().filter(it -> !it.isDeactivated()).findFirst().orElse(known.get(0));
        if (view(company, customer.getId()).isPresent()) {
            throw new ApiProblem(
                    ProblemType.ALREADY_MEMBER,
                    "The customer " + customer.getId() + " is a member of the company: change the permissions.");
        }
        return new CustomerChoice.Existing(customer.getId());
    }

    private Map<Long, Permission> permissions(ApiBody body, List<Long> order) {
        Map<Long, Permission> permissions = new LinkedHashMap<>();
        body.require("permissions");
        body.each("permissions", part -> {
            part.require("locationId");
            part.require("permission");
            Permission permission = part.choice("permission", Permission.class, null);
            Long location = location(part, "locationId");
            order.add(location);
            if (location != null && permission != null && permissions.put(location, permission) != null) {
                part.refuse("locationId", "TWICE");
            }
        });
        return permissions;
    }

    private Long receiver(ApiBody body) {
        return location(body, "transferOrdersTo");
    }

    /** @return null when none is named, or none that there is, which is refused */
    private Long location(ApiBody body, String property) {
        String key = body.text(property, null, 100);
        if (key == null) {
            return null;
        }
        Optional<Long> id = keys.location(key);
        if (id.isEmpty()) {
            body.refuse(property, "NOT_OF_COMPANY");
        }
        return id.orElse(null);
    }

    /** @param locations those of the body, in its order */
    private static ApiProblem refused(MembershipRefused refused, List<Long> locations) {
        ApiProblem problem = ApiProblem.refused();
        for (MembershipProblem it : refused.problems()) {
            problem.and(pointer(it.field(), locations), it.kind().name());
        }
        return problem;
    }

    private static String pointer(String field, List<Long> locations) {
        if (field.startsWith("permissions[")) {
            Long id = Long.valueOf(field.replaceAll("[^0-9]", ""));
            return "#/permissions/" + locations.indexOf(id) + "/locationId";
        }
        if (field.startsWith("customers[0].")) {
            return "#/" + field.substring("customers[0].".length());
        }
        return switch (field) {
            case "permissions" -> "#/permissions";
            case "transfer" -> "#/transferOrdersTo";
            case "customers", "customers[0]" -> "#/email";
            default -> null;
        };
    }

    private Object remove(ApiCall call) {
        call.knows("acceptAdminless", "returnOrders");
        boolean acceptAdminless = call.isOn("acceptAdminless");
        boolean returnOrders = call.isOn("returnOrders");
        long company = keys.company(call);
        long customer = call.id("customerId");
        locks.lock(company);
        MemberView before = view(company, customer).orElseThrow(ApiProblem::notFound);
        call.mayMatch(EntityTag.of(json.bytes(before)));
        members.remove(company, List.of(customer), returnOrders, null, acceptAdminless, call.actor());
        return null;
    }
}
