package org.b2bleaf.demo.site;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checkout on one page for private customers and guests; B2B customers get the storefront module's. */
@Controller("demoCheckoutController")
public class CheckoutController {

    private static final String TO_CART = "redirect:/cart";
    private static final String TO_CHECKOUT = "redirect:/checkout";
    private static final String TO_CONFIRMATION = "redirect:/checkout/confirmation/";

    /** Number of the order placed last in this session: what a second click on "Pay now" leads to. */
    private static final String LAST_ORDER = "demo.lastOrder";

    @Resource(name = "demoCheckoutDesk")
    protected CheckoutDesk desk;

    @Resource(name = "demoOwnOrders")
    protected OwnOrders orders;

    @Resource(name = "blCountryService")
    protected CountryService countryService;

    @Resource(name = "demoTexts")
    protected Texts texts;

    @RequestMapping(value = "/checkout", method = RequestMethod.GET)
    public ModelAndView checkout(Model flashed) {
        if (isEmpty(CartState.getCart())) {
            return new ModelAndView(TO_CART);
        }
        Form refused = (Form) flashed.asMap().get("form");
        return page(refused == null ? prefilled() : refused);
    }

    @RequestMapping(value = "/checkout/submit", method = RequestMethod.POST)
    public ModelAndView submit(HttpServletRequest request, RedirectAttributes redirect) {
        HttpSession session = request.getSession();
        Order cart = CartState.getCart();
        if (isEmpty(cart)) {
            Object last = session.getAttribute(LAST_ORDER);
            return new ModelAndView(last == null ? TO_CART : TO_CONFIRMATION + last);
        }
        Form form = new Form();
        for (String field : CheckoutForm.FIELDS) {
            form.with(field, request.getParameter(field));
        }
        String cardNumber = request.getParameter("cardNumber");
        CheckoutForm.check(form, cardNumber, countries().keySet());
        if (form.isWrong()) {
            ModelAndView page = page(form);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        try {
            String number = desk.place(
                    cart,
                    form,
                    new CheckoutDesk.Card(
                            cardNumber, request.getParameter("cardExpiry"), request.getParameter("cardCvc")));
            session.setAttribute(LAST_ORDER, number);
            return new ModelAndView(TO_CONFIRMATION + number);
        } catch (CheckoutRefused e) {
            redirect.addFlashAttribute("checkoutProblem", e.getMessage());
            redirect.addFlashAttribute("form", form);
            return new ModelAndView(TO_CHECKOUT);
        }
    }

    @RequestMapping(value = "/checkout/confirmation/{number}", method = RequestMethod.GET)
    public ModelAndView confirmation(@PathVariable("number") String number) {
        return new ModelAndView("checkout/confirmation")
                .addObject("pageTitle", texts.of("confirmation.title"))
                .addObject(
                        "order",
                        orders.one(CustomerState.getCustomer().getId(), number).orElseThrow(NotFound::new));
    }

    private ModelAndView page(Form form) {
        return new ModelAndView("checkout/checkout")
                .addObject("pageTitle", texts.of("checkout.title"))
                .addObject("form", form)
                .addObject("countries", countries())
                .addObject("lines", CartLines.of(CartState.getCart()));
    }

    private static Form prefilled() {
        Customer customer = CustomerState.getCustomer();
        return new Form()
                .with("email", customer.getEmailAddress())
                .with("firstName", customer.getFirstName())
                .with("lastName", customer.getLastName());
    }

    /** By code, in the order of their names. */
    private Map<String, String> countries() {
        Map<String, String> countries = new LinkedHashMap<>();
        countryService.findCountries().stream()
                .sorted((a, b) -> Collator.getInstance().compare(a.getName(), b.getName()))
                .forEach((Country country) -> countries.put(country.getAbbreviation(), country.getName()));
        return countries;
    }

    private static boolean isEmpty(Order cart) {
        return CartLines.items(cart).isEmpty();
    }
}
