package org.b2bleaf.storefront.checkout;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.OrderSubmission;
import org.b2bleaf.ordering.Submission;
import org.b2bleaf.ordering.SubmissionRefused;
import org.b2bleaf.ordering.Submitted;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.account.OrderTexts;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.b2bleaf.terms.rules.Deposit;
import org.b2bleaf.terms.rules.DueDate;
import org.b2bleaf.terms.rules.SubmitAction;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The checkout of B2B customers: one page, prefilled by the location; the buyer adds a PO number and, where the terms ask
 * for money now, a card.
 */
@B2bController(forB2bCustomersOnly = true)
public class CheckoutController {

    private static final String TO_LOCATION = "redirect:/account/location?toCheckout=true";

    @Resource(name = "b2bOrderSubmission")
    protected OrderSubmission submission;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companyService;

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bOrderTexts")
    protected OrderTexts texts;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @RequestMapping(value = "/checkout", method = RequestMethod.GET)
    public String checkout(Model model, Locale locale) {
        Optional<LocationAccess> location = ShopperContext.current().currentLocation();
        if (location.isEmpty()) {
            return TO_LOCATION;
        }
        if (isEmpty(CartState.getCart())) {
            return "redirect:/cart";
        }
        show(location.get(), model, locale);
        return "b2b/checkout";
    }

    @RequestMapping(value = "/checkout/submit", method = RequestMethod.POST)
    public String submit(
            @RequestParam(value = "poNumber", required = false) String poNumber,
            @RequestParam(value = "cardNumber", required = false) String cardNumber,
            @RequestParam(value = "cardExpiry", required = false) String cardExpiry,
            @RequestParam(value = "cardCvc", required = false) String cardCvc,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Shopper shopper = ShopperContext.current();
        Optional<LocationAccess> location = shopper.currentLocation();
        if (location.isEmpty()) {
            return TO_LOCATION;
        }
        if (isEmpty(CartState.getCart())) {
            return "redirect:/cart";
        }
        try {
            Submitted submitted = submission.submit(new Submission(
                    CartState.getCart().getId(),
                    shopper.customerId(),
                    location.get().locationId(),
                    poNumber,
                    new CardDetails(cardNumber, cardExpiry, cardCvc)));
            CartState.setCart(null);
            return "redirect:" + pathOf(submitted);
        } catch (SubmissionRefused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            explain(refused, model, locale);
            model.addAttribute("poNumber", poNumber);
            show(location.get(), model, locale);
            return "b2b/checkout";
        }
    }

    @RequestMapping(value = "/checkout/confirmation/{orderNumber}", method = RequestMethod.GET)
    public String confirmation(@PathVariable("orderNumber") String orderNumber, Model model, Locale locale) {
        Shopper shopper = ShopperContext.current();
        model.addAttribute("shopper", shopper);
        model.addAttribute(
                "order",
                history.order(shopper.viewer(), orderNumber)
                        .map(order -> texts.page(order, locale))
                        .orElseThrow(RecordNotFound::new));
        return "b2b/confirmation";
    }

    private static String pathOf(Submitted submitted) {
        if (submitted instanceof Submitted.Drafted drafted) {
            return "/account/drafts/" + drafted.reference();
        }
        return "/checkout/confirmation/" + ((Submitted.Placed) submitted).orderNumber();
    }

    private static boolean isEmpty(Order cart) {
        return cart == null
                || cart instanceof NullOrderImpl
                || cart.getOrderItems().isEmpty();
    }

    private void show(LocationAccess access, Model model, Locale locale) {
        Order cart = submission.prepare(
                CartState.getCart().getId(), ShopperContext.current().customerId(), access.locationId());
        CartState.setCart(cart);
        CompanyLocation location = companyService.findLocationById(access.locationId());
        Currency currency = cart.getTotal().getCurrency();
        Deposit.Split split = Deposit.split(location.getTerms(), cart.getTotal().getAmount(), currency);
        SubmitAction action = SubmitAction.of(location.getTerms(), location.isSubmitAsDrafts());
        String due = action == SubmitAction.SUBMIT_FOR_APPROVAL
                ? null
                : DueDate.of(location.getTerms(), clock.instant(), location.getTimeZone(), Optional.empty())
                        .map(day -> OrderTexts.day(day, locale))
                        .orElse(null);
        model.addAttribute(
                "checkout",
                new CheckoutView(
                        access.locationId(),
                        access.companyName(),
                        access.locationName(),
                        texts.lines(cart, locale),
                        texts.sums(cart, locale),
                        texts.address(access.companyName(), location.getShippingAddress(), locale),
                        texts.address(access.companyName(), location.getBillingAddress(), locale),
                        texts.terms(location.getTerms(), currency, locale),
                        positive(split.dueNow(), currency, locale),
                        positive(split.dueLater(), currency, locale),
                        due,
                        location.getPoRule() != PoRule.OPTIONAL,
                        action));
    }

    private static String positive(BigDecimal amount, Currency currency, Locale locale) {
        return amount.signum() == 0 ? null : OrderTexts.money(amount, currency, locale);
    }

    private void explain(SubmissionRefused refused, Model model, Locale locale) {
        switch (refused.reason()) {
            case PO_NUMBER -> model.addAttribute(
                    "poProblem", refused.poProblem().orElseThrow().name());
            case CARD_MISSING -> model.addAttribute("cardProblem", "missing");
            case CARD_DECLINED -> model.addAttribute("cardProblem", "declined");
            case NOT_IN_STOCK -> model.addAttribute("problem", text("outOfStock", locale));
            case NOT_SOLD_HERE -> model.addAttribute("problem", text("notSoldHere", locale));
            case NO_ADDRESS -> model.addAttribute("problem", text("noAddress", locale));
            case EMPTY_CART, NOT_PERMITTED, FAILED -> model.addAttribute("problem", text("failed", locale));
        }
    }

    private String text(String name, Locale locale) {
        return messages.getMessage("b2b.checkout." + name, null, locale);
    }
}
