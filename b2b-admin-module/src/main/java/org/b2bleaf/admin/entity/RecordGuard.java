package org.b2bleaf.admin.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.metamodel.EntityType;
import org.broadleafcommerce.common.exception.SecurityServiceException;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.dto.CriteriaTransferObject;
import org.broadleafcommerce.openadmin.dto.PersistencePackage;
import org.broadleafcommerce.openadmin.dto.SectionCrumb;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
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
 * records. Whoever can write users of the admin, their roles and permissions can do everything: these are changed from pages
 * about them alone.
 */
@Component("b2bRecordGuard")
public class RecordGuard extends PersistenceManagerEventHandlerAdapter {

    private static final String OURS = "org.b2bleaf.";
    private static final String STAFF = AdminUser.class.getPackageName() + ".";

    @Resource(name = "blAdminSecurityRemoteService")
    protected SecurityVerifier security;

    @Autowired
    protected List<EntityHandler> handlers;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    private volatile List<Class<?>> entities;
    private volatile List<Class<?>> staffEntities;

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
        boolean staff = reachesStaff(ceiling);
        // The form says it, and Broadleaf loads and stores a record of that class, whatever the page is about.
        Stream<String> types =
                request.getEntity() == null || request.getEntity().getType() == null
                        ? Stream.empty()
                        : Stream.of(request.getEntity().getType());
        if (types.anyMatch(type -> !ours && reachesOurs(type) || !staff && reachesStaff(type))) {
            throw refused(ceiling);
        }
        if (ours) {
            if (handlers.stream().noneMatch(handler -> handler.handles(ceiling))) {
                throw refused(ceiling);
            }
            security.securityCheck(ceiling, operation);
        } else if (staff && operation != EntityOperationType.FETCH && operation != EntityOperationType.INSPECT) {
            checkStaff(request, operation);
        }
    }

    /** A role is given on the page of a user, a permission on that of a role: from there, and from nowhere else. */
    private void checkStaff(PersistencePackage request, EntityOperationType operation) throws ServiceException {
        Set<String> pages = new LinkedHashSet<>();
        pages.add(request.getCeilingEntityFullyQualifiedClassname());
        if (request.getSectionCrumbs() != null) {
            Stream.of(request.getSectionCrumbs())
                    .map(SectionCrumb::getSectionIdentifier)
                    .filter(this::reachesStaff)
                    .forEach(pages::add);
        }
        ServiceException refused = null;
        for (String page : pages) {
            try {
                security.securityCheck(page, operation);
                return;
            } catch (ServiceException e) {
                refused = refused == null ? e : refused;
            }
        }
        throw refused;
    }

    private static SecurityServiceException refused(String className) {
        return new SecurityServiceException("No page of Broadleaf's is about " + className);
    }

    private boolean reachesOurs(String className) {
        if (entities == null) {
            entities = entities(RecordGuard::isOurs);
        }
        return reaches(className, RecordGuard::isOurs, entities);
    }

    private boolean reachesStaff(String className) {
        if (staffEntities == null) {
            staffEntities = entities(RecordGuard::isStaff);
        }
        return reaches(className, RecordGuard::isStaff, staffEntities);
    }

    /** Whether a record of that class, or of one that Broadleaf takes for it, may be one of a kind. */
    private static boolean reaches(String className, Predicate<Class<?>> kind, List<Class<?>> entities) {
        if (className == null) {
            return false;
        }
        try {
            // Not initialised: whatever it does when it is first used, nobody may have it done by naming it.
            Class<?> named = Class.forName(className, false, RecordGuard.class.getClassLoader());
            return kind.test(named) || entities.stream().anyMatch(named::isAssignableFrom);
        } catch (ClassNotFoundException | LinkageError e) {
            // Broadleaf finds none either.
            return false;
        }
    }

    private List<Class<?>> entities(Predicate<Class<?>> kind) {
        return em.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .filter(kind)
                .toList();
    }

    /** A host's subclass is ours too. */
    private static boolean isOurs(Class<?> type) {
        return type != null && (type.getName().startsWith(OURS) || isOurs(type.getSuperclass()));
    }

    private static boolean isStaff(Class<?> type) {
        return type != null && (type.getName().startsWith(STAFF) || isStaff(type.getSuperclass()));
    }

    /** Before one that might end the round. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
