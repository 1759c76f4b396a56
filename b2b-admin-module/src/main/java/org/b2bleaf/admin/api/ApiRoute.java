package org.b2bleaf.admin.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.b2bleaf.apiclient.rules.Scope;

/**
 * One operation of the API.
 *
 * @param path as in the description: {@code /companies/{companyId}}
 * @param scope that a client needs
 * @param work answers a call with a record to be written as JSON; null for nothing to tell
 */
record ApiRoute(String method, String path, Scope scope, Function<ApiCall, Object> work) {

    /** @return the parts of the path by name; empty when the path is another one */
    Optional<Map<String, String>> match(List<String> segments) {
        String[] pattern = path.substring(1).split("/");
        if (pattern.length != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith("{")) {
                names.put(pattern[i].substring(1, pattern[i].length() - 1), segments.get(i));
            } else if (!pattern[i].equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    boolean hasBody() {
        return method.equals("POST") || method.equals("PATCH");
    }
}
