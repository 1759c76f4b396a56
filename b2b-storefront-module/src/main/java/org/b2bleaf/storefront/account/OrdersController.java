package org.b2bleaf.storefront.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderFilter;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.pay.PayTexts;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders, as far as the viewer may see them. */
@B2bController
public class OrdersController {

    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 100_000;

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bOrderTexts")
    protected OrderTexts texts;

    @Resource(name = "b2bPayTexts")
    protected PayTexts payTexts;

    @RequestMapping(value = "/account/orders", method = RequestMethod.GET)
    public String orders(
            @RequestParam(value = "po", required = false) String poNumber,
            @RequestParam(value = "location", required = false) String location,
            @RequestParam(value = "page", required = false) String page,
            Model model,
            Locale locale) {
        int number = pageNumber(page);
        OrderFilter filter = new OrderFilter(null, null, null, null, given(location), given(poNumber), null);
        List<B2bOrder> found = history.orders(viewer(), filter, number, PAGE_SIZE);
        model.addAttribute(
                "orders", found.stream().map(order -> texts.row(order, locale)).toList());
        boolean unfiltered = number == 0 && filter.equals(OrderFilter.ANY);
        model.addAttribute(
                "personal",
                unfiltered
                        ? history.personalOrders(viewer()).stream()
                                .map(order -> texts.row(order, locale))
                                .toList()
                        : List.of());
        model.addAttribute("po", poNumber);
        model.addAttribute("selected", location);
        model.addAttribute("page", number + 1);
        model.addAttribute("hasNext", found.size() == PAGE_SIZE);
        model.addAttribute("shopper", ShopperContext.current());
        return "b2b/orders";
    }

    @RequestMapping(value = "/account/orders/{orderNumber}", method = RequestMethod.GET)
    public String order(@PathVariable("orderNumber") String orderNumber, Model model, Locale locale) {
        Optional<B2bOrder> b2bOrder = history.order(viewer(), orderNumber);
        OrderView order = b2bOrder.map(found -> texts.page(found, locale))
                .or(() -> history.personalOrder(viewer(), orderNumber).map(found -> texts.page(found, locale)))
                .orElseThrow(RecordNotFound::new);
        model.addAttribute("order", order);
        model.addAttribute(
                "pay", b2bOrder.map(found -> payTexts.of(found, locale)).orElse(null));
        return "b2b/order";
    }

    private static Viewer viewer() {
        return ShopperContext.current().viewer();
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    /** Pages are counted from 1; what is no page is the first one. */
    private static int pageNumber(String page) {
        try {
            return page == null ? 0 : Math.max(0, Math.min(LAST_PAGE, Integer.parseInt(page.strip()) - 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
