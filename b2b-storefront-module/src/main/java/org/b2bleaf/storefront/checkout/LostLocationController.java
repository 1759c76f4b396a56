package org.b2bleaf.storefront.checkout;

import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.storefront.web.B2bController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Tells somebody who filled in the checkout of a location, and lost the last permission or the location meanwhile, that
 * nothing was ordered. The host's own checkout would take the form for one of its own.
 */
@B2bController(forFormsOfLostLocations = true)
public class LostLocationController {

    @RequestMapping(value = "/checkout/submit", method = RequestMethod.POST)
    public String submit(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "b2b/lostLocation";
    }
}
