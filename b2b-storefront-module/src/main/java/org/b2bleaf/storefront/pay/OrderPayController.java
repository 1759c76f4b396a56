package org.b2bleaf.storefront.pay;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.money.rules.TypedAmount;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.money.CardPayment;
import org.b2bleaf.ordering.money.OrderPayments;
import org.b2bleaf.ordering.money.PaymentByCard;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.card.TypedPayment;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pays what is open of an order, or a part of it, by card. Whoever may see the order may pay it. */
@B2bController
public class OrderPayController {

    private static final int MAX_KEY = 64;

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bOrderPayments")
    protected OrderPayments payments;

    @Resource(name = "b2bPayTexts")
    protected PayTexts texts;

    /** What a form knew and typed. */
    private record Form(
            String amount, String key, String shown, TypedPayment payment, Function<String, String> fields) {

        String formKey() {
            return key == null || key.isBlank() || key.length() > MAX_KEY ? null : key;
        }

        boolean asksForAll() {
            return amount == null || amount.isBlank();
        }
    }

    @RequestMapping(value = "/account/orders/{orderNumber}/pay", method = RequestMethod.GET)
    public String page(@PathVariable("orderNumber") String orderNumber, Model model, Locale locale) {
        return page(existing(orderNumber), null, model, locale);
    }

    /**
     * @param amount empty for all that can be paid
     * @param key names the form; a script may leave it out
     * @param open what the form said could be paid, as a plain number; a script may leave it out
     */
    @RequestMapping(value = "/account/orders/{orderNumber}/pay", method = RequestMethod.POST)
    public String pay(
            @PathVariable("orderNumber") String orderNumber,
            @RequestParam(value = "amount", required = false) String amount,
            @RequestParam(value = "key", required = false) String key,
            @RequestParam(value = "open", required = false) String open,
            HttpServletRequest request,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        B2bOrder order = existing(orderNumber);
        Form form = new Form(amount, key, open, TypedPayment.read(request::getParameter), request::getParameter);
        Optional<BigDecimal> typed = TypedAmount.of(amount);
        if (typed.isEmpty() && !form.asksForAll()) {
            return amountRefused("AMOUNT_NOT_UNDERSTOOD", null, order, form, response, model, locale);
        }
        if (form.payment().isTwoCards()) {
            return cardRefused("two", order, form, response, model, locale);
        }
        CardPayment payment = payments.pay(new PaymentByCard(
                order.getId(),
                ShopperContext.current().customerId(),
                typed.orElse(null),
                form.formKey(),
                TypedAmount.of(open).orElse(null),
                form.payment().card()));
        return switch (payment.outcome()) {
            case PAID -> done("b2bPaid", payment, order, flash, locale);
            case RESERVED -> done("b2bReserved", payment, order, flash, locale);
            case UNDER_WAY -> "redirect:/account/orders/" + order.getOrderNumber();
            case CARD_MISSING -> cardRefused("missing", order, form, response, model, locale);
            case CARD_DECLINED -> cardRefused("declined", order, form, response, model, locale);
            case CARD_GONE -> cardRefused("gone", order, form, response, model, locale);
            case MORE_THAN_PAYABLE, AMOUNT_NOT_POSITIVE, AMOUNT_NOT_UNDERSTOOD -> amountRefused(
                    payment.outcome().name(), payment.amount(), order, form, response, model, locale);
            case NOTHING_PAYABLE, MOVED, FAILED -> refused(payment, order, form, response, model, locale);
        };
    }

    private String done(String what, CardPayment payment, B2bOrder order, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute(what, texts.money(payment.amount(), order, locale));
        return "redirect:/account/orders/" + order.getOrderNumber();
    }

    private String cardRefused(
            String problem, B2bOrder order, Form form, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("cardProblem", problem);
        model.addAttribute("payAmount", form.amount());
        return page(existing(order.getOrderNumber()), form, model, locale);
    }

    private String amountRefused(
            String problem,
            BigDecimal limit,
            B2bOrder order,
            Form form,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("amountProblem", problem);
        model.addAttribute("payLimit", limit == null ? null : texts.money(limit, order, locale));
        model.addAttribute("payAmount", form.amount());
        return page(existing(order.getOrderNumber()), form, model, locale);
    }

    private String refused(
            CardPayment payment, B2bOrder order, Form form, HttpServletResponse response, Model model, Locale locale) {
        boolean conflict = payment.outcome() != CardPayment.Outcome.FAILED;
        response.setStatus((conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST).value());
        model.addAttribute("payProblem", payment.outcome().name());
        model.addAttribute("payLimit", payment.amount() == null ? null : texts.money(payment.amount(), order, locale));
        return page(existing(order.getOrderNumber()), form, model, locale);
    }

    /** @param form that was sent; null for a page that opens */
    private String page(B2bOrder order, Form form, Model model, Locale locale) {
        model.addAttribute("orderNumber", order.getOrderNumber());
        model.addAttribute("pay", texts.of(order, form == null ? null : form.fields(), locale));
        return "b2b/orderPay";
    }

    /** As it is stored now: a payment writes past what this request has read. */
    private B2bOrder existing(String orderNumber) {
        Shopper shopper = ShopperContext.current();
        return history.order(shopper.viewer(), orderNumber).orElseThrow(RecordNotFound::new);
    }
}
