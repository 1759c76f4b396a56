package org.b2bleaf.language.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which language a page is: the one that its reader chose, else that of the location bought for, else the first one of
 * the browser that the shop has, else the shop's own.
 */
public final class PageLanguage {

    /** The languages that all texts of this product are in. */
    public static final List<Locale> OURS = Stream.of("en", "fr", "nb", "pl", "ko", "zh-TW")
            .map(Locale::forLanguageTag)
            .toList();

    /** Longer than what any browser sends; more is not looked at. */
    private static final int LONGEST_HEADER = 1_000;

    /** Whoever reads Nynorsk or plain "Norwegian" reads Bokmål. */
    private static final Map<String, String> READ_AS = Map.of("no", "nb", "nn", "nb");

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private PageLanguage() {}

    /**
     * @param chosen what the reader chose by a switch; empty when nothing was chosen
     * @param location the language of the location bought for, as the merchant gave it; null without one
     * @param browser the header {@code Accept-Language} as it came; null without one
     * @param shop the languages that the shop has
     * @param fallback the shop's own
     */
    public static Locale of(
            Optional<Locale> chosen, String location, String browser, Collection<Locale> shop, Locale fallback) {
        return chosen.or(() -> ofLocation(location, shop))
                .or(() -> ofBrowser(browser, shop))
                .orElse(fallback);
    }

    /**
     * The language for a location, whether or not the shop's catalog has it, as mails are written in it too.
     *
     * @param language a language tag or the name of a locale; null or blank for none
     * @return empty when neither the shop nor this product has it
     */
    public static Optional<Locale> ofLocation(String language, Collection<Locale> shop) {
        if (language == null || language.isBlank()) {
            return Optional.empty();
        }
        Locale wish = Locale.forLanguageTag(language.strip().replace('_', '-'));
        return nearest(wish, shop)
                .or(() -> nearest(wish, OURS))
                .or(() -> sameLanguage(wish, shop))
                .or(() -> sameLanguage(wish, OURS));
    }

    /**
     * The first language of the browser that the shop has (RFC 9110, 12.5.4).
     *
     * @param header null, or whatever a client sent
     * @return empty when there is none, or the header makes no sense
     */
    public static Optional<Locale> ofBrowser(String header, Collection<Locale> shop) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            return LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> nearest(Locale.forLanguageTag(range.getRange()), shop))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The very locale, else the language without a country, else the language of any country; never another script. */
    private static Optional<Locale> nearest(Locale wish, Collection<Locale> offered) {
        String language = READ_AS.getOrDefault(wish.getLanguage(), wish.getLanguage());
        List<Locale> possible = offered.stream()
                .filter(it -> it.getLanguage().equals(language) && isTraditional(it) == isTraditional(wish))
                .toList();
        return possible.stream()
                .filter(it -> it.getCountry().equals(wish.getCountry()))
                .findFirst()
                .or(() -> possible.stream()
                        .filter(it -> it.getCountry().isEmpty())
                        .findFirst())
                .or(() -> possible.stream().findFirst());
    }

    private static Optional<Locale> sameLanguage(Locale wish, Collection<Locale> offered) {
        return offered.stream()
                .filter(it -> it.getLanguage().equals(wish.getLanguage()))
                .findFirst();
    }

    /** Chinese is written in two scripts; plain "Chinese" is the simplified one. */
    private static boolean isTraditional(Locale locale) {
        return locale.getLanguage().equals("zh")
                && (locale.getScript().equals("Hant")
                        || locale.getScript().isEmpty() && TRADITIONAL.contains(locale.getCountry()));
    }
}
