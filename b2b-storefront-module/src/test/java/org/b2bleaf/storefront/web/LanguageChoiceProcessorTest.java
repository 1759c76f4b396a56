package org.b2bleaf.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thymeleaf.util.DOMUtils;

class LanguageChoiceProcessorTest {

    @Test
    void eachLanguageIsAButtonAndThePageIsAskedForAgain() {
        assertThat(html(Map.of("q", "espresso"), List.of(new ShopLanguage("en", "en", "English", true), FRENCH)))
                .isEqualTo(
                        "<input type=\"hidden\" name=\"q\" value=\"espresso\" />"
                                + "<button type=\"submit\" name=\"blLocaleCode\" value=\"en\" lang=\"en\" aria-current=\"true\">English</button>"
                                + "<button type=\"submit\" name=\"blLocaleCode\" value=\"fr_CA\" lang=\"fr-CA\">Français</button>");
    }

    /** A visitor types into the address of a page what he or she likes. */
    @Test
    void whatWasAskedForStaysText() {
        assertThat(html(Map.of("\"><b>", "\"><script>alert('1')</script>&amp;"), List.of()))
                .isEqualTo("<input type=\"hidden\" name=\"&quot;&gt;&lt;b&gt;\""
                        + " value=\"&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;\" />");
    }

    private static final ShopLanguage FRENCH = new ShopLanguage("fr_CA", "fr-CA", "Français", false);

    private static String html(Map<String, String> asked, List<ShopLanguage> languages) {
        LanguageChoiceProcessor processor = new LanguageChoiceProcessor();
        processor.choice = new LanguageChoice() {
            @Override
            public List<ShopLanguage> languages() {
                return languages;
            }

            @Override
            public Map<String, String> asked() {
                return asked;
            }
        };
        return processor.getMarkupSubstitutes(null, null).stream()
                .map(DOMUtils::getXhtmlFor)
                .collect(Collectors.joining());
    }
}
