package org.b2bleaf.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.mail.internet.MimeMessage;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.event.rules.ChosenTypes;
import org.b2bleaf.mail.MailDelivery;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.TestMailSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shop with an endpoint that receives its webhooks, for the tests of them. */
abstract class WebhookReceiving {

    static final String ADMIN = "admin:sol";

    Receiver receiver;
    Slice shop;
    Webhooks webhooks;
    WebhookSender sender;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        webhooks = slice.bean(Webhooks.class);
        sender = slice.bean(WebhookSender.class);
        sender.patience = Duration.ofSeconds(15);
        sender.names = InetAddress::getAllByName;
        receiver = new Receiver();
        set(SettingKey.WEBHOOK_ALLOW_PRIVATE_ADDRESSES, "true");
        slice.bean(TestMailSender.class).reset();
    }

    @AfterEach
    void close() {
        receiver.close();
        sender.patience = Duration.ofSeconds(15);
        sender.names = InetAddress::getAllByName;
    }

    void set(String key, String value) {
        shop.bean(B2bSettings.class).set(key, value, "system");
    }

    NewSecret create() {
        return webhooks.create(new WebhookDraft(receiver.url(), "ERP", ChosenTypes.ALL), ADMIN);
    }

    void deliver() {
        try {
            shop.bean(WebhookRuns.class).deliverDue().get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    List<WebhookDelivery> deliveries(long id) {
        return webhooks.deliveries(new DeliveryFilter(id, null, null), 0, 100);
    }

    WebhookDelivery only(long id) {
        List<WebhookDelivery> all = deliveries(id);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** One act that no service has to make possible. */
    void company() {
        shop.inTransaction(
                () -> shop.bean(Audit.class).record(ADMIN, "archived", AuditSubject.company(12), null, null, null));
    }

    List<String> mails() {
        shop.bean(MailDelivery.class).deliverDue();
        return shop.bean(TestMailSender.class).sent().stream()
                .map(WebhookReceiving::text)
                .toList();
    }

    private static String text(MimeMessage message) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            return message.getSubject() + "\n" + source.toString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
