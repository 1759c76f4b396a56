package org.b2bleaf.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.language.rules.PageLanguage;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.hibernate.Session;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bAccountSecurity")
public class AccountSecurityImpl implements AccountSecurity {

    /** What an import stores in place of a hash: there is no password yet, see {@code exchange.LockedPasswords}. */
    private static final String LOCKED = "!";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    @Resource(name = "b2bSignInCodeDao")
    protected SignInCodeDao codes;

    @Resource(name = "b2bSecuredMail")
    protected SecuredMail mail;

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Override
    @Transactional("blTransactionManager")
    public void secure(long customerId, boolean withCart) {
        Customer customer = customers.readCustomerById(customerId);
        CustomerSignInImpl row = locked(customer);
        if (row.getSecuredAt() != null) {
            return;
        }
        row.setSecuredAt(Date.from(clock.instant()));
        if (!hasPassword(customer)) {
            return;
        }
        customer.setUnencodedPassword(BrowserToken.random(random));
        customers.saveCustomer(customer, true);
        if (withCart) {
            setCartAside(customerId);
        }
        audit.record(
                Actor.SYSTEM, "secured", AuditSubject.customer(customerId), null, null, customer.getEmailAddress());
        EmailAddress.parse(customer.getEmailAddress()).ifPresent(email -> outbox.queue(mail.write(email, language())));
    }

    private static boolean hasPassword(Customer customer) {
        String password = customer.getPassword();
        return password != null && !password.isEmpty() && !password.startsWith(LOCKED);
    }

    /** Broadleaf takes an order in process without a name for the cart; with one it is a saved list. */
    private void setCartAside(long customerId) {
        em.flush();
        em.unwrap(Session.class)
                .createSQLQuery("update BLC_ORDER set ORDER_STATUS = 'NAMED', NAME = :name"
                        + " where CUSTOMER_ID = :customer and ORDER_STATUS = 'IN_PROCESS' and NAME is null")
                .addSynchronizedQuerySpace("BLC_ORDER")
                .setString("name", "Cart before " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .setLong("customer", customerId)
                .executeUpdate();
    }

    @Override
    @Transactional("blTransactionManager")
    public void trust(long customerId) {
        CustomerSignInImpl row = locked(customers.readCustomerById(customerId));
        if (row.getSecuredAt() == null) {
            row.setSecuredAt(Date.from(Instant.EPOCH));
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public void signOutEverywhere(long customerId, String actor) {
        Customer customer = customers.readCustomerById(customerId);
        CustomerSignInImpl row = locked(customer);
        // Up to the end of this millisecond, as sessions know the time of their opening no better.
        row.setSignedOutAt(Date.from(clock.instant().plusMillis(1)));
        audit.record(
                actor,
                "signed-out-everywhere",
                AuditSubject.customer(customerId),
                null,
                null,
                customer.getEmailAddress());
    }

    /** The customer's row, made when there is none, while nobody else makes it: see {@link SignInCodeDao#lock}. */
    private CustomerSignInImpl locked(Customer customer) {
        String address = customer.getEmailAddress() == null ? "" : customer.getEmailAddress();
        codes.lock(address.strip().toLowerCase(Locale.ROOT));
        CustomerSignInImpl row = em.find(CustomerSignInImpl.class, customer.getId());
        if (row == null) {
            row = new CustomerSignInImpl(customer.getId());
            em.persist(row);
            return row;
        }
        em.refresh(row);
        return row;
    }

    /** A sign-in is decided before anything of the page is known, so that only the browser's own wish is there. */
    private static Locale language() {
        Locale browser = LocaleContextHolder.getLocale();
        return PageLanguage.ofLocation(browser.toLanguageTag(), List.of()).orElse(browser);
    }
}
