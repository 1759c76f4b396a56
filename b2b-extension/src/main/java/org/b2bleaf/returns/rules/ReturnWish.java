package org.b2bleaf.returns.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a buyer has typed into the form, read against what can be returned. */
public final class ReturnWish {

    public static final int MAX_TEXT = 500;

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    /** One line of the form, as it was sent; each part may be null. */
    public record Typed(String line, String quantity, String reason) {}

    /**
     * A line of the order.
     *
     * @param code of its product, by which a form may name it too; null when it has none
     */
    public record Offered(long lineId, String code, int left) {}

    /** @param words the buyer's own reason; null for one of the list */
    public record Wanted(long lineId, int quantity, ReturnReason reason, String words) {}

    /**
     * @param field {@code quantity-LINE}, {@code reason-LINE}, {@code note}, or null for the form as a whole
     * @param limit the most that would have been possible; null when that says nothing
     */
    public record Problem(String field, ReturnProblem problem, Integer limit) {}

    private final Map<String, Offered> offered = new HashMap<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ReturnWish(List<Offered> lines) {
        Set<String> several = new HashSet<>();
        for (Offered line : lines) {
            if (line.code() != null && offered.put(line.code(), line) != null) {
                several.add(line.code());
            }
        }
        several.forEach(offered::remove);
        lines.forEach(line -> offered.put(String.valueOf(line.lineId()), line));
    }

    /** @param note for the whole return; may be null */
    public static ReturnWish read(List<Typed> lines, String note, List<Offered> offered) {
        ReturnWish wish = new ReturnWish(offered);
        lines.forEach(wish::add);
        if (note != null && note.strip().length() > MAX_TEXT) {
            wish.problems.add(new Problem("note", ReturnProblem.TEXT_TOO_LONG, MAX_TEXT));
        }
        if (wish.wanted.isEmpty() && wish.problems.isEmpty()) {
            wish.problems.add(new Problem(null, ReturnProblem.NOTHING_CHOSEN, null));
        }
        return wish;
    }

    /** Lines without a quantity, or with 0, stay with the buyer. */
    private void add(Typed typed) {
        String name = typed.line() == null ? "" : typed.line().strip();
        String quantity = typed.quantity() == null ? "" : typed.quantity().strip();
        if (name.isEmpty() && quantity.isEmpty()) {
            return;
        }
        Offered line = offered.get(name);
        if (line == null) {
            problems.add(new Problem(null, ReturnProblem.UNKNOWN_LINE, null));
            return;
        }
        String field = "quantity-" + line.lineId();
        if (quantity.isEmpty()) {
            return;
        }
        if (!WHOLE.matcher(quantity).matches()) {
            problems.add(new Problem(field, ReturnProblem.QUANTITY_NOT_UNDERSTOOD, null));
            return;
        }
        int number = Integer.parseInt(quantity);
        if (number == 0) {
            return;
        }
        if (number > line.left()) {
            problems.add(new Problem(field, ReturnProblem.MORE_THAN_LEFT, line.left()));
            return;
        }
        if (wanted.stream().anyMatch(it -> it.lineId() == line.lineId())) {
            problems.add(new Problem(field, ReturnProblem.LINE_TWICE, null));
            return;
        }
        ReturnReason reason = ReturnReason.of(typed.reason());
        String words = reason == null ? null : ReturnReason.wordsOf(typed.reason());
        if (reason == null) {
            problems.add(new Problem("reason-" + line.lineId(), ReturnProblem.REASON_MISSING, null));
        } else if (words != null && words.length() > MAX_TEXT) {
            problems.add(new Problem("reason-" + line.lineId(), ReturnProblem.TEXT_TOO_LONG, MAX_TEXT));
        } else {
            wanted.add(new Wanted(line.lineId(), number, reason, words));
        }
    }

    /** To be used when there are no {@link #problems}; never empty then. */
    public List<Wanted> wanted() {
        return List.copyOf(wanted);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
