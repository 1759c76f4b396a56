package org.b2bleaf.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import org.b2bleaf.event.rules.DeliveryResult;
import org.b2bleaf.event.rules.DeliveryStatus;
import org.b2bleaf.event.rules.EndpointAddress;
import org.b2bleaf.event.rules.WebhookState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class WebhookMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ko", "nb", "pl", "zh_TW"})
    void everyLanguageSaysEverything(String language) throws IOException {
        Properties english = bundle("");
        Properties translated = bundle("_" + language);
        assertThat(translated.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            for (String place : List.of("{0", "{1")) {
                assertThat(translated.getProperty(key).contains(place))
                        .as("%s of %s in %s", place, key, language)
                        .isEqualTo(english.getProperty(key).contains(place));
            }
            new MessageFormat(translated.getProperty(key));
        }
    }

    @Test
    void whatIsShownByNameHasAText() throws IOException {
        Properties english = bundle("");
        for (DeliveryResult result : DeliveryResult.values()) {
            if (result != DeliveryResult.INTERRUPTED) {
                assertThat(english).containsKey("B2bWebhook_result_" + result);
            }
        }
        for (DeliveryStatus status : DeliveryStatus.values()) {
            assertThat(english).containsKey("B2bWebhook_status_" + status);
        }
        for (WebhookState state : WebhookState.values()) {
            assertThat(english).containsKey("B2bWebhook_state_" + state);
        }
        for (EndpointAddress.Problem problem : EndpointAddress.Problem.values()) {
            assertThat(english).containsKey("B2bWebhook_problem_url_" + problem);
        }
    }

    private static Properties bundle(String suffix) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new ClassPathResource("messages/B2bWebhookMessages" + suffix + ".properties"));
    }
}
