package org.b2bleaf.storefront.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.b2bleaf.cart.CartChanges;
import org.b2bleaf.cart.CartLines;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.host.CartRepricing;
import org.b2bleaf.host.ShopperFilter;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.cart.CartNotes;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.broadleafcommerce.core.web.order.CartState;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing the location to buy for, and what that does to the cart. */
@B2bController
public class LocationController {

    private static final String CHANGES_PATH = "/account/location/changes";
    private static final String TO = "to";
    private static final String PO_NUMBER = "poNumber";

    @Resource(name = "b2bCartNotes")
    protected CartNotes cartNotes;

    /**
     * @param toCheckout given when somebody was on the way there and goes on afterwards
     * @param to likewise, one of {@link Onwards}
     */
    @RequestMapping(value = "/account/location", method = RequestMethod.GET)
    public String picker(
            @RequestParam(value = "toCheckout", required = false) String toCheckout,
            @RequestParam(value = TO, required = false) String to,
            Model model) {
        model.addAttribute("shopper", b2bShopper());
        model.addAttribute(TO, Onwards.of(to, toCheckout).word);
        return "b2b/location";
    }

    /** @param poNumber typed at a checkout that was opened for another location; shown there again */
    @RequestMapping(value = "/account/location", method = RequestMethod.POST)
    public String choose(
            @RequestParam(value = "locationId", required = false) String locationId,
            @RequestParam(value = "toCheckout", required = false) String toCheckout,
            @RequestParam(value = TO, required = false) String to,
            @RequestParam(value = PO_NUMBER, required = false) String poNumber,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Shopper shopper = b2bShopper();
        Onwards onwards = Onwards.of(to, toCheckout);
        Optional<LocationAccess> chosen = shopper.locations().stream()
                .filter(location -> String.valueOf(location.locationId()).equals(locationId))
                .findFirst();
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("shopper", shopper);
            model.addAttribute(TO, onwards.word);
            model.addAttribute("problem", true);
            return "b2b/location";
        }
        // The next request reads it, checks it against the permissions of that moment, and prices the cart by it.
        request.getSession()
                .setAttribute(ShopperFilter.CHOSEN_LOCATION, chosen.get().locationId());
        if (poNumber != null) {
            redirect.addFlashAttribute(PO_NUMBER, poNumber);
        }
        if (CartLines.of(CartState.getCart()).isEmpty()) {
            return "redirect:" + onwards.path;
        }
        redirect.addAttribute(TO, onwards.word);
        return "redirect:" + CHANGES_PATH;
    }

    /** What the switch has changed in the cart, before anybody goes on. */
    @RequestMapping(value = CHANGES_PATH, method = RequestMethod.GET)
    public String changes(
            @RequestParam(value = TO, required = false) String to,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Model model,
            Locale locale) {
        Shopper shopper = b2bShopper();
        Onwards onwards = Onwards.of(to, null);
        Object poNumber = model.asMap().get(PO_NUMBER);
        List<PriceChangeRow> prices = takeChanges(request.getSession(), locale);
        List<CartNotes.Note> problems = cartNotes.texts();
        if (shopper.currentLocation().isEmpty() || prices.isEmpty() && problems.isEmpty()) {
            if (poNumber != null) {
                redirect.addFlashAttribute(PO_NUMBER, poNumber);
            }
            return "redirect:" + onwards.path;
        }
        model.addAttribute("location", shopper.currentLocation().get());
        model.addAttribute("prices", prices);
        model.addAttribute("problems", problems);
        model.addAttribute("onwards", onwards.path);
        return "b2b/cartChanges";
    }

    private static List<PriceChangeRow> takeChanges(HttpSession session, Locale locale) {
        CartChanges changes = (CartChanges) session.getAttribute(CartRepricing.CHANGES);
        session.removeAttribute(CartRepricing.CHANGES);
        return changes == null
                ? List.of()
                : changes.prices().stream()
                        .map(change -> PriceChangeRow.of(change, locale))
                        .toList();
    }

    /** The picker is no page for somebody who has nothing to pick. */
    private static Shopper b2bShopper() {
        Shopper shopper = ShopperContext.current();
        if (!shopper.isB2b()) {
            throw new RecordNotFound();
        }
        return shopper;
    }

    /** Where somebody goes on: a word in the address, never an address itself. */
    private enum Onwards {
        SHOP("shop", "/"),
        CART("cart", "/cart"),
        CHECKOUT("checkout", "/checkout"),
        QUICK_ORDER("quick-order", "/quick-order");

        private final String word;
        private final String path;

        Onwards(String word, String path) {
            this.word = word;
            this.path = path;
        }

        private static Onwards of(String word, String toCheckout) {
            if (toCheckout != null) {
                return CHECKOUT;
            }
            return Arrays.stream(values())
                    .filter(onwards -> onwards.word.equals(word))
                    .findFirst()
                    .orElse(SHOP);
        }
    }
}
