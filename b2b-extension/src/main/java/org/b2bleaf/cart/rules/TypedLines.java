package org.b2bleaf.cart.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads lines of code and quantity, as people paste them from a sheet or a mail: separated by a comma, a semicolon or a tab,
 * or by blanks before the quantity; cells in double quotes as in RFC 4180. Empty lines count for nothing, nor does a first
 * line of headings. A line that cannot be read is never lost: it comes back with what is wrong with it.
 */
public final class TypedLines {

    /** The most lines that one quick order takes. */
    public static final int MOST = 500;

    /** Longer than any code that a shop can store, with a quantity behind it. */
    static final int LONGEST = 300;

    private static final Set<String> CODE_HEADINGS = Set.of(
            "sku", "code", "article", "item", "product", "produkt", "varenummer", "référence", "kod", "품번", "貨號");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n|\u2028|\u2029|\u0085");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,100}");
    private static final Pattern FRACTION = Pattern.compile("[+-]?[0-9]{0,100}\\.[0-9]{1,100}");
    private static final Pattern WHOLE_FRACTION = Pattern.compile("[+-]?[0-9]{1,100}\\.0{1,100}");

    private TypedLines() {}

    /** More than {@link #MOST} lines. */
    public static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super("More than " + MOST + " lines", null, false, false);
        }
    }

    /**
     * @param text what was typed, null counts as empty
     * @throws TooMany when it has more lines than one quick order takes
     */
    public static List<TypedLine> of(String text) {
        List<TypedLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : LINE_END.split(text == null ? "" : text, -1)) {
            number++;
            String typed = strip(line);
            if (!typed.isEmpty()) {
                add(lines, line(number, typed));
            }
        }
        return lines;
    }

    /**
     * @param rows the cells of a sheet, of each row those that are there; the first two that say something count
     * @throws TooMany when it has more rows with something in them than one quick order takes
     */
    public static List<TypedLine> ofCells(List<List<String>> rows) {
        List<TypedLine> lines = new ArrayList<>();
        int number = 0;
        for (List<String> row : rows) {
            number++;
            List<String> cells = row.stream().map(TypedLines::strip).toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                add(lines, line(number, typed(cells), cells));
            }
        }
        return lines;
    }

    private static void add(List<TypedLine> lines, TypedLine line) {
        if (lines.isEmpty() && isHeading(line)) {
            return;
        }
        if (lines.size() == MOST) {
            throw new TooMany();
        }
        lines.add(line);
    }

    /** The first line that says something is a heading when its quantity is none and its code is the word for it. */
    private static boolean isHeading(TypedLine line) {
        boolean hasNoQuantity = line.problem() == Refusal.NOT_A_NUMBER || line.problem() == Refusal.NO_QUANTITY;
        return hasNoQuantity
                && CODE_HEADINGS.contains(cells(line.typed()).get(0).toLowerCase(Locale.ROOT));
    }

    private static TypedLine line(int number, String typed) {
        return typed.length() > LONGEST
                ? TypedLine.wrong(number, typed, Refusal.TOO_LONG)
                : line(number, typed, cells(typed));
    }

    private static TypedLine line(int number, String typed, List<String> cells) {
        if (typed.length() > LONGEST) {
            return TypedLine.wrong(number, typed, Refusal.TOO_LONG);
        }
        List<String> said = withoutEmptyEnd(cells);
        if (said.size() > 2) {
            return TypedLine.wrong(number, typed, Refusal.TOO_MANY_CELLS);
        }
        if (said.isEmpty() || said.get(0).isEmpty()) {
            return TypedLine.wrong(number, typed, Refusal.NO_CODE);
        }
        if (said.size() == 1) {
            return TypedLine.wrong(number, typed, Refusal.NO_QUANTITY);
        }
        Refusal problem = quantityProblem(said.get(1));
        return problem == null
                ? TypedLine.right(number, typed, said.get(0), quantity(said.get(1)))
                : TypedLine.wrong(number, typed, problem);
    }

    private static Refusal quantityProblem(String typed) {
        if (typed.isEmpty()) {
            return Refusal.NO_QUANTITY;
        }
        if (FRACTION.matcher(typed).matches() && !WHOLE_FRACTION.matcher(typed).matches()) {
            return Refusal.NOT_WHOLE;
        }
        String whole = whole(typed);
        if (!NUMBER.matcher(whole).matches()) {
            return Refusal.NOT_A_NUMBER;
        }
        BigInteger number = new BigInteger(whole);
        if (number.signum() <= 0) {
            return Refusal.TOO_SMALL;
        }
        return number.bitLength() > 31 || number.intValue() > Admission.MOST ? Refusal.TOO_LARGE : null;
    }

    private static int quantity(String typed) {
        return Integer.parseInt(whole(typed));
    }

    private static String whole(String typed) {
        return WHOLE_FRACTION.matcher(typed).matches() ? typed.substring(0, typed.indexOf('.')) : typed;
    }

    private static List<String> withoutEmptyEnd(List<String> cells) {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        return cells.subList(0, end);
    }

    /** The cells of one line. */
    private static List<String> cells(String typed) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean separated = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '"' && quoted && i + 1 < typed.length() && typed.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || strip(cell.toString()).isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                cells.add(strip(cell.toString()));
                cell.setLength(0);
                separated = true;
            } else {
                cell.append(c);
            }
        }
        cells.add(strip(cell.toString()));
        return separated ? cells : apart(cells.get(0));
    }

    /** Without a separator, the quantity is what follows the last blank. */
    private static List<String> apart(String line) {
        for (int i = line.length() - 1; i > 0; i--) {
            if (isBlank(line.charAt(i))) {
                return List.of(strip(line.substring(0, i)), line.substring(i + 1));
            }
        }
        return List.of(line);
    }

    /** A row of a sheet as somebody would type it. */
    private static String typed(List<String> cells) {
        return withoutEmptyEnd(cells).stream()
                .map(TypedLines::quoted)
                .reduce((left, right) -> left + "," + right)
                .orElse("");
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(c -> c == ',' || c == ';' || c == '\t' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"").replaceAll("[\r\n\u2028\u2029\u0085]+", " ") + '"';
    }

    /** Blanks as people paste them: no-break spaces and invisible marks too. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\uFEFF'
                || c == '\u200B';
    }
}
