package org.b2bleaf.storefront.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import org.b2bleaf.language.ShopLocales;
import org.b2bleaf.request.OncePerRequest;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The languages that the page of this request can be read in, and what has to be asked for again to get the same page. */
public class LanguageChoice {

    private static final String LANGUAGES = "b2b.languages";

    @Resource(name = "b2bShopLocales")
    protected ShopLocales locales;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    /** @return the languages of the shop, in its own order; one that the page is in is the current one */
    public List<ShopLanguage> languages() {
        return OncePerRequest.remember(LANGUAGES, () -> locales.all().stream()
                .map(locale -> ShopLanguage.of(locale.getLocaleCode(), LocaleContextHolder.getLocale()))
                .sorted(Comparator.comparing(ShopLanguage::tag))
                .toList());
    }

    /**
     * @return what the address of the page asks for beside a language; of a field that was sent twice, the first value.
     *     Nothing for whoever the shop is closed to: a refusal repeats nothing of what was asked for
     */
    public Map<String, String> asked() {
        HttpServletRequest request =
                BroadleafRequestContext.getBroadleafRequestContext().getRequest();
        Map<String, String> asked = new TreeMap<>();
        boolean closed = settings.isOn(SettingKey.STORE_ACCESS_RESTRICTED)
                && !ShopperContext.current().isB2b();
        if (request.getMethod().equals("GET") && !closed) {
            request.getParameterMap().forEach((name, values) -> asked.put(name, values[0]));
            asked.remove(BroadleafLocaleResolverImpl.LOCALE_CODE_PARAM);
        }
        return asked;
    }
}
