package org.b2bleaf.signin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.b2bleaf.secret.rules.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInCodeTest {
    private static final KeyedHash KEY = new KeyedHash("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private static final EmailAddress LARS = new EmailAddress("lars@northwind.example");
    private static final String BROWSER = BrowserToken.hash("browser");

    @Test
    void leadingZerosAreKept() {
        SecureRandom random = mock(SecureRandom.class);
        when(random.nextInt(anyInt())).thenReturn(42, 0, 999_999);
        assertThat(SignInCode.random(random).digits()).isEqualTo("000042");
        assertThat(SignInCode.random(random).digits()).isEqualTo("000000");
        assertThat(SignInCode.random(random).digits()).isEqualTo("999999");
    }

    /** Chi-squared over each position's ten digits: 9 degrees of freedom exceed 44 once in a million runs. */
    @Test
    void everyDigitIsEquallyLikelyAtEveryPosition() {
        int codes = 60_000;
        int[][] counts = new int[SignInCode.LENGTH][10];
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < codes; i++) {
            String digits = SignInCode.random(random).digits();
            for (int position = 0; position < SignInCode.LENGTH; position++) {
                counts[position][digits.charAt(position) - '0']++;
            }
        }
        double expected = codes / 10.0;
        for (int[] position : counts) {
            double chiSquared = 0;
            for (int count : position) {
                chiSquared += (count - expected) * (count - expected) / expected;
            }
            assertThat(chiSquared).isLessThan(44);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "012345",
                " 012345 ",
                "012 345",
                "012-345",
                "0 1 2 3 4 5",
                "012\u2013345",
                "012\u2014345",
                "012\u2212345",
                "012\u2011345",
                "012\u00a0345",
                "012\u202f345",
                "012\u3000345",
                "\t012345\r\n",
                "\uff10\uff11\uff12\uff13\uff14\uff15",
                "\uff10\uff11\uff12 345"
            })
    void spacesDashesAndFullWidthDigitsAreUnderstood(String typed) {
        assertThat(SignInCode.parse(typed)).contains(new SignInCode("012345"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "   ",
                "12345",
                "1234567",
                "12345a",
                "12345.",
                "+12345",
                "1e5000",
                "0x1234",
                "\u0661\u0662\u0663\u0664\u0665\u0666",
                "\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6",
                "\u0967\u0968\u0969\u096a\u096b\u096c",
                "\ud835\udfcf\ud835\udfd0\ud835\udfd1\ud835\udfd2\ud835\udfd3\ud835\udfd4",
                "\u2460\u2461\u2462\u2463\u2464\u2465",
                "123\u200b456",
                "123456\u0000",
                "123456; drop table"
            })
    void anythingElseIsNoCode(String typed) {
        assertThat(SignInCode.parse(typed)).isEmpty();
    }

    @Test
    void aVeryLongTextIsNoCode() {
        assertThat(SignInCode.parse(" ".repeat(100_000) + "123456")).isEmpty();
    }

    @Property
    void everyCodeIsUnderstoodHoweverItIsGrouped(
            @ForAll @IntRange(max = 999_999) int number, @ForAll @IntRange(max = 6) int split) {
        SignInCode code = new SignInCode(String.format("%06d", number));
        String digits = code.digits();
        assertThat(SignInCode.parse(digits.substring(0, split) + " - " + digits.substring(split)))
                .contains(code);
    }

    @Property
    void nothingThatSomebodyTypesFails(@ForAll String typed) {
        assertThatCode(() -> SignInCode.parse(typed)).doesNotThrowAnyException();
    }

    @Property(tries = 200)
    void theHashFitsItsCodeOnly(
            @ForAll @IntRange(max = 999_999) int right, @ForAll @IntRange(max = 999_999) int typed) {
        String stored = code(right).hash(KEY, LARS, BROWSER);
        assertThat(code(typed).matches(stored, KEY, LARS, BROWSER)).isEqualTo(right == typed);
    }

    @Test
    void theHashIsBoundToAddressBrowserAndKey() {
        SignInCode code = code(123456);
        String stored = code.hash(KEY, LARS, BROWSER);
        KeyedHash otherKey = new KeyedHash("fedcba9876543210".getBytes(StandardCharsets.US_ASCII));
        assertThat(stored).matches("[0-9a-f]{64}").doesNotContain("123456");
        assertThat(code.matches(stored, KEY, new EmailAddress("noor@northwind.example"), BROWSER))
                .isFalse();
        assertThat(code.matches(stored, KEY, LARS, BrowserToken.hash("other"))).isFalse();
        assertThat(code.matches(stored, otherKey, LARS, BROWSER)).isFalse();
    }

    @Test
    void itNeverShowsInALog() {
        assertThat("signing in with " + code(123456)).doesNotContain("123456");
    }

    @ParameterizedTest
    @CsvSource({"12345", "1234567", "12345x", "''", "１２３４５６"})
    void onlySixAsciiDigitsMakeACode(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SignInCode(digits));
    }

    private static SignInCode code(int number) {
        return new SignInCode(String.format("%06d", number));
    }
}
