package org.b2bleaf.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bSignInCompletion")
public class SignInCompletionImpl implements SignInCompletion {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    @Resource(name = "b2bSignInCodeDao")
    protected SignInCodeDao codes;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Override
    @Transactional("blTransactionManager")
    public Optional<Customer> complete(EmailAddress email) {
        // Two browsers may prove a new address at the same moment, and the column is not unique.
        codes.lock(email.value());
        List<Customer> registered = registeredWith(email);
        if (registered.isEmpty()) {
            return Optional.of(signedIn(create(email)));
        }
        List<Customer> active = bestSpelled(
                email,
                registered.stream()
                        .filter(customer -> !customer.isDeactivated())
                        .toList());
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
        return Optional.of(signedIn(withPassword(active.get(0))));
    }

    /** Whoever registers the address anew in other letters must not lock its customer out. */
    private static List<Customer> bestSpelled(EmailAddress email, List<Customer> customers) {
        List<Customer> exact = customers.stream()
                .filter(customer -> email.value().equals(customer.getEmailAddress()))
                .toList();
        return exact.size() == 1 ? exact : customers;
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
                null);
        return customer;
    }

    /**
     * The host may have stored addresses as they were typed, so case is ignored; but databases may fold accents and
     * look-alikes as well, which must not make two people one.
     */
    private List<Customer> registeredWith(EmailAddress email) {
        return em
                .createQuery(
                        """
                        select c from CustomerImpl c
                        where c.registered = true and (c.emailAddress = :email or lower(c.emailAddress) = :email)""",
                        Customer.class)
                .setParameter("email", email.value())
                .getResultList()
                .stream()
                .filter(customer ->
                        EmailAddress.parse(customer.getEmailAddress()).equals(Optional.of(email)))
                .toList();
    }

    private Customer create(EmailAddress email) {
        Customer customer = customers.createCustomer();
        customer.setEmailAddress(email.value());
        customer.setUsername(freeUsername(email, customer.getId()));
        customer.setUnencodedPassword(BrowserToken.random(random));
        // Not registerCustomer, which mails a welcome. The role of a shopper is given to everybody by
        // blUserDetailsService.
        Customer saved = customers.saveCustomer(customer, true);
        audit.record(Actor.SYSTEM, "created", AuditSubject.customer(saved.getId()), null, null, email);
        return saved;
    }

    /** Somebody else's user name may be this address, from before he or she changed it. */
    private String freeUsername(EmailAddress email, Long customerId) {
        String username = email.value();
        return customers.readCustomerByUsername(username, false) == null ? username : username + "-" + customerId;
    }
}
