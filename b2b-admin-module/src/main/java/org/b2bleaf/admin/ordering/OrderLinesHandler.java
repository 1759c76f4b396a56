package org.b2bleaf.admin.ordering;

import org.b2bleaf.admin.entity.RecordList;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.order.domain.OrderItemImpl;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.FilterAndSortCriteria;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.springframework.stereotype.Component;

/** The lines on the page of a B2B order: Broadleaf asks by our id for lines that hang on its own order. */
@Component("b2bOrderLinesHandler")
public class OrderLinesHandler extends CustomPersistenceHandlerAdapter {

    /** The collection on the order's form. */
    static final String LINES = "lines";

    /** The property of a line that points at its order. */
    static final String ORDER = "order";

    @Override
    public Boolean canHandleFetch(PersistencePackage request) {
        return LINES.equals(request.getSectionEntityField())
                && OrderItemImpl.class.getName().equals(request.getCeilingEntityFullyQualifiedClassname());
    }

    @Override
    public DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject criteria, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        FilterAndSortCriteria order = criteria.get(ORDER);
        Long id = Long.valueOf(order.getFilterValues().get(0));
        order.setFilterValue(((B2bOrder) dao.retrieve(B2bOrderImpl.class, id))
                .getOrder()
                .getId()
                .toString());
        return RecordList.fetch(request, criteria, helper);
    }
}
