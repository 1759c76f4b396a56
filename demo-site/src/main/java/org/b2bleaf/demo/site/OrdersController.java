package org.b2bleaf.demo.site;

import javax.annotation.Resource;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A private customer's own orders. */
@Controller("demoOrdersController")
public class OrdersController {

    @Resource(name = "demoOwnOrders")
    protected OwnOrders orders;

    @Resource(name = "demoTexts")
    protected Texts texts;

    @RequestMapping(value = "/orders", method = RequestMethod.GET)
    public String list(Model model) {
        model.addAttribute("pageTitle", texts.of("orders.title"));
        model.addAttribute("orders", orders.of(customerId()));
        return "orders/orders";
    }

    @RequestMapping(value = "/orders/{number}", method = RequestMethod.GET)
    public String order(@PathVariable("number") String number, Model model) {
        model.addAttribute("pageTitle", texts.of("orders.order", number));
        model.addAttribute("order", orders.one(customerId(), number).orElseThrow(NotFound::new));
        return "orders/order";
    }

    private static long customerId() {
        return CustomerState.getCustomer().getId();
    }
}
