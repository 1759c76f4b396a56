package org.b2bleaf.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=cmd|' /C calc'!A0", "+47 22", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "\uFF1D1", "'=1", "''+1"})
    void whatASpreadsheetWouldRunIsWrittenBehindAnApostrophe(String value) {
        assertThat(FormulaGuard.neutralise(value)).isEqualTo("'" + value);
        assertThat(FormulaGuard.restore("'" + value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Oslo", "'", "''", "'t Hart", "a=b", " =1", "#17", "0150"})
    void everythingElseIsWrittenAsItIs(String value) {
        assertThat(FormulaGuard.neutralise(value)).isEqualTo(value);
        assertThat(FormulaGuard.restore(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+47 22", "-"})
    void whatSomebodyTypedWithoutAnApostropheIsReadAsItIs(String cell) {
        assertThat(FormulaGuard.restore(cell)).isEqualTo(cell);
    }

    @Property
    void readingGivesBackWhatWasWritten(@ForAll("values") String value) {
        String cell = FormulaGuard.neutralise(value);

        assertThat(FormulaGuard.restore(cell)).isEqualTo(value);
        assertThat(cell.isEmpty() || "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(cell.charAt(0)) < 0)
                .isTrue();
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().withChars("'=+-@\t\r\na \uFF1D").ofMaxLength(6));
    }
}
