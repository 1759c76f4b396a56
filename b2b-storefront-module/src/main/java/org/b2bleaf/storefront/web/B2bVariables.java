package org.b2bleaf.storefront.web;

import javax.annotation.Resource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.common.web.expression.BroadleafVariableExpression;

/** What templates may ask, as {@code ${#b2b.shopper().b2b}}: our pages and the fragments in the host's header. */
public class B2bVariables implements BroadleafVariableExpression {

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Override
    public String getName() {
        return "b2b";
    }

    /** @return the person behind this request, never null */
    public Shopper shopper() {
        return ShopperContext.current();
    }

    /** @return the setting with this key; empty when it has no value */
    public String setting(String key) {
        return settings.text(key);
    }

    /** @return whether the setting with this key is switched on */
    public boolean isOn(String key) {
        return settings.isOn(key);
    }
}
