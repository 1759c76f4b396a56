package org.b2bleaf.membership;

import static org.b2bleaf.membership.MembershipProblem.Kind.CHOOSE_A_COMPANY;
import static org.b2bleaf.membership.MembershipProblem.Kind.CHOOSE_A_CUSTOMER;
import static org.b2bleaf.membership.MembershipProblem.Kind.LEAVES_TOO;
import static org.b2bleaf.membership.MembershipProblem.Kind.LOCATION_ARCHIVED;
import static org.b2bleaf.membership.MembershipProblem.Kind.NOT_A_CUSTOMER_OF_COMPANY;
import static org.b2bleaf.membership.MembershipProblem.Kind.NOT_OF_COMPANY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.Resource;
import org.b2bleaf.accessmail.AccessMailService;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.rules.PermissionChange;
import org.b2bleaf.signin.CustomerAccounts;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.transfer.TransferService;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bMembershipService")
public class MembershipServiceImpl implements MembershipService {

    @Resource(name = "b2bMembershipDao")
    protected MembershipDao dao;

    @Resource(name = "b2bAddCheck")
    protected AddCheck check;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissions;

    @Resource(name = "b2bCustomerAccounts")
    protected CustomerAccounts accounts;

    @Resource(name = "b2bTransferService")
    protected TransferService transfers;

    @Resource(name = "b2bAccessMailService")
    protected AccessMailService accessMails;

    @Override
    @Transactional("blTransactionManager")
    public Added add(AddCustomers command, String actor) {
        Company existing =
                command.company() instanceof CompanyChoice.Existing choice ? dao.lock(choice.companyId()) : null;
        accounts.lock(newAddresses(command));
        refuse(check.problemsOf(command, existing));
        Company company = command.company() instanceof CompanyChoice.New fresh ? create(fresh, actor) : existing;
        Map<Long, Permission> granted = granted(command, company);
        List<Long> customers = command.customers().stream()
                .map(choice -> customer(choice, actor))
                .distinct()
                .toList();
        for (Long customer : customers) {
            granted.forEach((location, permission) -> permissions.grant(location, customer, permission, actor));
        }
        command.transfer()
                .receiver(command.permissions().keySet())
                .map(receiver -> locationId(receiver, company))
                .ifPresent(receiver -> CustomerChoice.existing(command.customers())
                        .forEach(customer -> transfers.start(customer, receiver, actor)));
        if (command.sendMail()) {
            Long only = granted.size() == 1 ? granted.keySet().iterator().next() : null;
            accessMails.queue(company.getId(), customers, only, actor);
        }
        return new Added(company.getId(), customers);
    }

