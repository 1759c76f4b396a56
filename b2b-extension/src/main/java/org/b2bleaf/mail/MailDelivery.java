package org.b2bleaf.mail;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.Resource;
import javax.mail.MessagingException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/**
 * Hands the mails of the outbox to the mail server. A mail is sent at least once: mail server and database cannot commit
 * together, so a node that dies after the server took a mail and before the database knows of it leaves that one mail to be
 * sent again, five minutes later. Nowhere else can a mail be doubled, and nowhere can one be lost.
 */
@Service("b2bMailDelivery")
public class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private static final int BATCH = 100;

    /** Whatever stands around an at sign, be it an address or not. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\]:;,]*@[^\\s<>()\\[\\]:;,]*");

    @Resource(name = "b2bOutgoingMails")
    protected OutgoingMails outbox;

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bMailSender")
    protected JavaMailSender sender;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Autowired(required = false)
    protected List<MailAttachments> attachments = List.of();

    @Resource(name = "b2bClock")
    protected Clock clock;

    /** Called about every second by the job {@code b2b-mail-delivery}. */
    public void deliverDue() {
        for (Long id : outbox.due(BATCH)) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            outbox.claim(id).ifPresent(this::deliver);
        }
    }

    private void deliver(OutboxMail mail) {
        try {
            sender.send(message(mail));
        } catch (Exception e) {
            LOG.warn("Mail {} ({}) was not sent: {}", mail.getId(), mail.getKind(), withoutAddresses(oneLine(e)));
            outbox.failed(mail.getId(), oneLine(e));
            return;
        }
        outbox.sent(mail.getId());
    }

    private MimeMessage message(OutboxMail mail) throws MessagingException, UnsupportedEncodingException {
        MailBody body = MailBody.of(mail, shopKey.sealer());
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(new InternetAddress(
                settings.text(SettingKey.MAIL_FROM), oneLine(settings.text(SettingKey.SHOP_NAME)), "UTF-8"));
        helper.setTo(new InternetAddress(mail.getRecipient(), true));
        helper.setSubject(mail.getSubject());
        helper.setText(body.text(), body.html());
        attach(mail, helper);
        helper.setSentDate(Date.from(clock.instant()));
        // RFC 3834: keeps holiday notices from answering.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private void attach(OutboxMail mail, MimeMessageHelper helper) throws MessagingException {
        if (mail.getAttachment() == null) {
            return;
        }
        Optional<MailAttachment> file = attachments.stream()
                .filter(maker -> maker.kind().equals(mail.getAttachment().kind()))
                .findFirst()
                .flatMap(maker -> maker.make(mail.getAttachment().id()));
        if (file.isPresent()) {
            helper.addAttachment(
                    file.get().name(),
                    new ByteArrayResource(file.get().content()),
                    file.get().contentType());
        }
    }

    /** Mail servers refuse in their own words, most of which repeat the recipient: logs name nobody. */
    static String withoutAddresses(String said) {
        return ADDRESS.matcher(said).replaceAll("(address)");
    }

    private static String oneLine(Object text) {
        return text.toString().replaceAll("\\p{Cntrl}+", " ");
    }
}
