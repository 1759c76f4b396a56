package org.b2bleaf.testkit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Finds the paths of controllers by their annotations, without starting anything. */
public final class MappedPaths {

    private MappedPaths() {}

    /**
     * @param packages with controllers, those below them included
     * @return sorted by path; a mapping for any method counts as {@code GET} and as {@code POST}
     */
    public static List<MappedPath> in(String... packages) {
        return List.copyOf(handlersIn(packages).keySet());
    }

    /**
     * @param packages with controllers, those below them included
     * @return the same paths, each with the method that answers it
     */
    public static SortedMap<MappedPath, Method> handlersIn(String... packages) {
        SortedMap<MappedPath, Method> found = new TreeMap<>();
        for (String name : packages) {
            for (var candidate : new EveryClass().findCandidateComponents(name)) {
                handlersOf(ClassUtils.resolveClassName(candidate.getBeanClassName(), null))
                        .forEach(found::putIfAbsent);
            }
        }
        return found;
    }

    /** The paths of one controller, those that it inherits included. */
    public static List<MappedPath> of(Class<?> controller) {
        return List.copyOf(handlersOf(controller).keySet());
    }

    /** @return the paths of one controller, those that it inherits included, each with the method that answers it */
    public static SortedMap<MappedPath, Method> handlersOf(Class<?> controller) {
        Map<Method, RequestMapping> methods =
                MethodIntrospector.selectMethods(controller, (MethodIntrospector.MetadataLookup<RequestMapping>)
                        method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
        RequestMapping type = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        SortedMap<MappedPath, Method> found = new TreeMap<>();
        methods.forEach((method, mapping) -> {
            for (String beginning : patterns(type)) {
                for (String rest : patterns(mapping)) {
                    for (String httpMethod : httpMethods(type, mapping)) {
                        String handler = controller.getSimpleName() + "." + method.getName();
                        found.put(new MappedPath(httpMethod, joined(beginning, rest), handler), method);
                    }
                }
            }
        });
        return found;
    }

    private static List<String> patterns(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? List.of("") : Arrays.asList(mapping.path());
    }

    private static List<String> httpMethods(RequestMapping type, RequestMapping mapping) {
        RequestMethod[] methods = mapping.method().length > 0 || type == null ? mapping.method() : type.method();
        return methods.length == 0
                ? List.of("GET", "POST")
                : Arrays.stream(methods).map(Enum::name).toList();
    }

    private static String joined(String beginning, String rest) {
        String slash = rest.isEmpty() || rest.startsWith("/") || beginning.endsWith("/") ? "" : "/";
        String path = beginning + slash + rest;
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Any class may be made a controller in XML. */
    private static final class EveryClass extends ClassPathScanningCandidateComponentProvider {

        private EveryClass() {
            super(false);
            addIncludeFilter((metadata, factory) -> true);
        }

        @Override
        protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return definition.getMetadata().isConcrete();
        }
    }
}
