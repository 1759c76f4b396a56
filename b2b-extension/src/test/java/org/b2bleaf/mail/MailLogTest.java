package org.b2bleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestMailSender;
import org.junit.jupiter.api.BeforeEach;

class MailLogTest {
    private static final MailFilter ALL = new MailFilter("", null, null, null, null);
    private static final String STAFF = "admin:ada";

    private Slice shop;
    private MailOutbox outbox;
    private MailDelivery delivery;
    private MailLog log;
    private TestMailSender server;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        outbox = slice.bean(MailOutbox.class);
        delivery = slice.bean(MailDelivery.class);
        log = slice.bean(MailLog.class);
        server = slice.bean(TestMailSender.class);
        server.reset();
    }

    @SliceTest
    void aMailThatWasGivenUpIsSeenAndTriedAgain(Slice slice) {
        OutboxMail mail = givenUp(false);
        assertThat(log.countFailed()).isEqualTo(1);
        assertThat(log.find(mail.getId()).getLastError()).contains("The mail server is down");

        server.reset();
        assertThat(log.retry(mail.getId(), STAFF)).isTrue();
        assertThat(log.countFailed()).isZero();
        assertThat(stored(mail).getAttempts()).isZero();
        delivery.deliverDue();
        assertThat(stored(mail).getStatus()).isEqualTo(MailStatus.SENT);
        assertThat(server.sent()).hasSize(1);
        assertThat(trail(mail)).extracting(AuditEvent::getAction).containsExactly("retried");
    }

    @SliceTest
    void aMailThatIsTriedAgainHasAllItsAttempts(Slice slice) {
        OutboxMail mail = givenUp(false);
        log.retry(mail.getId(), STAFF);
        delivery.deliverDue();
        assertThat(stored(mail).getStatus()).isEqualTo(MailStatus.QUEUED);
        assertThat(stored(mail).getAttempts()).isEqualTo(1);
    }

    @SliceTest
    void onlyWhatWasGivenUpIsTriedAgain(Slice slice) {
        OutboxMail waiting = outbox.queue(draft("lars@northwind.example", false));
        assertThat(log.retry(waiting.getId(), STAFF)).isFalse();
        delivery.deliverDue();
        assertThat(log.retry(waiting.getId(), STAFF)).isFalse();
        assertThat(log.retry(-1, STAFF)).isFalse();
        OutboxMail secret = givenUp(true);
        assertThat(log.retry(secret.getId(), STAFF)).isFalse();
        assertThat(trail(waiting)).isEmpty();
    }

    @SliceTest
    void aMailIsSentOnceMoreAsItWas(Slice slice) {
        OutboxMail first = outbox.queue(
                draft("lars@northwind.example", false), new MailOrigin(7L, 8L, "fr", 3, "admin:bob", null));
        delivery.deliverDue();
        OutboxMail again = log.resend(first.getId(), STAFF);
        delivery.deliverDue();
        assertThat(server.sent()).hasSize(2);
        assertThat(stored(again).getOrigin()).isEqualTo(new MailOrigin(7L, 8L, "fr", 3, STAFF, first.getId()));
        assertThat(log.bodyOf(again)).isEqualTo(log.bodyOf(first));
        assertThat(trail(again))
                .extracting(AuditEvent::getAction, AuditEvent::getCompanyId, AuditEvent::getCustomerId)
                .containsExactly(tuple("resent", 8L, 7L));
    }

    @SliceTest
    void secretMailsAreNeitherReadNorRepeated(Slice slice) {
        OutboxMail secret = outbox.queue(draft("lars@northwind.example", true));
        assertThat(log.bodyOf(stored(secret))).isEmpty();
        assertThatThrownBy(() -> log.resend(secret.getId(), STAFF)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.resend(-1, STAFF)).isInstanceOf(IllegalArgumentException.class);
    }

    @SliceTest
    void mailsAreListedByRecipientKindAndStatus(Slice slice) {
        OutboxMail lars = outbox.queue(draft("Lars@northwind.example", false));
        slice.clock().advance(Duration.ofMinutes(1));
        OutboxMail noor = outbox.queue(draft("noor_x@northwind.example", false));
        assertThat(ids(ALL)).containsExactly(noor.getId(), lars.getId());
        assertThat(ids(new MailFilter(" lars@ ", null, null, null, null))).containsExactly(lars.getId());
        assertThat(ids(new MailFilter("r_x", null, null, null, null))).containsExactly(noor.getId());
        assertThat(ids(new MailFilter("%", null, null, null, null))).isEmpty();
        assertThat(ids(new MailFilter(null, "kind", MailStatus.QUEUED, null, null)))
                .hasSize(2);
        assertThat(ids(new MailFilter("", "other", null, null, null))).isEmpty();
        assertThat(ids(new MailFilter("", null, MailStatus.FAILED, null, null))).isEmpty();
        assertThat(log.search(ALL, 1, 1)).extracting(OutboxMail::getId).containsExactly(lars.getId());
        assertThat(log.kinds()).containsExactly("kind");
        assertThat(log.findAll(List.of(noor.getId(), lars.getId(), -1L)))
                .extracting(OutboxMail::getId)
                .containsExactly(lars.getId(), noor.getId());
    }

    private List<Long> ids(MailFilter filter) {
        return log.search(filter, 0, 10).stream().map(OutboxMail::getId).toList();
    }

    private OutboxMail givenUp(boolean sensitive) {
        server.goDown();
        OutboxMail mail = outbox.queue(draft("lars@northwind.example", sensitive));
        for (int i = 0; i < 11; i++) {
            delivery.deliverDue();
            shop.clock().advance(Duration.ofHours(1));
        }
        assertThat(stored(mail).getStatus()).isEqualTo(MailStatus.FAILED);
        return mail;
    }

    private OutboxMail stored(OutboxMail mail) {
        return shop.inTransaction(() -> shop.em().find(OutboxMailImpl.class, mail.getId()));
    }

    private List<AuditEvent> trail(OutboxMail mail) {
        return shop.bean(Audit.class).eventsOf("mail", mail.getId(), 5);
    }

    private static MailDraft draft(String to, boolean sensitive) {
        return new MailDraft("kind", to, "Subject", "the text", "<p>the html</p>", sensitive);
    }
}
