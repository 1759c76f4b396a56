package org.b2bleaf.cart.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COF-ESP-1KG,12",
                "COF-ESP-1KG;12",
                "COF-ESP-1KG\t12",
                "COF-ESP-1KG 12",
                "  COF-ESP-1KG ,  12  ",
                "COF-ESP-1KG   12",
                "\"COF-ESP-1KG\",\"12\"",
                "COF-ESP-1KG,12,",
                "COF-ESP-1KG,12,,;",
                "COF-ESP-1KG,+12",
                "COF-ESP-1KG,012",
                "COF-ESP-1KG,12.0",
                "\uFEFFCOF-ESP-1KG,12",
                "COF-ESP-1KG\u00a012",
            })
    void aLineIsCodeAndQuantityAsPeoplePasteThem(String typed) {
        assertThat(TypedLines.of(typed)).singleElement().satisfies(line -> {
            assertThat(line.problem()).isNull();
            assertThat(line.code()).isEqualTo("COF-ESP-1KG");
            assertThat(line.quantity()).isEqualTo(12);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COF-ESP-1KG         | NO_QUANTITY",
                "COF-ESP-1KG,        | NO_QUANTITY",
                ",12                 | NO_CODE",
                "COF-ESP-1KG,zwölf   | NOT_A_NUMBER",
                "COF-ESP-1KG,1e3     | NOT_A_NUMBER",
                "COF-ESP-1KG,1.5     | NOT_WHOLE",
                "COF-ESP-1KG,.5      | NOT_WHOLE",
                "COF-ESP-1KG,0       | TOO_SMALL",
                "COF-ESP-1KG,-3      | TOO_SMALL",
                "COF-ESP-1KG,100000  | TOO_LARGE",
                "COF-ESP-1KG,99999999999999999999 | TOO_LARGE",
                "COF-ESP-1KG,1,000   | TOO_MANY_CELLS",
            })
    void aLineThatCannotBeReadComesBackWithTheReason(String typed, Refusal problem) {
        assertThat(TypedLines.of(typed)).singleElement().satisfies(line -> {
            assertThat(line.problem()).isEqualTo(problem);
            assertThat(line.typed()).isEqualTo(typed.strip());
            assertThat(line.code()).isNull();
        });
    }

    @Test
    void aCodeMayHaveBlanksAndSeparatorsInQuotes() {
        assertThat(TypedLines.of("COF ESP 1KG 12").get(0).code()).isEqualTo("COF ESP 1KG");
        assertThat(TypedLines.of("\"A,B \"\"C\"\"\",12").get(0).code()).isEqualTo("A,B \"C\"");
    }

    @Test
    void aVeryLongLineIsNamedAndNotRead() {
        assertThat(TypedLines.of("A".repeat(TypedLines.LONGEST) + ",1").get(0).problem())
                .isEqualTo(Refusal.TOO_LONG);
    }

    @Test
    void emptyLinesCountForNothingButKeepTheNumbers() {
        assertThat(TypedLines.of("\n  \nA,1\r\n\r\nB,2\n"))
                .extracting(TypedLine::number)
                .containsExactly(3, 5);
        assertThat(TypedLines.of(null)).isEmpty();
        assertThat(TypedLines.of(" \n\t")).isEmpty();
    }

    @Test
    void aFirstLineOfHeadingsCountsForNothing() {
        assertThat(TypedLines.of("SKU,Quantity\nA,1"))
                .extracting(TypedLine::code)
                .containsExactly("A");
        assertThat(TypedLines.of("sku\nA,1")).hasSize(1);
        // Only in front, and only without a quantity.
        assertThat(TypedLines.of("A,1\nSKU,Quantity")).hasSize(2);
        assertThat(TypedLines.of("SKU,3")).extracting(TypedLine::code).containsExactly("SKU");
    }

    @Test
    void fiveHundredLinesAreTheMost() {
        String most = IntStream.range(0, TypedLines.MOST)
                .mapToObj(i -> "A" + i + ",1")
                .collect(Collectors.joining("\n"));

        assertThat(TypedLines.of("sku,quantity\n" + most)).hasSize(TypedLines.MOST);
        assertThatThrownBy(() -> TypedLines.of(most + "\nB,1")).isInstanceOf(TypedLines.TooMany.class);
    }

    @Test
    void theCellsOfASheetAreReadLikeLines() {
        List<TypedLine> lines = TypedLines.ofCells(List.of(
                List.of("SKU", "Qty"), List.of(), List.of(" A ", "3", ""), List.of("B,1", "x"), List.of("", "4")));

        assertThat(lines)
                .containsExactly(
                        TypedLine.right(3, "A,3", "A", 3),
                        TypedLine.wrong(4, "\"B,1\",x", Refusal.NOT_A_NUMBER),
                        TypedLine.wrong(5, ",4", Refusal.NO_CODE));
    }

    @Property
    void whatIsRightIsReadAsItWasMeant(
            @ForAll("codeLists") List<String> codes, @ForAll("separators") String separator) {
        String text = IntStream.range(0, codes.size())
                .mapToObj(i -> codes.get(i) + separator + (i + 1))
                .collect(Collectors.joining("\n"));

        List<TypedLine> lines = TypedLines.of(text);

        assertThat(lines).extracting(TypedLine::code).containsExactlyElementsOf(codes);
        assertThat(lines)
                .extracting(TypedLine::quantity)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, codes.size()).boxed().toList());
    }

    /** Whatever is typed: every line that says something is there once, right or wrong, and can be sent again. */
    @Property
    void noLineIsLost(@ForAll("texts") String text) {
        List<TypedLine> lines = TypedLines.of(text);

        String again = lines.stream().map(TypedLine::typed).collect(Collectors.joining("\n"));
        List<TypedLine> sentAgain = TypedLines.of(again);
        assertThat(lines).allSatisfy(line -> {
            assertThat((line.problem() == null)).isEqualTo(line.code() != null);
            assertThat(line.problem() == null ? line.quantity() : 1).isBetween(1, Admission.MOST);
            assertThat(line.typed()).isNotBlank();
        });
        assertThat(sentAgain).extracting(TypedLine::code).endsWith(codesOf(lines, lines.size() - sentAgain.size()));
    }

    private static String[] codesOf(List<TypedLine> lines, int skipped) {
        return lines.stream().skip(skipped).map(TypedLine::code).toArray(String[]::new);
    }

    @Provide
    static Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("-_./")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(code -> !code.equals("SKU"));
    }

    @Provide
    static Arbitrary<List<String>> codeLists() {
        return codes().list().ofMaxSize(50);
    }

    @Provide
    static Arbitrary<String> separators() {
        return Arbitraries.of(",", ";", "\t", " ", " , ", "  ");
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> line = Arbitraries.oneOf(
                Arbitraries.strings().withChars("AB1,;\t \"-.\uFEFF\u00a0é").ofMaxLength(20),
                Combinators.combine(codes(), Arbitraries.integers()).as((code, quantity) -> code + "," + quantity),
                Arbitraries.strings().ofMaxLength(10));
        return line.list().ofMaxSize(20).map(lines -> String.join("\n", lines));
    }
}
