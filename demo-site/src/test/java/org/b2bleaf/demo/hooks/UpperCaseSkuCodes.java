package org.b2bleaf.demo.hooks;

import java.util.Locale;
import java.util.Optional;
import org.b2bleaf.catalog.AttributeSkuCodes;

/** A host's own idea of SKU codes: case does not matter. */
public class UpperCaseSkuCodes extends AttributeSkuCodes {

    @Override
    public Optional<Long> skuIdOf(String code) {
        return super.skuIdOf(code.toUpperCase(Locale.ROOT));
    }
}
