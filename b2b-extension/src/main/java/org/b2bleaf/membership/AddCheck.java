package org.b2bleaf.membership;

import static org.b2bleaf.membership.MembershipProblem.Kind.CHOOSE_A_COMPANY;
import static org.b2bleaf.membership.MembershipProblem.Kind.CHOOSE_A_CUSTOMER;
import static org.b2bleaf.membership.MembershipProblem.Kind.CHOOSE_A_LOCATION;
import static org.b2bleaf.membership.MembershipProblem.Kind.CHOOSE_THE_RECEIVER;
import static org.b2bleaf.membership.MembershipProblem.Kind.COMPANY_ARCHIVED;
import static org.b2bleaf.membership.MembershipProblem.Kind.CUSTOMER_DEACTIVATED;
import static org.b2bleaf.membership.MembershipProblem.Kind.CUSTOMER_MISSING;
import static org.b2bleaf.membership.MembershipProblem.Kind.CUSTOMER_NOT_REGISTERED;
import static org.b2bleaf.membership.MembershipProblem.Kind.EMAIL_TAKEN;
import static org.b2bleaf.membership.MembershipProblem.Kind.EMAIL_TWICE;
import static org.b2bleaf.membership.MembershipProblem.Kind.HAS_MORE_ALREADY;
import static org.b2bleaf.membership.MembershipProblem.Kind.LOCATION_ARCHIVED;
import static org.b2bleaf.membership.MembershipProblem.Kind.NOT_OF_COMPANY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Resource;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.company.DetailProblem;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.rules.PermissionChange;
import org.b2bleaf.signin.CustomerAccounts;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Component;

/** Everything that stands against adding customers as a form asks for it, in the order of the form. */
@Component("b2bAddCheck")
public class AddCheck {

    private static final int MAX_NAME = 255;

    @Resource(name = "b2bMembershipDao")
    protected MembershipDao dao;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bCustomerAccounts")
    protected CustomerAccounts accounts;

    /** @param company the locked one of an existing choice; null when there is none or a new one is made */
    List<MembershipProblem> problemsOf(AddCustomers command, Company company) {
        List<MembershipProblem> problems = new ArrayList<>();
        if (command.company() instanceof CompanyChoice.New fresh) {
            problems.addAll(problemsOf(fresh));
        } else if (company == null) {
            problems.add(new MembershipProblem("company", CHOOSE_A_COMPANY));
        } else if (!company.getStatus().isActive()) {
            problems.add(new MembershipProblem("company", COMPANY_ARCHIVED));
        }
        problems.addAll(problemsOfCustomers(command.customers()));
        problems.addAll(problemsOfLocations(command, company));
        if (command.transfer().isUnclear(command.permissions().keySet())) {
            problems.add(new MembershipProblem("transfer", CHOOSE_THE_RECEIVER));
        }
        return problems;
    }

    private List<MembershipProblem> problemsOf(CompanyChoice.New fresh) {
        Company company = new CompanyImpl();
        fresh.details().accept(company);
        CompanyLocation location = new CompanyLocationImpl();
        fresh.firstLocation().accept(location);
        List<MembershipProblem> problems = new ArrayList<>();
        companies.problemsOf(company).forEach(problem -> problems.add(at("company.", problem)));
        companies.problemsOf(location).forEach(problem -> problems.add(at("firstLocation.", problem)));
        return problems;
    }

    private static MembershipProblem at(String prefix, DetailProblem problem) {
        return new MembershipProblem(prefix + problem.field(), problem.kind());
    }

