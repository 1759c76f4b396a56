package org.b2bleaf.admin.entity;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.DynamicResultSet;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.dto.FieldMetadata;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.dao.DynamicEntityDao;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.broadleafcommerce.openadmin.server.service.handler.CustomPersistenceHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.module.InspectHelper;
import org.broadleafcommerce.openadmin.server.service.persistence.module.RecordHelper;
import org.broadleafcommerce.openadmin.web.form.entity.EntityForm;

/**
 * What Broadleaf's admin does with one kind of record: subclasses read the posted form and call the service that checks,
 * stores and records the change. Broadleaf has checked the permission by then.
 *
 * <p>The form itself starts from the annotations of the entity, as without a handler; {@link #shape} changes it.
 */
public abstract class EntityHandler extends CustomPersistenceHandlerAdapter {

    /** Before the tabs that the entities name, which start at 20. */
    private static final int FIRST_TAB = 10;

    private final Class<?> handled;
    private final String sortedBy;
    private final boolean ascending;

    @Resource(name = "b2bAdminActor")
    protected AdminActor actor;

    @Resource(name = "b2bStaffRights")
    protected StaffRights rights;

    /**
     * @param handled the interface of the entity, so that a host's subclass is handled too
     * @param sortedBy the property that lists are sorted by until somebody sorts them otherwise
     */
    protected EntityHandler(Class<?> handled, String sortedBy, boolean ascending) {
        this.handled = handled;
        this.sortedBy = sortedBy;
        this.ascending = ascending;
    }

    /** Whether the signed-in member of the staff may read records of that type: a list of others fails the whole page. */
    protected boolean mayRead(Class<?> type) {
        return rights.mayRead(type);
    }

    /** Adds to or changes the fields and collections of the form, which belong to this request alone. */
    protected void shape(Map<String, FieldMetadata> fields, PersistencePackage request) {}

    /** The id of the record of that type on whose page the list or the form is. */
    protected static Optional<Long> idOnPage(Class<?> type, PersistencePackage request) {
        return request.getSectionCrumbs() == null
                ? Optional.empty()
                : Stream.of(request.getSectionCrumbs())
                        .filter(crumb -> isOf(crumb.getSectionIdentifier(), type))
                        .map(crumb -> Long.valueOf(crumb.getSectionId()))
                        .findFirst();
    }

    /** Whether a class, by the name that Broadleaf passes around, is that type or made for it. */
    public static boolean isOf(String className, Class<?> type) {
        try {
            return className != null
                    && type.isAssignableFrom(Class.forName(className, false, EntityHandler.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    protected boolean handles(PersistencePackage request) {
        return handles(request.getCeilingEntityFullyQualifiedClassname());
    }

    /** Whether records of a class, by the name that Broadleaf passes around, are of the kind of this handler. */
    protected boolean handles(String className) {
        return isOf(className, handled);
    }

    @Override
    public Boolean canHandleInspect(PersistencePackage request) {
        return handles(request);
    }

    @Override
    public Boolean canHandleAdd(PersistencePackage request) {
        return handles(request);
    }

    @Override
    public Boolean canHandleUpdate(PersistencePackage request) {
        return handles(request);
    }

    @Override
    public Boolean canHandleRemove(PersistencePackage request) {
        return handles(request);
    }

    @Override
    public Boolean canHandleFetch(PersistencePackage request) {
        return handles(request);
    }

    @Override
    public DynamicResultSet fetch(
            PersistencePackage request, CriteriaTransferObject criteria, DynamicEntityDao dao, RecordHelper helper)
            throws ServiceException {
        if (criteria.getCriteriaMap().values().stream().allMatch(criterion -> criterion.getSortAscending() == null)) {
            criteria.get(sortedBy).setSortAscending(ascending);
        }
        return RecordList.fetch(request, criteria, helper);
    }

    @Override
    public DynamicResultSet inspect(PersistencePackage request, DynamicEntityDao dao, InspectHelper helper)
            throws ServiceException {
        Map<String, FieldMetadata> own = new LinkedHashMap<>();
        getMetadata(request, helper).forEach((name, field) -> own.put(name, field.cloneFieldMetadata()));
        own.values().stream()
                .filter(field -> EntityForm.DEFAULT_TAB_NAME.equals(field.getTab()))
                .forEach(field -> field.setTabOrder(FIRST_TAB));
        own.values().forEach(FormFields::translate);
        shape(own, request);
        return getResultSet(request, helper, own);
    }

    /** Records of the section are archived or have an action of their own, unless a subclass says otherwise. */
    @Override
    public void remove(PersistencePackage request, DynamicEntityDao dao, RecordHelper helper) throws ServiceException {
        throw new ValidationException(request.getEntity(), "B2bProblem_NEVER_DELETED");
    }

    /** The record as Broadleaf shows it after it was stored. */
    protected Entity shown(Serializable stored, PersistencePackage request, RecordHelper helper) {
        return helper.getRecord(RecordList.fields(request, helper), LazyRecords.resolved(stored), null, null);
    }
}
