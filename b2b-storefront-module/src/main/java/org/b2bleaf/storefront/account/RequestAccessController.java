package org.b2bleaf.storefront.account;

import org.b2bleaf.storefront.web.B2bController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Tells a business that is not a customer yet how to become one. */
@B2bController
public class RequestAccessController {

    @RequestMapping(value = "/request-access", method = RequestMethod.GET)
    public String howTo() {
        return "b2b/requestAccess";
    }
}
