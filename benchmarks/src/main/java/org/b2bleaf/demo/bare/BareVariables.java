package org.b2bleaf.demo.bare;

import org.b2bleaf.storefront.shelf.LineVolume;
import org.b2bleaf.storefront.shelf.ProductPrices;
import org.broadleafcommerce.common.web.expression.BroadleafVariableExpression;
import org.broadleafcommerce.core.catalog.domain.Sku;

/** Answers what the theme's templates ask the modules: nobody is signed in for a company here. */
public class BareVariables implements BroadleafVariableExpression {

    private static final Nobody NOBODY = new Nobody();
    private static final BareSettings SETTINGS = new BareSettings();

    /** Stands for the shopper that the modules know. */
    public static final class Nobody {

        public boolean isSignedIn() {
            return false;
        }

        public boolean isB2b() {
            return false;
        }
    }

    @Override
    public String getName() {
        return "b2b";
    }

    public Nobody shopper() {
        return NOBODY;
    }

    public boolean isOn(String key) {
        return SETTINGS.isOn(key);
    }

    public String logo() {
        return null;
    }

    public String brandStyle() {
        return null;
    }

    public ProductPrices prices(Sku sku) {
        return ProductPrices.ANY_QUANTITY;
    }

    public LineVolume volume(long lineId) {
        return null;
    }

    public String privacyPolicy() {
        return null;
    }
}
