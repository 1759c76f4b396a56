package org.b2bleaf.demo.bare;

import org.broadleafcommerce.common.web.expression.BroadleafVariableExpression;

/** Answers the one thing that the theme asks the modules for: nobody is signed in for a company here. */
public class BareVariables implements BroadleafVariableExpression {

    private static final Nobody NOBODY = new Nobody();

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

    /** @return that the module's setting of this name is off */
    public boolean isOn(String key) {
        return false;
    }
}
