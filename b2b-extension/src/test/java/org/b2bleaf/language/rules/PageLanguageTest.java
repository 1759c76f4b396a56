package org.b2bleaf.language.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {

    private static final Locale SHOP_OWN = Locale.ENGLISH;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            # chosen | location | browser               | the page is in
            -        | -        | -                     | en
            -        | -        | fr                    | fr
            -        | -        | de                    | en
            -        | -        | de,pl;q=0.5           | pl
            -        | nb       | -                     | nb
            -        | nb       | fr                    | nb
            -        | de       | fr                    | fr
            -        | ''       | fr                    | fr
            ko       | -        | fr                    | ko
            ko       | nb       | fr                    | ko
            ko       | de       | -                     | ko
            """)
    void theReadersChoiceComesFirstThenTheLocationThenTheBrowserThenTheShop(
            String chosen, String location, String browser, String expected) {
        assertThat(PageLanguage.of(
                        Optional.ofNullable(chosen).map(Locale::forLanguageTag),
                        location,
                        browser,
                        PageLanguage.OURS,
                        SHOP_OWN))
                .isEqualTo(Locale.forLanguageTag(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            fr                                 | fr
            fr-CA                              | fr
            FR-fr                              | fr
            en-GB,en;q=0.9                     | en
            nb-NO,nb;q=0.9,no;q=0.8,en;q=0.5   | nb
            no                                 | nb
            nn-NO                              | nb
            pl-PL                              | pl
            ko-KR,ko;q=0.9,en-US;q=0.8         | ko
            zh-TW,zh;q=0.9,en;q=0.8            | zh-TW
            zh-HK                              | zh-TW
            zh-MO                              | zh-TW
            zh-Hant                            | zh-TW
            zh-Hant-HK                         | zh-TW
            zh-CN,en;q=0.8                     | en
            zh-Hans-TW                         | -
            zh                                 | -
            de,sv;q=0.9                        | -
            de;q=0.9,fr;q=0.1                  | fr
            fr;q=0,pl;q=0.3                    | pl
            fr;q=0.2,pl;q=0.3                  | pl
            *                                  | -
            *;q=0.5,ko;q=0.1                   | ko
            xx-yy-zz                           | -
            ;;;                                | -
            fr;q=abc                           | -
            fr;q=7                             | -
            ''                                 | -
            """)
    void theBrowsersFirstLanguageThatTheShopHas(String header, String expected) {
        assertThat(PageLanguage.ofBrowser(header, PageLanguage.OURS))
                .isEqualTo(Optional.ofNullable(expected).map(Locale::forLanguageTag));
    }

    @Test
    void aBrowserCountsOnlyForLanguagesOfTheShop() {
        assertThat(PageLanguage.ofBrowser("fr", List.of(Locale.US))).isEmpty();
        assertThat(PageLanguage.ofBrowser("fr", List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en-GB | en_US,en_GB | en_GB
            en-AU | en_US,en_GB | en_US
            en-AU | en_US,en    | en
            en    | en_US       | en_US
            """)
    void aCountryOfTheShopIsTakenWhenItFits(String header, String shop, String expected) {
        List<Locale> has = Arrays.stream(shop.split(","))
                .map(code -> Locale.forLanguageTag(code.replace('_', '-')))
                .toList();
        assertThat(PageLanguage.ofBrowser(header, has)).contains(Locale.forLanguageTag(expected.replace('_', '-')));
    }

    @ParameterizedTest
    @CsvSource({"nb,nb", "nn,nb", "no,nb", "fr-CA,fr", "zh_TW,zh-TW", "zh,zh-TW", "zh-CN,zh-TW", "ko_KR,ko", "de,de"})
    void aLocationIsServedAlsoInALanguageThatTheCatalogLacks(String language, String expected) {
        assertThat(PageLanguage.ofLocation(language, List.of(Locale.US, Locale.GERMAN)))
                .contains(Locale.forLanguageTag(expected));
    }

    @ParameterizedTest
    @CsvSource({"sv", "'  '", "'???'", "x-y"})
    void aLanguageThatNobodyHasIsNone(String language) {
        assertThat(PageLanguage.ofLocation(language, PageLanguage.OURS)).isEmpty();
        assertThat(PageLanguage.ofLocation(null, PageLanguage.OURS)).isEmpty();
    }

    @Property
    void whateverClientsSendIsAnswered(@ForAll String header) {
        assertThatCode(() -> PageLanguage.ofBrowser(header, PageLanguage.OURS)).doesNotThrowAnyException();
        assertThatCode(() -> PageLanguage.ofLocation(header, PageLanguage.OURS)).doesNotThrowAnyException();
    }

    @Test
    void aHeaderWithoutEndIsNotLookedAt() {
        assertThat(PageLanguage.ofBrowser("fr," + "de,".repeat(100_000) + "fr", PageLanguage.OURS))
                .isEmpty();
    }
}
