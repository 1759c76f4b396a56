package org.b2bleaf.signin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "lars@northwind.example,        lars@northwind.example",
        "' Lars@NorthWind.Example ',    lars@northwind.example",
        "'\tlars@northwind.example\r\n', lars@northwind.example",
        "'\u00a0lars@x.example',        ",
        "first.last+tag@sub.x.example,  first.last+tag@sub.x.example",
        "o'hara@x.example,              o'hara@x.example",
        "a@localhost,                   a@localhost",
        "ØRJAN@x.example,               ørjan@x.example",
        "kim@한빛.example,                kim@한빛.example",
        "I@x.example,                   i@x.example"
    })
    void spaceAndCaseAreNormalised(String typed, String normalised) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::value).orElse(null))
                .isEqualTo(normalised);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "lars",
                "@x.example",
                "lars@",
                "a@b@c.example",
                "a b@x.example",
                "a@x .example",
                "a@x.example\nbcc:b@x.example",
                "a@x.example\r\nBcc: b@x.example",
                "a@x.example\u0000",
                "a\tb@x.example",
                "a\u200bb@x.example",
                "a\u202eb@x.example",
                "a\u2028b@x.example",
                "<a@x.example>",
                "Lars <a@x.example>",
                "a@x.example,b@x.example",
                "a@x.example;b@x.example",
                "\"a\"@x.example",
                "a@[127.0.0.1]",
                "a@x..example",
                "a@.example",
                "a@example.",
                ".a@x.example",
                "a.@x.example",
                "a..b@x.example",
                "a@-x.example",
                "a@x.example-",
                "a\\@x.example",
                "a@x.example\ud800"
            })
    void anythingElseIsNoAddress(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void lengthsEndWhereMailServersEndThem() {
        String domain = "@" + "d".repeat(60) + ".example";
        assertThat(EmailAddress.parse("l".repeat(64) + domain)).isPresent();
        assertThat(EmailAddress.parse("l".repeat(65) + domain)).isEmpty();
        assertThat(EmailAddress.parse("ll@" + "d.".repeat(122) + "example")).isPresent();
        assertThat(EmailAddress.parse("lll@" + "d.".repeat(122) + "example")).isEmpty();
        assertThat(EmailAddress.parse("l@" + "d".repeat(1_000_000))).isEmpty();
    }

    @Test
    void lookAlikesStayDifferentPeople() {
        EmailAddress latin = EmailAddress.parse("a@x.example").orElseThrow();
        assertThat(EmailAddress.parse("\u0430@x.example")).isPresent().get().isNotEqualTo(latin);
        assertThat(EmailAddress.parse("\uff41@x.example")).isPresent().get().isNotEqualTo(latin);
        assertThat(EmailAddress.parse("\u00e9@x.example")).isNotEqualTo(EmailAddress.parse("e\u0301@x.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u212aim@x.example", "k@\u212a.example", "\u0130@x.example"})
    void charactersThatWouldBecomeAsciiLookAlikesAreRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Property
    void whatIsParsedOnceStaysTheSame(@ForAll String local, @ForAll String domain) {
        EmailAddress.parse(local + "@" + domain).ifPresent(address -> {
            assertThat(EmailAddress.parse(address.value())).contains(address);
            assertThat(address.value().length()).isLessThanOrEqualTo(254);
            assertThat(address.value().chars().noneMatch(c -> c < ' ')).isTrue();
        });
    }

    @Test
    void theConstructorTakesNormalisedTextOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Lars@x.example"));
        assertThat(new EmailAddress("lars@x.example")).hasToString("lars@x.example");
    }
}
