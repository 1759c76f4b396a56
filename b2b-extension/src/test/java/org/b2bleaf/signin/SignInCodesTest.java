package org.b2bleaf.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

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
    void aCodeFromBeforeTheClockWasSetBackHasExpired() {
        SignInCode code = ask(LARS, BROWSER);
        shop.clock().advance(Duration.ofHours(-1));
        assertThat(type(code, BROWSER)).isEqualTo(new Expired());
        assertThat(statuses()).containsExactly(CodeStatus.EXPIRED);
    }

    /** Neither the pause between two codes nor the codes in other browsers hold anybody up until the clock is there again. */
    @SliceTest
    void afterTheClockWasSetBackTheNextCodeWorksAtOnce() {
        ask(LARS, BROWSER);
        ask(LARS, browser());
        ask(LARS, browser());
        shop.clock().advance(Duration.ofHours(-1));
        SignInCode next = ask(LARS, BROWSER);
        assertThat(statuses())
                .containsExactlyInAnyOrder(CodeStatus.EXPIRED, CodeStatus.EXPIRED, CodeStatus.EXPIRED, CodeStatus.OPEN);
        assertThat(type(next, BROWSER)).isEqualTo(new Consumed(LARS));
    }

    @SliceTest
    void theClockThatWasSetBackGivesNobodyMoreCodes() {
        for (int i = 0; i < 5; i++) {
            assertThat(type(ask(LARS, BROWSER), BROWSER)).isEqualTo(new Consumed(LARS));
        }
        shop.clock().advance(Duration.ofHours(-1));
        assertThat(generate(LARS, browser()).answer()).isEqualTo(Answer.ADDRESS_HOUR_LIMIT);
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
    void afterManyFailuresInARowNothingIsComparedForAnHour() {
        set(SettingKey.SIGN_IN_SLOW_DOWN_AFTER_FAILURES, 2);
        SignInCode code = ask(LARS, BROWSER);
        type(other(code, 1), BROWSER);
        type(other(code, 2), BROWSER);
        assertThat(type(code, BROWSER)).isEqualTo(new SlowedDown());
        shop.clock().advance(Duration.ofMinutes(59));
        assertThat(type(ask(LARS, BROWSER), BROWSER)).isEqualTo(new SlowedDown());
        shop.clock().advance(Duration.ofMinutes(1));
        assertThat(type(ask(LARS, BROWSER), BROWSER)).isEqualTo(new Consumed(LARS));
    }

    @SliceTest
    void whileItIsSlowedDownOneWrongCodeAnHourIsCompared() {
        set(SettingKey.SIGN_IN_SLOW_DOWN_AFTER_FAILURES, 2);
        SignInCode code = ask(LARS, BROWSER);
        type(other(code, 1), BROWSER);
        type(other(code, 2), BROWSER);
        shop.clock().advance(Duration.ofHours(1));
        SignInCode next = ask(LARS, BROWSER);
        assertThat(type(other(next, 1), BROWSER)).isEqualTo(new Wrong(4));
        assertThat(type(next, BROWSER)).isEqualTo(new SlowedDown());
    }

    @SliceTest
    void failuresInARowAreCountedOverDaysAndARightCodeEndsTheRow() {
        set(SettingKey.SIGN_IN_SLOW_DOWN_AFTER_FAILURES, 4);
        for (int day = 0; day < 3; day++) {
            type(other(ask(LARS, BROWSER), 1), BROWSER);
            shop.clock().advance(Duration.ofDays(1));
        }
        SignInCode code = ask(LARS, BROWSER);
        assertThat(type(code, BROWSER)).isEqualTo(new Consumed(LARS));
        for (int i = 0; i < 3; i++) {
            shop.clock().advance(Duration.ofMinutes(15));
            type(other(ask(LARS, BROWSER), 1), BROWSER);
        }
        assertThat(shop.bean(SignInLog.class).stateOf(LARS)).isEqualTo(new AddressState(3, null));
        shop.clock().advance(Duration.ofMinutes(1));
        SignInCode last = ask(LARS, BROWSER);
        assertThat(type(other(last, 1), BROWSER)).isEqualTo(new Wrong(4));
        assertThat(type(last, BROWSER)).isEqualTo(new SlowedDown());
        assertThat(shop.bean(SignInLog.class).stateOf(LARS).heldUntil())
                .isEqualTo(Date.from(shop.clock().instant().plus(Duration.ofHours(1))));
    }

    @SliceTest
    void aKnownBrowserIsNeverSlowedDownAndItsFailuresSlowNobodyDown() {
        set(SettingKey.SIGN_IN_SLOW_DOWN_AFTER_FAILURES, 2);
        String stranger = browser();
        SignInCode guessed = ask(LARS, stranger);
        type(other(guessed, 1), stranger);
        type(other(guessed, 2), stranger);
        assertThat(type(guessed, stranger)).isEqualTo(new SlowedDown());

        String known = shop.bean(KnownBrowsers.class).remember(LARS);
        SignInCode mine = generate(LARS, BROWSER, known, "203.0.113.7").code().orElseThrow();
        assertThat(type(other(mine, 1), BROWSER)).isEqualTo(new Wrong(4));
        assertThat(type(other(mine, 2), BROWSER)).isEqualTo(new Wrong(3));
        assertThat(type(mine, BROWSER)).isEqualTo(new Consumed(LARS));
        assertThat(type(guessed, stranger)).as("the row of failures has ended").isEqualTo(new Consumed(LARS));
    }

    /** 2,000 guesses from 20 networks within a day; the policy with a million of them is in {@code GuessingTest}. */
    @SliceTest
    void twoThousandGuessesAreComparedFiftyTimes() {
        List<Consumption> answers = new ArrayList<>();
        List<String> browsers = IntStream.range(0, 20).mapToObj(i -> browser()).toList();
        for (int i = 0; i < 2_000; i++) {
            String browser = browsers.get(i / 5 % 20);
            if (i % 5 == 0) {
                generate(LARS, browser, null, "198.51.100." + i / 5 % 20);
            }
            answers.add(codes.consume(new ConsumeRequest(String.format("%06d", 7 * i), browser)));
            shop.clock().advance(Duration.ofSeconds(43));
        }
        long compared = answers.stream().filter(Wrong.class::isInstance).count()
                + answers.stream().filter(Consumed.class::isInstance).count();
        System.out.println("2,000 guesses through the service: " + compared + " compared, "
                + answers.stream().filter(Consumed.class::isInstance).count() + " right; expected 0.00005");
        assertThat(compared).isBetween(40L, 50L);
        assertThat(mails()).hasSizeLessThanOrEqualTo(10);
    }

    @SliceTest
    void aMailboxIsNotFlooded() {
        for (int i = 0; i < 1_000; i++) {
            generate(LARS, browser(), null, "198.51." + i / 250 + "." + i % 250);
            shop.clock().advance(Duration.ofSeconds(80));
        }
        assertThat(mails()).hasSize(10);
    }

    @SliceTest
    void addressesThatLookAlikeAreDifferentPeople() {
        SignInCode code = ask(LARS, BROWSER);
        // Cyrillic a.
        ask(new EmailAddress("l\u0430rs@northwind.example"), browser());
        assertThat(type(code, BROWSER)).isEqualTo(new Consumed(LARS));
        assertThat(mails()).extracting(OutboxMail::getRecipient).doesNotHaveDuplicates();
    }

    @SliceTest
    void everybodyCostsTheSameStatements() {
        shop.customer(LARS.value());
        String warm = browser();
        generate(NOOR, warm);
        assertThat(statementsOfRequest(LARS))
                .isEqualTo(statementsOfRequest(new EmailAddress("nobody@nowhere.example")));
    }

    /** Without those of the locks: by chance, address and network may have one in common. */
    private long statementsOfRequest(EmailAddress email) {
        return shop.sqlOf(() -> generate(email, browser())).stream()
                .filter(statement -> !statement.contains("B2B_SIGN_IN_LOCK"))
                .count();
    }

    /** A whole verification of a right code: the code, the customer, the trail. The settings are read once a request. */
    @SliceTest
    void aRightCodeTakesThreeStatementsOnTheCodesAndEightInAll() {
        // So that the ids that come in blocks are at hand.
        SignInCompletion completion = shop.bean(SignInCompletion.class);
        type(ask(LARS, BROWSER), BROWSER);
        completion.complete(LARS);
        shop.clock().advance(Duration.ofMinutes(2));
        SignInCode code = ask(LARS, BROWSER);

        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            List<String> statements = shop.sqlOf(() -> {
                assertThat(type(code, BROWSER)).isEqualTo(new Consumed(LARS));
                assertThat(completion.complete(LARS)).isPresent();
                return null;
            });
            assertThat(statements)
                    .filteredOn(sql -> sql.contains("B2B_SIGN_IN_CODE"))
                    .hasSize(3);
            assertThat(statements).hasSizeLessThanOrEqualTo(8);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @SliceTest
    void aWrongCodeTakesThreeStatementsOnTheCodes() {
        SignInCode code = ask(LARS, BROWSER);
        type(other(code, 1), BROWSER);
        List<String> statements = shop.sqlOf(() -> type(other(code, 2), BROWSER));
        assertThat(statements)
                .filteredOn(sql -> sql.contains("B2B_SIGN_IN_CODE"))
                .hasSize(3);
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
