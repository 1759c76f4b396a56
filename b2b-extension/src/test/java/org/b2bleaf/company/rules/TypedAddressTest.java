package org.b2bleaf.company.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.b2bleaf.company.rules.TypedAddress.Field;
import org.b2bleaf.company.rules.TypedAddress.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {

    @Test
    void aStreetATownAndACountryAreEnough() {
        assertThat(TypedAddress.problems(
                        Map.of(Field.ADDRESS1, "Stranden 21", Field.CITY, "Oslo", Field.COUNTRY, "NO")))
                .isEmpty();
    }

    @Test
    void nothingNamesEverythingThatIsNeeded() {
        Set<Field> needed = Set.of(Field.ADDRESS1, Field.CITY, Field.COUNTRY);
        assertThat(TypedAddress.problems(Map.of()))
                .containsOnlyKeys(needed)
                .allSatisfy((field, problem) -> assertThat(problem).isEqualTo(Problem.MISSING));
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void whatDoesNotFitItsColumnIsRefusedAtItsField(Field field) {
        Problem problem = field == Field.COUNTRY ? Problem.NOT_A_COUNTRY : Problem.TOO_LONG;
        assertThat(with(field, "x".repeat(field.maxLength() + 1))).containsExactly(Map.entry(field, problem));
        if (field != Field.COUNTRY) {
            assertThat(with(field, "x".repeat(field.maxLength()))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Field.class, names = "COUNTRY", mode = EnumSource.Mode.EXCLUDE)
    void controlCharactersAreRefused(Field field) {
        assertThat(with(field, "a\nb")).containsExactly(Map.entry(field, Problem.NOT_PRINTABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "no", "NOR", "N", "1", "<b>"})
    void aCountryIsTwoCapitalsOfTheStandard(String typed) {
        assertThat(with(Field.COUNTRY, typed)).containsExactly(Map.entry(Field.COUNTRY, Problem.NOT_A_COUNTRY));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null, null", "'', null", "'  ', null", "' Oslo ', Oslo"},
            nullValues = "null")
    void surroundingSpaceIsDropped(String typed, String stored) {
        assertThat(TypedAddress.normalise(typed)).isEqualTo(stored);
    }

    private static Map<Field, Problem> with(Field field, String value) {
        Map<Field, String> typed =
                new EnumMap<>(Map.of(Field.ADDRESS1, "Stranden 21", Field.CITY, "Oslo", Field.COUNTRY, "NO"));
        typed.put(field, value);
        return TypedAddress.problems(typed);
    }
}
