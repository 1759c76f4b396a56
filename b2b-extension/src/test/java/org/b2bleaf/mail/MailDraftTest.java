package org.b2bleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDraftTest {

    @ParameterizedTest
    @CsvSource({
        "'Order 1\r\nBcc: x@y.example', Order 1 Bcc: x@y.example",
        "' Order 1\n', Order 1",
        "'Order\u20281', Order 1",
        "'Order\t\u00001', Order 1"
    })
    void aSubjectIsOneLine(String given, String subject) {
        assertThat(draft("a@x.example", given).subject()).isEqualTo(subject);
    }

    @Test
    void aSubjectFitsItsColumn() {
        assertThat(draft("a@x.example", "x".repeat(300)).subject()).hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a@x.example\r\nBcc: b@x.example", "a@x.example\u0000"})
    void aRecipientThatWouldAddHeadersIsRefused(String to) {
        assertThatIllegalArgumentException().isThrownBy(() -> draft(to, "subject"));
    }

    @Test
    void bodiesStayOutOfLogs() {
        assertThat(draft("a@x.example", "subject").toString()).doesNotContain("secret");
        assertThat(new MailBody("secret", "secret").toString()).doesNotContain("secret");
    }

    private static MailDraft draft(String to, String subject) {
        return new MailDraft("kind", to, subject, "secret", "<p>secret</p>", true);
    }
}
