package org.b2bleaf.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StreamUtils;

class ApiRoutesTest {

    private static final Pattern LINE = Pattern.compile(
            "(?m)^  (?<path>/\\S*):$|^    (?<method>get|post|put|patch|delete):$|^        - token: \\[\"(?<scope>[a-z:]+)\"]$");

    @Test
    void operationsAreThoseOfTheDescriptionWithTheirScopes() throws IOException {
        Set<String> routes = new TreeSet<>();
        for (ApiRoutes resource : List.of(
                new CompanyRoutes(),
                new LocationRoutes(),
                new MemberRoutes(),
                new PermissionRoutes(),
                new OrderRoutes())) {
            resource.routes()
                    .forEach(it -> routes.add(
                            it.method() + " " + it.path() + " " + it.scope().text()));
        }

        assertThat(described()).containsExactlyElementsOf(routes);
    }

    private static Set<String> described() throws IOException {
        String text = StreamUtils.copyToString(
                new ClassPathResource("org/b2bleaf/api/openapi.yaml").getInputStream(), StandardCharsets.UTF_8);
        Set<String> described = new TreeSet<>();
        Matcher line = LINE.matcher(text);
        String path = "";
        String method = "";
        while (line.find()) {
            if (line.group("path") != null) {
                path = line.group("path");
            } else if (line.group("method") != null) {
                method = line.group("method").toUpperCase();
            } else {
                described.add(method + " " + path + " " + line.group("scope"));
            }
        }
        return described;
    }
}
