package org.b2bleaf.privacy.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds a person's e-mail address and full name in texts of others, such as a note, and takes them out. Texts may be JSON, HTML
 * or web addresses: a name is found as these write it too.
 */
public final class Mention {

    /** Neither "anna@x.example" in "johanna@x.example" nor "Kim Min" in "Kim Minjun"; but behind the n of a JSON line break. */
    private static final String BEFORE = "(?:(?<![\\p{L}\\p{N}._%+-])|(?<=\\\\[bfnrt])|(?<=\\\\u[0-9a-fA-F]{4}))";

    private static final String AFTER = "(?![\\p{L}\\p{N}_-])(?!\\.[\\p{L}\\p{N}])";

    /** Signs that one of the formats writes differently, and the at sign. */
    private static final String WRITTEN_DIFFERENTLY = "\"\\&<>'/@+";

    private final Set<String> likes = new LinkedHashSet<>();
    private final List<Pattern> patterns;

    /** @param email as it is stored */
    public Mention(String email, Collection<PersonName> names) {
        Set<String> found = new LinkedHashSet<>();
        likes.add("%" + coarse(email) + "%");
        add(email, BEFORE, AFTER, found);
        add(URLEncoder.encode(email, StandardCharsets.UTF_8), BEFORE, AFTER, found);
        for (PersonName name : names) {
            List<String> forms = name.fullForms();
            if (!forms.isEmpty()) {
                addLikes(name.parts());
                boolean free = name.isOfSyllables();
                forms.forEach(form -> add(form, free ? "" : BEFORE, free ? "" : AFTER, found));
            }
        }
        patterns = found.stream()
                .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    private static void add(String text, String before, String after, Set<String> found) {
        for (String written : List.of(text, inJson(text), inAsciiJson(text), inHtml(text))) {
            found.add(before + Pattern.quote(written) + after);
        }
    }

    private void addLikes(List<String> parts) {
        List<String> turned = new ArrayList<>(parts);
        Collections.reverse(turned);
        for (List<String> inOrder : List.of(parts, turned)) {
            likes.add(like(inOrder, Mention::coarse));
            if (inOrder.stream().anyMatch(part -> !inAsciiJson(part).equals(inJson(part)))) {
                likes.add(like(inOrder, part -> inAsciiJson(part).toLowerCase(Locale.ROOT)));
            }
        }
    }

    private static String like(List<String> parts, UnaryOperator<String> written) {
        return parts.stream().map(written).collect(Collectors.joining("%", "%", "%"));
    }

    /**
     * What finds texts that may name the person, for {@code LOWER(text) LIKE ? ESCAPE '!'}; {@link #isIn} says which of them do.
     * Databases differ in what the lower case of a letter outside of ASCII is: such a letter stands for any.
     */
    public List<String> likes() {
        return List.copyOf(likes);
    }

    private static String coarse(String text) {
        StringBuilder like = new StringBuilder();
        for (char sign : text.toCharArray()) {
            if (WRITTEN_DIFFERENTLY.indexOf(sign) >= 0 || Character.isISOControl(sign) || Character.isSurrogate(sign)) {
                like.append('%');
            } else if (sign == '!' || sign == '%' || sign == '_') {
                like.append('!').append(sign);
            } else if (sign < 128) {
                like.append(Character.toLowerCase(sign));
            } else {
                like.append(Character.toLowerCase(sign) == Character.toUpperCase(sign) ? sign : '_');
            }
        }
        return like.toString();
    }

    private static String inJson(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** As JSON is written for readers that know ASCII alone. */
    private static String inAsciiJson(String text) {
        return inJson(text)
                .chars()
                .mapToObj(sign -> sign < 128 ? String.valueOf((char) sign) : "\\u%04x".formatted(sign))
                .collect(Collectors.joining());
    }

    private static String inHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    public boolean isIn(String text) {
        return text != null && patterns.stream().anyMatch(it -> it.matcher(text).find());
    }

    /** The text with the pseudonym in each place. */
    public String takenOutOf(String text, String pseudonym) {
        String result = text;
        for (Pattern pattern : patterns) {
            result = pattern.matcher(result).replaceAll(Matcher.quoteReplacement(pseudonym));
        }
        return result;
    }
}
