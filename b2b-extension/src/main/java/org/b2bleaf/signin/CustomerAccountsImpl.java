package org.b2bleaf.signin;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bCustomerAccounts")
public class CustomerAccountsImpl implements CustomerAccounts {

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
    public void lock(Collection<EmailAddress> emails) {
        codes.lock(emails.stream().map(EmailAddress::value).toArray(String[]::new));
    }

    /** A database whose comparison ignores case finds others as well. */
    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<Customer> spelledExactly(EmailAddress email) {
        List<Customer> exact = em
                .createQuery(
                        "select c from CustomerImpl c where c.registered = true and c.emailAddress = :email",
                        Customer.class)
                .setParameter("email", email.value())
                .getResultList()
                .stream()
                .filter(customer -> email.value().equals(customer.getEmailAddress()) && !customer.isDeactivated())
                .toList();
        return exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
    }

    /**
     * The host may have stored addresses as they were typed, so case is ignored; but databases may fold accents and
     * look-alikes as well, which must not make two people one.
     */
    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Customer> registeredWith(EmailAddress email) {
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

    @Override
    @Transactional("blTransactionManager")
    public Customer create(EmailAddress email, String firstName, String lastName, String actor) {
        Customer customer = customers.createCustomer();
        customer.setEmailAddress(email.value());
        customer.setFirstName(firstName);
        customer.setLastName(lastName);
        customer.setUsername(freeUsername(email, customer.getId()));
        customer.setUnencodedPassword(BrowserToken.random(random));
        // Not registerCustomer, which mails a welcome. The role of a shopper is given to everybody by
        // blUserDetailsService.
        Customer saved = customers.saveCustomer(customer, true);
        CustomerSignInImpl row = new CustomerSignInImpl(saved.getId());
        // Nobody can have opened a session with a password that nobody knows.
        row.setSecuredAt(Date.from(Instant.EPOCH));
        em.persist(row);
        audit.record(actor, "created", AuditSubject.customer(saved.getId()), null, null, email);
        return saved;
    }

    /** Somebody else's user name may be this address, from before he or she changed it. */
    private String freeUsername(EmailAddress email, Long customerId) {
        String username = email.value();
        return customers.readCustomerByUsername(username, false) == null ? username : username + "-" + customerId;
    }
}
