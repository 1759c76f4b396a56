package org.b2bleaf.catalog;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.catalog.rules.FieldProblem.Kind;
import org.b2bleaf.company.ChangedMeanwhile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} Those who change one location's catalogs at the same time wait for each other. */
@Service("b2bCatalogAssignments")
public class CatalogAssignmentsImpl implements CatalogAssignments {

    @Resource(name = "b2bCatalogDao")
    protected CatalogDao dao;

    @Resource(name = "b2bCatalogService")
    protected CatalogService catalogs;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Long> catalogIdsOf(long locationId) {
        return dao.assignedIds(locationId);
    }

    @Override
    @Transactional("blTransactionManager")
    public void assign(long locationId, List<Long> seen, List<Long> catalogIds, String actor) {
        lock(locationId);
        if (!dao.assignedIds(locationId).equals(seen)) {
            throw new ChangedMeanwhile(AuditSubject.LOCATION, locationId);
        }
        catalogIds.forEach(this::refuseUnknown);
        catalogs.assign(locationId, catalogIds, actor);
    }

    @Override
    @Transactional("blTransactionManager")
    public boolean add(long locationId, long catalogId, String actor) {
        lock(locationId);
        refuseUnknown(catalogId);
        List<Long> assigned = new ArrayList<>(dao.assignedIds(locationId));
        if (assigned.contains(catalogId)) {
            return false;
        }
        assigned.add(catalogId);
        catalogs.assign(locationId, assigned, actor);
        return true;
    }

    private void refuseUnknown(long catalogId) {
        if (dao.find(catalogId) == null) {
            throw new CatalogRefused("catalog", Kind.UNKNOWN_CATALOG);
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public boolean remove(long locationId, long catalogId, String actor) {
        lock(locationId);
        List<Long> assigned = new ArrayList<>(dao.assignedIds(locationId));
        if (!assigned.remove(catalogId)) {
            return false;
        }
        catalogs.assign(locationId, assigned, actor);
        return true;
    }

    private void lock(long locationId) {
        if (!dao.lockLocation(locationId)) {
            throw new CatalogRefused("location", Kind.UNKNOWN_LOCATION);
        }
    }
}
