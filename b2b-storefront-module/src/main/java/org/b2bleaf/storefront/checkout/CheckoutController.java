package org.b2bleaf.storefront.checkout;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.money.rules.TypedAmount;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.OrderSubmission;
import org.b2bleaf.ordering.OrderSubmission.Prepared;
import org.b2bleaf.ordering.OrderSubmission.Progress;
import org.b2bleaf.ordering.OrderSummary;
import org.b2bleaf.ordering.Submission;
import org.b2bleaf.ordering.SubmissionKey;
import org.b2bleaf.ordering.SubmissionRefused;
import org.b2bleaf.ordering.Submitted;
import org.b2bleaf.ordering.rules.PoNumber;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.account.OrderTexts;
import org.b2bleaf.storefront.card.CardChoices;
import org.b2bleaf.storefront.card.TypedPayment;
import org.b2bleaf.storefront.cart.CartNotes;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.b2bleaf.terms.rules.DueBy;
import org.b2bleaf.terms.rules.PaymentPlan;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The checkout of B2B customers: one page, prefilled by the location; the buyer adds a PO number and, where the terms ask
 * for money now, a card.
 */
@B2bController(forB2bCustomersOnly = true)
public class CheckoutController {

    private static final String TO_LOCATION = "redirect:/account/location?toCheckout=true";
    private static final String TO_CART = "redirect:/cart";
    private static final String PAGE = "b2b/checkout";

    @Resource(name = "b2bOrderSubmission")
    protected OrderSubmission submission;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companyService;

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bCartNotes")
    protected CartNotes cartNotes;

    @Resource(name = "b2bCardChoices")
    protected CardChoices cards;

    @Resource(name = "b2bOrderTexts")
    protected OrderTexts texts;

    @Resource(name = "b2bOrderSummary")
    protected OrderSummary summary;

    @Resource(name = "blCountryService")
    protected CountryService countries;

    @Resource(name = "messageSource")
    protected MessageSource messages;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @RequestMapping(value = "/checkout", method = RequestMethod.GET)
    public String checkout(Model model, Locale locale) {
        Optional<LocationAccess> access = ShopperContext.current().currentLocation();
        if (access.isEmpty()) {
            return TO_LOCATION;
        }
        if (isEmpty(CartState.getCart()) || !cartNotes.isReady()) {
            return TO_CART;
        }
        CompanyLocation location = companyService.findLocationById(access.get().locationId());
        return show(access.get(), location, form(location, name -> null, locale), null, model, locale);
    }

