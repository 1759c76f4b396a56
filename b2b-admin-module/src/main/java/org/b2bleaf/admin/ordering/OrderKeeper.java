package org.b2bleaf.admin.ordering;

import javax.annotation.Resource;
import org.b2bleaf.admin.entity.EntityHandler;
import org.b2bleaf.ordering.B2bOrderDao;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.Property;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.springframework.stereotype.Component;

/** Keeps Broadleaf's page of an order from deleting what is ours: payments and papers hang on it. It is cancelled instead. */
@Component("b2bOrderKeeper")
public class OrderKeeper extends CustomPersistenceHandlerAdapter {

    @Resource(name = "b2bOrderDao")
    protected B2bOrderDao orders;

    @Override
    public Boolean canHandleRemove(PersistencePackage request) {
        return EntityHandler.isOf(request.getCeilingEntityFullyQualifiedClassname(), Order.class) && isOurs(request);
    }

    private boolean isOurs(PersistencePackage request) {
        Entity entity = request.getEntity();
        Property id = entity == null ? null : entity.findProperty("id");
        return id != null
                && id.getValue() != null
                && id.getValue().matches("\\d{1,18}")
                && orders.findByOrderId(Long.parseLong(id.getValue())) != null;
    }

    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw new ValidationException(request.getEntity(), "B2bProblem_ORDER_IS_KEPT");
    }
}
