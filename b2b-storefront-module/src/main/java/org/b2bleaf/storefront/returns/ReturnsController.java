package org.b2bleaf.storefront.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.ordering.OrderPosition;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.returns.ReturnOffer;
import org.b2bleaf.returns.ReturnRefused;
import org.b2bleaf.returns.ReturnRequest;
import org.b2bleaf.returns.Returns;
import org.b2bleaf.returns.rules.ReturnReason;
import org.b2bleaf.returns.rules.ReturnWish;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Returns, as far as the viewer may see their orders: asking for one, and following it. */
@B2bController
public class ReturnsController {

    private static final int RETURNS = 20;

    /** More lines than any order has. */
    private static final int MOST_LINES = 1000;

    @Resource(name = "b2bReturns")
    protected Returns returns;

    @Resource(name = "b2bReturnTexts")
    protected ReturnTexts texts;

    @RequestMapping(value = "/account/orders/{orderNumber}/return", method = RequestMethod.GET)
    public String ask(@PathVariable("orderNumber") String orderNumber, Model model, Locale locale) {
        return form(texts.form(existing(orderNumber), locale), model);
    }

    /**
     * Takes {@code line}, {@code quantity} and {@code reason}, repeated for each line.
     *
     * @param note for the shop; may be missing
     * @param key names the form; a script may leave it out
     */
    @RequestMapping(value = "/account/orders/{orderNumber}/return", method = RequestMethod.POST)
    public String request(
            @PathVariable("orderNumber") String orderNumber,
            @RequestParam(value = "note", required = false) String note,
            @RequestParam(value = "key", required = false) String key,
            HttpServletRequest http,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model,
            Locale locale) {
        List<ReturnWish.Typed> typed = typed(http);
        try {
            ReturnRequest request =
                    returns.request(viewer(), orderNumber, typed, note, key).orElseThrow(RecordNotFound::new);
            flash.addFlashAttribute("b2bReturnRequested", true);
            return "redirect:/account/returns/" + request.getReference();
        } catch (ReturnRefused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(texts.form(existing(orderNumber), typed, note, key, refused.problems(), locale), model);
        }
    }

    private static List<ReturnWish.Typed> typed(HttpServletRequest http) {
        String[] lines = values(http, "line");
        String[] quantities = values(http, "quantity");
        String[] reasons = values(http, "reason");
        List<ReturnWish.Typed> typed = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_LINES, Math.max(lines.length, quantities.length)); i++) {
            typed.add(new ReturnWish.Typed(at(lines, i), at(quantities, i), at(reasons, i)));
        }
        return typed;
    }

    private static String[] values(HttpServletRequest http, String name) {
        String[] values = http.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String at(String[] values, int index) {
        return index < values.length ? values[index] : null;
    }

    private static String form(ReturnForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("reasons", ReturnReason.values());
        return "b2b/returnForm";
    }

    /**
     * @param order the number of an order, to see its returns alone
     * @param after where the page before ended; what is no place is the beginning
     */
    @RequestMapping(value = "/account/returns", method = RequestMethod.GET)
    public String list(
            @RequestParam(value = "order", required = false) String order,
            @RequestParam(value = "after", required = false) String after,
            Model model,
            Locale locale) {
        Optional<OrderPosition> place = OrderPosition.parse(after);
        String number = order == null || order.isBlank() ? null : order.strip();
        // One more than shown says whether there are more.
        List<ReturnRequest> found = returns.list(viewer(), number, place.orElse(null), RETURNS + 1);
        List<ReturnRequest> shown = found.subList(0, Math.min(RETURNS, found.size()));
        ReturnRequest last = found.size() > RETURNS ? shown.get(RETURNS - 1) : null;
        model.addAttribute(
                "returns", shown.stream().map(it -> texts.row(it, locale)).toList());
        model.addAttribute("orderNumber", number);
        model.addAttribute("isFirst", place.isEmpty());
        model.addAttribute("next", last == null ? null : new OrderPosition(last.getRequestedAt(), last.getId()));
        return "b2b/returns";
    }

    @RequestMapping(value = "/account/returns/{reference}", method = RequestMethod.GET)
    public String show(@PathVariable("reference") String reference, Model model, Locale locale) {
        ReturnRequest request = returns.find(viewer(), reference).orElseThrow(RecordNotFound::new);
        model.addAttribute("page", texts.page(request, locale));
        return "b2b/return";
    }

    /** As it is stored now. */
    private ReturnOffer existing(String orderNumber) {
        return returns.offer(viewer(), orderNumber).orElseThrow(RecordNotFound::new);
    }

    private static Viewer viewer() {
        return ShopperContext.current().viewer();
    }
}
