package org.b2bleaf.returns.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How much of each line staff approve, or have got. */
public final class StaffQuantities {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private final Map<Long, Integer> quantities = new LinkedHashMap<>();
    private final List<ReturnWish.Problem> problems = new ArrayList<>();

    private StaffQuantities() {}

    /**
     * @param typed by the ids of lines; a line that is left out counts as a whole
     * @param limits the most of each line
     */
    public static StaffQuantities read(Map<Long, String> typed, Map<Long, Integer> limits) {
        StaffQuantities read = new StaffQuantities();
        limits.forEach((line, limit) -> read.add(line, typed.get(line), limit));
        if (!limits.keySet().containsAll(typed.keySet())) {
            read.problems.add(new ReturnWish.Problem(null, ReturnProblem.UNKNOWN_LINE, null));
        }
        if (read.problems.isEmpty() && read.quantities.values().stream().allMatch(quantity -> quantity == 0)) {
            read.problems.add(new ReturnWish.Problem(null, ReturnProblem.NOTHING_CHOSEN, null));
        }
        return read;
    }

    private void add(long line, String typed, int limit) {
        String field = "quantity-" + line;
        if (typed == null) {
            quantities.put(line, limit);
        } else if (!WHOLE.matcher(typed.strip()).matches()) {
            problems.add(new ReturnWish.Problem(field, ReturnProblem.QUANTITY_NOT_UNDERSTOOD, null));
        } else if (Integer.parseInt(typed.strip()) > limit) {
            problems.add(new ReturnWish.Problem(field, ReturnProblem.MORE_THAN_ASKED, limit));
        } else {
            quantities.put(line, Integer.parseInt(typed.strip()));
        }
    }

    /** By the ids of lines; to be used when there are no {@link #problems}. At least one is more than 0 then. */
    public Map<Long, Integer> quantities() {
        return Map.copyOf(quantities);
    }

    public List<ReturnWish.Problem> problems() {
        return List.copyOf(problems);
    }
}
