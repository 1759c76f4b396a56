package com.example.install;

import java.util.Locale;
import java.util.Optional;
import org.b2bleaf.catalog.AttributeSkuCodes;

/** The developer's own idea of SKU codes: case does not matter. */
public class AnyCaseSkuCodes extends AttributeSkuCodes {

    @Override
    public Optional<Long> skuIdOf(String code) {
        return super.skuIdOf(code.toUpperCase(Locale.ROOT));
    }
}
