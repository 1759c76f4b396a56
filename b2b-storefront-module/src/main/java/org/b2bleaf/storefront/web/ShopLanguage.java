package org.b2bleaf.storefront.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language that a page can be read in.
 *
 * @param code of Broadleaf's locale, such as {@code zh_TW}
 * @param tag the same as a language tag, such as {@code zh-TW}
 * @param name in the language itself
 * @param current whether the page is in it
 */
public record ShopLanguage(String code, String tag, String name, boolean current) {

    /** By code. Java looks a name up anew each time, for six languages on each page; there are few locales, and they stay. */
    private static final Map<String, Named> NAMES = new ConcurrentHashMap<>();

    private record Named(Locale locale, String tag, String name) {

        static Named of(String code) {
            Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
            String name = locale.getDisplayName(locale);
            return new Named(
                    locale, locale.toLanguageTag(), name.substring(0, 1).toUpperCase(locale) + name.substring(1));
        }
    }

    static ShopLanguage of(String code, Locale page) {
        Named named = NAMES.computeIfAbsent(code, Named::of);
        return new ShopLanguage(code, named.tag(), named.name(), named.locale().equals(page));
    }
}
