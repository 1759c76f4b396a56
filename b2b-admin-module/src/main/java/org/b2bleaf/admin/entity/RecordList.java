package org.b2bleaf.admin.entity;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.exception.NoPossibleResultsException;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.broadleafcommerce.openadmin.server.service.persistence.module.criteria.FilterMapping;

/** One page of a list, as Broadleaf's BasicPersistenceModule.fetch reads it, but able to show lazy associations. */
public final class RecordList {

    private RecordList() {}

    public static DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject criteria, RecordHelper helper) {
        String type = request.getCeilingEntityFullyQualifiedClassname();
        Map<String, FieldMetadata> fields = fields(request, helper);
        try {
            List<FilterMapping> filters =
                    helper.getFilterMappings(request.getPersistencePerspective(), criteria, type, fields);
            List<Serializable> records = LazyRecords.resolved(
                    helper.getPersistentRecords(type, filters, criteria.getFirstResult(), criteria.getMaxResults()));
            return new DynamicResultSet(
                    null, helper.getRecords(fields, records, null, null), helper.getTotalRecords(type, filters));
        } catch (NoPossibleResultsException e) {
            return new DynamicResultSet(null, new Entity[0], 0);
        }
    }

    static Map<String, FieldMetadata> fields(PersistencePackage request, RecordHelper helper) {
        return helper.getSimpleMergedProperties(
                request.getCeilingEntityFullyQualifiedClassname(), request.getPersistencePerspective());
    }
}
