package org.b2bleaf.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.b2bleaf.settings.B2bSettings;
import org.broadleafcommerce.common.web.BroadleafThymeleafViewResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.ModelAndView;

class PageLayoutsTest {

    @Test
    void theSignInPagesHaveALayoutWithoutTheHost() {
        assertThat(layouts("", Map.of()))
                .containsOnly(
                        Map.entry("b2b/signIn", "b2b/layout/plain"),
                        Map.entry("b2b/link/", "b2b/layout/bare"),
                        Map.entry("b2b/print/", "NONE"));
    }

    @Test
    void noLayoutOfTheHostTakesThemBack() {
        assertThat(layouts(
                        "layout/account", Map.of("b2b/", "layout/host", "b2b/signIn", "layout/host", "demo/", "NONE")))
                .containsEntry("b2b/signIn", "b2b/layout/plain")
                .containsEntry("b2b/", "layout/account")
                .containsEntry("demo/", "NONE");
    }

    @Test
    void otherBeansAreLeftAlone() {
        Object bean = new Object();
        PageLayouts pages = new PageLayouts();

        assertThat(pages.postProcessBeforeInitialization(bean, "x")).isSameAs(bean);
        assertThat(pages.postProcessAfterInitialization(bean, "x")).isSameAs(bean);
    }

    @ParameterizedTest
    @CsvSource({"b2b/account", "b2b/checkout", "b2b/requestAccess", "b2b/refused"})
    void ourPagesAreFramed(String view) {
        ModelAndView page = PageFrame.around(new ModelAndView(view));

        assertThat(page.getViewName()).isEqualTo("b2b/frame");
        assertThat(page.getModel()).containsEntry("b2bPage", view);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b2b/signIn",
                "b2b/signInCode",
                "b2b/print/order",
                "b2b/link/pay",
                "redirect:/account",
                "catalog/home"
            })
    void theSignInPagesAndOthersAreNot(String view) {
        assertThat(PageFrame.around(new ModelAndView(view)).getViewName()).isEqualTo(view);
        assertThat(PageFrame.around(new ModelAndView()).getViewName()).isNull();
    }

    private static Map<String, String> layouts(String own, Map<String, String> ofTheHost) {
        BroadleafThymeleafViewResolver views = new BroadleafThymeleafViewResolver();
        views.setLayoutMap(ofTheHost);
        PageLayouts pages = new PageLayouts();
        pages.settings = (B2bSettings) Proxy.newProxyInstance(
                B2bSettings.class.getClassLoader(), new Class<?>[] {B2bSettings.class}, (it, method, key) -> own);
        pages.postProcessBeforeInitialization(views, "blThymeleafViewResolver");
        return views.getLayoutMap();
    }
}
