package org.b2bleaf.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import javax.mail.Message;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailServerTest {

    private final MailServer server = MailServer.start();
    private final Mailbox mailbox = new LaunchedMailbox();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsTheNewestMailFirst() throws Exception {
        send("Your code", "first", "lars@northwind.example");
        send("Your code", "second", "lars@northwind.example");

        assertThat(mailbox.mails(Optional.empty())).extracting(Mail::text).containsExactly("second", "first");
    }

    @Test
    void filtersByRecipientInAnyCase() throws Exception {
        send("For Lars", "a", "lars@northwind.example");
        send("For Noor", "b", "noor@northwind.example");

        assertThat(mailbox.mails(Optional.of("Noor@Northwind.example")))
                .extracting(Mail::subject)
                .containsExactly("For Noor");
    }

    @Test
    void eachRecipientHasACopy() throws Exception {
        send("Both", "a", "lars@northwind.example", "noor@northwind.example");

        List<Mail> mails = mailbox.mails(Optional.empty());
        assertThat(mails)
                .extracting(Mail::to)
                .containsExactlyInAnyOrder("lars@northwind.example", "noor@northwind.example");
        assertThat(mails).extracting(Mail::id).doesNotHaveDuplicates();
    }

    @Test
    void keepsTextAndHtmlApart() throws Exception {
        MimeMessage message = message("Zażółć", "lars@northwind.example");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("plain ø", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>rich ø</p>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);

        Mail mail = mailbox.mails(Optional.empty()).get(0);
        assertThat(mail.subject()).isEqualTo("Zażółć");
        assertThat(mail.from()).isEqualTo("orders@fjordsupply.example");
        assertThat(mail.text()).isEqualTo("plain ø");
        assertThat(mail.html()).isEqualTo("<p>rich ø</p>");
        assertThat(mailbox.mail(mail.id())).contains(mail);
    }

    @Test
    void canBeReadWhileMailsArrive() throws Exception {
        FutureTask<Void> sending = new FutureTask<>(() -> {
            for (int i = 0; i < 60; i++) {
                send("Mail " + i, "a", "lars@northwind.example");
            }
            return null;
        });
        new Thread(sending).start();
        while (!sending.isDone()) {
            assertThat(mailbox.mails(Optional.empty()).size()).isLessThanOrEqualTo(60);
        }
        sending.get();

        assertThat(mailbox.mails(Optional.empty())).hasSize(60);
    }

    @Test
    void isEmptyWhenNoServerRuns() {
        server.close();

        assertThat(mailbox.mails(Optional.empty())).isEmpty();
    }

    private void send(String subject, String text, String... to) throws Exception {
        MimeMessage message = message(subject, to);
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private MimeMessage message(String subject, String... to) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(server.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("orders@fjordsupply.example"));
        for (String address : to) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        message.setSubject(subject, "UTF-8");
        return message;
    }
}
