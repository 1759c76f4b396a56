package org.b2bleaf.privacy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.b2bleaf.privacy.rules.RetentionYears.Problem;
import org.b2bleaf.privacy.rules.RetentionYears.Unreadable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionYearsTest {

    private static final RetentionYears YEARS = RetentionYears.parse(" *=10, no = 5 ,FR=10,KR=5, ");

    @ParameterizedTest
    @CsvSource({
        "NO, '', 2026-01-01, 2031-12-31",
        "no, '', 2026-12-31, 2031-12-31",
        "NO, , 2026-05-05, 2031-12-31",
        "NO, DE, 2026-05-05, 2036-12-31",
        "DE, NO, 2026-05-05, 2036-12-31",
        "NO, KR, 2026-05-05, 2031-12-31",
        ", '', 2026-05-05, 2036-12-31",
        "XX, '', 2024-02-29, 2034-12-31",
    })
    void countsFullYearsAfterTheYearOfThePaper(String country, String seller, LocalDate paper, LocalDate until) {
        assertThat(YEARS.until(paper, country, seller)).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NO_OTHERS, ''",
        "'NO=5', NO_OTHERS, ''",
        "'*=10, NO', NOT_A_PAIR, NO",
        "'*=10, NO=', NOT_A_PAIR, NO=",
        "'*=10, =5', NOT_A_PAIR, =5",
        "'*=10, Norway=5', NO_COUNTRY, Norway=5",
        "'*=10, ZZ=5', NO_COUNTRY, ZZ=5",
        "'*=10, NO=five', NO_YEARS, NO=five",
        "'*=10, NO=-1', NO_YEARS, NO=-1",
        "'*=10, NO=5.5', NO_YEARS, NO=5.5",
        "'*=10, NO=101', NO_YEARS, NO=101",
        "'*=10, NO=99999999999', NO_YEARS, NO=99999999999",
        "'*=10, NO=5, no=6', TWICE, no=6",
        "'*=10; NO=5', NO_YEARS, *=10; NO=5",
    })
    void saysWhatIsWrong(String text, Problem problem, String part) {
        assertThatThrownBy(() -> RetentionYears.parse(text)).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.problem()).isEqualTo(problem);
            assertThat(unreadable.part()).isEqualTo(part);
        });
    }

    @Property
    void whatIsWrittenIsReadTheSame(@ForAll @IntRange(max = 100) int others, @ForAll @IntRange(max = 100) int norway) {
        RetentionYears years = RetentionYears.parse("NO=" + norway + ",*=" + others);
        RetentionYears again = RetentionYears.parse(years.toString());

        assertThat(again.of("NO")).isEqualTo(norway);
        assertThat(again.of("SE")).isEqualTo(others);
        assertThat(again.toString()).isEqualTo(years.toString());
    }

    @Property
    void nothingIsKeptShorterThanEitherCountryAsks(
            @ForAll @IntRange(max = 100) int buyer, @ForAll @IntRange(max = 100) int seller) {
        RetentionYears years = RetentionYears.parse("*=0, FR=" + buyer + ", PL=" + seller);

        assertThat(years.until(LocalDate.of(2026, 7, 1), "FR", "PL").getYear())
                .isEqualTo(2026 + Math.max(buyer, seller));
    }
}
