package org.b2bleaf.ordering.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.b2bleaf.ordering.rules.PoNumber.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoNumberTest {
    private static final String LONGEST = "P".repeat(255);

    @ParameterizedTest
    @CsvSource({
        "OPTIONAL, , ,         ",
        "OPTIONAL, , '',       ",
        "OPTIONAL, , '  ',     ",
        "OPTIONAL, , PO-1,     ",
        "REQUIRED, , ,         MISSING",
        "REQUIRED, , '  ',     MISSING",
        "REQUIRED, , x,        ",
        "PATTERN, PO-.+, ,      MISSING",
        "PATTERN, PO-.+, '   ', MISSING",
        "PATTERN, PO-.+, PO-1,  ",
        "PATTERN, PO-.+, ' PO-1 ', ",
        "PATTERN, PO-.+, PO-,   DOES_NOT_MATCH",
        "PATTERN, PO-.+, po-1,  DOES_NOT_MATCH",
        "PATTERN, PO-.+, xPO-1, DOES_NOT_MATCH",
        "PATTERN, '[0-9]{4}', 1234,  ",
        "PATTERN, '[0-9]{4}', 12345, DOES_NOT_MATCH",
        "PATTERN, 'a|b', ab,    DOES_NOT_MATCH",
        "PATTERN, '(', 1,       DOES_NOT_MATCH",
        "PATTERN, , 1,          DOES_NOT_MATCH"
    })
    void theLocationsRuleDecides(PoRule rule, String pattern, String typed, Problem problem) {
        assertThat(PoNumber.check(rule, pattern, typed).orElse(null)).isEqualTo(problem);
    }

    @Test
    void theLongestNumberFitsTheColumn() {
        assertThat(PoNumber.check(PoRule.REQUIRED, null, LONGEST)).isEmpty();
        assertThat(PoNumber.check(PoRule.REQUIRED, null, " " + LONGEST + " ")).isEmpty();
        assertThat(PoNumber.check(PoRule.OPTIONAL, null, LONGEST + "P")).contains(Problem.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PO-1\r\nBcc: x@y.example", "PO-1\u0000", "PO\t1", "PO-1\u0085x"})
    void aControlCharacterIsRefused(String typed) {
        assertThat(PoNumber.check(PoRule.PATTERN, "PO-.+", typed)).contains(Problem.NOT_PRINTABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|aa)+b", "(a|a?)+b", "(.*)*b", "([a-z]+)*b", "(.*a){20}b", "(a*)*(a*)*(a*)*b"})
    void aCatastrophicPatternIsGivenUpQuickly(String pattern) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(PoNumber.check(PoRule.PATTERN, pattern, "a".repeat(254)))
                        .contains(Problem.DOES_NOT_MATCH));
    }

    @Test
    void anHonestPatternHasBudgetForTheLongestNumber() {
        assertThat(PoNumber.check(PoRule.PATTERN, "(P|Q)*.*[A-Z]+", LONGEST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PO-.+, true", "'', false", ", false", "(, false", "'[a-', false"})
    void aPatternIsCheckedBeforeItIsStored(String pattern, boolean usable) {
        assertThat(PoNumber.isUsablePattern(pattern)).isEqualTo(usable);
    }

    @Test
    void aPatternLongerThanItsColumnIsNotUsable() {
        assertThat(PoNumber.isUsablePattern("x".repeat(255))).isTrue();
        assertThat(PoNumber.isUsablePattern("x".repeat(256))).isFalse();
    }

    @Test
    void whatIsStoredHasNoSpaceAround() {
        assertThat(PoNumber.normalise(" PO 1\u2003")).isEqualTo("PO 1");
        assertThat(PoNumber.normalise("  ")).isNull();
        assertThat(PoNumber.normalise(null)).isNull();
    }

    @Property(tries = 300)
    void nothingThatSomebodyTypesFails(@ForAll String pattern, @ForAll @StringLength(max = 300) String typed) {
        assertThatCode(() -> PoNumber.check(PoRule.PATTERN, pattern, typed)).doesNotThrowAnyException();
    }
}
