package org.b2bleaf.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {

    @Test
    void aTranslationThatSaysEverythingHasNoProblem() {
        assertThat(problems(
                        Map.of("a", "Orders of {0}", "b", "It is the buyer's", "c", "{0}: {1}", "d", "Total"),
                        Map.of("a", "Commandes d''{0}", "b", "C'est à l'acheteur", "c", "{0} : {1}", "d", "Total")))
                .isEmpty();
    }

    @Test
    void keysThatAreMissingOrTooManyAreNamed() {
        assertThat(problems(Map.of("a", "One"), Map.of("b", "Deux")))
                .containsExactlyInAnyOrder("a: missing", "b: no such text in English");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            Pay {0}                 | Payer                                   | arguments
            Pay {0}                 | Payer {1}                               | arguments
            Pay {0}                 | Payer {0} {1}                           | arguments
            Pay {0} of {1}          | Payer {0,number,integer} de {0}         | arguments
            Pay {0}                 | Payer l'achat {0}                       | doubled
            Pay                     | Payer l''achat                          | must not be doubled
            Pay {0}                 | Payer {0} {                             | format
            "{0,choice,1#a|1<b}"    | "{0,choice,1#un|0<deux}"                | format
            "{0,choice,1#a|1<b}"    | "{0,choice,un}"                         | cannot be written
            Pay {0}                 | "Payer {0} "                            | space
            Pay                     | "<b>Payer</b>"                          | markup
            Pay                     | "Payer &nbsp;"                          | markup
            Pay now                 | Pay now                                 | not translated
            Pay now                 | ""                                      | empty
            """)
    void whatIsWrongIsSaid(String english, String french, String problem) {
        List<String> problems = problems(Map.of("k", english), Map.of("k", french == null ? "" : french));
        assertThat(problems).as(french).isNotEmpty();
        assertThat(String.join("\n", problems)).contains(problem).startsWith("k: ");
    }

    @Test
    void whatHoldsNoWordsMayBeTheSame() {
        assertThat(problems(Map.of("a", "{0} / {1}", "b", "5 %"), Map.of("a", "{0} / {1}", "b", "5 %")))
                .isEmpty();
    }

    private static List<String> problems(Map<String, String> english, Map<String, String> french) {
        return Translation.problems(english, french, Locale.FRENCH, (key, text) -> text.equals("Total"));
    }
}
