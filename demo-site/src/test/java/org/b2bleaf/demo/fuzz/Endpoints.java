package org.b2bleaf.demo.fuzz;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.b2bleaf.testkit.MappedPath;
import org.b2bleaf.testkit.MappedPaths;
import org.springframework.beans.BeanUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Every mapping of a controller of ours, with the parameters that its code can read. Nobody lists them by hand. */
final class Endpoints {

    private static final String ADMIN = "org.b2bleaf.admin";

    private Endpoints() {}

    /** Those of the admin module. */
    static List<Endpoint> ofAdmin(Site site) {
        return of(site, MappedPaths.handlersIn(ADMIN));
    }

    /** All others that a shop gets: those of the storefront module, and of the demo's own shop. */
    static List<Endpoint> ofShop(Site site) {
        SortedMap<MappedPath, Method> shop = MappedPaths.handlersIn("org.b2bleaf");
        shop.keySet().removeAll(MappedPaths.handlersIn(ADMIN).keySet());
        shop.values().removeIf(Endpoints::isOfTests);
        return of(site, shop);
    }

    static List<Endpoint> of(Site site, SortedMap<MappedPath, Method> handlers) {
        List<Endpoint> found = new ArrayList<>();
        handlers.forEach((path, method) -> found.add(new Endpoint(
                site,
                path.method(),
                site.root() + path.pattern(),
                path.handler() + inherited(method),
                asked(method),
                Constants.of(method.getDeclaringClass()))));
        return found;
    }

    private static boolean isOfTests(Method handler) {
        String from = handler.getDeclaringClass()
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return from.contains("/test-classes/");
    }

    private static String inherited(Method method) {
        return method.getDeclaringClass().getName().startsWith("org.b2bleaf.") ? "" : ", by Broadleaf";
    }

    private static Set<String> asked(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            RequestParam asked = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
            if (asked != null) {
                names.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
            } else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
                Arrays.stream(BeanUtils.getPropertyDescriptors(parameter.getType()))
                        .filter(property -> property.getWriteMethod() != null)
                        .forEach(property -> names.add(property.getName()));
            }
        }
        return names;
    }
}
