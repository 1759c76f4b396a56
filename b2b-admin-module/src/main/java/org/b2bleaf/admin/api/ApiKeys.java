package org.b2bleaf.admin.api;

import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.api.ApiLists;
import org.b2bleaf.api.rules.PlainText;
import org.springframework.stereotype.Component;

/** Finds companies and locations by what requests name them by: an id, or {@code ext:} and the external id. */
@Component("b2bApiKeys")
public class ApiKeys {

    private static final String EXTERNAL = "ext:";

    @Resource(name = "b2bApiLists")
    protected ApiLists lists;

    /** @throws ApiProblem when there is none */
    long company(ApiCall call) {
        return company(call.name("companyId")).orElseThrow(ApiProblem::notFound);
    }

    /** @throws ApiProblem when there is none */
    long location(ApiCall call) {
        return location(call.name("locationId")).orElseThrow(ApiProblem::notFound);
    }

    Optional<Long> company(String key) {
        if (key.startsWith(EXTERNAL)) {
            return external(key).flatMap(lists::companyId);
        }
        return id(key).flatMap(id -> lists.companyId(id.longValue()));
    }

    Optional<Long> location(String key) {
        if (key.startsWith(EXTERNAL)) {
            return external(key).flatMap(lists::locationId);
        }
        return id(key).flatMap(id -> lists.locationId(id.longValue()));
    }

    private static Optional<String> external(String key) {
        return Optional.of(key.substring(EXTERNAL.length())).filter(PlainText::isStorable);
    }

    private static Optional<Long> id(String key) {
        return key.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(key)) : Optional.empty();
    }
}
