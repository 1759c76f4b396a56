package org.b2bleaf.storefront.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.broadleafcommerce.common.web.BroadleafThymeleafViewResolver;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Tells Broadleaf's view resolver in which layouts our pages render. The sign-in and code pages get one that holds nothing
 * of the host: what a host adds to its pages, a chat, a counter, a script of somebody else, must not read a code that is
 * being typed (OWASP ASVS 5.0, 3.6.1 and 14.2). The other pages render in the host's, or in the one of {@code b2b.layout}.
 */
public class PageLayouts implements BeanPostProcessor {

    /** The views of this module. */
    static final String OURS = "b2b/";

    /** The views that never hold anything of the host. */
    static final String SIGN_IN = "b2b/signIn";

    /** Those of payment links likewise, on which a card is typed, and which show nothing but an invoice. */
    static final String LINK = "b2b/link/";

    /** The views that are whole pages: for printing, without anything of the host. */
    static final String PRINT = "b2b/print/";

    /** Broadleaf's word. */
    private static final String NO_LAYOUT = "NONE";

    private static final String BARE_LAYOUT = "b2b/layout/bare";
    private static final String PLAIN_LAYOUT = "b2b/layout/plain";

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    /** Whether a view renders inside the host's layout. */
    static boolean isFramed(String view) {
        return view.startsWith(OURS) && Stream.of(SIGN_IN, LINK, PRINT).noneMatch(view::startsWith);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof BroadleafThymeleafViewResolver views) {
            Map<String, String> layouts = new LinkedHashMap<>(views.getLayoutMap());
            String own = settings.text(SettingKey.LAYOUT);
            if (!own.isEmpty()) {
                layouts.put(OURS, own);
            }
            layouts.put(SIGN_IN, PLAIN_LAYOUT);
            layouts.put(LINK, BARE_LAYOUT);
            layouts.put(PRINT, NO_LAYOUT);
            views.setLayoutMap(layouts);
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean;
    }
}
