package org.b2bleaf.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.b2bleaf.exchange.rules.Cells;
import org.b2bleaf.exchange.rules.Header;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;

/** Reads one CSV file (RFC 4180) row by row. However long the file or a cell is, only one record is in memory. */
final class CsvRows {

    private final ImportFile file;
    private final Consumer<Cells> rows;
    private final Consumer<Problem> problems;

    /** @param problems takes what stands against the file as a whole or keeps a row from being read */
    CsvRows(ImportFile file, Consumer<Cells> rows, Consumer<Problem> problems) {
        this.file = file;
        this.rows = rows;
        this.problems = problems;
    }

    /** Reads to the end, or to where the file cannot be read any more. */
    void read(InputStream bytes) throws IOException {
        RecordGuard guarded = new RecordGuard(new StrictUtf8Reader(bytes));
        long line = 1;
        try {
            CSVParser parser = CSVFormat.RFC4180.parse(guarded);
            Iterator<CSVRecord> records = parser.iterator();
            Header header = null;
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                guarded.recordEnds();
                if (!isEmptyLine(cells)) {
                    if (header != null) {
                        row(header, line, cells);
                    } else {
                        header = new Header(file, cells, line);
                        header.problems().forEach(problems);
                        if (!header.problems().isEmpty()) {
                            return;
                        }
                    }
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (header == null) {
                new Header(file, null, 1).problems().forEach(problems);
            }
        } catch (FileStops e) {
            stop(e.reason(), e.line() == 0 ? line : e.line());
        } catch (UncheckedIOException | IllegalStateException e) {
            // The bytes come from memory, so this is the parser's own complaint about quotes.
            stop(Reason.MALFORMED, line);
        }
    }

    private void row(Header header, long line, List<String> cells) {
        if (cells.size() != header.width()) {
            problems.accept(
                    Problem.at(file, line, null, Reason.WRONG_CELL_COUNT, cells.size() + " / " + header.width()));
        } else {
            rows.accept(new Cells(file, line, header.ordered(cells)));
        }
    }

    private void stop(Reason reason, long line) {
        problems.accept(Problem.at(file, line, null, reason, null));
    }

    private static boolean isEmptyLine(List<String> cells) {
        return cells.size() == 1 && cells.get(0).isBlank();
    }

    /** The parser keeps a record until its end, so one without an end must not go on. */
    private static final class RecordGuard extends FilterReader {

        private long read;

        RecordGuard(Reader in) {
            super(in);
        }

        void recordEnds() {
            read = 0;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            if (read > UploadLimits.MAX_RECORD) {
                throw new FileStops(Reason.RECORD_TOO_LONG, 0);
            }
            int count = super.read(target, offset, length);
            read += Math.max(0, count);
            return count;
        }
    }
}
