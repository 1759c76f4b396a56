package org.b2bleaf.exchange;

import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.persistence.BulkInsert;
import org.springframework.jdbc.core.JdbcOperations;

/** Keeps what stands against an import: all are counted, so many are kept as somebody may read. */
final class ProblemLog {

    static final int MOST_KEPT = 10_000;

    private final long importId;
    private final BulkInsert rows;
    private long count;

    ProblemLog(JdbcOperations jdbc, long importId) {
        this.importId = importId;
        rows = new BulkInsert(
                jdbc,
                "B2B_IMPORT_PROBLEM",
                "IMPORT_ID",
                "PROBLEM_NO",
                "FILE_NAME",
                "LINE_NO",
                "COLUMN_NAME",
                "REASON",
                "FOUND",
                "OTHER_LINE");
    }

    void add(Problem problem) {
        count++;
        if (count <= MOST_KEPT) {
            rows.add(
                    importId,
                    (int) count,
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.reason().name(),
                    problem.value(),
                    problem.otherLine());
        }
    }

    long count() {
        return count;
    }

    void flush() {
        rows.flush();
    }
}
