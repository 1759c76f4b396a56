package org.b2bleaf.accessmail.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which the shop writes mails. */
public enum MailLanguage {
    ENGLISH("en"),
    FRENCH("fr"),
    NORWEGIAN("nb"),
    POLISH("pl"),
    KOREAN("ko"),
    TRADITIONAL_CHINESE("zh-TW");

    /** Who reads none of the others reads this one. */
    public static final MailLanguage FALLBACK = ENGLISH;

    /** Languages whose readers are served by one of the six. */
    private static final Map<String, MailLanguage> READ_BY = Map.of("no", NORWEGIAN, "nn", NORWEGIAN);

    private final String tag;

    MailLanguage(String tag) {
        this.tag = tag;
    }

    /** The language tag (BCP 47), as it stands in addresses and tables. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The name of the language in the language itself. */
    public String ownName() {
        return locale().getDisplayName(locale());
    }

    /** @param tag exactly as {@link #tag} gives it */
    public static Optional<MailLanguage> of(String tag) {
        return Arrays.stream(values()).filter(it -> it.tag.equals(tag)).findFirst();
    }

    /** The language for a reader who has said so: in a location, or as a customer. */
    public static MailLanguage forReader(Stream<String> wishes) {
        return wishes.filter(Objects::nonNull)
                .map(MailLanguage::nearest)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(FALLBACK);
    }

    /**
     * The one that a reader of the language understands.
     *
     * @param wish a language tag or a locale's name, such as {@code fr-CA} or {@code zh_Hant_HK}
     * @return empty when it is none of them
     */
    public static Optional<MailLanguage> nearest(String wish) {
        String language = Locale.forLanguageTag(wish.strip().replace('_', '-')).getLanguage();
        return Arrays.stream(values())
                .filter(it -> it.locale().getLanguage().equals(language))
                .findFirst()
                .or(() -> Optional.ofNullable(READ_BY.get(language)));
    }
}
