package org.b2bleaf.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.b2bleaf.exchange.rules.Cells;
import org.b2bleaf.exchange.rules.CompanyRow;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static final String HEADER = "external_id,name,notes,status,main_contact_email\n";

    private final List<Cells> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void quotesLineBreaksAndAByteOrderMarkAreRead() {
        read("\uFEFF" + HEADER + "A,\"Say \"\"hi\"\", world\",\"one\r\ntwo\",,\r\nB,Beta,,,");

        assertThat(problems).isEmpty();
        assertThat(names()).containsExactly("Say \"hi\", world", "Beta");
        assertThat(CompanyRow.of(rows.get(0)).notes()).isEqualTo("one\r\ntwo");
    }

    @Test
    void aRowIsNamedByTheLineWhereItBegins() {
        read(HEADER + "A,Alpha,\"a\nb\r\nc\",,\n\n  \nB,Beta,,,\r\nC,Gamma,,,\rD,Delta,,,");

        assertThat(rows).extracting(Cells::line).containsExactly(2L, 7L, 8L, 9L);
    }

    @Test
    void aRowOfAnotherWidthIsToldAndTheNextOnesAreRead() {
        read(HEADER + "A,Alpha\nB,Beta,,,\nC,Gamma,,,,\n");

        assertThat(names()).containsExactly("Beta");
        assertProblems("2 WRONG_CELL_COUNT", "4 WRONG_CELL_COUNT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void anEmptyFile(String content) {
        read(content);

        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.NO_HEADER);
    }

    @Test
    void aWrongHeaderEndsTheFile() {
        read("external_id,name\nA,Alpha\n");

        assertThat(rows).isEmpty();
        assertThat(problems).extracting(Problem::reason).containsOnly(Reason.MISSING_COLUMN);
    }

    @Test
    void aCharacterThatIsNotUtf8IsToldWithItsLine() {
        read(HEADER + "A,Alpha,,,\r\nB,\"x\r\ny\",,,\nC,Café,,,\n", StandardCharsets.ISO_8859_1);

        assertThat(rows).hasSize(2);
        assertProblems("5 NOT_UTF8");
    }

    @Test
    void aFileInUtf16IsNoUtf8() {
        read(HEADER, StandardCharsets.UTF_16);

        assertProblems("1 NOT_UTF8");
    }

    @Test
    void aCharacterCutAtTheEndOfTheFileIsNoUtf8() {
        byte[] bytes = (HEADER + "A,Café").getBytes(StandardCharsets.UTF_8);
        read(java.util.Arrays.copyOf(bytes, bytes.length - 1));

        assertProblems("2 NOT_UTF8");
    }

    @Test
    void aNulCharacterIsToldWithItsLine() {
        read(HEADER + "A,Alpha,,,\nB,Be\0ta,,,\n");

        assertThat(names()).containsExactly("Alpha");
        assertProblems("3 NUL_CHARACTER");
    }

    @Test
    void quotesThatDoNotFitEndTheFile() {
        read(HEADER + "A,Alpha,,,\nB,\"Beta\"x,,,\nC,Gamma,,,\n");

        assertThat(names()).containsExactly("Alpha");
        assertProblems("3 MALFORMED");
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheFile() {
        read(HEADER + "A,Alpha,,,\nB,\"Beta,,,\nC,Gamma,,,\n");

        assertProblems("3 MALFORMED");
    }

    @Test
    void aCellWithoutEndIsNotHeldInMemory() throws IOException {
        long[] delivered = {0};
        InputStream endless = new InputStream() {
            private final byte[] head = (HEADER + "A,\"").getBytes(StandardCharsets.UTF_8);

            @Override
            public int read() {
                int position = (int) delivered[0]++;
                return position < head.length ? head[position] : 'x';
            }
        };
        csv().read(endless);

        assertProblems("2 RECORD_TOO_LONG");
        assertThat(delivered[0]).isLessThan(400_000);
    }

    @Property(tries = 200)
    void whatACsvWriterWritesIsRead(@ForAll("values") String name, @ForAll("values") String notes) throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat.RFC4180.printRecord(text, ImportFile.COMPANIES.columns().toArray());
        CSVFormat.RFC4180.printRecord(text, "A", name, notes, "", "");
        CSVFormat.RFC4180.printRecord(text, "B", notes, name, "", "");
        rows.clear();
        problems.clear();
        read(text.toString());

        assertThat(problems).isEmpty();
        assertThat(names()).containsExactly(stripped(name), stripped(notes));
    }

    private static String stripped(String value) {
        String text = value.strip();
        return text.isEmpty() ? null : text;
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withChars("ab,\"\r\n; é\uD83D\uDE00")
                                .ofMaxLength(12),
                        Arbitraries.strings().alpha().ofMaxLength(12))
                .filter(CsvRowsTest::isWellFormed);
    }

    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private List<String> names() {
        return rows.stream().map(cells -> CompanyRow.of(cells).name()).toList();
    }

    private void assertProblems(String... expected) {
        assertThat(problems)
                .extracting(problem -> problem.line() + " " + problem.reason())
                .containsExactly(expected);
    }

    private void read(String text) {
        read(text, StandardCharsets.UTF_8);
    }

    private void read(String text, Charset charset) {
        read(text.getBytes(charset));
    }

    private void read(byte[] bytes) {
        try {
            csv().read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvRows csv() {
        return new CsvRows(ImportFile.COMPANIES, rows::add, problems::add);
    }
}
