package org.b2bleaf.signin;

import java.security.SecureRandom;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.signin.rules.KnownBrowser;
import org.springframework.stereotype.Service;

/** Browsers that have signed in as an address before and so have their own allowance of codes for it. */
@Service("b2bKnownBrowsers")
public class KnownBrowsers {

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    /** @return the cookie's value for the browser that just signed in */
    public String remember(EmailAddress email) {
        return KnownBrowser.issue(shopKey.hash(), email, random);
    }

    /** @return the browser's id, empty unless the cookie is genuine and for this address */
    Optional<String> recognise(String cookie, EmailAddress email) {
        return KnownBrowser.verify(cookie, shopKey.hash(), email);
    }
}
