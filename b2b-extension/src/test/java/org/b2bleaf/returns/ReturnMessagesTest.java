package org.b2bleaf.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import org.b2bleaf.returns.rules.ReturnProblem;
import org.b2bleaf.returns.rules.ReturnReason;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class ReturnMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ko", "nb", "pl", "zh_TW"})
    void everyLanguageSaysEverything(String language) throws IOException {
        Properties english = bundle("");
        Properties translated = bundle("_" + language);
        assertThat(translated.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            for (String place : List.of("{0}", "{1}")) {
                assertThat(translated.getProperty(key).contains(place))
                        .as("%s of %s in %s", place, key, language)
                        .isEqualTo(english.getProperty(key).contains(place));
            }
            new MessageFormat(translated.getProperty(key));
        }
        for (ReturnProblem problem : ReturnProblem.values()) {
            assertThat(english).containsKey("b2b.return.problem." + problem);
        }
        for (ReturnReason reason : ReturnReason.values()) {
            assertThat(english).containsKey("b2b.return.reason." + reason);
        }
        for (ReturnStatus status : ReturnStatus.values()) {
            assertThat(english).containsKey("b2b.return.status." + status);
        }
    }

    private static Properties bundle(String suffix) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("messages/B2bReturnMessages" + suffix + ".properties"));
    }
}
