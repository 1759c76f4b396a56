package org.b2bleaf.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class CardMessagesTest {

    private static final Object[] ARGUMENTS = {"Oslo Harbour", "Fjord Supply"};

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nb", "pl", "ko", "zh_TW"})
    void everyLanguageSaysEverything(String language) throws IOException {
        Properties english = bundle("");
        Properties other = bundle("_" + language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(other.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
            assertThat(new MessageFormat(other.getProperty(key), Locale.forLanguageTag(language.replace('_', '-')))
                            .format(ARGUMENTS))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    private static int placeholders(String text) {
        return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String suffix) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("messages/B2bCardMessages" + suffix + ".properties"));
    }
}
