package org.b2bleaf.storefront.web;

import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.http.HttpSession;
import org.b2bleaf.brand.Branding;
import org.b2bleaf.brand.rules.Colour;
import org.b2bleaf.host.CartRepricing;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.ShopAddress;
import org.b2bleaf.settings.rules.ShopHosts;
import org.b2bleaf.store.CurrentCatalogs;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.cart.CartNotes;
import org.b2bleaf.storefront.shelf.LineVolume;
import org.b2bleaf.storefront.shelf.ProductPrices;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.common.web.expression.BroadleafVariableExpression;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.web.order.CartState;
import org.springframework.context.i18n.LocaleContextHolder;

/** What templates may ask, as {@code ${#b2b.shopper().b2b}}: our pages and the fragments in the host's header. */
public class B2bVariables implements BroadleafVariableExpression {

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bBranding")
    protected Branding branding;

    @Resource(name = "b2bShopAddress")
    protected ShopAddress shop;

    @Resource(name = "b2bLanguageChoice")
    protected LanguageChoice languageChoice;

    @Resource(name = "b2bCartNotes")
    protected CartNotes cartNotes;

    @Resource(name = "b2bCurrentCatalogs")
    protected CurrentCatalogs catalogs;

    @Override
    public String getName() {
        return "b2b";
    }

    /** @return the person behind this request, never null */
    public Shopper shopper() {
        return ShopperContext.current();
    }

    /** @return the setting with this key; empty when it has no value */
    public String setting(String key) {
        return settings.text(key);
    }

    /** @return whether the setting with this key is switched on */
    public boolean isOn(String key) {
        return settings.isOn(key);
    }

    /** @return the merchant's logo, null when there is none */
    public String logo() {
        return branding.logo().orElse(null);
    }

    /** @return what a page's "style" says to have the merchant's colour, null when there is none */
    public String brandStyle() {
        return branding.colour()
                .map(colour -> "--b2b-brand:" + colour + ";--b2b-on-brand:" + Colour.WHITE)
                .orElse(null);
    }

    /** @return the address of the privacy policy, null when there is none */
    public String privacyPolicy() {
        return branding.privacyPolicy().orElse(null);
    }

    /** @return the languages of the shop, in its own order; one that the page is in is the current one */
    public List<ShopLanguage> languages() {
        return languageChoice.languages();
    }

    /** @return what {@link LanguageChoice#asked} says */
    public Map<String, String> asked() {
        return languageChoice.asked();
    }

    /** @return what the shop says about the lines of the cart, never null */
    public CartNotes cart() {
        return cartNotes;
    }

    /** @return whether a switch of the location has changed prices in the cart, and the buyer has not seen them yet */
    public boolean cartChanged() {
        HttpSession session = BroadleafRequestContext.getBroadleafRequestContext()
                .getRequest()
                .getSession(false);
        return session != null && session.getAttribute(CartRepricing.CHANGES) != null;
    }

    /**
     * @param path of a page, without a slash in front, such as {@code account}
     * @return its full address when the account has a host name of its own, else the path within the shop
     */
    public String address(String path) {
        ShopHosts hosts = shop.hosts();
        return hosts.account().isPresent() ? hosts.addressOf(path) : contextPath() + "/" + path;
    }

    /**
     * How a product is sold to whoever looks at it: for a form that fills the cart and a table of volume prices.
     *
     * @param sku the one that the page shows
     * @return never null
     */
    public ProductPrices prices(Sku sku) {
        return catalogs.offer(sku)
                .map(offer -> ProductPrices.of(offer, LocaleContextHolder.getLocale()))
                .orElse(ProductPrices.ANY_QUANTITY);
    }

    /**
     * Which volume price a line of the cart has reached.
     *
     * @param lineId id of the order item
     * @return null when its product costs the same in every quantity
     */
    public LineVolume volume(long lineId) {
        return items(CartState.getCart()).stream()
                .filter(item -> item.getId() == lineId)
                .filter(DiscreteOrderItem.class::isInstance)
                .map(DiscreteOrderItem.class::cast)
                .findFirst()
                .flatMap(line -> catalogs.offer(line.getSku())
                        .flatMap(offer -> LineVolume.of(offer, line.getQuantity(), LocaleContextHolder.getLocale())))
                .orElse(null);
    }

    /** A visitor without a cart has Broadleaf's null order, whose lines are null. */
    private static List<OrderItem> items(Order cart) {
        return cart == null || cart.getOrderItems() == null ? List.of() : cart.getOrderItems();
    }

    private static String contextPath() {
        return BroadleafRequestContext.getBroadleafRequestContext().getRequest().getContextPath();
    }
}
