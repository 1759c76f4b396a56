package org.b2bleaf.requestaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.b2bleaf.audit.AuditEventImpl;
import org.b2bleaf.mail.MailBody;
import org.b2bleaf.mail.MailLog;
import org.b2bleaf.mail.OutboxMail;
import org.b2bleaf.mail.OutboxMailImpl;
import org.b2bleaf.requestaccess.AccessRequests.Sent;
import org.b2bleaf.requestaccess.rules.FormStamp;
import org.b2bleaf.requestaccess.rules.RequestDetails;
import org.b2bleaf.requestaccess.rules.RequestLimits.Answer;
import org.b2bleaf.requestaccess.rules.RequestStatus;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.junit.jupiter.api.BeforeEach;

class AccessRequestsTest {

    private static final String NETWORK = "203.0.113.7";

    private Slice shop;
    private AccessRequests requests;

    @BeforeEach
    void enter(Slice slice) {
        shop = slice;
        requests = slice.bean(AccessRequests.class);
    }

    static RequestDetails details(String company, String email) {
        return new RequestDetails(
                company,
                "Māra Ozola",
                new EmailAddress(email),
                null,
                "LV 4000 3000 000",
                "Brīvības iela 1",
                "Rīga",
                "LV-1010",
                "LV",
                "Spam you: http://elsewhere.example");
    }

    private Answer send(RequestDetails details, FormStamp stamp, String network) {
        return requests.submit(new Sent(details, stamp, network, Locale.ENGLISH));
    }

    private Answer send(String email, String network) {
        return send(details("Café Lumen", email), requests.stamp(), network);
    }

    private List<AccessRequest> stored() {
        return shop.bean(AccessReview.class).list(null, "", 0, 100).rows();
    }

    private List<OutboxMailImpl> mails() {
        return shop.em()
                .createQuery("select m from B2bMail m order by m.id", OutboxMailImpl.class)
                .getResultList();
    }

    private List<AuditEventImpl> events(String action) {
        return shop.em()
                .createQuery(
                        "select e from B2bAuditEvent e where e.action = :action order by e.id", AuditEventImpl.class)
                .setParameter("action", action)
                .getResultList();
    }

    private String text(OutboxMail mail) {
        return shop.bean(MailLog.class).bodyOf(mail).map(MailBody::text).orElseThrow();
    }

    @SliceTest
    void aRequestIsStoredAndTheApplicantIsWrittenTo() {
        assertThat(send("mara@lumen.example", NETWORK)).isEqualTo(Answer.TAKE);

        assertThat(stored()).singleElement().satisfies(it -> {
            assertThat(it.getStatus()).isEqualTo(RequestStatus.NEW);
            assertThat(it.getCompanyName()).isEqualTo("Café Lumen");
            assertThat(it.getCity()).isEqualTo("Rīga");
            assertThat(it.getTaxId()).isEqualTo("LV 4000 3000 000");
            assertThat(it.getCreatedAt().toInstant()).isEqualTo(shop.clock().instant());
        });
        assertThat(mails()).singleElement().satisfies(it -> {
            assertThat(it.getRecipient()).isEqualTo("mara@lumen.example");
            assertThat(it.getKind()).isEqualTo("access-request-received");
        });
        assertThat(events("submitted")).hasSize(1);
    }

    /** Else the form would deliver a stranger's words in the shop's name. */
    @SliceTest
    void theMailToAnAddressThatNobodyProvedSaysNothingThatWasTyped() {
        send("victim@elsewhere.example", NETWORK);
        assertThat(mails()).allSatisfy(it -> {
            assertThat(it.getSubject() + text(it)).doesNotContain("Lumen", "Māra", "Spam", "http", "Brīvības");
        });
    }

    @SliceTest
    void theMailIsInTheApplicantsLanguage() {
        for (String language : List.of("fr-CA", "nn", "pl", "ko-KR", "zh-Hant-HK")) {
            requests.submit(new Sent(
                    details("Café Lumen", language.toLowerCase(Locale.ROOT) + "@lumen.example"),
                    requests.stamp(),
                    NETWORK,
                    Locale.forLanguageTag(language)));
        }
        assertThat(mails())
                .extracting(it -> text(it).lines().findFirst().orElseThrow())
                .containsExactly("Bonjour,", "Hei,", "Dzień dobry,", "안녕하세요,", "您好：");
        assertThat(stored())
                .extracting(AccessRequest::getLanguage)
                .containsExactlyInAnyOrder("fr", "nb", "pl", "ko", "zh-TW");
    }

    @SliceTest
    void theMerchantIsToldWhenTheSettingSaysWhom() {
        shop.bean(B2bSettings.class).set(SettingKey.REQUEST_ACCESS_NOTIFY, "sales@shop.example", "system");
        send(details("Lumen\u00a0& <b>Sons</b>", "mara@lumen.example"), requests.stamp(), NETWORK);
        assertThat(mails())
                .hasSize(2)
                .filteredOn(it -> it.getRecipient().equals("sales@shop.example"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(text(it)).contains("<b>Sons</b>", "mara@lumen.example", "Spam you");
                    assertThat(shop.bean(MailLog.class).bodyOf(it).orElseThrow().html())
                            .contains("&lt;b&gt;Sons")
                            .doesNotContain("<b>Sons");
                });
    }

