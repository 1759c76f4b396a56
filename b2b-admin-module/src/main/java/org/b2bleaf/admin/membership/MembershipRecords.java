package org.b2bleaf.admin.membership;

import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.company.CompanyMember;
import org.b2bleaf.company.LocationPermission;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.springframework.stereotype.Component;

/**
 * Keeps memberships and permissions from being written past their service: Broadleaf's entity pages answer for every
 * class that is named in their address.
 */
@Component("b2bMembershipRecords")
public class MembershipRecords extends EntityHandler {

    public MembershipRecords() {
        super(CompanyMember.class, "id", true);
    }

    @Override
    protected boolean handles(String className) {
        return super.handles(className) || isOf(className, LocationPermission.class);
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw refused(request);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        throw refused(request);
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw refused(request);
    }

    private static ValidationException refused(PersistencePackage request) {
        return new ValidationException(request.getEntity(), "B2bProblem_NOT_HERE");
    }
}
