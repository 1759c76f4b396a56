package org.b2bleaf.requestaccess;

import javax.annotation.Resource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.CustomerMadeBySignIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Marks what a sign-in makes while the shop is for B2B customers only. In an open shop it is a customer like any other. */
@Component("b2bSignInAttempts")
public class SignInAttempts {

    @Resource(name = "b2bAccessAttempts")
    protected AccessAttempts attempts;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    /** In the transaction of the sign-in. */
    @EventListener
    public void on(CustomerMadeBySignIn made) {
        if (settings.isOn(SettingKey.STORE_ACCESS_RESTRICTED)) {
            attempts.mark(made.customerId());
        }
    }
}
