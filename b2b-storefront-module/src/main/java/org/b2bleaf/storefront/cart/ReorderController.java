package org.b2bleaf.storefront.cart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.cart.CartFilling;
import org.b2bleaf.cart.CartLines;
import org.b2bleaf.cart.Filled;
import org.b2bleaf.cart.WantedLine;
import org.b2bleaf.cart.rules.Admission;
import org.b2bleaf.cart.rules.Refusal;
import org.b2bleaf.cart.rules.Verdict;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.cart.QuickOrderResult.AddedRow;
import org.b2bleaf.storefront.cart.QuickOrderResult.RefusedRow;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the products of an earlier order into the cart once more, at the prices and rules of today. */
@B2bController
public class ReorderController {

    private static final String PATH = "/account/orders/{orderNumber}/reorder";
    private static final String RESULT = "reordered";

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bCartFilling")
    protected CartFilling filling;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "b2bCartTexts")
    protected CartTexts texts;

    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String reorder(@PathVariable("orderNumber") String orderNumber, RedirectAttributes redirect, Locale locale) {
        Order order = order(orderNumber);
        List<DiscreteOrderItem> lines = CartLines.of(order);
        Shopper shopper = ShopperContext.current();
        if (shopper.isB2b() && shopper.currentLocation().isEmpty()) {
            return "redirect:/account/location";
        }
        Map<Long, String> names = new LinkedHashMap<>();
        lines.forEach(line -> names.put(line.getSku().getId(), line.getName()));
        Map<Long, Verdict> tooMany = new LinkedHashMap<>();
        Filled filled = filling.fill(CustomerState.getCustomer(), wanted(lines, tooMany));
        Map<Long, Verdict> refused = new LinkedHashMap<>(tooMany);
        refused.putAll(filled.refused());
        QuickOrderResult result = result(filled, refused, names, locale);
        order.getOrderItems().stream().filter(item -> !lines.contains(item)).forEach(item -> result.refused()
                .add(leftOut(item, locale)));
        redirect.addFlashAttribute(RESULT, result);
        redirect.addAttribute("orderNumber", orderNumber);
        return "redirect:" + PATH;
    }

    /** What became of it, shown once; asked for again, it leads to the cart. */
    @RequestMapping(value = PATH, method = RequestMethod.GET)
    public String reordered(@PathVariable("orderNumber") String orderNumber, Model model) {
        if (!model.containsAttribute(RESULT)) {
            return "redirect:/cart";
        }
        model.addAttribute("orderNumber", orderNumber);
        return "b2b/reordered";
    }

    /** A line that is more than a product, such as a bundle that somebody put together. */
    private RefusedRow leftOut(OrderItem item, Locale locale) {
        return new RefusedRow(
                "", item.getName(), texts.text(Verdict.of(Refusal.REFUSED_BY_SHOP, item.getQuantity()), locale));
    }

    private Order order(String orderNumber) {
        Viewer viewer = ShopperContext.current().viewer();
        return history.order(viewer, orderNumber)
                .map(B2bOrder::getOrder)
                .or(() -> history.personalOrder(viewer, orderNumber))
                .orElseThrow(RecordNotFound::new);
    }

    private static List<WantedLine> wanted(List<DiscreteOrderItem> lines, Map<Long, Verdict> tooMany) {
        Map<Long, Long> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.merge(line.getSku().getId(), (long) line.getQuantity(), Long::sum));
        List<WantedLine> wanted = new ArrayList<>();
        quantities.forEach((skuId, quantity) -> {
            if (quantity > Admission.MOST) {
                tooMany.put(skuId, Verdict.of(Refusal.TOO_LARGE, Admission.MOST));
            } else {
                wanted.add(new WantedLine(skuId, quantity.intValue()));
            }
        });
        return wanted;
    }

    private QuickOrderResult result(Filled filled, Map<Long, Verdict> refused, Map<Long, String> names, Locale locale) {
        Map<Long, String> codes = skuCodes.codesOf(names.keySet());
        List<AddedRow> added = filled.added().stream()
                .map(line -> new AddedRow(
                        "", codes.getOrDefault(line.skuId(), ""), line.name(), line.quantity(), line.inCart()))
                .toList();
        List<RefusedRow> left = refused.entrySet().stream()
                .map(line -> new RefusedRow(
                        codes.getOrDefault(line.getKey(), ""),
                        names.get(line.getKey()),
                        texts.text(line.getValue(), locale)))
                .toList();
        return new QuickOrderResult(added, left, "");
    }
}