    @SliceTest
    void theSameFormIsStoredOnceHoweverOftenItIsSent() {
        FormStamp stamp = requests.stamp();
        for (int i = 0; i < 5; i++) {
            assertThat(send(details("Café Lumen", "mara@lumen.example"), stamp, NETWORK))
                    .isEqualTo(Answer.TAKE);
        }
        assertThat(stored()).hasSize(1);
        assertThat(mails()).hasSize(1);
        send(details("Café Lumen 2", "mara@lumen.example"), stamp, NETWORK);
        assertThat(stored()).hasSize(2);
    }

    @SliceTest
    void parallelSendersGetTheSameFormStoredOnce() throws Exception {
        FormStamp stamp = requests.stamp();
        assertThat(inParallel(16, () -> send(details("Café Lumen", "mara@lumen.example"), stamp, NETWORK)))
                .containsOnly(Answer.TAKE);
        assertThat(stored()).hasSize(1);
    }

    @SliceTest
    void anAddressGetsThreeMailsADayAndTheAnswerDoesNotTell() {
        for (int i = 0; i < 3; i++) {
            assertThat(send("mara@lumen.example", "198.51.100." + i)).isEqualTo(Answer.TAKE);
        }
        assertThat(send("mara@lumen.example", "198.51.100.9")).isEqualTo(Answer.ADDRESS_LIMIT);
        assertThat(send("mara@lumen.example", "198.51.100.9")).isEqualTo(Answer.ADDRESS_LIMIT);
        assertThat(mails()).hasSize(3);
        assertThat(events("request-refused")).singleElement().satisfies(it -> {
            assertThat(it.getField()).isEqualTo("REQUEST_ADDRESS_LIMIT");
            assertThat(it.getTimes()).isEqualTo(2);
        });
        shop.clock().advance(Duration.ofDays(1));
        assertThat(send("mara@lumen.example", NETWORK)).isEqualTo(Answer.TAKE);
    }

    @SliceTest
    void aNetworkSendsSoManyAnHourAlsoWhenItSendsThemAtOnce() throws Exception {
        shop.bean(B2bSettings.class).set(SettingKey.REQUEST_ACCESS_PER_NETWORK_PER_HOUR, "5", "system");
        List<Callable<Answer>> senders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String email = "somebody" + i + "@lumen.example";
            senders.add(() -> send(email, NETWORK));
        }
        assertThat(inParallel(senders).stream().filter(Answer.TAKE::equals)).hasSize(5);
        assertThat(stored()).hasSize(5);
        assertThat(send("else@lumen.example", "198.51.100.1")).isEqualTo(Answer.TAKE);
        // One family of IPv6 is one network.
        for (int i = 0; i < 6; i++) {
            assertThat(send("v6" + i + "@lumen.example", "2001:db8:0:1::" + i))
                    .isEqualTo(i < 5 ? Answer.TAKE : Answer.NETWORK_LIMIT);
        }
        shop.clock().advance(Duration.ofHours(1));
        assertThat(send("later@lumen.example", NETWORK)).isEqualTo(Answer.TAKE);
    }

    @SliceTest
    void theShopTakesSoManyADay() {
        shop.bean(B2bSettings.class).set(SettingKey.REQUEST_ACCESS_PER_SHOP_PER_DAY, "4", "system");
        for (int i = 0; i < 6; i++) {
            assertThat(send("a" + i + "@lumen" + i + ".example", "198.51.100." + i))
                    .isEqualTo(i < 4 ? Answer.TAKE : Answer.SHOP_LIMIT);
        }
        assertThat(stored()).hasSize(4);
    }

    @SliceTest
    void theTrailCountsTrappedMachinesByNetwork() {
        for (int i = 0; i < 30; i++) {
            requests.recordTrapped(NETWORK);
        }
        assertThat(events("request-refused")).singleElement().satisfies(it -> {
            assertThat(it.getField()).isEqualTo("REQUEST_TRAP");
            assertThat(it.getNewValue()).startsWith("network ").doesNotContain(NETWORK);
        });
    }

    @SliceTest
    void decidedRequestsAreForgottenAfterTheirDays() {
        AccessReview review = shop.bean(AccessReview.class);
        send("old@lumen.example", NETWORK);
        send("waiting@lumen.example", NETWORK);
        long old = stored().stream()
                .filter(it -> it.getEmail().startsWith("old"))
                .findFirst()
                .orElseThrow()
                .getId();
        review.reject(old, "No", false, "admin:sol");
        AccessCleanup cleanup = shop.bean(AccessCleanup.class);
        shop.clock().advance(Duration.ofDays(180));
        assertThat(cleanup.deleteOldRequests()).isZero();
        shop.clock().advance(Duration.ofSeconds(1));
        shop.bean(B2bSettings.class).set(SettingKey.REQUEST_ACCESS_KEEP_DAYS, "0", "system");
        assertThat(cleanup.deleteOldRequests()).isZero();
        shop.bean(B2bSettings.class).set(SettingKey.REQUEST_ACCESS_KEEP_DAYS, "180", "system");
        assertThat(cleanup.deleteOldRequests()).isEqualTo(1);
        assertThat(stored()).extracting(AccessRequest::getEmail).containsExactly("waiting@lumen.example");
    }

    private static <T> List<T> inParallel(int times, Callable<T> act) throws Exception {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(act);
        }
        return inParallel(all);
    }

    static <T> List<T> inParallel(List<Callable<T>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(acts)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