    @RequestMapping(value = "/checkout/submit", method = RequestMethod.POST)
    public String submit(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        Shopper shopper = ShopperContext.current();
        Optional<String> key = SubmissionKey.read(request.getParameter("submissionKey"));
        Optional<Submitted> before = key.flatMap(it -> submission.earlier(shopper.customerId(), it));
        if (before.isPresent()) {
            return "redirect:" + pathOf(before.get());
        }
        Optional<LocationAccess> access = shopper.currentLocation();
        if (access.isEmpty()) {
            return TO_LOCATION;
        }
        if (isEmpty(CartState.getCart()) || !cartNotes.isReady()) {
            return TO_CART;
        }
        CompanyLocation location = companyService.findLocationById(access.get().locationId());
        OneTimeAddressForm shipTo = form(location, request::getParameter, locale);
        try {
            if (shipTo != null && shipTo.isRefused()) {
                model.addAttribute("problem", text("shipTo.problem", locale));
            } else if (TypedPayment.read(request::getParameter).isTwoCards()) {
                model.addAttribute("cardProblem", "two");
            } else {
                Submitted submitted = submission.submit(
                        submission(request, key.orElse(null), location, shipTo == null ? null : shipTo.address()));
                CartState.setCart(null);
                return "redirect:" + pathOf(submitted);
            }
        } catch (SubmissionRefused refused) {
            if (refused.reason() == SubmissionRefused.Reason.EMPTY_CART) {
                return TO_CART;
            }
            explain(refused, request.getParameter("poNumber"), model, locale);
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("poNumber", request.getParameter("poNumber"));
        return show(access.get(), location, shipTo, request::getParameter, model, locale);
    }

    private Submission submission(
            HttpServletRequest request, String key, CompanyLocation location, LocationAddress shipTo) {
        String poNumber = request.getParameter("poNumber");
        String used = request.getParameter("usedPoNumber");
        boolean asksAboutPoNumber =
                used != null && !Objects.equals(PoNumber.normalise(used), PoNumber.normalise(poNumber));
        return new Submission(
                CartState.getCart().getId(),
                ShopperContext.current().customerId(),
                location.getId(),
                poNumber,
                TypedPayment.read(request::getParameter).card(),
                new Submission.Page(key, total(request.getParameter("shownTotal")), asksAboutPoNumber),
                shipTo);
    }

    /** @return null for what no page can have shown, such as 1E999999999, which nobody could write out again */
    static BigDecimal total(String shown) {
        return TypedAmount.of(shown).orElse(null);
    }

    /** @return null when the location's orders go to its own address alone */
    private OneTimeAddressForm form(CompanyLocation location, Function<String, String> parameters, Locale locale) {
        return location.isOneTimeAddressAllowed()
                ? new OneTimeAddressForm(
                        "other".equals(parameters.apply("shipTo")), parameters, countries.findCountries(), locale)
                : null;
    }

    /** Where a buyer waits whose card may have been charged, until that is known. */
    @RequestMapping(value = "/checkout/payment/{id}", method = RequestMethod.GET)
    public String payment(@PathVariable("id") String id, Model model) {
        Progress progress = id.matches("[0-9]{1,18}")
                ? submission
                        .progress(ShopperContext.current().customerId(), Long.parseLong(id))
                        .orElseThrow(RecordNotFound::new)
                : null;
        if (progress == null) {
            throw new RecordNotFound();
        }
        Optional<Submitted> submitted = progress.submitted();
        if (submitted.isPresent() && !(submitted.get() instanceof Submitted.SetAside)) {
            return "redirect:" + pathOf(submitted.get());
        }
        model.addAttribute("waiting", submitted.isPresent());
        model.addAttribute(
                "charged",
                progress.problem() != SubmissionRefused.Reason.CARD_DECLINED
                        && progress.problem() != SubmissionRefused.Reason.CARD_GONE);
        return "b2b/payment";
    }

    @RequestMapping(value = "/checkout/confirmation/{orderNumber}", method = RequestMethod.GET)
    public String confirmation(@PathVariable("orderNumber") String orderNumber, Model model, Locale locale) {
        Shopper shopper = ShopperContext.current();
        B2bOrder order = history.order(shopper.viewer(), orderNumber).orElseThrow(RecordNotFound::new);
        model.addAttribute("shopper", shopper);
        model.addAttribute("order", texts.page(order, locale));
        model.addAttribute("facts", summary.of(order, locale));
        model.addAttribute("poNumberRepeated", order.isPoNumberRepeated());
        return "b2b/confirmation";
    }

    private static String pathOf(Submitted submitted) {
        if (submitted instanceof Submitted.Drafted drafted) {
            return "/account/drafts/" + drafted.reference();
        }
        if (submitted instanceof Submitted.SetAside aside) {
            return "/checkout/payment/" + aside.submissionId();
        }
        return "/checkout/confirmation/" + ((Submitted.Placed) submitted).orderNumber();
    }

    private static boolean isEmpty(Order cart) {
        return cart == null
                || cart instanceof NullOrderImpl
                || cart.getOrderItems().isEmpty();
    }

    /** @param form that was sent, as parameters by name; null for a page that opens */
    private String show(
            LocationAccess access,
            CompanyLocation location,
            OneTimeAddressForm shipTo,
            Function<String, String> form,
            Model model,
            Locale locale) {
        boolean elsewhere = shipTo != null && shipTo.isChosen() && !shipTo.isRefused();
        try {
            Prepared prepared = submission.prepare(
                    CartState.getCart().getId(),
                    ShopperContext.current().customerId(),
                    access.locationId(),
                    elsewhere ? shipTo.address() : null);
            CartState.setCart(prepared.cart());
            if (prepared.addressMissing()) {
                model.addAttribute("problem", text("noAddress", locale));
            }
        } catch (SubmissionRefused refused) {
            // The cart's page says itself what is wrong; nothing of this one belongs into its address.
            model.asMap().clear();
            return TO_CART;
        }
        model.addAttribute("shipTo", shipTo);
        CheckoutView checkout = view(access, location, CartState.getCart(), locale);
        model.addAttribute("checkout", checkout);
        model.addAttribute("cards", checkout.cardNeeded() ? cards.of(access.locationId(), form, locale) : null);
        return PAGE;
    }

    private CheckoutView view(LocationAccess access, CompanyLocation location, Order cart, Locale locale) {
        BigDecimal total = cart.getTotal().getAmount();
        Currency currency = cart.getTotal().getCurrency();
        PaymentPlan plan = PaymentPlan.of(location.getTerms(), location.isSubmitAsDrafts(), total, currency);
        DueBy due = DueBy.of(location.getTerms(), plan, clock.instant(), location.getTimeZone());
        return new CheckoutView(
                access.locationId(),
                SubmissionKey.next(cart.getId()),
                total.toPlainString(),
                access.companyName(),
                access.locationName(),
                texts.lines(cart, locale),
                texts.sums(cart, locale),
                texts.address(access.companyName(), location.getShippingAddress(), locale),
                texts.address(access.companyName(), location.getBillingAddress(), locale),
                texts.terms(location.getTerms(), currency, locale),
                positive(plan.dueNow(), currency, locale),
                positive(plan.dueLater(), currency, locale),
                due.kind() == DueBy.Kind.NOTHING_LATER ? null : summary.due(due, locale),
                location.isTaxExempt() ? taxExemption(location, locale) : null,
                location.getPoRule() != PoRule.OPTIONAL,
                plan.action());
    }

    private String taxExemption(CompanyLocation location, Locale locale) {
        String reason = location.getTaxExemptReason();
        return reason == null ? text("taxExempt", locale) : text("taxExempt.reason", locale, reason);
    }

    private static String positive(BigDecimal amount, Currency currency, Locale locale) {
        return amount.signum() == 0 ? null : OrderTexts.money(amount, currency, locale);
    }

    private void explain(SubmissionRefused refused, String poNumber, Model model, Locale locale) {
        switch (refused.reason()) {
            case PO_NUMBER -> model.addAttribute(
                    "poProblem", refused.poProblem().orElseThrow().name());
            case PO_NUMBER_USED -> model.addAttribute("usedPoNumber", PoNumber.normalise(poNumber));
            case CARD_MISSING -> model.addAttribute("cardProblem", "missing");
            case CARD_DECLINED -> model.addAttribute("cardProblem", "declined");
            case CARD_GONE -> model.addAttribute("cardProblem", "gone");
            case PRICE_CHANGED -> model.addAttribute("problem", text("priceChanged", locale, shown(refused, locale)));
            case NOT_IN_STOCK -> model.addAttribute("problem", named("outOfStock", refused, locale));
            case NOT_SOLD_HERE -> model.addAttribute("problem", named("notSoldHere", refused, locale));
            case QUANTITY_NOT_ALLOWED -> model.addAttribute("problem", named("quantityNotAllowed", refused, locale));
            case NO_ADDRESS -> model.addAttribute("problem", text("noAddress", locale));
            case NOT_PERMITTED -> model.addAttribute("problem", text("notPermitted", locale));
            case EMPTY_CART, FAILED -> model.addAttribute("problem", text("failed", locale));
        }
    }

    private String shown(SubmissionRefused refused, Locale locale) {
        return OrderTexts.money(
                new BigDecimal(refused.detail().orElseThrow()),
                CartState.getCart().getTotal().getCurrency(),
                locale);
    }

    private String named(String name, SubmissionRefused refused, Locale locale) {
        return refused.detail()
                .map(products -> text(name + ".named", locale, products))
                .orElseGet(() -> text(name, locale));
    }

    private String text(String name, Locale locale, Object... arguments) {
        return messages.getMessage("b2b.checkout." + name, arguments, locale);
    }
}
