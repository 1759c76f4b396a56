package org.b2bleaf.demo.site;

import java.util.Optional;
import javax.annotation.Resource;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.order.service.exception.UpdateCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.core.web.service.UpdateCartService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The cart. What is wrong at sight is answered with the form and status 400; what a workflow refuses, with a redirect to
 * the form, because the refused change is still in this request's persistence context.
 */
@Controller("demoCartController")
public class CartController {

    private static final String TO_CART = "redirect:/cart";

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blUpdateCartService")
    protected UpdateCartService updateCartService;

    @Resource(name = "blProductController")
    protected ProductController productController;

    @Resource(name = "demoSkuCodeFinder")
    protected SkuCodeFinder skus;

    @Resource(name = "demoRefusalTexts")
    protected RefusalTexts refusals;

    @Resource(name = "demoTexts")
    protected Texts texts;

    @RequestMapping(value = "/cart", method = RequestMethod.GET)
    public ModelAndView cart(Model flashed) {
        return cartPage((CartLines.Refused) flashed.asMap().get("refusedLine"));
    }

    /** @param quantity absent means one */
    @RequestMapping(value = "/cart/add", method = RequestMethod.POST)
    public ModelAndView add(
            @RequestParam(name = "sku", required = false) String code,
            @RequestParam(name = "quantity", required = false) String quantity,
            RedirectAttributes redirect)
            throws PricingException {
        Optional<Sku> sku = skus.find(code);
        if (sku.isEmpty()) {
            return badRequest(cartPage(null))
                    .addObject("cartProblem", texts.of("cart.problem.sku", code == null ? "" : code.strip()));
        }
        Product product = sku.get().getProduct();
        QuantityInput input = QuantityInput.of(quantity == null ? "1" : quantity);
        if (input.problem() != null) {
            return badRequest(productController.page(product))
                    .addObject("quantityProblem", texts.of(input.problem()))
                    .addObject("typedQuantity", quantity);
        }
        try {
            add(product, sku.get(), input.value());
        } catch (AddToCartException | RuntimeException e) {
            rethrowUnlessRefused(e);
            redirect.addFlashAttribute("quantityProblem", refusals.text(e));
            redirect.addFlashAttribute("typedQuantity", quantity);
            return new ModelAndView("redirect:" + product.getUrl());
        }
        redirect.addFlashAttribute("cartNotice", texts.of("cart.added", product.getName()));
        return new ModelAndView(TO_CART);
    }

    @RequestMapping(value = "/cart/update", method = RequestMethod.POST)
    public ModelAndView update(
            @RequestParam(name = "line", required = false) String line,
            @RequestParam(name = "quantity", required = false) String quantity,
            RedirectAttributes redirect)
            throws PricingException, RemoveFromCartException {
        Optional<OrderItem> item = item(line);
        if (item.isEmpty()) {
            return badRequest(cartPage(null)).addObject("cartProblem", texts.of("cart.problem.line"));
        }
        long id = item.get().getId();
        QuantityInput input = QuantityInput.of(quantity);
        if (input.problem() != null) {
            return badRequest(cartPage(new CartLines.Refused(id, quantity, texts.of(input.problem()))));
        }
        try {
            OrderItemRequestDTO change = new OrderItemRequestDTO();
            change.setOrderItemId(id);
            change.setQuantity(input.value());
            Order cart = orderService.updateItemQuantity(CartState.getCart().getId(), change, true);
            orderService.save(cart, false);
        } catch (UpdateCartException | RuntimeException e) {
            rethrowUnlessRefused(e);
            redirect.addFlashAttribute("refusedLine", new CartLines.Refused(id, quantity, refusals.text(e)));
            return new ModelAndView(TO_CART);
        }
        redirect.addFlashAttribute("cartNotice", texts.of("cart.updated"));
        return new ModelAndView(TO_CART);
    }

    @RequestMapping(value = "/cart/remove", method = RequestMethod.POST)
    public ModelAndView remove(@RequestParam(name = "line", required = false) String line, RedirectAttributes redirect)
            throws PricingException, RemoveFromCartException {
        Optional<OrderItem> item = item(line);
        if (item.isPresent()) {
            redirect.addFlashAttribute(
                    "cartNotice", texts.of("cart.removed", item.get().getName()));
            Order cart = orderService.removeItem(
                    CartState.getCart().getId(), item.get().getId(), false);
            orderService.save(cart, true);
        }
        return new ModelAndView(TO_CART);
    }

    private void add(Product product, Sku sku, int quantity) throws AddToCartException, PricingException {
        Order cart = CartState.getCart();
        // A visitor without a cart has the shared null order.
        if (cart == null || cart instanceof NullOrderImpl) {
            cart = orderService.createNewCartForCustomer(CustomerState.getCustomer());
        }
        updateCartService.validateCart(cart);
        OrderItemRequestDTO item = new OrderItemRequestDTO();
        item.setProductId(product.getId());
        item.setSkuId(sku.getId());
        item.setQuantity(quantity);
        cart = orderService.addItem(cart.getId(), item, false);
        orderService.save(cart, true);
    }

    private ModelAndView cartPage(CartLines.Refused refused) {
        return new ModelAndView("cart/cart")
                .addObject("pageTitle", texts.of("cart.title"))
                .addObject("lines", CartLines.of(CartState.getCart(), refused));
    }

    private static ModelAndView badRequest(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    /** Only lines of this visitor's cart: Broadleaf's services change an order item of anybody. */
    private static Optional<OrderItem> item(String line) {
        return CartLines.items(CartState.getCart()).stream()
                .filter(item -> String.valueOf(item.getId()).equals(line))
                .findFirst();
    }

    /** A bug is no refusal: it belongs on the error page and in the log. */
    private static void rethrowUnlessRefused(Exception thrown) {
        if (thrown instanceof RuntimeException unexpected && !RefusalTexts.isRefusal(unexpected)) {
            throw unexpected;
        }
    }
}
