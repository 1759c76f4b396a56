package org.b2bleaf.admin.web.controller;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.metamodel.EntityType;
import javax.persistence.metamodel.PluralAttribute;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.openadmin.server.security.domain.AdminSection;
import org.broadleafcommerce.openadmin.server.security.service.navigation.AdminNavigationService;
import org.broadleafcommerce.openadmin.web.controller.entity.AdminBasicEntityController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;

/**
 * Answers addresses of our sections that name no record with 404. Broadleaf takes every address below a section for one of
 * its entity pages, and {@code AdminBasicEntityController} fails with error 500 when the section has no entity, or the
 * entity no record of that id. The page of a record is looked into after it has failed, which costs those that are there
 * nothing; all others before. Where Broadleaf's pages of our records fail at what else a request names, it is answered with
 * 400.
 */
@Component("b2bOwnSections")
public class OwnSections extends HandlerInterceptorAdapter implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(OwnSections.class);

    private static final String OURS = "org.b2bleaf.";
    private static final String OUR_KEY = "B2b";
    private static final String ID = "\\d{1,18}";

    /** The addresses to which Broadleaf posts the form of a record, or of one in a list of it. */
    private static final Pattern FORM =
            Pattern.compile("/\\{id}(/\\{collectionField[^/]*}/\\{collectionItemId})?(\\.\\*)?");

    @Resource(name = "blAdminNavigationService")
    protected AdminNavigationService navigation;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isOfBroadleaf(handler)
                && (!isPageOfRecord(request) && !isThere(request) || !isAboutTheRecordOfItsAddress(request))) {
            throw new NoSuchRecord();
        }
        return true;
    }

    /** A form says once more which record it is about, and Broadleaf changes that one, whatever the address is. */
    private boolean isAboutTheRecordOfItsAddress(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || !FORM.matcher(pattern(request)).matches()
                || !isAboutOurRecords(request)) {
            return true;
        }
        String path = request.getServletPath();
        String record = path.substring(path.lastIndexOf('/') + 1);
        String[] named = request.getParameterValues("id");
        return named != null && Stream.of(named).allMatch(record::equals);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    /**
     * @param handler null when the request was too odd to find one, such as for what it accepts
     * @return null for what is not ours to answer
     */
    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (handler != null && !isOfBroadleaf(handler)) {
            return null;
        }
        if (isPageOfRecord(request) && !isThere(request)) {
            return answered(response, HttpServletResponse.SC_NOT_FOUND);
        }
        if (isAboutOurRecords(request) && UnfitRequest.isReasonOf(failure)) {
            LOG.info("A request does not fit Broadleaf's pages: {}", classesOf(failure));
            LOG.debug("In full", failure);
            return answered(response, HttpServletResponse.SC_BAD_REQUEST);
        }
        return null;
    }

    private static ModelAndView answered(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException e) {
            LOG.debug("Whoever asked is gone", e);
        }
        return new ModelAndView();
    }

    /** Without the messages, which repeat what was typed. */
    private static String classesOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(" by "));
    }

    private static boolean isOfBroadleaf(Object handler) {
        return handler instanceof HandlerMethod method
                && AdminBasicEntityController.class.isAssignableFrom(method.getBeanType());
    }

    private static boolean isPageOfRecord(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getServletPath().matches("/[^/]+/" + ID)
                && pattern(request).equals("/{id}");
    }

    boolean isAboutOurRecords(HttpServletRequest request) {
        AdminSection section = section(request.getServletPath().split("/", -1));
        return section != null
                && section.getCeilingEntity() != null
                && section.getCeilingEntity().startsWith(OURS);
    }

    private AdminSection section(String[] parts) {
        return parts.length < 2 ? null : navigation.findAdminSectionByURI("/" + parts[1]);
    }

    private boolean isThere(HttpServletRequest request) {
        String[] parts = request.getServletPath().split("/", -1);
        AdminSection section = parts.length < 3 ? null : section(parts);
        if (section == null) {
            return true;
        }
        String entity = section.getCeilingEntity();
        if (entity == null) {
            return !section.getSectionKey().startsWith(OUR_KEY);
        }
        return !entity.startsWith(OURS) || isThere(named(entity), parts, pattern(request));
    }

    /** Without the section; Spring adds a suffix of its own to it. */
    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .replaceFirst("^/[^/]+", "");
    }

    /** @param parts of the path; the first two are empty and the section */
    private boolean isThere(Class<?> entity, String[] parts, String pattern) {
        if (pattern.matches("/\\{id}([./].*)?")) {
            return isThere(entity, parts[2]);
        }
        if (pattern.startsWith("/{collectionField")) {
            Class<?> related = related(entity, parts[2]);
            return related != null && (!pattern.contains("{id}") || isThere(related, parts[3]));
        }
        return true;
    }

    private boolean isThere(Class<?> entity, String id) {
        return id.matches(ID) && entities(entity).anyMatch(type -> em.find(type, Long.valueOf(id)) != null);
    }

    /** What a property is, or what is in it; null when there is no such property. */
    private Class<?> related(Class<?> entity, String property) {
        return entities(entity)
                .flatMap(type -> em.getMetamodel().entity(type).getAttributes().stream())
                .filter(attribute -> attribute.getName().equals(property))
                .<Class<?>>map(attribute -> attribute instanceof PluralAttribute<?, ?, ?> many
                        ? many.getElementType().getJavaType()
                        : attribute.getJavaType())
                .findFirst()
                .orElse(null);
    }

    private Stream<Class<?>> entities(Class<?> named) {
        return em.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .filter(named::isAssignableFrom);
    }

    private static Class<?> named(String entity) {
        try {
            return Class.forName(entity);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A section of the admin is about " + entity, e);
        }
    }
}
