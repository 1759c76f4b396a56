package org.b2bleaf.settings;

import javax.annotation.Resource;
import org.b2bleaf.settings.rules.ShopHosts;
import org.b2bleaf.settings.rules.WebLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address of the storefront, for links in mails and on pages of the admin, and for redirects between its host names. */
@Component("b2bShopAddress")
public class ShopAddress {

    private static final Logger LOG = LoggerFactory.getLogger(ShopAddress.class);

    /**
     * Broadleaf's property. Read in the root context, as that of the servlet knows Broadleaf's files only, not what the host
     * decided.
     */
    @Value("${store.front.webapp.prefix}")
    protected String storefront;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    /**
     * @param path of a page of the shop, without a slash in front
     * @return its full address, on the host name of the account where the page answers there
     */
    public String of(String path) {
        return hosts().addressOf(path);
    }

    /** @return the host names of this moment */
    public ShopHosts hosts() {
        return ShopHosts.of(shop(), settings.text(SettingKey.ACCOUNT_HOST));
    }

    /** @return the address when the merchant sets none */
    public String standard() {
        return storefront;
    }

    private String shop() {
        String own = settings.text(SettingKey.SHOP_ADDRESS);
        if (own.isEmpty()) {
            return storefront;
        }
        if (!WebLink.isWebAddress(own)) {
            LOG.warn("{} is no address with http or https, store.front.webapp.prefix is used", SettingKey.SHOP_ADDRESS);
            return storefront;
        }
        return own;
    }
}
