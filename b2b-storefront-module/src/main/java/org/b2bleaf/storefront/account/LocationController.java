package org.b2bleaf.storefront.account;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.host.ShopperFilter;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing the location to buy for. */
@B2bController
public class LocationController {

    /** Says no address, only that the checkout comes next. */
    private static final String TO_CHECKOUT = "toCheckout";

    /** @param toCheckout whether somebody was on the way there and goes on afterwards */
    @RequestMapping(value = "/account/location", method = RequestMethod.GET)
    public String picker(@RequestParam(value = TO_CHECKOUT, required = false) String toCheckout, Model model) {
        model.addAttribute("shopper", b2bShopper());
        model.addAttribute(TO_CHECKOUT, toCheckout != null);
        return "b2b/location";
    }

    @RequestMapping(value = "/account/location", method = RequestMethod.POST)
    public String choose(
            @RequestParam(value = "locationId", required = false) String locationId,
            @RequestParam(value = TO_CHECKOUT, required = false) String toCheckout,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Shopper shopper = b2bShopper();
        Optional<LocationAccess> chosen = shopper.locations().stream()
                .filter(location -> String.valueOf(location.locationId()).equals(locationId))
                .findFirst();
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("shopper", shopper);
            model.addAttribute(TO_CHECKOUT, toCheckout != null);
            model.addAttribute("problem", true);
            return "b2b/location";
        }
        // The next request reads it, checks it against the permissions of that moment, and prices the cart by it.
        request.getSession()
                .setAttribute(ShopperFilter.CHOSEN_LOCATION, chosen.get().locationId());
        return toCheckout == null ? "redirect:/" : "redirect:/checkout";
    }

    /** The picker is no page for somebody who has nothing to pick. */
    private static Shopper b2bShopper() {
        Shopper shopper = ShopperContext.current();
        if (!shopper.isB2b()) {
            throw new RecordNotFound();
        }
        return shopper;
    }
}
