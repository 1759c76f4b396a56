package org.b2bleaf.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bSignInCompletion")
public class SignInCompletionImpl implements SignInCompletion {

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    @Resource(name = "b2bCustomerAccounts")
    protected CustomerAccounts accounts;

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissions;

    @Resource(name = "b2bAccountSecurity")
    protected AccountSecurity security;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Autowired
    protected ApplicationEventPublisher events;

    @Override
    @Transactional("blTransactionManager")
    public Optional<Customer> complete(EmailAddress email) {
        // Two browsers may prove a new address at the same moment, and the column is not unique.
        accounts.lock(List.of(email));
        // Whoever registers the address anew in other letters must not lock its customer out.
        Optional<Customer> exact = accounts.spelledExactly(email);
        if (exact.isPresent()) {
            return Optional.of(enter(exact.get()));
        }
        List<Customer> registered = accounts.registeredWith(email);
        if (registered.isEmpty()) {
            Customer made = accounts.create(email, null, null, Actor.SYSTEM);
            events.publishEvent(new CustomerMadeBySignIn(made.getId()));
            return Optional.of(signedIn(made));
        }
        List<Customer> active = registered.stream()
                .filter(customer -> !customer.isDeactivated())
                .toList();
        if (active.size() != 1) {
            audit.record(
                    Actor.SYSTEM,
                    "sign-in-refused",
                    AuditSubject.of(AuditSubject.CUSTOMER, null),
                    active.isEmpty() ? "deactivated" : "several",
                    null,
                    email);
            return Optional.empty();
        }
        return Optional.of(enter(active.get(0)));
    }

    private Customer enter(Customer registered) {
        Customer customer = withPassword(registered);
        if (!permissions.permissionsOf(customer.getId()).isEmpty()) {
            security.secure(customer.getId(), true);
        }
        return signedIn(customer);
    }

    /** The merchant's staff may have made a customer without one, whom Spring Security's user does not allow. */
    private Customer withPassword(Customer customer) {
        if (customer.getPassword() != null && !customer.getPassword().isEmpty()) {
            return customer;
        }
        customer.setUnencodedPassword(BrowserToken.random(random));
        return customers.saveCustomer(customer, true);
    }

    private Customer signedIn(Customer customer) {
        audit.record(
                Actor.customer(customer.getId()),
                "signed-in",
                AuditSubject.customer(customer.getId()),
                null,
                null,
                EmailAddress.parse(customer.getEmailAddress()).orElse(null));
        return customer;
    }
}