    private static List<EmailAddress> newAddresses(AddCustomers command) {
        return command.customers().stream()
                .filter(CustomerChoice.New.class::isInstance)
                .map(choice -> EmailAddress.parse(((CustomerChoice.New) choice).email()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Company create(CompanyChoice.New fresh, String actor) {
        return companies.create(fresh.details(), fresh.firstLocation(), actor);
    }

    private static Map<Long, Permission> granted(AddCustomers command, Company company) {
        Map<Long, Permission> granted = new TreeMap<>();
        command.permissions().forEach((id, permission) -> granted.put(locationId(id, company), permission));
        return granted;
    }

    /** Only a company that was just made has a location without an id of its own. */
    private static Long locationId(Long chosen, Company company) {
        return chosen == CompanyChoice.New.FIRST_LOCATION
                ? company.getLocations().get(0).getId()
                : chosen;
    }

    private Long customer(CustomerChoice choice, String actor) {
        if (choice instanceof CustomerChoice.New fresh) {
            EmailAddress email = EmailAddress.parse(fresh.email()).orElseThrow();
            return accounts.create(email, typed(fresh.firstName()), typed(fresh.lastName()), actor)
                    .getId();
        }
        return ((CustomerChoice.Existing) choice).customerId();
    }

    private static String typed(String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }

    @Override
    @Transactional("blTransactionManager")
    public void changePermissions(
            long companyId, long customerId, Map<Long, Permission> wanted, boolean warningsSeen, String actor) {
        refuseUnlessMembers(dao.lock(companyId), List.of(customerId));
        if (wanted.isEmpty()) {
            return;
        }
        Map<Long, PermissionChange> changes = changes(customerId, wanted);
        refuse(problemsOf(changes, dao.locations(companyId, wanted.keySet())));
        if (!warningsSeen) {
            List<AdminlessLocation> withoutAdmin = dao.withoutAdmin(companyId, List.of(customerId)).stream()
                    .filter(location -> changes.containsKey(location.locationId())
                            && changes.get(location.locationId()).takesAdmin())
                    .toList();
            warn(withoutAdmin);
        }
        changes.forEach((location, change) -> {
            if (change.isChange()) {
                store(location, customerId, change.after(), actor);
            }
        });
    }

    private void store(long locationId, long customerId, Permission permission, String actor) {
        if (permission == null) {
            permissions.revoke(locationId, customerId, actor);
        } else {
            permissions.grant(locationId, customerId, permission, actor);
        }
    }

    private Map<Long, PermissionChange> changes(long customerId, Map<Long, Permission> wanted) {
        Map<Long, Permission> present =
                dao.permissions(List.of(customerId), wanted.keySet()).getOrDefault(customerId, Map.of());
        Map<Long, PermissionChange> changes = new TreeMap<>();
        wanted.forEach((location, after) -> changes.put(location, new PermissionChange(present.get(location), after)));
        return changes;
    }

    private static List<MembershipProblem> problemsOf(
            Map<Long, PermissionChange> changes, Map<Long, ActiveStatus> locations) {
        List<MembershipProblem> problems = new ArrayList<>();
        changes.forEach((id, change) -> {
            ActiveStatus status = locations.get(id);
            if (status == null) {
                problems.add(new MembershipProblem(AddCheck.field(id), NOT_OF_COMPANY));
            } else if (!status.isActive() && change.givesMore()) {
                problems.add(new MembershipProblem(AddCheck.field(id), LOCATION_ARCHIVED));
            }
        });
        return problems;
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public RemovalWarnings removalWarnings(long companyId, Collection<Long> customerIds) {
        Company company = companies.findById(companyId);
        if (company == null || customerIds.isEmpty()) {
            return new RemovalWarnings(List.of(), null);
        }
        Customer contact = company.getMainContact();
        return new RemovalWarnings(
                dao.withoutAdmin(companyId, customerIds),
                contact != null && customerIds.contains(contact.getId())
                        ? new CustomerHit(contact.getId(), CustomerName.of(contact), contact.getEmailAddress(), true)
                        : null);
    }

    @Override
    @Transactional("blTransactionManager")
    public void remove(
            long companyId,
            Collection<Long> customerIds,
            boolean removeOrders,
            Long newMainContact,
            boolean warningsSeen,
            String actor) {
        Set<Long> leaving = new LinkedHashSet<>(customerIds);
        Company company = dao.lock(companyId);
        refuseUnlessMembers(company, leaving);
        boolean contactLeaves = company.getMainContact() != null
                && leaving.contains(company.getMainContact().getId());
        if (contactLeaves && newMainContact != null) {
            refuse(problemsOfContact(companyId, leaving, newMainContact));
        }
        if (!warningsSeen) {
            warn(dao.withoutAdmin(companyId, leaving));
        }
        if (contactLeaves && newMainContact != null) {
            Customer contact = dao.customer(newMainContact);
            companies.edit(companyId, company.getVersion(), it -> it.setMainContact(contact), actor);
        }
        for (Long customer : leaving) {
            if (removeOrders) {
                transfers.undoAll(companyId, customer, actor);
            }
            permissions.removeMember(companyId, customer, actor);
        }
    }

    private List<MembershipProblem> problemsOfContact(long companyId, Set<Long> leaving, long contact) {
        if (leaving.contains(contact)) {
            return List.of(new MembershipProblem("mainContact", LEAVES_TOO));
        }
        return dao.members(companyId, List.of(contact)).isEmpty()
                ? List.of(new MembershipProblem("mainContact", NOT_A_CUSTOMER_OF_COMPANY))
                : List.of();
    }

    private void refuseUnlessMembers(Company company, Collection<Long> customerIds) {
        if (company == null) {
            refuse(List.of(new MembershipProblem("company", CHOOSE_A_COMPANY)));
        } else if (customerIds.isEmpty()) {
            refuse(List.of(new MembershipProblem("customers", CHOOSE_A_CUSTOMER)));
        } else if (!dao.members(company.getId(), customerIds).containsAll(customerIds)) {
            refuse(List.of(new MembershipProblem("customers", NOT_A_CUSTOMER_OF_COMPANY)));
        }
    }

    private static void refuse(List<MembershipProblem> problems) {
        if (!problems.isEmpty()) {
            throw new MembershipRefused(problems);
        }
    }

    private static void warn(List<AdminlessLocation> withoutAdmin) {
        if (!withoutAdmin.isEmpty()) {
            throw new LastLocationAdmin(withoutAdmin);
        }
    }
}
