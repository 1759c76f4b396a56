package org.b2bleaf.storefront.account;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.ordering.OrderFilter;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.rules.OrderQuestion;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.pay.PayTexts;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders, as far as the viewer may see them. */
@B2bController
public class OrdersController {

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bOrderLists")
    protected OrderLists lists;

    @Resource(name = "b2bOrderCsv")
    protected OrderCsv csv;

    @Resource(name = "b2bOrderTexts")
    protected OrderTexts texts;

    @Resource(name = "b2bPayTexts")
    protected PayTexts payTexts;

    @Autowired(required = false)
    protected List<OrderLinks> links = List.of();

    @RequestMapping(value = OrderListAddress.LIST, method = RequestMethod.GET)
    public String orders(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        OrderQuestion question = OrderQuestion.read(request::getParameter);
        Shopper shopper = ShopperContext.current();
        boolean print = OrderListAddress.PRINT.equals(request.getParameter(OrderListAddress.VIEW));
        OrderListView list = print ? lists.printed(shopper, question, locale) : lists.page(shopper, question, locale);
        return show(list, print, response, model);
    }

    private static String show(OrderListView list, boolean print, HttpServletResponse response, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("shopper", ShopperContext.current());
        if (!list.problems().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "b2b/orders";
        }
        return print ? "b2b/print/orders" : "b2b/orders";
    }

    /** The whole list, as a file for a spreadsheet. */
    @RequestMapping(value = OrderListAddress.CSV, method = RequestMethod.GET)
    public String download(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale)
            throws IOException {
        OrderQuestion question = OrderQuestion.read(request::getParameter);
        Shopper shopper = ShopperContext.current();
        Optional<OrderFilter> filter = lists.filter(shopper, question);
        if (filter.isEmpty()) {
            return show(lists.page(shopper, question, locale), false, response, model);
        }
        csv.write(shopper.viewer(), question, filter.get(), response);
        return null;
    }

    @RequestMapping(value = "/account/orders/{orderNumber}", method = RequestMethod.GET)
    public String order(
            @PathVariable("orderNumber") String orderNumber,
            @RequestParam(value = OrderListAddress.VIEW, required = false) String view,
            Model model,
            Locale locale) {
        Shopper shopper = ShopperContext.current();
        model.addAttribute("links", List.of());
        boolean print = OrderListAddress.PRINT.equals(view);
        OrderView order = history.order(shopper.viewer(), orderNumber)
                .map(found -> {
                    model.addAttribute(
                            "links",
                            links.stream()
                                    .flatMap(more -> more.of(found).stream())
                                    .toList());
                    model.addAttribute("pay", print ? null : payTexts.of(found, locale));
                    return texts.page(found, locale);
                })
                .or(() -> history.personalOrder(shopper.viewer(), orderNumber).map(found -> texts.page(found, locale)))
                .orElseThrow(RecordNotFound::new);
        model.addAttribute("order", order);
        return print ? "b2b/print/order" : "b2b/order";
    }
}
