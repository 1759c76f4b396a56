package org.b2bleaf.company;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.rules.Permission;
import org.broadleafcommerce.profile.core.dao.CustomerDao;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bPermissionService")
public class PermissionServiceImpl implements PermissionService {

    @Resource(name = "b2bPermissionDao")
    protected PermissionDao dao;

    @Resource(name = "b2bCompanyDao")
    protected CompanyDao companyDao;

    @Resource(name = "blCustomerDao")
    protected CustomerDao customerDao;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional("blTransactionManager")
    public void grant(long locationId, long customerId, Permission permission, String actor) {
        LocationPermission existing = dao.find(locationId, customerId);
        if (existing == null) {
            CompanyLocation location = companyDao.findLocation(locationId);
            Customer customer = customerDao.readCustomerById(customerId);
            if (location == null || customer == null) {
                throw new EntityNotFoundException("No location " + locationId + " or no customer " + customerId);
            }
            insert(location, customer, permission, actor);
        } else if (existing.getPermission() != permission) {
            record(actor, "changed", existing.getLocation(), customerId, existing.getPermission(), permission);
            existing.setPermission(permission);
        }
    }

    private void insert(CompanyLocation location, Customer customer, Permission permission, String actor) {
        Date now = Date.from(clock.instant());
        Company company = location.getCompany();
        if (!dao.isMember(company.getId(), customer.getId())) {
            dao.insert(new CompanyMemberImpl(company, customer, now));
            audit.record(actor, "added", member(company.getId(), customer.getId()), "member", null, customer.getId());
        }
        dao.insert(new LocationPermissionImpl(location, customer, permission, now));
        record(actor, "granted", location, customer.getId(), null, permission);
    }

    @Override
    @Transactional("blTransactionManager")
    public void revoke(long locationId, long customerId, String actor) {
        LocationPermission permission = dao.find(locationId, customerId);
        if (permission != null) {
            delete(permission, customerId, actor);
        }
    }

    private void delete(LocationPermission permission, long customerId, String actor) {
        record(actor, "revoked", permission.getLocation(), customerId, permission.getPermission(), null);
        dao.delete(permission);
    }

    @Override
    @Transactional("blTransactionManager")
    public void removeMember(long companyId, long customerId, String actor) {
        if (!dao.isMember(companyId, customerId)) {
            return;
        }
        for (LocationPermission permission : dao.permissionsInCompany(companyId, customerId)) {
            delete(permission, customerId, actor);
        }
        dao.deleteMember(companyId, customerId);
        audit.record(actor, "removed", member(companyId, customerId), "member", customerId, null);
        Company company = companyDao.find(companyId);
        Customer mainContact = company.getMainContact();
        if (mainContact != null && mainContact.getId() == customerId) {
            company.setMainContact(null);
            audit.record(actor, "changed", member(companyId, customerId), "mainContact", customerId, null);
        }
    }

    /** The event concerns the customer, so that the location's trail says whose permission it was. */
    private void record(
            String actor,
            String action,
            CompanyLocation location,
            long customerId,
            Permission before,
            Permission after) {
        AuditSubject subject = AuditSubject.location(location.getCompany().getId(), location.getId())
                .concerning(customerId);
        audit.record(actor, action, subject, "permission", before, after);
    }

    private static AuditSubject member(long companyId, long customerId) {
        return AuditSubject.company(companyId).concerning(customerId);
    }

    @Override
    @Transactional(value = "blTransactionManager", propagation = Propagation.SUPPORTS, readOnly = true)
    public List<LocationAccess> permissionsOf(long customerId) {
        return dao.permissionsOf(customerId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<LocationMember> membersOf(long locationId) {
        return dao.membersOf(locationId);
    }
}
