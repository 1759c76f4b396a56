package org.b2bleaf.event.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void triedAgain(int attempts, Duration pause) {
        assertThat(DeliveryRetries.next(attempts, NOW)).contains(NOW.plus(pause));
    }

    @Test
    void givenUpAfterTheTenthAttempt() {
        assertThat(DeliveryRetries.next(DeliveryRetries.MAX_ATTEMPTS, NOW)).isEmpty();
        assertThat(DeliveryRetries.MAX_ATTEMPTS).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "200, OK",
        "204, OK",
        "299, OK",
        "300, REDIRECT",
        "302, REDIRECT",
        "307, REDIRECT",
        "400, REFUSED",
        "404, REFUSED",
        "410, GONE",
        "429, REFUSED",
        "500, REFUSED",
        "503, REFUSED",
        "100, REFUSED"
    })
    void whatAStatusMeans(int status, DeliveryResult result) {
        assertThat(DeliveryResult.ofStatus(status)).isEqualTo(result);
    }

    @Property
    void idsSortAsTime(
            @ForAll @LongRange(min = 0, max = 0xffffffffffffL) long earlier,
            @ForAll @LongRange(min = 1, max = 100_000) long later,
            @ForAll @Size(Ulid.RANDOM_BYTES) byte[] first,
            @ForAll @Size(Ulid.RANDOM_BYTES) byte[] second) {
        String one = Ulid.of(Instant.ofEpochMilli(earlier), first);
        assertThat(one).hasSize(26).matches("[0-9A-HJKMNP-TV-Z]{26}");
        if (earlier + later <= 0xffffffffffffL) {
            assertThat(Ulid.of(Instant.ofEpochMilli(earlier + later), second)).isGreaterThan(one);
        }
    }

    @Property
    void idsOfOneMomentSortAsTheyWereMade(@ForAll @Size(Ulid.RANDOM_BYTES) byte[] random) {
        random[0] &= 0x7f;
        byte[] next = Ulid.next(random);
        assertThat(Ulid.of(NOW, next)).isGreaterThan(Ulid.of(NOW, random));
    }

    /** The example of the specification. */
    @Test
    void timeIsWrittenAsTheSpecificationSays() {
        assertThat(Ulid.of(Instant.ofEpochMilli(1469918176385L), new byte[Ulid.RANDOM_BYTES]))
                .isEqualTo("01ARYZ6S410000000000000000");
    }

    @Test
    void typesAreStoredAndRead() {
        ChosenTypes some = ChosenTypes.of(Set.of(EventType.ORDER_PAID, EventType.COMPANY_CREATED));
        assertThat(some.stored()).isEqualTo("company.created,order.paid");
        assertThat(ChosenTypes.parse(some.stored())).isEqualTo(some);
        assertThat(some.has(EventType.ORDER_PAID)).isTrue();
        assertThat(some.has(EventType.ORDER_SUBMITTED)).isFalse();
        assertThat(ChosenTypes.parse("company.created,company.renamed"))
                .isEqualTo(ChosenTypes.of(Set.of(EventType.COMPANY_CREATED)));
        assertThat(ChosenTypes.parse("*")).isEqualTo(ChosenTypes.ALL);
        assertThat(ChosenTypes.ALL.has(EventType.RETURN_SETTLED)).isTrue();
        assertThat(ChosenTypes.ALL.has(EventType.WEBHOOK_TEST)).isFalse();
        assertThat(ChosenTypes.of(List.of()).isEmpty()).isTrue();
        assertThat(ChosenTypes.of(EventType.choosable()).stored()).hasSizeLessThan(2000);
    }

    @Test
    void codesAreUnique() {
        assertThat(EventType.choosable())
                .extracting(EventType::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z_]+\\.[a-z_]+") && code.length() <= 60);
        assertThat(EventType.of("company.created")).isEqualTo(Optional.of(EventType.COMPANY_CREATED));
        assertThat(EventType.of("nothing")).isEmpty();
    }
}
