package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.language.ShopLocales;
import org.b2bleaf.store.Shopper;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.util.BLCRequestUtils;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

class PageLocalesTest {

    private static final Locale ENGLISH = locale("en_US");
    private static final Locale FRENCH = locale("fr");

    private final LocaleService service = mock(LocaleService.class);
    private final PageLocales locales = new PageLocales();
    private final MockHttpSession session = new MockHttpSession();
    private final BroadleafRequestContext context = new BroadleafRequestContext();

    @BeforeEach
    void aShopInTwoLanguages() {
        locales.locales = service;
        ENGLISH.setDefaultFlag(true);
        ShopLocales shop = new ShopLocales();
        ReflectionTestUtils.setField(shop, "locales", service);
        locales.shopLocales = shop;
        when(service.findAllLocales()).thenReturn(List.of(ENGLISH, FRENCH));
        when(service.findLocaleByCode("fr")).thenReturn(FRENCH);
        when(service.findLocaleByCode("en_US")).thenReturn(ENGLISH);
        BroadleafRequestContext.setBroadleafRequestContext(context);
    }

    @AfterEach
    void theRequestIsOver() {
        BroadleafRequestContext.setBroadleafRequestContext(null);
    }

    @Test
    void theBrowserIsFollowedAndNotRemembered() {
        assertThat(locales.resolveLocale(request("fr-CA"))).isEqualTo(FRENCH);
        assertThat(session.getAttribute("blLocale")).isNull();
        assertThat(locales.resolveLocale(request("de"))).isEqualTo(ENGLISH);
        assertThat(locales.resolveLocale(request(null))).isEqualTo(ENGLISH);
    }

    @Test
    void aChoiceIsRememberedAndTakesTheCurrencyAnew() {
        session.setAttribute("blCurrency", "a currency");
        MockHttpServletRequest choosing = request("en-US");
        choosing.setParameter("blLocaleCode", "fr");

        assertThat(locales.resolveLocale(choosing)).isEqualTo(FRENCH);
        assertThat(session.getAttribute("blCurrency")).isNull();
        assertThat(locales.resolveLocale(request("en-US"))).isEqualTo(FRENCH);
    }

    @Test
    void aChoiceOfWhatTheShopHasNotIsNone() {
        MockHttpServletRequest choosing = request("fr");
        choosing.setParameter("blLocaleCode", "<script>");

        assertThat(locales.resolveLocale(choosing)).isEqualTo(FRENCH);
        assertThat(session.getAttribute("blLocale")).isNull();
    }

    @Test
    void withoutASessionAChoiceIsForThisRequest() {
        MockHttpServletRequest choosing = request(null);
        choosing.setParameter("blLocaleCode", "fr");
        BLCRequestUtils.setOKtoUseSession(new ServletWebRequest(choosing), false);

        assertThat(locales.resolveLocale(choosing)).isEqualTo(FRENCH);
        assertThat(session.getAttribute("blLocale")).isNull();
    }

    @Test
    void theLocationsLanguageIsTheShopsWhenItHasIt() {
        MockHttpServletRequest request = request("en-US");
        locales.resolveLocale(request);
        MockHttpServletResponse response = new MockHttpServletResponse();

        locales.speak(buyer("fr"), request, response);

        assertThat(language(request)).isEqualTo(java.util.Locale.FRENCH);
        assertThat(context.getLocale()).isEqualTo(FRENCH);
        assertThat(response.getHeader("Content-Language")).isEqualTo("fr");
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Language");
        assertThat(session.getAttribute("blLocale"))
                .as("the next page asks anew")
                .isNull();
    }

    @Test
    void aLanguageThatTheCatalogLacksIsForOurTextsAlone() {
        MockHttpServletRequest request = request("fr");
        locales.resolveLocale(request);

        locales.speak(buyer("ko"), request, new MockHttpServletResponse());

        assertThat(language(request)).isEqualTo(java.util.Locale.KOREAN);
        assertThat(context.getLocale()).isEqualTo(ENGLISH);
    }

    @Test
    void aBuyerMayChooseAnotherLanguageThanTheLocations() {
        session.setAttribute("blLocale", FRENCH);
        MockHttpServletRequest request = request("en-US");
        locales.resolveLocale(request);

        locales.speak(buyer("ko"), request, new MockHttpServletResponse());

        assertThat(language(request)).isEqualTo(java.util.Locale.FRENCH);
    }

    private static Object language(MockHttpServletRequest request) {
        return request.getAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME);
    }

    private MockHttpServletRequest request(String languages) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        if (languages != null) {
            request.addHeader("Accept-Language", languages);
        }
        return request;
    }

    private static Shopper buyer(String language) {
        LocationAccess location = new LocationAccess(
                1L, "OSL", "Oslo", 1L, "Northwind", Permission.ORDERING_ONLY.name(), "NWC", language);
        return new Shopper(7L, "a@b.example", "A", false, List.of(location), Optional.of(location));
    }

    private static Locale locale(String code) {
        Locale locale = new LocaleImpl();
        locale.setLocaleCode(code);
        return locale;
    }
}
