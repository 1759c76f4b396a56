package org.b2bleaf.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.b2bleaf.mail.MailDelivery;
import org.b2bleaf.mail.MailStatus;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.signin.rules.SignInCode;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestMailSender;
import org.junit.jupiter.api.BeforeEach;

class SignInLogTest {
    private static final EmailAddress LARS = new EmailAddress("lars@northwind.example");
    private static final EmailAddress NOOR = new EmailAddress("noor@northwind.example");

    private Slice shop;
    private SignInCodes codes;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        codes = slice.bean(SignInCodes.class);
        slice.bean(TestMailSender.class).reset();
    }

    @SliceTest
    void saysWhatBecameOfEachCodeAndOfItsMail() {
        String used = browser();
        SignInCode code = ask(LARS, used);
        shop.bean(MailDelivery.class).deliverDue();
        codes.consume(new ConsumeRequest(code.digits(), used));
        shop.clock().advance(Duration.ofMinutes(1));

        String superseded = browser();
        ask(LARS, superseded);
        shop.clock().advance(Duration.ofMinutes(1));
        ask(LARS, superseded);
        shop.clock().advance(Duration.ofMinutes(10));

        String spent = browser();
        SignInCode mistyped = ask(LARS, spent);
        for (int i = 0; i < 5; i++) {
            codes.consume(new ConsumeRequest(other(mistyped), spent));
        }
        shop.clock().advance(Duration.ofMinutes(1));
        ask(LARS, browser());

        assertThat(shop.bean(SignInLog.class).search(new SignInFilter("lars", "code-sent"), 0, 50))
                .extracting(SignInEvent::code, SignInEvent::mail, SignInEvent::attempts)
                .containsExactly(
                        tuple(CodeState.OPEN, MailStatus.QUEUED, 0),
                        tuple(CodeState.SPENT, MailStatus.QUEUED, 5),
                        tuple(CodeState.EXPIRED, MailStatus.QUEUED, 0),
                        tuple(CodeState.SUPERSEDED, MailStatus.QUEUED, 0),
                        tuple(CodeState.USED, MailStatus.SENT, 1));
    }

    @SliceTest
    void saysWhyAMailWasNotSent() {
        shop.bean(TestMailSender.class).goDown();
        ask(LARS, browser());
        for (int i = 0; i < 20; i++) {
            shop.bean(MailDelivery.class).deliverDue();
            shop.clock().advance(Duration.ofMinutes(1));
        }
        assertThat(shop.bean(SignInLog.class).search(new SignInFilter("lars", "code-sent"), 0, 50))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.mail()).isEqualTo(MailStatus.FAILED);
                    assertThat(event.mailError()).contains("mail server is down");
                });
    }

    @SliceTest
    void listsRefusalsFailuresAndSuccessesNewestFirst() {
        String browser = browser();
        SignInCode code = ask(LARS, browser);
        shop.clock().advance(Duration.ofSeconds(1));
        generate(LARS, browser);
        generate(LARS, browser);
        shop.clock().advance(Duration.ofSeconds(1));
        codes.consume(new ConsumeRequest(other(code), browser));
        shop.clock().advance(Duration.ofSeconds(1));
        codes.consume(new ConsumeRequest(code.digits(), browser));
        shop.bean(SignInCompletion.class).complete(LARS);
        ask(NOOR, browser());

        SignInLog log = shop.bean(SignInLog.class);
        assertThat(log.search(new SignInFilter("LARS@", null), 0, 50))
                .extracting(SignInEvent::action, SignInEvent::reason, SignInEvent::times, SignInEvent::address)
                .containsExactly(
                        tuple("signed-in", null, 1, LARS.value()),
                        tuple("code-rejected", "Wrong", 1, LARS.value()),
                        tuple("code-refused", "TOO_SOON", 2, LARS.value()),
                        tuple("code-sent", null, 1, LARS.value()));
        assertThat(log.search(new SignInFilter("%", null), 0, 50)).isEmpty();
        assertThat(log.search(new SignInFilter("", null), 0, 50)).hasSize(5);
        assertThat(log.search(new SignInFilter("", null), 4, 50)).hasSize(1);
        assertThat(log.search(new SignInFilter("", "code-sent"), 0, 1))
                .singleElement()
                .extracting(SignInEvent::address)
                .isEqualTo(NOOR.value());
    }

    @SliceTest
    void noCodeIsInIt() {
        String browser = browser();
        SignInCode code = ask(LARS, browser);
        codes.consume(new ConsumeRequest(code.digits(), browser));
        assertThat(shop.bean(SignInLog.class)
                        .search(new SignInFilter("", null), 0, 50)
                        .toString())
                .doesNotContain(code.digits());
    }

    @SliceTest
    void aPageTakesFewStatements() {
        for (int i = 0; i < 20; i++) {
            ask(new EmailAddress("buyer" + i + "@x.example"), browser());
        }
        SignInLog log = shop.bean(SignInLog.class);
        assertThat(shop.statementsOf(() -> log.search(new SignInFilter("buyer", null), 0, 50)))
                .isLessThanOrEqualTo(4);
    }

    @SliceTest
    void recordsOfCodesAreDeletedAfterTheDaysOfTheSettingAndNeverBeforeThirty() {
        ask(LARS, browser());
        SignInPurge purge = shop.bean(SignInPurge.class);
        shop.clock().advance(Duration.ofDays(90));
        assertThat(purge.purge()).isZero();
        shop.clock().advance(Duration.ofSeconds(1));
        assertThat(purge.purge()).isEqualTo(1);

        ask(LARS, browser());
        shop.bean(B2bSettings.class).set(SettingKey.SIGN_IN_KEEP_DAYS, "1", "system");
        shop.clock().advance(Duration.ofDays(30));
        assertThat(purge.purge()).isZero();
        shop.clock().advance(Duration.ofSeconds(1));
        assertThat(purge.purge()).isEqualTo(1);
        assertThat(shop.bean(SignInLog.class).search(new SignInFilter("lars", "code-sent"), 0, 50))
                .extracting(SignInEvent::code)
                .as("the events stay")
                .containsOnlyNulls();
    }

    private SignInCode ask(EmailAddress email, String browser) {
        return generate(email, browser).code().orElseThrow();
    }

    private Generated generate(EmailAddress email, String browser) {
        return codes.generate(new SignInRequest(email, browser, null, "203.0.113.7", "curl", Locale.ENGLISH));
    }

    private static String browser() {
        return BrowserToken.random(new SecureRandom());
    }

    private static String other(SignInCode code) {
        return List.of("123456", "654321").stream()
                .filter(digits -> !digits.equals(code.digits()))
                .findFirst()
                .orElseThrow();
    }
}
