package org.b2bleaf.storefront.account;

import javax.annotation.Resource;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.returns.Returns;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The start page of the account, where a sign-in leads. */
@B2bController
public class AccountController {

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bReturns")
    protected Returns returns;

    @RequestMapping(value = "/account", method = RequestMethod.GET)
    public String account(Model model) {
        Shopper shopper = ShopperContext.current();
        model.addAttribute("shopper", shopper);
        if (shopper.isB2b()) {
            model.addAttribute("waiting", history.waiting(shopper.viewer()));
            model.addAttribute("openReturns", returns.countOpen(shopper.viewer()));
        }
        return "b2b/account";
    }

    /** The link "Sign in" at the checkout: the gate asks for a sign-in first, and the cart is still there afterwards. */
    @RequestMapping(value = "/account/checkout", method = RequestMethod.GET)
    public String checkout() {
        return "redirect:/checkout";
    }
}
