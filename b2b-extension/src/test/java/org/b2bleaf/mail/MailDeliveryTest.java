package org.b2bleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.mail.Message;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestMailSender;
import org.junit.jupiter.api.BeforeEach;

class MailDeliveryTest {
    private Slice shop;
    private MailOutbox outbox;
    private MailDelivery delivery;
    private TestMailSender server;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        outbox = slice.bean(MailOutbox.class);
        delivery = slice.bean(MailDelivery.class);
        server = slice.bean(TestMailSender.class);
        server.reset();
    }

    @SliceTest
    void aQueuedMailIsSentOnceAsTextAndHtml() throws Exception {
        shop.bean(B2bSettings.class).set(SettingKey.SHOP_NAME, "Fjord Supply", "system");
        shop.bean(B2bSettings.class).set(SettingKey.MAIL_FROM, "shop@fjord.example", "system");
        OutboxMail queued = outbox.queue(draft(false));
        assertThat(server.sent()).isEmpty();

        delivery.deliverDue();
        delivery.deliverDue();

        MimeMessage sent = server.sent().get(0);
        assertThat(server.sent()).hasSize(1);
        assertThat(sent.getAllRecipients()).extracting(Object::toString).containsExactly("lars@northwind.example");
        assertThat(sent.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(sent.getFrom()[0]).hasToString("Fjord Supply <shop@fjord.example>");
        assertThat(sent.getSubject()).isEqualTo("Ordre nr. 1 – København");
        assertThat(sent.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(source(sent)).contains("the text", "<p>the html</p>");
        assertThat(stored(queued).getStatus()).isEqualTo(MailStatus.SENT);
        assertThat(stored(queued).getSentAt()).isNotNull();
        assertThat(stored(queued).getBody()).contains("the text");
    }

    @SliceTest
    void aSensitiveBodyIsSealedWhileItWaitsAndWipedWhenItIsSent() throws Exception {
        OutboxMail queued = outbox.queue(draft(true));
        assertThat(stored(queued).getBody()).isNotBlank().doesNotContain("the text", "the html");

        delivery.deliverDue();
        assertThat(source(server.sent().get(0))).contains("the text", "the html");
        assertThat(stored(queued).getBody()).isNull();
    }

    @SliceTest
    void aMailServerThatIsDownDelaysTheMail() {
        server.goDown();
        OutboxMail queued = outbox.queue(draft(false));
        delivery.deliverDue();

        OutboxMail waiting = stored(queued);
        assertThat(waiting.getStatus()).isEqualTo(MailStatus.QUEUED);
        assertThat(waiting.getAttempts()).isEqualTo(1);
        assertThat(waiting.getLastError()).contains("The mail server is down").doesNotContain("\n");
        assertThat(waiting.getNextAttemptAt().toInstant())
                .isEqualTo(shop.clock().instant().plusSeconds(5));

        server.reset();
        shop.clock().advance(Duration.ofSeconds(4));
        delivery.deliverDue();
        assertThat(server.sent()).isEmpty();
        shop.clock().advance(Duration.ofSeconds(1));
        delivery.deliverDue();
        assertThat(server.sent()).hasSize(1);
        assertThat(stored(queued).getStatus()).isEqualTo(MailStatus.SENT);
        assertThat(stored(queued).getLastError()).isNull();
    }

    @SliceTest
    void aMailIsGivenUpAfterTenAttempts() {
        server.goDown();
        OutboxMail queued = outbox.queue(draft(false));
        for (int i = 0; i < 12; i++) {
            delivery.deliverDue();
            shop.clock().advance(Duration.ofHours(1));
        }
        assertThat(stored(queued).getStatus()).isEqualTo(MailStatus.FAILED);
        assertThat(stored(queued).getAttempts()).isEqualTo(10);
        assertThat(stored(queued).getNextAttemptAt()).isNull();
    }

    @SliceTest
    void aSensitiveMailIsGivenUpSoonAndWiped() {
        server.goDown();
        OutboxMail queued = outbox.queue(draft(true));
        for (int i = 0; i < 4; i++) {
            delivery.deliverDue();
            shop.clock().advance(Duration.ofMinutes(4));
        }
        assertThat(stored(queued).getStatus()).isEqualTo(MailStatus.FAILED);
        assertThat(stored(queued).getBody()).isNull();
    }

    @SliceTest
    void oneBadMailDoesNotHoldUpTheOthers() {
        OutboxMail bad = outbox.queue(new MailDraft("kind", "not an address", "s", "t", "h", false));
        OutboxMail good = outbox.queue(draft(false));
        delivery.deliverDue();
        assertThat(stored(bad).getStatus()).isEqualTo(MailStatus.QUEUED);
        assertThat(stored(good).getStatus()).isEqualTo(MailStatus.SENT);
    }

    @SliceTest
    void nodesThatDeliverAtTheSameTimeSendEachMailOnce() {
        for (int i = 0; i < 20; i++) {
            outbox.queue(draft(false));
        }
        Stream.generate(() -> CompletableFuture.runAsync(delivery::deliverDue))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(server.sent()).hasSize(20);
    }

    @SliceTest
    void anAttemptThatNeverEndedIsRepeated() {
        OutboxMail queued = outbox.queue(draft(false));
        OutgoingMails outgoing = shop.bean(OutgoingMails.class);
        assertThat(outgoing.claim(queued.getId())).isPresent();
        assertThat(outgoing.claim(queued.getId())).isEmpty();
        shop.clock().advance(Duration.ofMinutes(5));
        assertThat(outgoing.due(10)).isEqualTo(List.of(queued.getId()));
    }

    @SliceTest
    void whatIsRolledBackIsNotMailed() {
        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    outbox.queue(draft(false));
                    throw new IllegalStateException("the rest of the request fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        delivery.deliverDue();
        assertThat(server.sent()).isEmpty();
    }

    private static MailDraft draft(boolean sensitive) {
        return new MailDraft(
                "kind", "lars@northwind.example", "Ordre nr. 1 – København", "the text", "<p>the html</p>", sensitive);
    }

    private OutboxMail stored(OutboxMail mail) {
        return shop.inTransaction(() -> shop.em().find(OutboxMailImpl.class, mail.getId()));
    }

    private static String source(MimeMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((MimeMultipart) message.getContent()).writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
