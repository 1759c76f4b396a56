package org.b2bleaf.admin.entity;

import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;

/** Records that the admin shows and nobody changes there, whatever permission somebody has. */
public abstract class ReadOnlyHandler extends EntityHandler {

    protected ReadOnlyHandler(Class<?> handled, String sortedBy, boolean ascending) {
        super(handled, sortedBy, ascending);
    }

    @Override
    public Entity add(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw readOnly(request);
    }

    @Override
    public Entity update(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        throw readOnly(request);
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw readOnly(request);
    }

    private static ValidationException readOnly(PersistencePackage request) {
        return new ValidationException(request.getEntity(), "B2bProblem_READ_ONLY");
    }
}
