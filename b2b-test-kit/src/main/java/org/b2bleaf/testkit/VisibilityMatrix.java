package org.b2bleaf.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.testkit.Asker.Answered;

/**
 * Every path of a shop that takes a record, against everybody: a record is shown to those who may see it, and answers
 * everybody else exactly like one that is not there. Every path has a row, so that a new path without one fails the build:
 * {@link #assertComplete}. What the right answer is comes from the rules, not from the rows.
 */
public final class VisibilityMatrix {

    /** A word that no record has. */
    private static final String MISSING = "999999999999";

    private static final int NOT_FOUND = 404;

    private static final String VARIABLE = "\\{[^}]*\\}";

    private final List<Row> rows = new ArrayList<>();

    /**
     * What is expected of one path.
     *
     * @param kind of the records that it takes; null for a path that takes none
     * @param seen statuses for whoever may see the record
     * @param needs what somebody must be allowed who may see it; null for nothing more
     * @param refused the status for whoever may see it and not do that
     * @param hidden the status for whoever may not see it, and for a record that is not there
     * @param field the name of the form's field that names the record; null when the path does
     * @param form what else the form has
     */
    private record Row(
            String method,
            String pattern,
            String kind,
            Set<Integer> seen,
            LocationAct needs,
            int refused,
            int hidden,
            String field,
            Map<String, String> form) {

        private String path(String word) {
            String named = field == null ? pattern.replaceFirst(VARIABLE, word) : pattern;
            return named.replaceAll(VARIABLE, "1");
        }

        private Map<String, String> fields(String word) {
            Map<String, String> fields = new HashMap<>(form);
            if (field != null) {
                fields.put(field, word);
            }
            return fields;
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** Writes one row. */
    public final class RowBuilder {

        private final String method;
        private final String pattern;
        private final String kind;
        private final Map<String, String> form = new HashMap<>();
        private Set<Integer> seen = Set.of(200);
        private LocationAct needs;
        private int refused;
        private int hidden = NOT_FOUND;
        private String field;

        private RowBuilder(String method, String pattern, String kind) {
            this.method = method;
            this.pattern = pattern;
            this.kind = kind;
        }

        /** The name of the field that names the record, for a path that does not. */
        public RowBuilder inField(String name) {
            field = name;
            return this;
        }

        /** What else the form has. Choose what changes nothing: a run of the matrix should leave the shop as it was. */
        public RowBuilder with(String name, String value) {
            form.put(name, value);
            return this;
        }

        /** What somebody needs beyond seeing the record, and the status for whoever lacks it. */
        public RowBuilder needs(LocationAct act, int statusWithout) {
            needs = act;
            refused = statusWithout;
            return this;
        }

        /** For a path that answers everything that it does not know in another way, such as a form with a message. */
        public RowBuilder hiddenAs(int status) {
            hidden = status;
            return this;
        }

        /** Ends the row. @param statuses one of which whoever may see the record gets */
        public VisibilityMatrix answers(Integer... statuses) {
            seen = Set.copyOf(Arrays.asList(statuses));
            rows.add(new Row(method, pattern, kind, seen, needs, refused, hidden, field, Map.copyOf(form)));
            return VisibilityMatrix.this;
        }
    }

    /** A path that takes a record of a kind. */
    public RowBuilder get(String pattern, String kind) {
        return new RowBuilder("GET", pattern, kind);
    }

    /** A path that takes a record of a kind. */
    public RowBuilder post(String pattern, String kind) {
        return new RowBuilder("POST", pattern, kind);
    }

    /**
     * A path that takes no record.
     *
     * @param reason for the reader, such as "a list: what may be seen is part of its query"
     */
    public VisibilityMatrix open(String method, String pattern, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Why does " + method + " " + pattern + " take no record?");
        }
        rows.add(new Row(method, pattern, null, Set.of(), null, 0, 0, null, Map.of()));
        return this;
    }

    /** @throws AssertionError that names each path without a row, and each row without a path */
    public void assertComplete(List<MappedPath> paths) {
        Set<String> problems = new TreeSet<>();
        for (MappedPath path : paths) {
            long count = rows.stream()
                    .filter(row -> path.isSameAs(row.method(), row.pattern()))
                    .count();
            if (count != 1) {
                problems.add((count == 0 ? "No row for " : "More than one row for ") + path);
            }
        }
        rows.stream()
                .filter(row -> paths.stream().noneMatch(path -> path.isSameAs(row.method(), row.pattern())))
                .forEach(row -> problems.add("A row for " + row + ", which nobody answers"));
        fail(problems);
    }

    /** @throws AssertionError that names each kind of record that no known record is of */
    public void assertEveryKindIsKnown(List<KnownRecord> records) {
        Set<String> known = records.stream().map(KnownRecord::kind).collect(Collectors.toSet());
        fail(rows.stream()
                .filter(row -> row.kind() != null && !known.contains(row.kind()))
                .map(row -> "No record of the kind " + row.kind() + " for " + row)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /**
     * Asks every path that takes a record for every record of its kind.
     *
     * @param person for messages
     * @param viewer the rights of whoever asks
     * @return how many requests were compared
     * @throws AssertionError that names each answer that is not the right one
     */
    public int assertAnswers(String person, Viewer viewer, Asker asker, List<KnownRecord> records) {
        Set<String> problems = new TreeSet<>();
        int asked = 0;
        for (Row row : rows) {
            if (row.kind() == null) {
                continue;
            }
            Answered missing = asker.ask(row.method(), row.path(MISSING), row.fields(MISSING));
            if (missing.status() != row.hidden()) {
                problems.add(row + " answers " + person + " with " + missing.status()
                        + " for what is not there, not with " + row.hidden());
            }
            for (KnownRecord known : records) {
                if (known.kind().equals(row.kind())) {
                    Answered answered = asker.ask(row.method(), row.path(known.word()), row.fields(known.word()));
                    check(row, known, person, viewer, answered, missing, problems);
                    asked++;
                }
            }
        }
        fail(problems);
        return asked;
    }

    /**
     * Asks every path that takes a record as somebody who may see none, such as a guest.
     *
     * @param refused what is a right answer for such a visitor, such as a way to the sign-in
     * @return how many requests were compared
     * @throws AssertionError that names each answer that is not right, or that tells what is there from what is not
     */
    public int assertHidden(String person, Asker asker, List<KnownRecord> records, Predicate<Answered> refused) {
        Set<String> problems = new TreeSet<>();
        int asked = 0;
        for (Row row : rows) {
            if (row.kind() == null) {
                continue;
            }
            Answered missing = asker.ask(row.method(), row.path(MISSING), row.fields(MISSING));
            for (KnownRecord known : records) {
                if (known.kind().equals(row.kind())) {
                    Answered answered = asker.ask(row.method(), row.path(known.word()), row.fields(known.word()));
                    asked++;
                    if (!refused.test(answered) || !neutral(answered, known).equals(neutral(missing, known))) {
                        problems.add(
                                row + " answers " + person + " with " + answered.status() + " for " + known.name());
                    }
                }
            }
        }
        fail(problems);
        return asked;
    }

    private static void check(
            Row row,
            KnownRecord known,
            String person,
            Viewer viewer,
            Answered answered,
            Answered missing,
            Set<String> problems) {
        String what = row + " answers " + person + " with " + answered.status() + " for " + known.name();
        if (!known.isSeenBy(viewer)) {
            if (answered.status() != row.hidden() || !neutral(answered, known).equals(neutral(missing, known))) {
                problems.add(what + ", which is hidden and must answer like one that is not there");
            }
        } else if (row.needs() != null && !known.acts().apply(viewer).contains(row.needs())) {
            if (answered.status() != row.refused()) {
                problems.add(what + ", which needs " + row.needs() + ", not with " + row.refused());
            }
        } else if (!row.seen().contains(answered.status())) {
            problems.add(what + ", which may be seen, not with one of " + row.seen());
        }
    }

    /** Without the words that tell the one from the other; a number within another one is no such word. */
    private static String neutral(Answered answered, KnownRecord known) {
        return answered.text().replaceAll("\\b(" + MISSING + "|" + Pattern.quote(known.word()) + ")\\b", "WORD");
    }

    private static void fail(Set<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n", problems));
        }
    }
}
