package org.b2bleaf.membership;

import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.b2bleaf.accessmail.AccessMailService;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.signin.CustomerAccounts;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.transfer.TransferService;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** The membership service over a database, with transfers and mails that a test watches or breaks. */
final class Members {

    final TransferService transfers = mock(TransferService.class);
    final AccessMailService mails = mock(AccessMailService.class);
    final MembershipService service;
    final PermissionService permissions;
    final CompanyService companies;

    private final Slice shop;

    Members(Slice shop) {
        this.shop = shop;
        companies = shop.bean(CompanyService.class);
        permissions = shop.bean(PermissionService.class);
        service = service(permissions);
    }

    /** With what a test puts in the place of the real permissions. */
    MembershipService service(PermissionService permissionService) {
        MembershipServiceImpl plain = new MembershipServiceImpl();
        plain.dao = shop.bean(MembershipDao.class);
        plain.check = shop.bean(AddCheck.class);
        plain.companies = companies;
        plain.permissions = permissionService;
        plain.accounts = shop.bean(CustomerAccounts.class);
        plain.transfers = transfers;
        plain.accessMails = mails;
        ProxyFactory proxy = new ProxyFactory(plain);
        proxy.addAdvice(new TransactionInterceptor(
                shop.bean(PlatformTransactionManager.class), new AnnotationTransactionAttributeSource()));
        return (MembershipService) proxy.getProxy();
    }

    /** An address that no other test has, as customers stay. */
    static String address(String name) {
        return name + "-" + UUID.randomUUID() + "@x.example";
    }

    /** A registered customer with such an address. */
    Customer customer(String firstName) {
        return customer(address(firstName.toLowerCase(Locale.ROOT)), customer -> {
            customer.setFirstName(firstName);
            customer.setLastName("Example");
        });
    }

    Customer customer(String email, Consumer<Customer> change) {
        return shop.inTransaction(() -> {
            Customer customer = shop.bean(CustomerService.class).createCustomer();
            customer.setEmailAddress(email);
            customer.setUsername(email);
            customer.setRegistered(true);
            change.accept(customer);
            return shop.bean(CustomerService.class).saveCustomer(customer, customer.isRegistered());
        });
    }

    CompanyLocation location(Company company, String name) {
        return companies.addLocation(company.getId(), location -> location.setName(name), Actor.SYSTEM);
    }

    void grant(CompanyLocation location, Customer customer, Permission permission) {
        permissions.grant(location.getId(), customer.getId(), permission, Actor.SYSTEM);
    }

    void mainContact(Company company, Customer customer) {
        companies.edit(
                company.getId(),
                companies.findById(company.getId()).getVersion(),
                it -> it.setMainContact(customer),
                Actor.SYSTEM);
    }

    static List<Long> ids(Collection<Customer> customers) {
        List<Long> ids = new ArrayList<>();
        customers.forEach(customer -> ids.add(customer.getId()));
        return ids;
    }
}
