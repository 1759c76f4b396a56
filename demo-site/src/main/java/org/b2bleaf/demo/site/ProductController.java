package org.b2bleaf.demo.site;

import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.web.catalog.ProductHandlerMapping;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafProductController;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The page of a product; Broadleaf's handler mapping finds it by this bean name. */
@Controller("blProductController")
public class ProductController extends BroadleafProductController {

    private static final int OTHERS = 4;

    @Resource(name = "demoProductTiles")
    protected ProductTiles tiles;

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
        Product product = (Product) request.getAttribute(ProductHandlerMapping.CURRENT_PRODUCT_ATTRIBUTE_NAME);
        // Broadleaf's mapping finds products that are off sale, or hidden from this visitor, too.
        if (!product.isActive()) {
            throw new NotFound();
        }
        ModelAndView page = page(product);
        Map<String, ?> flashed = RequestContextUtils.getInputFlashMap(request);
        if (flashed != null) {
            page.addAllObjects(flashed);
        }
        return page;
    }

    /** The page without any message; the cart adds one when something could not be added. */
    ModelAndView page(Product product) {
        ModelAndView page = new ModelAndView(getDefaultProductView());
        page.addObject("product", product);
        page.addObject("tile", tiles.tile(product));
        page.addObject("others", tiles.others(product, OTHERS));
        page.addObject("pageTitle", product.getName());
        page.addObject("pageDescription", product.getLongDescription());
        return page;
    }
}
