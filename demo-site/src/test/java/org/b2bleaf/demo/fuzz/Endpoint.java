package org.b2bleaf.demo.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What answers a method at a path.
 *
 * @param pattern as it is mapped, with the root of the site: {@code /admin/company/{id}}
 * @param handler for messages
 * @param asked names of the parameters that its method declares
 * @param names of parameters that it may read besides
 */
record Endpoint(Site site, String method, String pattern, String handler, Set<String> asked, Set<String> names) {

    /** What ends sessions, locks people out or takes records away comes when the others have had their turn. */
    private static final Pattern LATE = Pattern.compile(
            ".*(sign-out|preview/end|archive|delete|revoke|remove|reject|decline|cancel|disable|erase|privacy|settings).*");

    boolean isRead() {
        return method.equals("GET");
    }

    boolean isLate() {
        return LATE.matcher(pattern).matches() && !isRead();
    }

    boolean answers(String otherMethod, String path) {
        return method.equals(otherMethod) && path.matches(expression());
    }

    /** The fewer names in braces, the nearer is a match. */
    int places() {
        return (int) parts().stream().filter(part -> part.startsWith("{")).count();
    }

    private String expression() {
        return parts().stream()
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining());
    }

    /** @param values for the names in braces, in their order, as they stand in an address */
    String filled(List<String> values) {
        StringBuilder path = new StringBuilder();
        int place = 0;
        for (String part : parts()) {
            path.append(part.startsWith("{") ? values.get(place++ % values.size()) : part);
        }
        return path.toString();
    }

    /** @return what a path has where the pattern has names in braces */
    List<String> values(String path) {
        var matcher = Pattern.compile(parts().stream()
                        .map(part -> part.startsWith("{") ? "([^/]+)" : Pattern.quote(part))
                        .collect(Collectors.joining()))
                .matcher(path);
        List<String> values = new ArrayList<>();
        if (matcher.matches()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                values.add(matcher.group(i));
            }
        }
        return values;
    }

    /** What is in braces, braces included, and what is between. Braces may have an expression with braces of its own. */
    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (char letter : pattern.toCharArray()) {
            if (letter == '{' && depth++ == 0) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(letter);
            if (letter == '}' && --depth == 0) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    @Override
    public String toString() {
        return method + " " + pattern + " (" + handler + ")";
    }
}
