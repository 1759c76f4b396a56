package org.b2bleaf.storefront.invoice;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.invoice.InvoiceWording;
import org.b2bleaf.invoice.LinkPage;
import org.b2bleaf.invoice.LinkPayments;
import org.b2bleaf.invoice.LinkPayments.Offer;
import org.b2bleaf.invoice.PaymentLinks;
import org.b2bleaf.money.rules.TypedAmount;
import org.b2bleaf.ordering.money.CardPayment;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.storefront.web.B2bController;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a payment link: the invoice's number, its amount, who sells, and a card. It is in the invoice's language, holds
 * nothing of the host and of whoever is signed in, and every link that pays nothing has the same answer.
 */
@B2bController
public class PayController {

    private static final String PATH = "/pay/{token}";
    private static final int LONGEST_KEY = 64;

    @Resource(name = "b2bPaymentLinks")
    protected PaymentLinks links;

    @Resource(name = "b2bLinkPayments")
    protected LinkPayments payments;

    @Resource(name = "b2bInvoiceWording")
    protected InvoiceWording wording;

    @RequestMapping(value = PATH, method = RequestMethod.GET)
    public String show(
            @PathVariable("token") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        secret(response);
        Optional<Offer> offer = payments.offer(token);
        return offer.isPresent()
                ? page(offer.get(), token, null, response, model)
                : gone(request, response, model, locale);
    }

    /**
     * @param key of the form, so that sending it twice pays once
     * @param amount what the page said is to be paid
     */
    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String pay(
            @PathVariable("token") String token,
            @RequestParam(value = "key", defaultValue = "") String key,
            @RequestParam(value = "amount", defaultValue = "") String amount,
            @RequestParam(value = "cardNumber", required = false) String cardNumber,
            @RequestParam(value = "cardExpiry", required = false) String cardExpiry,
            @RequestParam(value = "cardCvc", required = false) String cardCvc,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        secret(response);
        Optional<LinkPage> found = links.findToPay(token);
        if (found.isEmpty()) {
            return gone(request, response, model, locale);
        }
        LinkPage link = found.get();
        CardDetails card = new CardDetails(cardNumber, cardExpiry, cardCvc);
        if (card.isGiven() && !links.mayTryCard(link)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return again(token, "tooMany", request, response, model, locale);
        }
        CardPayment payment =
                payments.pay(link, key.isBlank() || key.length() > LONGEST_KEY ? null : key, shown(amount), card);
        return switch (payment.outcome()) {
            case PAID, RESERVED -> done(link, payment, model);
            case CARD_MISSING -> problem(token, "cardMissing", request, response, model, locale);
            case CARD_DECLINED, CARD_GONE -> problem(token, "declined", request, response, model, locale);
            case MOVED, MORE_THAN_PAYABLE, AMOUNT_NOT_POSITIVE, AMOUNT_NOT_UNDERSTOOD -> problem(
                    token, "moved", request, response, model, locale);
            case FAILED -> problem(token, "failed", request, response, model, locale);
            case UNDER_WAY -> underWay(link.locale(), response, model);
            case NOTHING_PAYABLE -> gone(request, response, model, locale);
        };
    }

    private String problem(
            String token,
            String problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return again(token, problem, request, response, model, locale);
    }

    private String again(
            String token,
            String problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Optional<Offer> offer = payments.offer(token);
        return offer.isPresent()
                ? page(offer.get(), token, problem, response, model)
                : gone(request, response, model, locale);
    }

    private String page(Offer offer, String token, String problem, HttpServletResponse response, Model model) {
        LinkPage link = offer.page();
        if (offer.underWay() || offer.payable().signum() <= 0) {
            return underWay(link.locale(), response, model);
        }
        String amount = wording.money(offer.payable(), link.currency(), link.locale());
        words(model, link.locale(), wording.text("pay.title", link.locale(), link.invoiceNumber()));
        model.addAttribute("token", token);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("payable", offer.payable().toPlainString());
        model.addAttribute("amount", amount);
        model.addAttribute("link", link);
        model.addAttribute("lead", text(link, "lead", link.seller()));
        model.addAttribute("amountLabel", text(link, "amount"));
        model.addAttribute("sellerLabel", text(link, "seller"));
        model.addAttribute("invoiceLabel", text(link, "invoice"));
        model.addAttribute("cardLabel", text(link, "card"));
        model.addAttribute("numberLabel", text(link, "cardNumber"));
        model.addAttribute("expiryLabel", text(link, "cardExpiry"));
        model.addAttribute("cvcLabel", text(link, "cardCvc"));
        model.addAttribute("button", text(link, "button", amount));
        boolean ofCard = "cardMissing".equals(problem) || "declined".equals(problem);
        model.addAttribute("cardProblem", ofCard ? text(link, problem) : null);
        model.addAttribute("problem", problem != null && !ofCard ? text(link, problem) : null);
        return "b2b/link/pay";
    }

    private String text(LinkPage link, String name, Object... arguments) {
        return wording.text("pay." + name, link.locale(), arguments);
    }

    private String underWay(Locale locale, HttpServletResponse response, Model model) {
        return message(
                model,
                locale,
                "underWay",
                wording.text("pay.underWay.title", locale),
                wording.text("pay.underWay.text", locale));
    }

    private String done(LinkPage link, CardPayment payment, Model model) {
        BigDecimal paid = payment.amount() == null ? link.open() : payment.amount();
        String amount = wording.money(paid, link.currency(), link.locale());
        boolean reserved = payment.outcome() == CardPayment.Outcome.RESERVED;
        return message(
                model,
                link.locale(),
                "paid",
                text(link, "paid.title", link.invoiceNumber()),
                text(link, reserved ? "reserved.text" : "paid.text", amount, link.seller()));
    }

    /** One answer for links that are made up, paid, too old or withdrawn: nobody can probe for invoices. */
    private String gone(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        boolean tooMany = links.isTooManyMisses(request.getRemoteAddr());
        response.setStatus((tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND).value());
        return message(
                model,
                locale,
                "gone",
                wording.text("pay.gone.title", locale),
                wording.text(tooMany ? "pay.gone.later" : "pay.gone.text", locale));
    }

    private static String message(Model model, Locale locale, String kind, String title, String text) {
        words(model, locale, title);
        model.addAttribute("kind", kind);
        model.addAttribute("text", text);
        return "b2b/link/message";
    }

    private static void words(Model model, Locale locale, String title) {
        model.addAttribute("language", locale.toLanguageTag());
        model.addAttribute("title", title);
    }

    /** The address of the page is a secret: no cache keeps it, no search engine lists it, no other page learns of it. */
    private static void secret(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
    }

    /** What is no amount is none that any page has shown. */
    static BigDecimal shown(String amount) {
        return amount.isBlank() ? null : TypedAmount.of(amount).orElse(BigDecimal.ZERO);
    }
}
