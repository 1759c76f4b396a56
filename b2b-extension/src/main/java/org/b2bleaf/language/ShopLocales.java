package org.b2bleaf.language;

import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.request.OncePerRequest;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.springframework.stereotype.Component;

/**
 * The locales that the shop has, read once per request: several parts of a page ask for them, and each question to
 * Broadleaf's service is a query, even where the answer is in Hibernate's cache.
 */
@Component("b2bShopLocales")
public class ShopLocales {

    private static final String MEMORY = "b2b.shopLocales";

    @Resource(name = "blLocaleService")
    protected LocaleService locales;

    /** @return in no certain order */
    public List<Locale> all() {
        return OncePerRequest.remember(MEMORY, locales::findAllLocales);
    }

    /** @return the one for whoever asks for none of them; null when the shop has not said which */
    public Locale standard() {
        return all().stream()
                .filter(locale -> Boolean.TRUE.equals(locale.getDefaultFlag()))
                .findFirst()
                .orElse(null);
    }
}
