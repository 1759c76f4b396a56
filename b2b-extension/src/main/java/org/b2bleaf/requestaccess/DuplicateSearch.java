package org.b2bleaf.requestaccess;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.requestaccess.PossibleDuplicate.Kind;
import org.b2bleaf.requestaccess.rules.CompanyNameKey;
import org.b2bleaf.requestaccess.rules.DuplicateReason;
import org.b2bleaf.requestaccess.rules.MailDomain;
import org.b2bleaf.requestaccess.rules.RequestStatus;
import org.b2bleaf.requestaccess.rules.TaxIdKey;
import org.b2bleaf.signin.CustomerAccounts;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Component;

/**
 * Looks for whom a request may be about. Names and tax ids of companies are free text and compared by keys, so each is
 * read: on the page of one request, and in six statements however many companies there are.
 */
@Component("b2bDuplicateSearch")
public class DuplicateSearch {

    /** More than that would be read by nobody. */
    private static final int MOST = 20;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bCustomerAccounts")
    protected CustomerAccounts accounts;

    List<PossibleDuplicate> of(AccessRequest request) {
        EmailAddress email = new EmailAddress(request.getEmail());
        Found found = new Found();
        byTaxId(TaxIdKey.of(request.getTaxId()), found);
        byName(CompanyNameKey.of(request.getCompanyName()), found);
        MailDomain.ofCompany(email).ifPresent(domain -> byDomain(domain, found));
        for (Customer customer : accounts.registeredWith(email)) {
            byCustomer(customer, found);
        }
        otherRequests(request, email, found);
        return found.all.values().stream()
                .map(Match::toDuplicate)
                .sorted(comparing(PossibleDuplicate::rank).thenComparing(PossibleDuplicate::name))
                .limit(MOST)
                .toList();
    }

    private void byTaxId(String key, Found found) {
        if (key.isEmpty()) {
            return;
        }
        for (Object[] row : em.createQuery(
                        """
                        select c.id, c.name, c.status, l.taxId, l.name from B2bLocation l join l.company c
                        where l.taxId is not null and l.taxId <> ''""",
                        Object[].class)
                .getResultList()) {
            if (TaxIdKey.of((String) row[3]).equals(key)) {
                found.company(row, row[4] + ", " + row[3]).add(DuplicateReason.TAX_ID);
            }
        }
    }

    private void byName(String key, Found found) {
        if (key.isEmpty()) {
            return;
        }
        for (Object[] row : em.createQuery("select c.id, c.name, c.status from B2bCompany c", Object[].class)
                .getResultList()) {
            if (CompanyNameKey.of((String) row[1]).equals(key)) {
                found.company(row, null).add(DuplicateReason.COMPANY_NAME);
            }
        }
    }

    /** A domain has no characters of patterns but the underscore, which no domain of a mail has. */
    private void byDomain(String domain, Found found) {
        for (Object[] row : em.createQuery(
                        """
                        select c.id, c.name, c.status, min(p.emailAddress) from B2bMember m
                        join m.company c join m.customer p where lower(p.emailAddress) like :domain escape '!'
                        group by c.id, c.name, c.status""",
                        Object[].class)
                .setParameter(
                        "domain",
                        "%@"
                                + domain.toLowerCase(Locale.ROOT)
                                        .replace("!", "!!")
                                        .replace("%", "!%")
                                        .replace("_", "!_"))
                .setMaxResults(MOST)
                .getResultList()) {
            found.company(row, (String) row[3]).add(DuplicateReason.EMAIL_DOMAIN);
        }
    }

    private void byCustomer(Customer customer, Found found) {
        found.add(
                        Kind.CUSTOMER,
                        customer.getId(),
                        CustomerName.of(customer),
                        customer.getEmailAddress(),
                        !customer.isDeactivated(),
                        null)
                .add(DuplicateReason.EMAIL);
        for (Object[] row : em.createQuery(
                        """
                        select c.id, c.name, c.status from B2bMember m join m.company c
                        where m.customer.id = :customer""",
                        Object[].class)
                .setParameter("customer", customer.getId())
                .getResultList()) {
            found.company(row, customer.getEmailAddress()).add(DuplicateReason.EMAIL);
        }
    }

    private void otherRequests(AccessRequest request, EmailAddress email, Found found) {
        String tax = TaxIdKey.of(request.getTaxId());
        String name = CompanyNameKey.of(request.getCompanyName());
        Optional<String> domain = MailDomain.ofCompany(email);
        // A key that nothing has, where there is none to look for.
        for (Object[] row : em.createQuery(
                        """
                        select r.id, r.companyName, r.status, r.email, r.taxKey, r.nameKey, r.emailDomain
                        from B2bAccessRequest r where r.id <> :id and (r.email = :email or r.taxKey = :tax
                        or r.nameKey = :name or r.emailDomain = :domain) order by r.createdAt desc""",
                        Object[].class)
                .setParameter("id", request.getId())
                .setParameter("email", email.value())
                .setParameter("tax", tax.isEmpty() ? "-" : tax)
                .setParameter("name", name.isEmpty() ? "-" : name)
                .setParameter("domain", domain.orElse("-"))
                .setMaxResults(MOST)
                .getResultList()) {
            Match match = found.add(
                    Kind.REQUEST, (Long) row[0], (String) row[1], (String) row[3], true, RequestStatus.valueOf((String)
                            row[2]));
            addIf(match, row[3].equals(email.value()), DuplicateReason.EMAIL);
            addIf(match, !tax.isEmpty() && row[4].equals(tax), DuplicateReason.TAX_ID);
            addIf(match, !name.isEmpty() && row[5].equals(name), DuplicateReason.COMPANY_NAME);
            addIf(match, domain.isPresent() && row[6].equals(domain.get()), DuplicateReason.EMAIL_DOMAIN);
        }
    }

    private static void addIf(Match match, boolean holds, DuplicateReason reason) {
        if (holds) {
            match.add(reason);
        }
    }

    /** What was found, each record once. */
    private static final class Found {

        private final Map<String, Match> all = new LinkedHashMap<>();

        private Match company(Object[] row, String detail) {
            boolean active = ActiveStatus.valueOf((String) row[2]).isActive();
            return add(Kind.COMPANY, (Long) row[0], (String) row[1], detail, active, null);
        }

        private Match add(Kind kind, long id, String name, String detail, boolean active, RequestStatus status) {
            Match match = all.computeIfAbsent(kind + " " + id, key -> new Match(kind, id, name, active, status));
            if (detail != null && !match.details.contains(detail)) {
                match.details.add(detail);
            }
            return match;
        }
    }

    private static final class Match {

        private final Kind kind;
        private final long id;
        private final String name;
        private final boolean active;
        private final RequestStatus status;
        private final List<String> details = new ArrayList<>();
        private final Set<DuplicateReason> reasons = EnumSet.noneOf(DuplicateReason.class);

        private Match(Kind kind, long id, String name, boolean active, RequestStatus status) {
            this.kind = kind;
            this.id = id;
            this.name = name;
            this.active = active;
            this.status = status;
        }

        private void add(DuplicateReason reason) {
            reasons.add(reason);
        }

        private PossibleDuplicate toDuplicate() {
            return new PossibleDuplicate(
                    kind, id, name, details.isEmpty() ? null : String.join("; ", details), active, status, reasons);
        }
    }
}
