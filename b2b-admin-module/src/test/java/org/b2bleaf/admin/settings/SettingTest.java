package org.b2bleaf.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.b2bleaf.settings.B2bSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class SettingTest {

    @ParameterizedTest
    @CsvSource({
        "CODE_MINUTES, 1",
        "CODE_MINUTES, 10",
        "RESTRICTED, true",
        "RESTRICTED, false",
        "ALLOWED_PATHS, ''",
        "ALLOWED_PATHS, '/landing/**, /imprint'",
        "MAIL_FROM, orders@fjordsupply.example",
        "PRIVACY_POLICY, ''",
        "PRIVACY_POLICY, /privacy",
        "PRIVACY_POLICY, https://fjordsupply.example/privacy",
        "RETENTION_YEARS, '*=10, NO=5'",
        "SELLER_COUNTRY, NO",
        "SELLER_COUNTRY, ''",
        "BRAND_LOGO, ''",
        "BRAND_LOGO, /cmsstatic/logo.png",
        "BRAND_COLOUR, ''",
        "BRAND_COLOUR, '#1f5c50'",
        "BRAND_COLOUR, '#057'",
        "BRAND_COLOUR, '#767676'",
        "SHOP_ADDRESS, ''",
        "SHOP_ADDRESS, https://www.example.com/",
        "SHOP_ADDRESS, http://localhost:8080",
    })
    void takes(Setting setting, String value) {
        assertThat(setting.problemOf(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CODE_MINUTES, 0",
        "CODE_MINUTES, 11",
        "CODE_MINUTES, ''",
        "CODE_MINUTES, ten",
        "CODE_MINUTES, -5",
        "CODE_MINUTES, 99999999999",
        "RESTRICTED, maybe",
        "ALLOWED_PATHS, landing",
        "ALLOWED_PATHS, '/imprint, landing/**'",
        "MAIL_FROM, nobody",
        "PRIVACY_POLICY, javascript:alert(1)",
        "PRIVACY_POLICY, //elsewhere.example",
        "PRIVACY_POLICY, /\\elsewhere.example",
        "PRIVACY_POLICY, privacy",
        "PRIVACY_POLICY, https://",
        "PRIVACY_POLICY, ftp://fjordsupply.example/",
        "PRIVACY_POLICY, 'data:text/html,x'",
        "PRIVACY_POLICY, https://admin:secret@fjordsupply.example/",
        "RETENTION_YEARS, NO=5",
        "RETENTION_YEARS, ''",
        "RETENTION_YEARS, '*=ten'",
        "SELLER_COUNTRY, Norway",
        "EXPORT_DAYS, 0",
        "BRAND_LOGO, javascript:alert(1)",
        "BRAND_COLOUR, red",
        "BRAND_COLOUR, '#12345'",
        "BRAND_COLOUR, '#777777'",
        "BRAND_COLOUR, '#fff'",
        "BRAND_COLOUR, '#000;background:url(//evil.example)'",
        "SHOP_ADDRESS, www.example.com",
        "SHOP_ADDRESS, /shop",
        "SHOP_ADDRESS, https://www.example.com/?a=b",
    })
    void refuses(Setting setting, String value) {
        assertThat(setting.problemOf(value)).isPresent();
    }

    @Test
    void aColourThatCannotBeReadComesWithOneThatCan() {
        SettingProblem problem = Setting.BRAND_COLOUR.problemOf("#4caf50").orElseThrow();

        assertThat(problem.getFirst()).isEqualTo("2.7");
        assertThat(Setting.BRAND_COLOUR.problemOf(problem.getSecond())).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongToStore() {
        assertThat(Setting.SHOP_NAME.problemOf("x".repeat(B2bSettings.MAX_LENGTH)))
                .isEmpty();
        assertThat(Setting.SHOP_NAME.problemOf("x".repeat(B2bSettings.MAX_LENGTH + 1)))
                .isPresent();
    }

    @Test
    void anAllowListThatOpensTheWholeShopIsRefused() {
        assertThat(Setting.ALLOWED_PATHS.problemOf("/landing/**, /**"))
                .get()
                .extracting(SettingProblem::getKey)
                .isEqualTo("B2bSettings_problem_openPaths");
        assertThat(Setting.ALLOWED_PATHS.problemOf("/landing/**, /imprint")).isEmpty();
        assertThat(Setting.ALLOWED_PATHS.problemOf("/landing/../x")).isPresent();
        assertThat(Setting.RESTRICTED_PATHS.problemOf("/**")).as("closes more").isEmpty();
        assertThat(Setting.RESTRICTED_PATHS.problemOf("https://shop.example/x"))
                .get()
                .extracting(SettingProblem::getKey)
                .isEqualTo("B2bSettings_problem_paths");
    }

    @ParameterizedTest
    @EnumSource
    void everyDefaultIsOneThatThePageTakes(Setting setting) throws IOException {
        Properties defaults =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("config/bc/b2b/common.properties"));

        assertThat(setting.problemOf(defaults.getProperty(setting.key()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everySettingHasALabelAndHelp(Setting setting) throws IOException {
        Properties texts =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/B2bAdminPageMessages.properties"));

        assertThat(texts)
                .containsKeys(
                        "B2bSettings_" + setting,
                        "B2bSettings_" + setting + "_help",
                        "B2bSettings_topic_" + setting.topic());
    }
}
