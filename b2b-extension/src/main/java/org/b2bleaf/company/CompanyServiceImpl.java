package org.b2bleaf.company;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import javax.persistence.OptimisticLockException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.rules.ActiveStatus;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bCompanyService")
public class CompanyServiceImpl implements CompanyService {

    @Resource(name = "b2bCompanyDao")
    protected CompanyDao dao;

    @Resource(name = "b2bDetailsCheck")
    protected DetailsCheck check;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional("blTransactionManager")
    public Company create(Consumer<Company> details, Consumer<CompanyLocation> firstLocation, String actor) {
        Company company = new CompanyImpl();
        company.setCreatedAt(Date.from(clock.instant()));
        details.accept(company);
        CompanyLocation location = newLocation(company, firstLocation);
        List<DetailProblem> problems = new ArrayList<>(check.problemsOf(company));
        problems.addAll(check.problemsOf(location));
        if (!problems.isEmpty()) {
            throw new DetailsRefused(problems);
        }
        dao.insert(company);
        dao.insert(location);
        company.getLocations().add(location);
        audit.record(actor, "created", subject(company), null, null, company.getName());
        audit.record(actor, "created", subject(location), null, null, location.getName());
        return company;
    }

    @Override
    @Transactional("blTransactionManager")
    public CompanyLocation addLocation(long companyId, Consumer<CompanyLocation> details, String actor) {
        CompanyLocation location = newLocation(existing(companyId), details);
        List<DetailProblem> problems = check.problemsOf(location);
        if (!problems.isEmpty()) {
            throw new DetailsRefused(problems);
        }
        dao.insert(location);
        audit.record(actor, "created", subject(location), null, null, location.getName());
        return location;
    }

    private CompanyLocation newLocation(Company company, Consumer<CompanyLocation> details) {
        CompanyLocation location = new CompanyLocationImpl();
        location.setCompany(company);
        location.setCreatedAt(Date.from(clock.instant()));
        details.accept(location);
        return location;
    }

    @Override
    @Transactional("blTransactionManager")
    public Company edit(long companyId, int version, Consumer<Company> change, String actor) {
        Company company = existing(companyId);
        if (company.getVersion() != version) {
            throw new ChangedMeanwhile(AuditSubject.COMPANY, companyId);
        }
        Map<String, Object> before = AuditedFields.of(company);
        change.accept(company);
        storeUnlessRefused(company, check.problemsOf(company), AuditSubject.COMPANY, companyId);
        audit.recordChanges(actor, subject(company), before, AuditedFields.of(company));
        return company;
    }

    @Override
    @Transactional("blTransactionManager")
    public CompanyLocation editLocation(long locationId, int version, Consumer<CompanyLocation> change, String actor) {
        CompanyLocation location = existingLocation(locationId);
        if (location.getVersion() != version) {
            throw new ChangedMeanwhile(AuditSubject.LOCATION, locationId);
        }
        Map<String, Object> before = AuditedFields.of(location);
        change.accept(location);
        storeUnlessRefused(location, check.problemsOf(location), AuditSubject.LOCATION, locationId);
        audit.recordChanges(actor, subject(location), before, AuditedFields.of(location));
        return location;
    }

    private void storeUnlessRefused(Object changed, List<DetailProblem> problems, String subjectType, long id) {
        if (!problems.isEmpty()) {
            // A request keeps its session open, so a later flush would store what is refused here.
            dao.refresh(changed);
            throw new DetailsRefused(problems);
        }
        try {
            dao.flush();
        } catch (OptimisticLockException | OptimisticLockingFailureException e) {
            throw new ChangedMeanwhile(subjectType, id);
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public void archive(long companyId, String actor) {
        setStatus(companyId, ActiveStatus.ARCHIVED, "archived", actor);
    }

    @Override
    @Transactional("blTransactionManager")
    public void reactivate(long companyId, String actor) {
        setStatus(companyId, ActiveStatus.ACTIVE, "reactivated", actor);
    }

    private void setStatus(long companyId, ActiveStatus status, String action, String actor) {
        Company company = existing(companyId);
        if (company.getStatus() != status) {
            company.setStatus(status);
            audit.record(actor, action, subject(company), null, null, company.getName());
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public void archiveLocation(long locationId, String actor) {
        setLocationStatus(locationId, ActiveStatus.ARCHIVED, "archived", actor);
    }

    @Override
    @Transactional("blTransactionManager")
    public void reactivateLocation(long locationId, String actor) {
        setLocationStatus(locationId, ActiveStatus.ACTIVE, "reactivated", actor);
    }

    private void setLocationStatus(long locationId, ActiveStatus status, String action, String actor) {
        CompanyLocation location = existingLocation(locationId);
        if (location.getStatus() != status) {
            location.setStatus(status);
            audit.record(actor, action, subject(location), null, null, location.getName());
        }
    }

    private static AuditSubject subject(Company company) {
        return AuditSubject.company(company.getId());
    }

    private static AuditSubject subject(CompanyLocation location) {
        return AuditSubject.location(location.getCompany().getId(), location.getId());
    }

    private Company existing(long companyId) {
        Company company = dao.find(companyId);
        if (company == null) {
            throw new EntityNotFoundException("No company " + companyId);
        }
        return company;
    }

    private CompanyLocation existingLocation(long locationId) {
        CompanyLocation location = dao.findLocation(locationId);
        if (location == null) {
            throw new EntityNotFoundException("No location " + locationId);
        }
        return location;
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Company findById(long companyId) {
        return dao.find(companyId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Company findByExternalId(String externalId) {
        return dao.findByExternalId(externalId);
    }

    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.SUPPORTS, readOnly = true)
    public CompanyLocation findLocationById(long locationId) {
        return dao.findLocation(locationId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public CompanyLocation findLocationByExternalId(String externalId) {
        return dao.findLocationByExternalId(externalId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Company> search(String text, ActiveStatus status, int first, int limit) {
        return dao.search(text, status, first, limit);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public long count(String text, ActiveStatus status) {
        return dao.count(text, status);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<DetailProblem> problemsOf(Company company) {
        return check.problemsOf(company);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<DetailProblem> problemsOf(CompanyLocation location) {
        return check.problemsOf(location);
    }
}
