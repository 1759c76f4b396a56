package org.b2bleaf.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import javax.persistence.PersistenceException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.persistence.IdBlocks;
import org.b2bleaf.privacy.PersonFound.Lost;
import org.b2bleaf.privacy.PersonFound.Other;
import org.b2bleaf.privacy.rules.ConfirmWord;
import org.b2bleaf.privacy.rules.Pseudonym;
import org.b2bleaf.privacy.rules.RunKind;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.dao.CustomerDao;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Service("b2bPrivacyRuns")
public class PrivacyRunsImpl implements PrivacyRuns {

    static final String SEGMENT = "B2bPrivacyRun";

    /** The subject of the audit trail for exports. */
    static final String EXPORT = "person-export";

    @Resource(name = "b2bPrivacyRunDao")
    protected PrivacyRunDao dao;

    @Resource(name = "b2bErasureReport")
    protected ErasureReport report;

    @Resource(name = "b2bExportParts")
    protected ExportParts files;

    @Resource(name = "b2bPersonFinder")
    protected PersonFinder finder;

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissions;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "blCustomerDao")
    protected CustomerDao customers;

    @Resource(name = "b2bIdBlocks")
    protected IdBlocks ids;

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactions;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public PersonFound find(EmailAddress email) {
        Person person = finder.person(email.value());
        return new PersonFound(
                person.email(),
                person.customerIds(),
                finder.name(person),
                finder.places(person),
                finder.withoutAdmin(person),
                finder.contactOf(person),
                finder.openOrders(person),
                finder.openDrafts(person),
                finder.isStaff(person),
                dao.isOpen(openKey(email)));
    }

    @Override
    public Optional<Long> startExport(EmailAddress email, String actor) {
        return start(() -> {
            Person person = finder.person(email.value());
            long id = insert(RunKind.EXPORT, email, person, actor);
            audit.record(actor, "export-requested", subject(EXPORT, id, person), null, null, null);
            return id;
        });
    }

    @Override
    public Optional<Long> startErasure(
            EmailAddress email, String typed, Map<Long, Long> newAdmins, Map<Long, Long> newContacts, String actor) {
        if (!ConfirmWord.confirms(typed, email.value())) {
            throw new ErasureRefused(ErasureRefused.Problem.NOT_CONFIRMED);
        }
        return start(() -> {
            Person person = finder.person(email.value());
            long id = insert(RunKind.ERASURE, email, person, actor);
            handOver(person, newAdmins, newContacts, actor);
            audit.record(actor, "erasure-requested", subject(Erasure.SUBJECT, id, person), null, null, null);
            return id;
        });
    }

    private static AuditSubject subject(String type, long id, Person person) {
        AuditSubject subject = AuditSubject.of(type, id);
        return person.customerIds().isEmpty()
                ? subject
                : subject.concerning(person.customerIds().get(0));
    }

    /** @return empty when somebody else was faster */
    private Optional<Long> start(Supplier<Long> act) {
        try {
            return Optional.of(new TransactionTemplate(transactions).execute(status -> act.get()));
        } catch (DataIntegrityViolationException | PersistenceException e) {
            // The unique key of what is under way.
            return Optional.empty();
        }
    }

    private long insert(RunKind kind, EmailAddress email, Person person, String actor) {
        long id = ids.reserve(SEGMENT, 1);
        dao.insert(id, kind, openKey(email), person, Pseudonym.of(id), finder.language(person), actor);
        return id;
    }

    /** Of exports and erasures of one person there is one at a time. */
    private String openKey(EmailAddress email) {
        return shopKey.hash().hex("privacy run", email.value());
    }

    private void handOver(Person person, Map<Long, Long> newAdmins, Map<Long, Long> newContacts, String actor) {
        Map<Long, Set<Long>> admins = choices(finder.withoutAdmin(person));
        newAdmins.forEach((location, member) -> {
            check(admins.get(location), member);
            permissions.grant(location, member, Permission.LOCATION_ADMIN, actor);
        });
        Map<Long, Set<Long>> contacts = choices(finder.contactOf(person));
        newContacts.forEach((id, member) -> {
            check(contacts.get(id), member);
            Company company = companies.findById(id);
            Customer contact = customers.readCustomerById(member);
            companies.edit(id, company.getVersion(), it -> it.setMainContact(contact), actor);
        });
    }

    private static Map<Long, Set<Long>> choices(List<Lost> lost) {
        return lost.stream().collect(Collectors.toMap(Lost::id, it -> it.others().stream()
                .map(Other::customerId)
                .collect(Collectors.toCollection(HashSet::new))));
    }

    private static void check(Set<Long> choice, long member) {
        if (choice == null || !choice.contains(member)) {
            throw new ErasureRefused(ErasureRefused.Problem.NO_MEMBER);
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public boolean retry(long runId, String actor) {
        PrivacyRun run = dao.find(runId).orElse(null);
        if (run == null || !dao.requeue(runId)) {
            return false;
        }
        String subject = run.kind() == RunKind.EXPORT ? EXPORT : Erasure.SUBJECT;
        audit.record(actor, "privacy-run-retried", AuditSubject.of(subject, runId), null, null, null);
        return true;
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<PrivacyRun> findRun(long runId) {
        return dao.find(runId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<PrivacyRun> newest(int first, int limit) {
        return dao.newest(first, limit);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<RecordGroup> groups(long runId) {
        return report.groups(runId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public void lines(long runId, Consumer<RecordLine> reader) {
        report.lines(runId, reader);
    }

    @Override
    public boolean download(long runId, OutputStream target, String actor) throws IOException {
        Boolean there = new TransactionTemplate(transactions).execute(status -> {
            if (dao.find(runId).filter(PrivacyRun::hasFile).isEmpty()) {
                return false;
            }
            // Whoever cannot open it has not had it.
            SealedParts.open(files.find(runId, 0).orElseThrow(), runId, 0, shopKey.sealer());
            audit.record(actor, "export-downloaded", AuditSubject.of(EXPORT, runId), null, null, null);
            return true;
        });
        if (!Boolean.TRUE.equals(there)) {
            return false;
        }
        int number = 0;
        Optional<byte[]> part = part(runId, number);
        while (part.isPresent()) {
            target.write(SealedParts.open(part.get(), runId, number, shopKey.sealer()));
            part = part(runId, ++number);
        }
        return true;
    }

    private Optional<byte[]> part(long runId, int number) {
        return new TransactionTemplate(transactions).execute(status -> files.find(runId, number));
    }
}
