package com.example.install;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.catalog.AttributeSkuCodes;

/** The developer's own idea of SKU codes: case does not matter. */
public class AnyCaseSkuCodes extends AttributeSkuCodes {

    @Override
    public Optional<Long> skuIdOf(String code) {
        return super.skuIdOf(upper(code));
    }

    @Override
    public Map<String, Long> skuIdsOf(Collection<String> codes) {
        List<String> upper = new ArrayList<>();
        codes.forEach(code -> upper.add(upper(code)));
        Map<String, Long> known = super.skuIdsOf(upper);
        Map<String, Long> found = new HashMap<>();
        for (String code : codes) {
            Long id = known.get(upper(code));
            if (id != null) {
                found.put(code, id);
            }
        }
        return found;
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
