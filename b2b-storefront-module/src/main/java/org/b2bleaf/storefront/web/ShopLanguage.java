package org.b2bleaf.storefront.web;

import java.util.Locale;

/**
 * A language that a page can be read in.
 *
 * @param code of Broadleaf's locale, such as {@code zh_TW}
 * @param tag the same as a language tag, such as {@code zh-TW}
 * @param name in the language itself
 * @param current whether the page is in it
 */
public record ShopLanguage(String code, String tag, String name, boolean current) {

    static ShopLanguage of(String code, Locale page) {
        Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
        String name = locale.getDisplayName(locale);
        return new ShopLanguage(
                code,
                locale.toLanguageTag(),
                name.substring(0, 1).toUpperCase(locale) + name.substring(1),
                locale.equals(page));
    }
}
