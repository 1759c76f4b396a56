package org.b2bleaf.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.mail.OutboxMail;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.Consumption.Consumed;
import org.b2bleaf.signin.Consumption.Expired;
import org.b2bleaf.signin.Consumption.NoneOpen;
import org.b2bleaf.signin.Consumption.SlowedDown;
import org.b2bleaf.signin.Consumption.Wrong;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.signin.rules.SignInCode;
import org.b2bleaf.signin.rules.SignInPolicy.Answer;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.junit.jupiter.api.BeforeEach;

class SignInCodesTest {
    private static final EmailAddress LARS = new EmailAddress("lars@northwind.example");
    private static final EmailAddress NOOR = new EmailAddress("noor@northwind.example");
    private static final String BROWSER = BrowserToken.random(new SecureRandom());

    private Slice shop;
    private SignInCodes codes;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        codes = slice.bean(SignInCodes.class);
    }

    @SliceTest
    void aRightCodeIsTakenOnce() {
        SignInCode code = ask(LARS, BROWSER);
        assertThat(type(code, BROWSER)).isEqualTo(new Consumed(LARS));
        assertThat(type(code, BROWSER)).isEqualTo(new NoneOpen());
    }

    @SliceTest
    void ofManyWhoTypeTheSameCodeAtOnceOnePasses() throws Exception {
        set(SettingKey.SIGN_IN_ATTEMPTS, 1000);
        set(SettingKey.SIGN_IN_SLOW_DOWN_AFTER_FAILURES, 1000);
        SignInCode code = ask(LARS, BROWSER);
        List<Consumption> results = allAtOnce(200, i -> type(code, BROWSER));
        assertThat(results).filteredOn(Consumed.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(NoneOpen.class::isInstance).hasSize(199);
    }

    @SliceTest
    void parallelGuessesGetNoExtraAttempts() throws Exception {
        SignInCode code = ask(LARS, BROWSER);
        List<Consumption> results = allAtOnce(50, i -> type(other(code, i + 1), BROWSER));
        assertThat(results).filteredOn(Wrong.class::isInstance).hasSize(5);
        assertThat(type(code, BROWSER)).isEqualTo(new NoneOpen());
    }

    @SliceTest
    void aCodeIsGoodUntilItsTimeIsOver() {
        SignInCode code = ask(LARS, BROWSER);
        shop.clock().advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(type(code, BROWSER)).isEqualTo(new Consumed(LARS));
    }

    @SliceTest
    void aCodeThatIsTypedASecondLateHasExpired() {
        SignInCode code = ask(LARS, BROWSER);
        shop.clock().advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(type(code, BROWSER)).isEqualTo(new Expired());
        assertThat(type(code, BROWSER)).isEqualTo(new Expired());
        assertThat(statuses()).containsExactly(CodeStatus.EXPIRED);
    }

    @SliceTest
    void aCodeHasExpiredAtTheVeryInstant() {
        SignInCode code = ask(LARS, BROWSER);
        shop.clock().advance(Duration.ofMinutes(10));
        assertThat(type(code, BROWSER)).isEqualTo(new Expired());
    }

    @SliceTest
    void aNewerCodeOfTheSameBrowserCancelsTheOlder() {
        SignInCode older = ask(LARS, BROWSER);
        shop.clock().advance(Duration.ofSeconds(60));
        SignInCode newer = ask(LARS, BROWSER);
        assertThat(statuses()).containsExactlyInAnyOrder(CodeStatus.SUPERSEDED, CodeStatus.OPEN);
        if (!older.equals(newer)) {
            assertThat(type(older, BROWSER)).isEqualTo(new Wrong(4));
        }
        assertThat(type(newer, BROWSER)).isEqualTo(new Consumed(LARS));
    }

    @SliceTest
    void aBrowserThatMistypedTheAddressGetsTheNextCodeAtOnce() {
        ask(LARS, BROWSER);
        assertThat(type(ask(NOOR, BROWSER), BROWSER)).isEqualTo(new Consumed(NOOR));
    }

    @SliceTest
    void aCodeOfAnotherBrowserIsWorthNothing() {
        SignInCode code = ask(LARS, BROWSER);
        assertThat(type(code, browser())).isEqualTo(new NoneOpen());
        assertThat(type(code, null)).isEqualTo(new NoneOpen());
        String other = browser();
        ask(NOOR, other);
        assertThat(type(code, other)).isInstanceOfAny(Wrong.class);
        assertThat(type(code, BROWSER)).isEqualTo(new Consumed(LARS));
    }

    @SliceTest
    void eachWrongCodeCostsAnAttemptAndTheFifthKillsTheCode() {
        SignInCode code = ask(LARS, BROWSER);
        for (int left = 4; left >= 0; left--) {
            assertThat(type(other(code, left + 1), BROWSER)).isEqualTo(new Wrong(left));
        }
        assertThat(type(code, BROWSER)).isEqualTo(new NoneOpen());
    }

    @SliceTest
    void whatIsNoCodeAtAllCostsNoAttempt() {
        SignInCode code = ask(LARS, BROWSER);
        for (String typed : new String[] {null, "", "12345", "abcdef"}) {
            assertThat(codes.consume(new ConsumeRequest(typed, BROWSER))).isEqualTo(new Wrong(5));
        }
        assertThat(type(code, BROWSER)).isEqualTo(new Consumed(LARS));
    }

    @SliceTest
    void anotherCodeIsSentAfterAMinute() {
        ask(LARS, BROWSER);
        shop.clock().advance(Duration.ofSeconds(59));
        assertThat(generate(LARS, BROWSER).answer()).isEqualTo(Answer.TOO_SOON);
        shop.clock().advance(Duration.ofSeconds(1));
        assertThat(generate(LARS, BROWSER).answer()).isEqualTo(Answer.SEND);
    }

    @SliceTest
    void oneWhoSignedInMayAskAgainAtOnce() {
        type(ask(LARS, BROWSER), BROWSER);
        assertThat(generate(LARS, BROWSER).answer()).isEqualTo(Answer.SEND);
    }

    @SliceTest
    void anAddressGetsFiveCodesAnHourAndTenADay() {
        for (int i = 0; i < 5; i++) {
            ask(LARS, BROWSER);
            shop.clock().advance(Duration.ofMinutes(10));
        }
        assertThat(generate(LARS, browser()).answer()).isEqualTo(Answer.ADDRESS_HOUR_LIMIT);
        assertThat(generate(NOOR, browser()).answer()).isEqualTo(Answer.SEND);
        shop.clock().advance(Duration.ofHours(1));
        for (int i = 0; i < 5; i++) {
            ask(LARS, BROWSER);
            shop.clock().advance(Duration.ofMinutes(20));
        }
        assertThat(generate(LARS, browser()).answer()).isEqualTo(Answer.ADDRESS_DAY_LIMIT);
        shop.clock().advance(Duration.ofDays(1));
        assertThat(generate(LARS, browser()).answer()).isEqualTo(Answer.SEND);
    }

    @SliceTest
    void threeCodesOfAnAddressAreOpenAtMostAndNoStrangerCancelsThem() {
        SignInCode first = ask(LARS, BROWSER);
        ask(LARS, browser());
        ask(LARS, browser());
        assertThat(generate(LARS, browser()).answer()).isEqualTo(Answer.TOO_MANY_OPEN);
        assertThat(type(first, BROWSER)).isEqualTo(new Consumed(LARS));
        assertThat(generate(LARS, browser()).answer()).isEqualTo(Answer.SEND);
    }

    @SliceTest
    void limitsHoldForRequestsAtTheSameMoment() throws Exception {
        List<Generated> results = allAtOnce(30, i -> generate(LARS, browser()));
        assertThat(results).filteredOn(result -> result.code().isPresent()).hasSize(3);
        assertThat(mails()).hasSize(3);
    }

    @SliceTest
    void aNetworkIsLimitedOverAllAddresses() {
        set(SettingKey.SIGN_IN_REQUESTS_PER_IP_PER_HOUR, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(generate(address(i), browser(), null, "2001:db8::" + i).answer())
                    .isEqualTo(Answer.SEND);
        }
        assertThat(generate(address(4), browser(), null, "2001:db8::4").answer())
                .isEqualTo(Answer.NETWORK_LIMIT);
        assertThat(generate(address(5), browser(), null, "2001:db8:0:1::4").answer())
                .isEqualTo(Answer.SEND);
        shop.clock().advance(Duration.ofHours(1));
        assertThat(generate(address(6), browser(), null, "2001:db8::4").answer())
                .isEqualTo(Answer.SEND);
    }

    @SliceTest
    void aKnownBrowserHasItsOwnAllowance() {
        String known = shop.bean(KnownBrowsers.class).remember(LARS);
        for (int i = 0; i < 3; i++) {
            ask(LARS, browser());
        }
        assertThat(generate(LARS, browser()).answer()).isEqualTo(Answer.TOO_MANY_OPEN);
        assertThat(generate(LARS, browser(), known + "x", "203.0.113.7").answer())
                .as("a forged cookie")
                .isEqualTo(Answer.TOO_MANY_OPEN);

        Generated mine = generate(LARS, BROWSER, known, "203.0.113.7");
        assertThat(mine.answer()).isEqualTo(Answer.SEND);
        assertThat(statuses()).filteredOn(CodeStatus.OPEN::equals).hasSize(3);
        assertThat(type(mine.code().orElseThrow(), BROWSER)).isEqualTo(new Consumed(LARS));
    }

    @SliceTest
    void aKnownBrowserIsLimitedToo() {
        String known = shop.bean(KnownBrowsers.class).remember(LARS);
        for (int i = 0; i < 5; i++) {
            assertThat(generate(LARS, BROWSER, known, null).answer()).isEqualTo(Answer.SEND);
            shop.clock().advance(Duration.ofMinutes(2));
        }
        assertThat(generate(LARS, BROWSER, known, null).answer()).isEqualTo(Answer.ADDRESS_HOUR_LIMIT);
    }

    @SliceTest
    void afterManyFailuresNothingIsComparedForAWhile() {
        set(SettingKey.SIGN_IN_SLOW_DOWN_AFTER_FAILURES, 2);
        SignInCode code = ask(LARS, BROWSER);
        type(other(code, 1), BROWSER);
        type(other(code, 2), BROWSER);
        assertThat(type(code, BROWSER)).isEqualTo(new SlowedDown());
        shop.clock().advance(Duration.ofHours(1));
        assertThat(type(ask(LARS, BROWSER), BROWSER)).isEqualTo(new Consumed(LARS));
    }

    @SliceTest
    void neitherCodeNorBrowserNorNetworkIsInTheDatabase() {
        SignInCode code = generate(LARS, BROWSER, null, "203.0.113.7").code().orElseThrow();
        SignInCodeRecord stored = records().get(0);
        assertThat(List.of(stored.getCodeHash(), stored.getBrowserHash(), stored.getRequester()))
                .allMatch(value -> value.matches("[0-9a-f]{64}"));
        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail.getBody())
                .doesNotContain(code.digits()));
    }

    @SliceTest
    void codeAndMailAreStoredTogetherOrNotAtAll() {
        try {
            shop.inTransaction(() -> {
                ask(LARS, BROWSER);
                throw new IllegalStateException("the rest of the request fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(records()).isEmpty();
            assertThat(mails()).isEmpty();
        }
    }

    @SliceTest
    void everythingIsAudited() {
        SignInCode code = ask(LARS, BROWSER);
        generate(LARS, BROWSER);
        type(other(code, 1), BROWSER);
        assertThat(query(
                        "select e from B2bAuditEvent e where e.subjectType = 'sign-in' order by e.id",
                        AuditEvent.class))
                .extracting(AuditEvent::getAction, AuditEvent::getField, AuditEvent::getNewValue)
                .containsExactly(
                        tuple("code-sent", null, LARS.value()),
                        tuple("code-refused", "TOO_SOON", LARS.value()),
                        tuple("code-rejected", "Wrong", LARS.value()));
    }

    @SliceTest
    void whoFloodsTheShopFillsOneEventAnHour() {
        set(SettingKey.SIGN_IN_REQUESTS_PER_IP_PER_HOUR, 2);
        for (int i = 0; i < 12; i++) {
            generate(address(i), browser());
        }
        SignInCode code = ask(LARS, BROWSER, "198.51.100.9");
        for (int i = 0; i < 10; i++) {
            codes.consume(new ConsumeRequest("nonsense", BROWSER));
        }
        type(code, BROWSER);
        type(code, BROWSER);
        type(code, BROWSER);

        assertThat(query(
                        "select e from B2bAuditEvent e where e.action in ('code-refused', 'code-rejected') order by e.id",
                        AuditEvent.class))
                .extracting(AuditEvent::getField, AuditEvent::getTimes)
                .containsExactly(tuple("NETWORK_LIMIT", 10), tuple("Wrong", 10), tuple("NoneOpen", 2));
        assertThat(query("select e.newValue from B2bAuditEvent e where e.field = 'NETWORK_LIMIT'", String.class))
                .singleElement()
                .asString()
                .matches("network [0-9a-f]{12}");
    }

    private SignInCode ask(EmailAddress email, String browser, String remoteAddress) {
        return generate(email, browser, null, remoteAddress).code().orElseThrow();
    }

    private SignInCode ask(EmailAddress email, String browser) {
        return generate(email, browser).code().orElseThrow();
    }

    private Generated generate(EmailAddress email, String browser) {
        return generate(email, browser, null, "203.0.113.7");
    }

    private Generated generate(EmailAddress email, String browser, String known, String remoteAddress) {
        return codes.generate(new SignInRequest(email, browser, known, remoteAddress, "curl", Locale.ENGLISH));
    }

    private Consumption type(SignInCode code, String browser) {
        return codes.consume(new ConsumeRequest(code.digits(), browser));
    }

    /** A code that differs from the right one. */
    private static SignInCode other(SignInCode code, int distance) {
        return new SignInCode(String.format("%06d", (Integer.parseInt(code.digits()) + distance) % 1_000_000));
    }

    private static String browser() {
        return BrowserToken.random(new SecureRandom());
    }

    private static EmailAddress address(int i) {
        return new EmailAddress("buyer" + i + "@x.example");
    }

    private void set(String key, int value) {
        shop.bean(B2bSettings.class).set(key, String.valueOf(value), "system");
    }

    private List<CodeStatus> statuses() {
        return records().stream().map(SignInCodeRecord::getStatus).toList();
    }

    private List<SignInCodeRecord> records() {
        return query("select c from B2bSignInCode c", SignInCodeRecord.class);
    }

    private List<OutboxMail> mails() {
        return query("select m from B2bMail m", OutboxMail.class);
    }

    private <T> List<T> query(String jpql, Class<T> type) {
        return shop.inTransaction(() -> shop.em().createQuery(jpql, type).getResultList());
    }

    private interface Act<T> {
        T run(int i) throws Exception;
    }

    private static <T> List<T> allAtOnce(int threads, Act<T> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Callable<T>> calls = IntStream.range(0, threads)
                    .mapToObj(i -> (Callable<T>) () -> {
                        start.await();
                        return act.run(i);
                    })
                    .toList();
            List<Future<T>> futures = new ArrayList<>();
            calls.forEach(call -> futures.add(pool.submit(call)));
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
