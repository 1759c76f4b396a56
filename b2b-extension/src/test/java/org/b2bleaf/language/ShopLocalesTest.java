package org.b2bleaf.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafcommerce.common.locale.domain.Locale;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.locale.service.LocaleService;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ShopLocalesTest {

    private final LocaleService service = mock(LocaleService.class);
    private final ShopLocales locales = new ShopLocales();

    ShopLocalesTest() {
        locales.locales = service;
    }

    @AfterEach
    void theRequestIsOver() {
        RequestContextHolder.resetRequestAttributes();
        BroadleafRequestContext.setBroadleafRequestContext(null);
    }

    @Test
    void areReadOncePerRequest() {
        Locale french = locale(true);
        when(service.findAllLocales()).thenReturn(List.of(locale(false), french));
        for (int request = 1; request <= 2; request++) {
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
            BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());

            assertThat(locales.all()).hasSize(2);
            assertThat(locales.standard()).isSameAs(french);

            verify(service, times(request)).findAllLocales();
        }
    }

    @Test
    void aShopMayNotHaveSaidWhichIsItsOwn() {
        when(service.findAllLocales()).thenReturn(List.of(locale(null)));

        assertThat(locales.standard()).isNull();
    }

    private static Locale locale(Boolean standard) {
        LocaleImpl locale = new LocaleImpl();
        locale.setDefaultFlag(standard);
        return locale;
    }
}
