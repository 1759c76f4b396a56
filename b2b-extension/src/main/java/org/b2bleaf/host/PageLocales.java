package org.b2bleaf.host;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.language.ShopLocales;
import org.b2bleaf.language.rules.PageLanguage;
import org.b2bleaf.store.Shopper;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.util.BLCRequestUtils;
import org.broadleafcommerce.common.web.BroadleafCurrencyResolverImpl;
import org.broadleafcommerce.common.web.BroadleafLocaleResolver;
import org.broadleafcommerce.common.web.BroadleafLocaleResolverImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Says in which language a page is, in place of Broadleaf's resolver, which knows only a choice and the shop's default:
 * {@link PageLanguage} decides. A choice is {@code blLocaleCode} as a parameter or header, or whatever a host's own switch
 * left in the session under {@code blLocale}. Nothing else is remembered, so that a change of the location's language
 * acts on the next page.
 */
public class PageLocales implements BroadleafLocaleResolver {

    /** Where Spring's resolver looks first. */
    private static final String LANGUAGE = CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME;

    @Resource(name = "blLocaleService")
    protected LocaleService locales;

    @Resource(name = "b2bShopLocales")
    protected ShopLocales shopLocales;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return resolveLocale(new ServletWebRequest(request));
    }

    /** Before it is known who is shopping: by the choice, the browser and the shop. */
    @Override
    public Locale resolveLocale(WebRequest request) {
        Locale known = (Locale) request.getAttribute(BroadleafLocaleResolverImpl.LOCALE_VAR, WebRequest.SCOPE_REQUEST);
        if (known != null) {
            return known;
        }
        List<Locale> shop = shopLocales.all();
        return tell(request, decide(request, null, shop), shop);
    }

    /** Once it is known: by the location bought for, unless the reader chose something else. */
    void speak(Shopper shopper, HttpServletRequest request, HttpServletResponse response) {
        WebRequest asked = new ServletWebRequest(request);
        shopper.currentLocation().map(LocationAccess::language).ifPresent(wish -> {
            List<Locale> shop = shopLocales.all();
            Locale locale = tell(asked, decide(asked, wish, shop), shop);
            BroadleafRequestContext context = BroadleafRequestContext.getBroadleafRequestContext();
            if (context != null) {
                context.setLocale(locale);
            }
        });
        if (request.getAttribute(LANGUAGE) instanceof java.util.Locale language) {
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    private java.util.Locale decide(WebRequest request, String location, List<Locale> shop) {
        java.util.Locale fallback = Optional.ofNullable(shopLocales.standard())
                .map(PageLocales::language)
                .orElse(java.util.Locale.ENGLISH);
        return PageLanguage.of(
                chosen(request).map(PageLocales::language),
                location,
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                shop.stream().map(PageLocales::language).toList(),
                fallback);
    }

    private Optional<Locale> chosen(WebRequest request) {
        String code = BLCRequestUtils.getURLorHeaderParameter(request, BroadleafLocaleResolverImpl.LOCALE_CODE_PARAM);
        Locale wish = code == null ? null : locales.findLocaleByCode(code);
        boolean session = BLCRequestUtils.isOKtoUseSession(request);
        if (wish == null) {
            return Optional.ofNullable(
                    (Locale) BLCRequestUtils.getSessionAttributeIfOk(request, BroadleafLocaleResolverImpl.LOCALE_VAR));
        }
        if (session) {
            request.setAttribute(BroadleafLocaleResolverImpl.LOCALE_VAR, wish, WebRequest.SCOPE_GLOBAL_SESSION);
            request.removeAttribute(BroadleafCurrencyResolverImpl.CURRENCY_VAR, WebRequest.SCOPE_GLOBAL_SESSION);
        }
        return Optional.of(wish);
    }

    /**
     * Spring and its templates take the language itself; Broadleaf, for its catalog, its search and its currency, the
     * locale of the shop that has it, or else the shop's default.
     */
    private Locale tell(WebRequest request, java.util.Locale language, List<Locale> shop) {
        Locale locale = shop.stream()
                .filter(it -> language(it).equals(language))
                .findFirst()
                .orElseGet(shopLocales::standard);
        request.setAttribute(BroadleafLocaleResolverImpl.LOCALE_VAR, locale, WebRequest.SCOPE_REQUEST);
        request.setAttribute(LANGUAGE, language, WebRequest.SCOPE_REQUEST);
        return locale;
    }

    private static java.util.Locale language(Locale locale) {
        return Objects.requireNonNull(BroadleafRequestContext.convertLocaleToJavaLocale(locale));
    }
}
