package org.b2bleaf.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.b2bleaf.mail.MailConfiguration;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailTemplates;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.signin.rules.SignInCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.thymeleaf.spring3.SpringTemplateEngine;

class SignInMailTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:34:56Z");
    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:127.0) Gecko/20100101 Firefox/127.0";

    private final SignInMail mail = new SignInMail();

    @BeforeEach
    void wire() throws Exception {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/B2bMessages");
        SpringTemplateEngine engine = (SpringTemplateEngine) new MailConfiguration().mailTemplateEngine();
        engine.setMessageSource(messages);
        engine.afterPropertiesSet();
        mail.messages = messages;
        mail.templates = new MailTemplates();
        ReflectionTestUtils.setField(mail.templates, "engine", engine);
        mail.clock = Clock.fixed(NOW, ZoneId.of("Europe/Oslo"));
        mail.settings = mock(B2bSettings.class);
        when(mail.settings.text(SettingKey.SHOP_NAME)).thenReturn("Fjord & Supply");
    }

    @Test
    void namesShopCodeMinutesTimeAndBrowserInTextAndHtml() {
        MailDraft draft = write(FIREFOX);
        assertThat(draft.subject()).isEqualTo("Your sign-in code for Fjord & Supply");
        assertThat(draft.to()).isEqualTo("lars@northwind.example");
        assertThat(draft.sensitive()).isTrue();
        assertThat(draft.text())
                .contains("Fjord & Supply", "\n\n012345\n\n", "10 minutes", "March 10, 2026", "1:34", "CET")
                .contains("Firefox on Windows", "staff never ask for this code");
        assertThat(draft.html())
                .contains("Fjord &amp; Supply", ">012345<", "10 minutes", "March 10, 2026", "1:34", "CET")
                .contains("Firefox on Windows", "staff never ask for this code")
                .contains("lang=\"en\"");
    }

    @Test
    void namesTheZoneOfAServerInUtc() {
        mail.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        assertThat(write(FIREFOX).text()).contains("12:34", "UTC");
    }

    @Test
    void theCodeIsNowhereButInTheBody() {
        MailDraft draft = write(FIREFOX);
        assertThat(draft.subject() + draft.kind() + draft).doesNotContain("012345");
    }

    @Test
    void hasNothingToClick() {
        MailDraft draft = write(FIREFOX);
        assertThat(draft.html() + draft.text()).doesNotContain("href", "http:", "https:");
    }

    @Test
    void nothingThatTheBrowserSaysOfItselfIsQuoted() {
        MailDraft draft = write("<a href='https://evil.example'>call us</a>\r\nBcc: x@y.example");
        assertThat(draft.html() + draft.text()).doesNotContain("evil", "Bcc").contains("a browser that we do not know");
        assertThat(write(null).text()).contains("a browser that we do not know");
    }

    private MailDraft write(String userAgent) {
        SignInRequest request = new SignInRequest(
                new EmailAddress("lars@northwind.example"), "token", null, "203.0.113.7", userAgent, Locale.ENGLISH);
        return mail.write(new SignInCode("012345"), request, NOW, Duration.ofMinutes(10));
    }
}
