package org.b2bleaf.storefront.account;

import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The start page of the account, where a sign-in leads. */
@B2bController
public class AccountController {

    @RequestMapping(value = "/account", method = RequestMethod.GET)
    public String account(Model model) {
        model.addAttribute("shopper", ShopperContext.current());
        return "b2b/account";
    }

    /** The link "Sign in" at the checkout: the gate asks for a sign-in first, and the cart is still there afterwards. */
    @RequestMapping(value = "/account/checkout", method = RequestMethod.GET)
    public String checkout() {
        return "redirect:/checkout";
    }
}
