package org.b2bleaf.benchmarks.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailWireTest {

    private static final String READER = "reader@x.example";

    private Inbox inbox;

    @BeforeEach
    void open() throws Exception {
        inbox = new Inbox();
    }

    @AfterEach
    void close() throws Exception {
        inbox.close();
    }

    @Test
    void aWireThatPassesEverythingHarmsNobody() throws Exception {
        send();
        assertThat(inbox.to(READER)).hasSize(1);
        assertThat(inbox.wire().harmed()).isZero();
    }

    @Test
    void aRefusedMailDoesNotArrive() {
        fails(MailWire.Mode.REFUSE);
    }

    @Test
    void aMailWithoutAnAnswerDoesNotArrive() {
        fails(MailWire.Mode.HANG);
    }

    @Test
    void aMailThatIsCutOffDoesNotArrive() {
        fails(MailWire.Mode.CUT);
    }

    @Test
    void aMailWhoseAnswerIsLostArrivesAndTheSenderDoesNotKnow() throws Exception {
        inbox.wire().set(MailWire.Mode.LOSE_ANSWER);
        assertThatThrownBy(this::send).isInstanceOf(MessagingException.class);
        assertThat(inbox.to(READER)).hasSize(1);
        send();
        assertThat(inbox.to(READER)).as("once is enough").hasSize(2);
    }

    private void fails(MailWire.Mode mode) {
        inbox.wire().set(mode);
        assertThatThrownBy(this::send).isInstanceOf(MessagingException.class);
        assertThat(inbox.to(READER)).isEmpty();
        assertThat(inbox.wire().harmed()).isEqualTo(1);
    }

    private void send() throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(inbox.wire().port()));
        properties.setProperty("mail.smtp.timeout", "1000");
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("shop@x.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(READER));
        message.setSubject("Hello");
        message.setText("Good day. ".repeat(200));
        Transport.send(message);
    }
}
