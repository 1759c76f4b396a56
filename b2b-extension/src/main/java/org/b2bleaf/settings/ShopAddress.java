package org.b2bleaf.settings;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address of the storefront, for links in mails and on pages of the admin. */
@Component("b2bShopAddress")
public class ShopAddress {

    /**
     * Broadleaf's property. Read in the root context, as that of the servlet knows Broadleaf's files only, not what the host
     * decided.
     */
    @Value("${store.front.webapp.prefix}")
    protected String storefront;

    /** @param path of a page of the shop, without a slash in front */
    public String of(String path) {
        return (storefront.endsWith("/") ? storefront : storefront + "/") + path;
    }
}
