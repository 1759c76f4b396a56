package org.b2bleaf.accessmail.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.accessmail.rules.TemplateProblem.Field;
import org.b2bleaf.accessmail.rules.TemplateProblem.Kind;

/**
 * A subject or body with its placeholders, taken apart. Nothing in it is ever evaluated: the only thing that is not taken
 * literally is {@code {{word}}} with one of the words of {@link Placeholder}.
 */
public final class TemplateText {

    /** In this order: a placeholder or what looks like one, braces in pairs that are none, single braces. */
    private static final Pattern BRACES =
            Pattern.compile("\\{\\{(?<word>[^{}\\n]*)}}(?!})|(?<broken>\\{\\{+[^{}\\n]{0,60}}+|\\{\\{+[^{}\\s]*|}}+)"
                    + "|\\{(?<single>[^{}\\n]{1,60})}+");

    private static final int LONGEST_WORD = 60;
    private static final int MOST_PROBLEMS = 20;

    private final Field field;
    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final List<TemplateProblem> problems = new ArrayList<>();

    /**
     * Literal text, or a placeholder.
     *
     * @param placeholder null for literal text
     */
    private record Part(String text, Placeholder placeholder) {}

    private TemplateText(Field field, String text) {
        this.field = field;
        this.text = text;
    }

    /** @param typed as a form sends it; null reads as empty */
    public static TemplateText of(Field field, String typed) {
        TemplateText parsed = new TemplateText(
                field, typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n'));
        parsed.checkWhole();
        parsed.checkCharacters();
        parsed.takeApart();
        return parsed;
    }

    /** With line feeds as ends of lines, as it is stored. */
    public String text() {
        return text;
    }

    /** From top to bottom, not more than somebody wants to read. Empty when the text can be used. */
    public List<TemplateProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(TemplateProblem::line).thenComparingInt(TemplateProblem::column))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    /** The text with each placeholder replaced. What is wrong stays as it is. */
    public String filled(Function<Placeholder, String> values) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(part.placeholder() == null ? part.text() : values.apply(part.placeholder()));
        }
        return filled.toString();
    }

    private void checkWhole() {
        if (text.isBlank()) {
            problems.add(new TemplateProblem(field, Kind.EMPTY, 1, 1, "", null));
        }
        if (text.length() > field.maxLength()) {
            addProblem(Kind.TOO_LONG, field.maxLength(), "", null);
        }
    }

    private void checkCharacters() {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (!isAllowed(codePoint)) {
                addProblem(Kind.CHARACTER, i, String.format("U+%04X", codePoint), null);
            }
        }
    }

    private boolean isAllowed(int codePoint) {
        if (codePoint == '\n') {
            return field == Field.BODY;
        }
        return codePoint == '\t' || isPrintable(codePoint);
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** What is put in for a placeholder: one line of characters that a mail can show. */
    public static String printable(String value) {
        StringBuilder printable = new StringBuilder();
        value.codePoints().forEach(it -> printable.appendCodePoint(isPrintable(it) ? it : ' '));
        return printable.toString().strip();
    }

    private void takeApart() {
        Matcher braces = BRACES.matcher(text);
        int end = 0;
        while (braces.find()) {
            addLiteral(end, braces.start());
            end = braces.end();
            if (braces.group("word") != null) {
                addPlaceholder(braces.start(), end, braces.group("word"));
            } else {
                boolean single = braces.group("single") != null;
                Optional<Placeholder> meant = single
                        ? Placeholder.named(braces.group("single").strip())
                        : Placeholder.meantBy(braces.group());
                if (!single || meant.isPresent() || braces.group().endsWith("}}")) {
                    addProblem(Kind.BROKEN, braces.start(), braces.group(), token(meant));
                }
                addLiteral(braces.start(), end);
            }
        }
        addLiteral(end, text.length());
    }

    private void addPlaceholder(int start, int end, String word) {
        Optional<Placeholder> known = Placeholder.named(word);
        if (known.isPresent()) {
            parts.add(new Part(text.substring(start, end), known.get()));
            return;
        }
        boolean nearlyRight = Placeholder.named(word.strip()).isPresent() || word.isBlank();
        addProblem(
                nearlyRight ? Kind.BROKEN : Kind.UNKNOWN,
                start,
                text.substring(start, end),
                token(Placeholder.meantBy(word)));
        addLiteral(start, end);
    }

    private void addLiteral(int start, int end) {
        if (start < end) {
            parts.add(new Part(text.substring(start, end), null));
        }
    }

    private void addProblem(Kind kind, int index, String word, String suggestion) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(it -> it == '\n')
                        .count();
        int column = 1 + text.codePointCount(lineStart, index);
        String shown = word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD) + "…";
        problems.add(new TemplateProblem(field, kind, line, column, shown, suggestion));
    }

    private static String token(Optional<Placeholder> placeholder) {
        return placeholder.map(Placeholder::token).orElse(null);
    }
}
