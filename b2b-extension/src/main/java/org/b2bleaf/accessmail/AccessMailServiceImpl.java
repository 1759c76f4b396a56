package org.b2bleaf.accessmail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.accessmail.Recipient.Access;
import org.b2bleaf.accessmail.Recipient.Obstacle;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.accessmail.rules.TemplateProblem;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailLog;
import org.b2bleaf.mail.MailOrigin;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.mail.OutboxMail;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bAccessMailService")
public class AccessMailServiceImpl implements AccessMailService {

    /** Who a mail is previewed for while the shop has no members. */
    private static final String SAMPLE_COMPANY = "Example Ltd";

    @Resource(name = "b2bAccessTemplates")
    protected AccessTemplates templates;

    @Resource(name = "b2bAccessMailWriter")
    protected AccessMailWriter writer;

    @Resource(name = "b2bRecipientDao")
    protected RecipientDao dao;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bMailLog")
    protected MailLog log;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Override
    @Transactional("blTransactionManager")
    public Queued queue(long companyId, Collection<Long> customerIds, Long locationId, String actor) {
        Company company = company(companyId);
        Map<MailLanguage, TemplateVersion> current = templates.current();
        List<OutboxMail> mails = new ArrayList<>();
        List<Recipient> leftOut = new ArrayList<>();
        for (Recipient recipient : recipients(companyId, customerIds, locationId)) {
            if (recipient.isReachable()) {
                mails.add(send(company, recipient, current.get(recipient.language()), null, actor));
            } else {
                leftOut.add(recipient);
            }
        }
        return new Queued(mails, leftOut);
    }

    private OutboxMail send(
            Company company, Recipient recipient, TemplateVersion template, Long resentFrom, String actor) {
        PreparedMail written = writer.write(template.language(), template.text(), company.getName(), recipient);
        OutboxMail mail = outbox.queue(
                new MailDraft(KIND, written.to(), written.subject(), written.text(), written.html(), false),
                new MailOrigin(
                        recipient.customerId(),
                        company.getId(),
                        template.language().tag(),
                        template.version(),
                        actor,
                        resentFrom));
        audit.record(
                actor,
                resentFrom == null ? "queued" : "resent",
                AuditSubject.customer(recipient.customerId()).inCompany(company.getId()),
                "accessMail",
                resentFrom == null ? null : "mail " + resentFrom,
                "mail " + mail.getId() + " to " + written.to() + ", "
                        + template.language().tag() + " version " + template.version());
        return mail;
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Recipient> recipients(long companyId, Collection<Long> customerIds, Long locationId) {
        company(companyId);
        checkLocation(companyId, locationId);
        Collection<Long> ids = new LinkedHashSet<>(customerIds);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Object[]> members = new HashMap<>();
        dao.members(companyId, ids).forEach(row -> members.put((Long) row[0], row));
        Map<Long, List<Object[]>> permissions = new HashMap<>();
        dao.permissions(companyId, ids, locationId).forEach(row -> permissions
                .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                .add(row));
        return ids.stream()
                .map(id -> recipient(id, members.get(id), permissions.getOrDefault(id, List.of())))
                .toList();
    }

    private static Recipient recipient(long id, Object[] member, List<Object[]> permissions) {
        if (member == null) {
            return new Recipient(id, "", "", null, MailLanguage.FALLBACK, List.of(), Obstacle.NO_MEMBER);
        }
        MailLanguage language = MailLanguage.forReader(
                Stream.concat(permissions.stream().map(row -> (String) row[2]), Stream.of((String) member[5])));
        List<Access> locations = permissions.stream()
                .map(row -> new Access((String) row[1], Permission.valueOf((String) row[3])))
                .toList();
        String email = Objects.toString(member[3], "");
        return new Recipient(
                id,
                Objects.toString(member[1], ""),
                Objects.toString(member[2], ""),
                email,
                language,
                locations,
                obstacle(email, Boolean.TRUE.equals(member[4]), locations));
    }

    private static Obstacle obstacle(String email, boolean deactivated, List<Access> locations) {
        if (locations.isEmpty()) {
            return Obstacle.NO_ACCESS;
        }
        if (deactivated) {
            return Obstacle.DEACTIVATED;
        }
        return EmailAddress.parse(email).isEmpty() ? Obstacle.NO_ADDRESS : null;
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public PreparedMail preview(long companyId, long customerId, Long locationId) {
        Recipient recipient =
                recipients(companyId, List.of(customerId), locationId).get(0);
        if (recipient.obstacle() == Obstacle.NO_MEMBER) {
            throw new EntityNotFoundException("Customer " + customerId + " is none of company " + companyId);
        }
        MailLanguage language = recipient.language();
        return writer.write(
                language, templates.current(language).text(), company(companyId).getName(), recipient);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public PreparedMail preview(MailLanguage language, TemplateDraft text, Long companyId, Long customerId) {
        List<TemplateProblem> problems = text.problems();
        if (!problems.isEmpty()) {
            throw new TemplateRefused(problems);
        }
        if (companyId == null || customerId == null) {
            return writer.write(language, text, SAMPLE_COMPANY, sample(language));
        }
        Recipient recipient = recipients(companyId, List.of(customerId), null).get(0);
        return writer.write(
                language,
                text,
                company(companyId).getName(),
                recipient.obstacle() == Obstacle.NO_MEMBER ? sample(language) : recipient);
    }

    private static Recipient sample(MailLanguage language) {
        return new Recipient(
                0,
                "Alex",
                "Example",
                "alex@company.example",
                language,
                List.of(new Access("Main street", Permission.LOCATION_ADMIN)),
                null);
    }

    @Override
    @Transactional("blTransactionManager")
    public OutboxMail resend(long mailId, String actor) {
        OutboxMail mail = log.find(mailId);
        if (mail == null || !mail.getKind().equals(KIND)) {
            throw new IllegalArgumentException("No access mail " + mailId);
        }
        MailOrigin origin = mail.getOrigin();
        Recipient recipient = recipients(origin.companyId(), List.of(origin.customerId()), null)
                .get(0);
        if (!recipient.isReachable()) {
            throw new ResendRefused(recipient.obstacle());
        }
        return send(company(origin.companyId()), recipient, templates.current(recipient.language()), mailId, actor);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Reader> readers(String text, int limit) {
        String beginning = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return dao.readers(beginning + "%", limit).stream()
                .map(AccessMailServiceImpl::reader)
                .toList();
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Reader> memberships(long customerId) {
        return dao.memberships(customerId).stream()
                .map(AccessMailServiceImpl::reader)
                .toList();
    }

    private static Reader reader(Object[] row) {
        String name = Stream.of(row[3], row[4])
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return new Reader((Long) row[0], (String) row[1], (Long) row[2], name.strip(), Objects.toString(row[5], ""));
    }

    private Company company(long companyId) {
        Company company = companies.findById(companyId);
        if (company == null) {
            throw new EntityNotFoundException("No company " + companyId);
        }
        return company;
    }

    private void checkLocation(long companyId, Long locationId) {
        if (locationId == null) {
            return;
        }
        CompanyLocation location = companies.findLocationById(locationId);
        if (location == null || location.getCompany().getId() != companyId) {
            throw new EntityNotFoundException("No location " + locationId + " of company " + companyId);
        }
    }
}
