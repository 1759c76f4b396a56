package org.b2bleaf.admin.entity;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcommerce.common.exception.NoPossibleResultsException;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.openadmin.dto.BasicFieldMetadata;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.FilterAndSortCriteria;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.broadleafcommerce.openadmin.server.service.persistence.module.criteria.FilterMapping;

/**
 * One page of a list, as Broadleaf's BasicPersistenceModule.fetch reads it, but able to show lazy associations, and without
 * reading or counting what it does not show.
 */
public final class RecordList {

    private RecordList() {}

    public static DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject criteria, RecordHelper helper) {
        String type = request.getCeilingEntityFullyQualifiedClassname();
        Map<String, FieldMetadata> fields = fields(request, helper);
        try {
            List<FilterMapping> filters =
                    helper.getFilterMappings(request.getPersistencePerspective(), criteria, type, fields);
            if (!isOneRecord(criteria)) {
                fields.values().removeIf(RecordList::isRecordBehindTheList);
            }
            List<Serializable> records = LazyRecords.resolved(
                    helper.getPersistentRecords(type, filters, criteria.getFirstResult(), criteria.getMaxResults()),
                    fields.keySet());
            int total = total(criteria, records.size()).orElseGet(() -> helper.getTotalRecords(type, filters));
            return new DynamicResultSet(null, helper.getRecords(fields, records, null, null), total);
        } catch (NoPossibleResultsException e) {
            return new DynamicResultSet(null, new Entity[0], 0);
        }
    }

    /** For a page of a single record, which is asked for as a list too. */
    private static boolean isOneRecord(CriteriaTransferObject criteria) {
        FilterAndSortCriteria id = criteria.getCriteriaMap().get("id");
        return id != null && !id.getFilterValues().isEmpty();
    }

    /** What only the page of a single record shows of another record. */
    private static boolean isRecordBehindTheList(FieldMetadata field) {
        return field instanceof BasicFieldMetadata basic
                && basic.getFieldType() == SupportedFieldType.ADDITIONAL_FOREIGN_KEY
                && !Boolean.TRUE.equals(basic.isProminent());
    }

    /** Of all pages together; empty when it must be counted. */
    private static Optional<Integer> total(CriteriaTransferObject criteria, int read) {
        int first = Objects.requireNonNullElse(criteria.getFirstResult(), 0);
        boolean isLastPage = criteria.getMaxResults() == null || read < criteria.getMaxResults();
        return isLastPage && (read > 0 || first == 0) ? Optional.of(first + read) : Optional.empty();
    }

    /** A copy: what is taken out of it is not missed elsewhere. */
    static Map<String, FieldMetadata> fields(PersistencePackage request, RecordHelper helper) {
        return new LinkedHashMap<>(helper.getSimpleMergedProperties(
                request.getCeilingEntityFullyQualifiedClassname(), request.getPersistencePerspective()));
    }
}
