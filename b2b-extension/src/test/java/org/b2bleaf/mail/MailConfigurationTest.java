package org.b2bleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailConfigurationTest {

    @Test
    void aMailServerThatSaysNothingIsGivenUpOn() {
        JavaMailSenderImpl host = new JavaMailSenderImpl();
        host.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        assertThat(new MailConfiguration().mailSender(host)).isSameAs(host);
        assertThat(host.getJavaMailProperties())
                .containsEntry("mail.smtp.timeout", "5000")
                .containsEntry("mail.smtp.connectiontimeout", "30000")
                .containsEntry("mail.smtps.timeout", "30000")
                .containsEntry("mail.smtps.writetimeout", "30000");
    }
}
