package org.b2bleaf.admin.entity;

import java.util.List;
import java.util.stream.Stream;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.metamodel.EntityType;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.broadleafcommerce.openadmin.server.service.persistence.PersistenceManager;
import org.broadleafcommerce.openadmin.server.service.persistence.PersistenceManagerEventHandlerAdapter;
import org.broadleafcommerce.openadmin.server.service.persistence.PersistenceManagerEventHandlerResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Guards our records on Broadleaf's entity pages, before each of their operations.
 *
 * <p>These pages work with every class that an address ({@code AdminAbstractController.getClassNameForSection}) or a form
 * ({@code AdminEntityServiceImpl.getRequestForEntityForm}) names, and a permission for any section from which the request
 * says it came is enough ({@code AdminSecurityServiceRemote.securityCheck}, parameter {@code sectionCrumbs}). So a member of
 * the staff who may edit products could write charges, payments and permissions, past the services that check and record.
 * Here, only records with an {@link EntityHandler} have such pages, and only for those who may see or change these very
 * records.
 */
@Component("b2bRecordGuard")
public class RecordGuard extends PersistenceManagerEventHandlerAdapter {

    private static final String OURS = "org.b2bleaf.";

    @Resource(name = "blAdminSecurityRemoteService")
    protected SecurityVerifier security;

    @Autowired
    protected List<EntityHandler> handlers;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    private volatile List<Class<?>> entities;

    @Override
    public PersistenceManagerEventHandlerResponse preInspect(PersistenceManager manager, PersistencePackage request)
            throws ServiceException {
        check(request, EntityOperationType.INSPECT);
        return super.preInspect(manager, request);
    }

    @Override
    public PersistenceManagerEventHandlerResponse preFetch(
            PersistenceManager manager, PersistencePackage request, CriteriaTransferObject criteria)
            throws ServiceException {
        check(request, EntityOperationType.FETCH);
        return super.preFetch(manager, request, criteria);
    }

    @Override
    public PersistenceManagerEventHandlerResponse preAdd(PersistenceManager manager, PersistencePackage request)
            throws ServiceException {
        check(request, EntityOperationType.ADD);
        return super.preAdd(manager, request);
    }

    @Override
    public PersistenceManagerEventHandlerResponse preUpdate(PersistenceManager manager, PersistencePackage request)
            throws ServiceException {
        check(request, EntityOperationType.UPDATE);
        return super.preUpdate(manager, request);
    }

    @Override
    public PersistenceManagerEventHandlerResponse preRemove(PersistenceManager manager, PersistencePackage request)
            throws ServiceException {
        check(request, EntityOperationType.REMOVE);
        return super.preRemove(manager, request);
    }

    private void check(PersistencePackage request, EntityOperationType operation) throws ServiceException {
        String ceiling = request.getCeilingEntityFullyQualifiedClassname();
        boolean ours = reachesOurs(ceiling);
        // The form says it, and Broadleaf loads and stores a record of that class, whatever the page is about.
        String[] types =
                request.getEntity() == null ? null : request.getEntity().getType();
        if (!ours && types != null && Stream.of(types).anyMatch(this::reachesOurs)) {
            throw refused(ceiling);
        }
        if (ours) {
            if (handlers.stream().noneMatch(handler -> handler.handles(ceiling))) {
                throw refused(ceiling);
            }
            security.securityCheck(ceiling, operation);
        }
    }

    private static SecurityServiceException refused(String className) {
        return new SecurityServiceException("No page of Broadleaf's is about " + className);
    }

    /** Whether a record of that class, or of one that Broadleaf takes for it, may be one of ours. */
    private boolean reachesOurs(String className) {
        if (className == null) {
            return false;
        }
        try {
            Class<?> named = Class.forName(className);
            return isOurs(named) || ourEntities().stream().anyMatch(named::isAssignableFrom);
        } catch (ClassNotFoundException | LinkageError e) {
            // Broadleaf finds none either.
            return false;
        }
    }

    private List<Class<?>> ourEntities() {
        if (entities == null) {
            entities = em.getMetamodel().getEntities().stream()
                    .<Class<?>>map(EntityType::getJavaType)
                    .filter(RecordGuard::isOurs)
                    .toList();
        }
        return entities;
    }

    /** A host's subclass is ours too. */
    private static boolean isOurs(Class<?> type) {
        return type != null && (type.getName().startsWith(OURS) || isOurs(type.getSuperclass()));
    }

    /** Before one that might end the round. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
