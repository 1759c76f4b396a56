package org.b2bleaf.exchange;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.b2bleaf.audit.AuditBatch;
import org.b2bleaf.audit.AuditListeners;
import org.b2bleaf.exchange.rules.Cells;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.persistence.IdBlocks;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the steps of one import share, for the time of its transaction. */
final class ImportWork {

    /** Rows that are looked up, compared and stored together. */
    static final int CHUNK = 500;

    final JdbcTemplate jdbc;
    final SeenKeys keys;
    final ProblemLog problems;
    final Tally tally = new Tally();
    final AuditBatch audit;
    final IdBlocks ids;
    final Timestamp now;
    private final UploadArchive archive;
    private final ImportProgress progress;

    ImportWork(
            JdbcTemplate jdbc,
            ClaimedImport claim,
            Date now,
            IdBlocks ids,
            AuditListeners listeners,
            ProblemLog problems,
            ImportProgress progress) {
        this.jdbc = jdbc;
        this.now = new Timestamp(now.getTime());
        this.ids = ids;
        this.progress = progress;
        keys = new SeenKeys(jdbc, claim.id());
        this.problems = problems;
        audit = new AuditBatch(jdbc, ids, listeners, claim.actor(), now);
        archive = new UploadArchive(claim.kind(), () -> new StoredUpload(jdbc, claim.id()), claim.size());
    }

    UploadArchive archive() {
        return archive;
    }

    /**
     * A row and whether it can be used. One that cannot is still good for what it names.
     *
     * @param <R> the kind of row
     */
    record Read<R>(R row, boolean isClean) {}

    /** Reads a file and reports what is wrong with each row by itself. */
    <R> void check(ImportFile file, Function<Cells, R> rowOf, Consumer<List<Read<R>>> chunks) {
        read(file, rowOf, problems::add, chunks);
    }

    /** Reads a file again whose problems are reported. */
    <R> void readAgain(ImportFile file, Function<Cells, R> rowOf, Consumer<List<Read<R>>> chunks) {
        read(file, rowOf, problem -> {}, chunks);
    }

    private <R> void read(
            ImportFile file, Function<Cells, R> rowOf, Consumer<Problem> found, Consumer<List<Read<R>>> chunks) {
        List<Read<R>> chunk = new ArrayList<>(CHUNK);
        Runnable end = () -> {
            chunks.accept(chunk);
            audit.pieceDone();
            progress.advance(chunk.size());
            chunk.clear();
        };
        CsvRows rows = new CsvRows(
                file,
                cells -> {
                    R row = rowOf.apply(cells);
                    cells.problems().forEach(found);
                    chunk.add(new Read<>(row, cells.problems().isEmpty()));
                    if (chunk.size() == CHUNK) {
                        end.run();
                    }
                },
                found);
        archive.read(file, (name, bytes) -> rows.read(bytes));
        if (!chunk.isEmpty()) {
            end.run();
        }
    }

    void report(ImportFile file, long line, String column, Reason reason, Object value) {
        problems.add(Problem.at(file, line, column, reason, value == null ? null : value.toString()));
    }

    /** Reports the rows that name what an earlier row names. */
    void reportDoubled(SeenKeys.Kind kind, ImportFile file, String column) {
        reportDoubled(kind, file, column, Reason.DOUBLED_ROW);
    }

    void reportDoubled(SeenKeys.Kind kind, ImportFile file, String column, Reason reason) {
        keys.flush();
        keys.doubled(
                kind,
                it -> problems.add(Problem.at(file, it.later().line(), column, reason, null)
                        .against(it.first().line())));
    }

    /** Ids for new records, in the order in which they are asked for. */
    Ids reserve(String segment, Collection<?> records) {
        return new Ids(records.isEmpty() ? 0 : ids.reserve(segment, records.size()));
    }

    /** Consecutive ids. */
    static final class Ids {

        private long next;

        Ids(long first) {
            next = first;
        }

        long next() {
            return next++;
        }
    }

    /**
     * Changes records that must still be in the version that was read.
     *
     * @param rowOf names the row of a record, for the case that somebody else was faster
     */
    void update(String sql, List<Object[]> rows, IntFunction<LateRefusal> rowOf) {
        int[] counts = rows.isEmpty() ? new int[0] : jdbc.batchUpdate(sql, new Batch(rows));
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw rowOf.apply(i);
            }
        }
    }

    /** Runs one statement for each row, whatever it finds. */
    void run(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, new Batch(rows));
        }
    }

    /** JdbcTemplate's own asks the database for the type of each null, one by one. */
    private record Batch(List<Object[]> rows) implements BatchPreparedStatementSetter {

        @Override
        public void setValues(PreparedStatement statement, int row) throws SQLException {
            Object[] values = rows.get(row);
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.NULL);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
        }

        @Override
        public int getBatchSize() {
            return rows.size();
        }
    }
}
