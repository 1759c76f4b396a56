package org.b2bleaf.exchange.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the columns of a file stand, as its first line says. */
public final class Header {
    private final ImportFile file;
    private final List<String> names;
    private final List<Problem> problems = new ArrayList<>();
    private final int[] places;

    /** @param cells of the first line; null for an empty file */
    public Header(ImportFile file, List<String> cells, long line) {
        this.file = file;
        names = cells == null
                ? List.of()
                : cells.stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (cells == null) {
            problems.add(Problem.at(file, line, null, Reason.NO_HEADER, null));
        } else {
            check(line);
        }
        places = file.columns().stream().mapToInt(names::indexOf).toArray();
    }

    private void check(long line) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!file.columns().contains(name)) {
                problems.add(Problem.at(file, line, name.isEmpty() ? null : name, Reason.UNKNOWN_COLUMN, name));
            } else if (names.indexOf(name) < i) {
                problems.add(Problem.at(file, line, name, Reason.DOUBLED_COLUMN, name));
            }
        }
        file.columns().stream()
                .filter(column -> !names.contains(column))
                .forEach(column -> problems.add(Problem.at(file, line, column, Reason.MISSING_COLUMN, null)));
    }

    /** Empty when the rows below can be read. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many cells each row has. */
    public int width() {
        return names.size();
    }

    /** The cells of a row in the order of {@link ImportFile#columns()}. */
    public String[] ordered(List<String> cells) {
        String[] ordered = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            ordered[i] = cells.get(places[i]);
        }
        return ordered;
    }
}
