package org.b2bleaf.testkit;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares a bundle of texts in another language with the English one, and says everything that is wrong with it: keys that
 * are missing or too many, other arguments, broken formats, apostrophes that {@link MessageFormat} would swallow, spaces at
 * the ends, markup that English has not, and texts that nobody has translated. For a shop's own tests of a language that it
 * adds.
 */
public final class Translation {

    /** The number of an argument, and whatever says how it is written. */
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)\\s*([,}])");

    private static final Pattern MARKUP = Pattern.compile("</?[a-z]+[^>]*>|&[a-z]+;|&#\\d+;");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
    private static final Object[] SAMPLES = {0, 1, 2, 5, 12, 22, 1_000_000};

    private Translation() {}

    /**
     * @param english the texts by key
     * @param other the same keys in the other language
     * @param locale of the other language
     * @param mayBeTheSame whether a key may say (its second argument) exactly what English says, such as "Total" in French
     * @return one line for each problem; empty when all is well
     */
    public static List<String> problems(
            Map<String, String> english,
            Map<String, String> other,
            Locale locale,
            BiPredicate<String, String> mayBeTheSame) {
        List<String> problems = new ArrayList<>();
        english.keySet().stream()
                .filter(key -> !other.containsKey(key))
                .forEach(key -> problems.add(key + ": missing"));
        other.keySet().stream()
                .filter(key -> !english.containsKey(key))
                .forEach(key -> problems.add(key + ": no such text in English"));
        other.forEach((key, text) -> {
            String original = english.get(key);
            if (original == null) {
                return;
            }
            problems.addAll(problemsOf(key, text, locale));
            if (!arguments(text).equals(arguments(original))) {
                problems.add(key + ": has the arguments " + arguments(text) + " instead of " + arguments(original));
            }
            if (!markup(text).equals(markup(original))) {
                problems.add(key + ": has the markup " + markup(text) + " instead of " + markup(original));
            }
            if (text.equals(original) && says(text) && !mayBeTheSame.test(key, text)) {
                problems.add(key + ": is not translated: " + text);
            }
        });
        return problems;
    }

    /** @return what is wrong with one text by itself, in any language */
    public static List<String> problemsOf(String key, String text, Locale locale) {
        List<String> problems = new ArrayList<>();
        if (text.isBlank()) {
            problems.add(key + ": is empty");
            return problems;
        }
        if (!text.equals(text.strip())) {
            problems.add(key + ": begins or ends with a space");
        }
        if (text.indexOf('\uFFFD') >= 0 || text.chars().anyMatch(it -> it < ' ' && it != '\n')) {
            problems.add(key + ": has a sign that cannot be printed");
        }
        boolean formatted = !arguments(text).isEmpty();
        String withoutDoubled = text.replace("''", "");
        if (formatted && withoutDoubled.contains("'")) {
            problems.add(key + ": has arguments, so an apostrophe has to be doubled: " + text);
        }
        if (!formatted && text.contains("''")) {
            problems.add(key + ": has no arguments, so an apostrophe must not be doubled: " + text);
        }
        if (formatted) {
            problems.addAll(formatProblems(key, text, locale));
        }
        return problems;
    }

    private static List<String> formatProblems(String key, String text, Locale locale) {
        MessageFormat format;
        try {
            format = new MessageFormat(text, locale);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // ChoiceFormat of a choice without limits throws the second one.
            return List.of(key + ": is no message format: " + e.getMessage());
        }
        List<String> problems = new ArrayList<>();
        int count = format.getFormatsByArgumentIndex().length;
        int most = arguments(text).stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        for (Object sample : SAMPLES) {
            String written;
            try {
                written = format.format(Stream.generate(() -> sample)
                        .limit(Math.max(count, most))
                        .toArray());
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                problems.add(key + ": cannot be written with " + sample + ": " + e.getMessage());
                break;
            }
            if (written.isBlank() || written.contains("{") || written.contains("}")) {
                problems.add(key + ": says \"" + written + "\" with " + sample);
                break;
            }
        }
        return problems;
    }

    private static Set<Integer> arguments(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }

    private static Set<String> markup(String text) {
        Set<String> tags = new TreeSet<>();
        Matcher matcher = MARKUP.matcher(text);
        while (matcher.find()) {
            tags.add(matcher.group());
        }
        return tags;
    }

    /** Whether there is anything to translate beside arguments, numbers and signs. */
    private static boolean says(String text) {
        return LETTERS.matcher(text.replaceAll("\\{[^}]*}", "")).find();
    }
}