    private List<MembershipProblem> problemsOfCustomers(List<CustomerChoice> choices) {
        if (choices.isEmpty()) {
            return List.of(new MembershipProblem("customers", CHOOSE_A_CUSTOMER));
        }
        Map<Long, ShopCustomer> known = known(choices);
        Set<EmailAddress> typed = new HashSet<>();
        List<MembershipProblem> problems = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            String field = "customers[" + i + "]";
            if (choices.get(i) instanceof CustomerChoice.New fresh) {
                problems.addAll(problemsOf(fresh, field, typed));
            } else if (choices.get(i) instanceof CustomerChoice.Existing existing) {
                problemOf(known.get(existing.customerId()), field).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Map<Long, ShopCustomer> known(List<CustomerChoice> choices) {
        List<Long> ids = CustomerChoice.existing(choices);
        return ids.isEmpty() ? Map.of() : dao.customers(ids);
    }

    private static Optional<MembershipProblem> problemOf(ShopCustomer customer, String field) {
        if (customer == null) {
            return Optional.of(new MembershipProblem(field, CUSTOMER_MISSING));
        }
        if (customer.canSignIn()) {
            return Optional.empty();
        }
        return Optional.of(new MembershipProblem(
                field, customer.isReachable() ? CUSTOMER_DEACTIVATED : CUSTOMER_NOT_REGISTERED, customer.hit(false)));
    }

    private List<MembershipProblem> problemsOf(CustomerChoice.New fresh, String field, Set<EmailAddress> typed) {
        List<MembershipProblem> problems = new ArrayList<>();
        emailProblem(fresh, field + ".email", typed).ifPresent(problems::add);
        if (isTooLong(fresh.firstName())) {
            problems.add(new MembershipProblem(field + ".firstName", DetailProblem.Kind.TOO_LONG));
        }
        if (isTooLong(fresh.lastName())) {
            problems.add(new MembershipProblem(field + ".lastName", DetailProblem.Kind.TOO_LONG));
        }
        return problems;
    }

    private Optional<MembershipProblem> emailProblem(CustomerChoice.New fresh, String field, Set<EmailAddress> typed) {
        if (fresh.email() == null || fresh.email().isBlank()) {
            return Optional.of(new MembershipProblem(field, DetailProblem.Kind.REQUIRED));
        }
        Optional<EmailAddress> email = EmailAddress.parse(fresh.email());
        if (email.isEmpty()) {
            return Optional.of(new MembershipProblem(field, DetailProblem.Kind.NOT_AN_EMAIL));
        }
        if (!typed.add(email.get())) {
            return Optional.of(new MembershipProblem(field, EMAIL_TWICE));
        }
        return accounts.registeredWith(email.get()).stream()
                .min(Comparator.comparing(Customer::isDeactivated).thenComparing(Customer::getId))
                .map(other -> new MembershipProblem(
                        field,
                        EMAIL_TAKEN,
                        new CustomerHit(other.getId(), CustomerName.of(other), other.getEmailAddress(), false)));
    }

    private static boolean isTooLong(String name) {
        return name != null && name.strip().length() > MAX_NAME;
    }

    private List<MembershipProblem> problemsOfLocations(AddCustomers command, Company company) {
        Set<Long> chosen = new TreeSet<>(command.permissions().keySet());
        if (chosen.isEmpty()) {
            return List.of(new MembershipProblem("permissions", CHOOSE_A_LOCATION));
        }
        List<MembershipProblem> problems = new ArrayList<>();
        Map<Long, ActiveStatus> locations = company == null ? Map.of() : dao.locations(company.getId(), chosen);
        for (Long id : chosen) {
            if (command.company() instanceof CompanyChoice.New && id == CompanyChoice.New.FIRST_LOCATION) {
                continue;
            }
            if (!locations.containsKey(id)) {
                problems.add(new MembershipProblem(field(id), NOT_OF_COMPANY));
            } else if (!locations.get(id).isActive()) {
                problems.add(new MembershipProblem(field(id), LOCATION_ARCHIVED));
            }
        }
        problems.addAll(whoHasMore(command, locations.keySet()));
        return problems;
    }

    /** Adding somebody again must not take the administration of a location away in passing. */
    private List<MembershipProblem> whoHasMore(AddCustomers command, Collection<Long> locations) {
        List<Long> customers = CustomerChoice.existing(command.customers());
        if (customers.isEmpty() || locations.isEmpty()) {
            return List.of();
        }
        List<MembershipProblem> problems = new ArrayList<>();
        Map<Long, ShopCustomer> known = dao.customers(customers);
        dao.permissions(customers, locations)
                .forEach((customer, permissions) -> permissions.forEach((id, before) -> {
                    Permission after = command.permissions().get(id);
                    if (new PermissionChange(before, after).takesAway()) {
                        problems.add(new MembershipProblem(
                                field(id), HAS_MORE_ALREADY, known.get(customer).hit(true)));
                    }
                }));
        return problems;
    }

    /** The field of a location. */
    static String field(long locationId) {
        return "permissions[" + locationId + "]";
    }
}
