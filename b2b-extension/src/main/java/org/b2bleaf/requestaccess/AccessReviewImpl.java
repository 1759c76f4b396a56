package org.b2bleaf.requestaccess;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.DetailsRefused;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.membership.AddCustomers;
import org.b2bleaf.membership.Added;
import org.b2bleaf.membership.CompanyChoice;
import org.b2bleaf.membership.CustomerChoice;
import org.b2bleaf.membership.MembershipProblem;
import org.b2bleaf.membership.MembershipRefused;
import org.b2bleaf.membership.MembershipService;
import org.b2bleaf.membership.rules.TransferChoice;
import org.b2bleaf.persistence.Page;
import org.b2bleaf.requestaccess.Approval.Place;
import org.b2bleaf.requestaccess.rules.RequestStatus;
import org.b2bleaf.signin.CustomerAccounts;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bAccessReview")
public class AccessReviewImpl implements AccessReview {

    @Resource(name = "b2bAccessRequestDao")
    protected AccessRequestDao dao;

    @Resource(name = "b2bDuplicateSearch")
    protected DuplicateSearch duplicates;

    @Resource(name = "b2bMembershipService")
    protected MembershipService membership;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bCustomerAccounts")
    protected CustomerAccounts accounts;

    @Resource(name = "b2bAccessRequestMail")
    protected AccessRequestMail mail;

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public AccessRequest find(long requestId) {
        return dao.find(requestId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Page<AccessRequest> list(RequestStatus status, String text, int first, int limit) {
        return new Page<>(dao.page(status, text, first, limit), dao.count(status, text));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Map<RequestStatus, Long> counts() {
        return dao.counts();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<PossibleDuplicate> possibleDuplicates(AccessRequest request) {
        return duplicates.of(request);
    }

    @Override
    @Transactional("blTransactionManager")
    public void approve(long requestId, Approval approval, String actor) {
        // First, so that a second one waits here and then finds it decided.
        AccessRequest request = decide(requestId, RequestStatus.APPROVED, null, null, actor);
        Place place = approval.place();
        long location = locationId(place, actor);
        Added added = membership.add(
                new AddCustomers(
                        company(place),
                        List.of(person(approval.person())),
                        Map.of(location, approval.permission()),
                        TransferChoice.NONE,
                        approval.sendMail()),
                actor);
        long customerId = added.customerIds().get(0);
        long locationId = location == CompanyChoice.New.FIRST_LOCATION
                ? companies.findById(added.companyId()).getLocations().get(0).getId()
                : location;
        dao.link(requestId, added.companyId(), locationId, customerId);
        audit.record(
                actor,
                "approved",
                AuditSubject.of(AccessRequestsImpl.SUBJECT_TYPE, requestId)
                        .inCompany(added.companyId())
                        .concerning(customerId),
                null,
                null,
                request.getCompanyName());
    }

    private static CompanyChoice company(Place place) {
        if (place instanceof Place.NewCompany fresh) {
            return new CompanyChoice.New(fresh.details(), fresh.firstLocation());
        }
        return new CompanyChoice.Existing(
                place instanceof Place.NewLocation fresh
                        ? fresh.companyId()
                        : ((Place.ExistingLocation) place).companyId());
    }

    private long locationId(Place place, String actor) {
        if (place instanceof Place.NewLocation fresh) {
            return addLocation(fresh, actor);
        }
        return place instanceof Place.ExistingLocation existing
                ? existing.locationId()
                : CompanyChoice.New.FIRST_LOCATION;
    }

    private long addLocation(Place.NewLocation fresh, String actor) {
        if (companies.findById(fresh.companyId()) == null) {
            throw refused("company", MembershipProblem.Kind.CHOOSE_A_COMPANY);
        }
        try {
            return companies
                    .addLocation(fresh.companyId(), fresh.details(), actor)
                    .getId();
        } catch (DetailsRefused e) {
            throw new MembershipRefused(e.problems().stream()
                    .map(it -> new MembershipProblem("firstLocation." + it.field(), it.kind()))
                    .toList());
        }
    }

    private static MembershipRefused refused(String field, Enum<?> kind) {
        return new MembershipRefused(List.of(new MembershipProblem(field, kind)));
    }

    /** A sign-in may have made a customer of the applicant, who is then the one to give access to. */
    private CustomerChoice person(CustomerChoice.New typed) {
        Optional<EmailAddress> email = EmailAddress.parse(typed.email());
        if (email.isEmpty()) {
            return typed;
        }
        // Before looking, as a sign-in may be making the customer at this moment.
        accounts.lock(List.of(email.get()));
        List<Customer> active = accounts.registeredWith(email.get()).stream()
                .filter(customer -> !customer.isDeactivated())
                .toList();
        return active.size() == 1 ? new CustomerChoice.Existing(active.get(0).getId()) : typed;
    }

    @Override
    @Transactional("blTransactionManager")
    public void reject(long requestId, String reason, boolean tellApplicant, String actor) {
        String typed = reason == null ? "" : reason.strip();
        if (typed.isEmpty() || typed.length() > MAX_REASON) {
            throw new IllegalArgumentException("A rejection has a reason of at most " + MAX_REASON + " characters");
        }
        AccessRequest request = decide(requestId, RequestStatus.REJECTED, typed, null, actor);
        if (tellApplicant) {
            outbox.queue(mail.rejection(request, typed));
        }
        audit.record(
                actor,
                "rejected",
                AuditSubject.of(AccessRequestsImpl.SUBJECT_TYPE, requestId),
                null,
                null,
                request.getCompanyName());
    }

    @Override
    @Transactional("blTransactionManager")
    public void markDuplicate(long requestId, Long companyId, String note, String actor) {
        String typed = note == null || note.isBlank() ? null : note.strip();
        if (typed != null && typed.length() > MAX_REASON) {
            throw new IllegalArgumentException("A note has at most " + MAX_REASON + " characters");
        }
        if (companyId != null && companies.findById(companyId) == null) {
            throw new IllegalArgumentException("No company " + companyId);
        }
        AccessRequest request = decide(requestId, RequestStatus.DUPLICATE, typed, companyId, actor);
        AuditSubject subject = AuditSubject.of(AccessRequestsImpl.SUBJECT_TYPE, requestId);
        audit.record(
                actor,
                "marked-duplicate",
                companyId == null ? subject : subject.inCompany(companyId),
                null,
                null,
                request.getCompanyName());
    }

    private AccessRequest decide(long requestId, RequestStatus status, String reason, Long companyId, String actor) {
        boolean decided = dao.decide(requestId, status, reason, companyId, actor, Date.from(clock.instant()));
        AccessRequest request = dao.find(requestId);
        if (request == null) {
            throw new EntityNotFoundException("No access request " + requestId);
        }
        if (!decided) {
            throw new AlreadyDecided(request);
        }
        return request;
    }
}
