package org.b2bleaf.store.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a preview of the shop may ask for: pages for reading, and nothing that is about a person, a cart or an order.
 * Previews are nobody's, so such a page has nothing to show in them.
 */
public final class PreviewGate {

    /** Ends the preview: the one form that a preview may send. */
    public static final String END = "/b2b/preview/end";

    /** The way into another preview. */
    public static final String OPEN = "/b2b/preview";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final List<PathPattern> PERSONAL = Stream.of(
                    "/account/**",
                    "/cart/**",
                    "/checkout/**",
                    "/orders/**",
                    "/quick-order/**",
                    "/pay/**",
                    "/sign-in/**",
                    "/sign-out/**",
                    "/login/**",
                    "/login_post.htm",
                    "/logout/**",
                    "/register/**",
                    "/request-access/**")
            .map(PathPattern::of)
            .toList();

    private PreviewGate() {}

    /**
     * @param method of the request
     * @param rawPath not decoded, without query and context path
     */
    public static boolean allows(String method, String rawPath) {
        Optional<RequestPath> path = RequestPath.read(rawPath);
        if (path.isEmpty()) {
            return false;
        }
        if (!READING.contains(method)) {
            return method.equals("POST") && path.get().exact().equals(END);
        }
        return path.get().spellings().stream()
                .noneMatch(spelling -> PERSONAL.stream().anyMatch(pattern -> pattern.matchesFolded(spelling)));
    }
}
