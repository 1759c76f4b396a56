package org.b2bleaf.gatetest;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The patterns of all handlers of the shop. The storefront's servlet tells them when it has started. */
@Component("b2bMappedPaths")
public class MappedPaths {

    private volatile List<String> patterns = List.of();

    /** @param found Ant patterns with variables, as Spring MVC knows them */
    public void tell(Collection<String> found) {
        patterns = List.copyOf(found);
    }

    public List<String> patterns() {
        return patterns;
    }
}
