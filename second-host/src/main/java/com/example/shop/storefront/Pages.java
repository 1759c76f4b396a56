package com.example.shop.storefront;

import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafProductController;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Home, product and cart. */
@Controller
public class Pages {

    @Resource(name = "blCatalogService")
    protected CatalogService catalogService;

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    /** Broadleaf finds the page of a product by this bean's name. */
    @Controller("blProductController")
    public static class ProductPage extends BroadleafProductController {

        @Override
        public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
            Product product = (Product) request.getAttribute(ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME);
            return new ModelAndView("product").addObject("product", product);
        }
    }

    @RequestMapping(value = "/", method = RequestMethod.GET)
    public ModelAndView home() {
        return new ModelAndView("home").addObject("products", catalogService.findAllProducts());
    }

    @RequestMapping(value = "/cart", method = RequestMethod.GET)
    public ModelAndView cart() {
        return new ModelAndView("cart").addObject("lines", CartState.getCart().getOrderItems());
    }

    @RequestMapping(value = "/cart/add", method = RequestMethod.POST)
    public String add(@RequestParam("product") long id, @RequestParam("quantity") int quantity)
            throws AddToCartException, PricingException {
        Product product = catalogService.findProductById(id);
        Order cart = CartState.getCart();
        if (cart == null || cart instanceof NullOrderImpl) {
            cart = orderService.createNewCartForCustomer(CustomerState.getCustomer());
        }
        OrderItemRequestDTO item = new OrderItemRequestDTO();
        item.setProductId(product.getId());
        item.setSkuId(product.getDefaultSku().getId());
        item.setQuantity(quantity);
        cart = orderService.addItem(cart.getId(), item, false);
        orderService.save(cart, true);
        return "redirect:/cart";
    }
}
