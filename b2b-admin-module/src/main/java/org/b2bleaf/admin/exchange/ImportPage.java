package org.b2bleaf.admin.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.b2bleaf.exchange.ImportRun;
import org.b2bleaf.exchange.Tally;
import org.b2bleaf.exchange.Tally.Effect;
import org.b2bleaf.exchange.Tally.Kind;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.UploadKind;

/** One import with a page of its problems. Getters, as Thymeleaf 2.1 reads no records. */
public final class ImportPage {

    public static final int PROBLEMS_PER_PAGE = 50;

    private final ImportRun run;
    private final List<Line> problems;
    private final int page;
    private final int lastPage;

    /**
     * @param problems those of this page
     * @param page from 1
     * @param kept how many problems can be read at most
     */
    public ImportPage(ImportRun run, List<Problem> problems, int page, int kept) {
        this.run = run;
        this.problems = problems.stream().map(Line::new).toList();
        this.page = page;
        long readable = Math.min(run.getProblems(), kept);
        lastPage = (int) Math.max(1, (readable + PROBLEMS_PER_PAGE - 1) / PROBLEMS_PER_PAGE);
    }

    public ImportRun getRun() {
        return run;
    }

    public List<Line> getProblems() {
        return problems;
    }

    public int getPage() {
        return page;
    }

    public int getLastPage() {
        return lastPage;
    }

    /** What is created, changed and left, by kind. */
    public List<Count> getCounts() {
        List<Count> counts = new ArrayList<>();
        kinds().forEach(kind -> counts.add(new Count(kind, run.getTally())));
        return counts;
    }

    /** The kinds of records that such an upload can hold. */
    private List<Kind> kinds() {
        boolean ofPrices = run.getKind() == UploadKind.PRICES;
        return Arrays.stream(Kind.values())
                .filter(kind -> (kind == Kind.PRICES) == ofPrices)
                .toList();
    }

    /** Whether anything would be or was stored. */
    public boolean isEmpty() {
        return kinds().stream()
                .allMatch(kind -> run.getTally().count(kind, Effect.CREATED)
                                + run.getTally().count(kind, Effect.CHANGED)
                        == 0);
    }

    /** The numbers of one kind of record. */
    public static final class Count {

        private final Kind kind;
        private final Tally tally;

        Count(Kind kind, Tally tally) {
            this.kind = kind;
            this.tally = tally;
        }

        public String getKind() {
            return kind.name();
        }

        public long getCreated() {
            return tally.count(kind, Effect.CREATED);
        }

        public long getChanged() {
            return tally.count(kind, Effect.CHANGED);
        }

        public long getUnchanged() {
            return tally.count(kind, Effect.UNCHANGED);
        }
    }

    /** One problem. */
    public static final class Line {

        private final Problem problem;

        Line(Problem problem) {
            this.problem = problem;
        }

        public String getFile() {
            return problem.file();
        }

        /** Null when it is about the whole file. */
        public Long getLine() {
            return problem.line() == 0 ? null : problem.line();
        }

        public String getColumn() {
            return problem.column();
        }

        public String getReason() {
            return problem.reason().name();
        }

        public String getValue() {
            return problem.value();
        }

        public long getOtherLine() {
            return problem.otherLine();
        }
    }
}
