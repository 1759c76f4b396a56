package org.b2bleaf.admin.entity;

import javax.annotation.Resource;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.springframework.stereotype.Component;

/**
 * Says what the signed-in member of the merchant's staff may do, for pages that show a part or leave it out. Acts ask
 * Broadleaf's check itself, which throws.
 */
@Component("b2bStaffRights")
public class StaffRights {

    @Resource(name = "blAdminSecurityRemoteService")
    protected SecurityVerifier security;

    /** @param type of the records, as the permissions of the admin name it */
    public boolean mayRead(Class<?> type) {
        return may(type, EntityOperationType.FETCH);
    }

    /** @param type of the records, as the permissions of the admin name it */
    public boolean may(Class<?> type, EntityOperationType operation) {
        try {
            security.securityCheck(type.getName(), operation);
            return true;
        } catch (ServiceException e) {
            return false;
        }
    }
}
