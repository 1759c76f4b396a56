package org.b2bleaf.privacy.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a person's e-mail address and full name in texts of others, such as a note, and takes them out. */
public final class Mention {

    /** A shorter name is too likely to be another word. */
    private static final int SHORTEST_NAME = 5;

    private final List<String> wanted = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();

    /**
     * @param email as it is stored
     * @param fullNames first and last name with a space between; those that are too short or of one part are passed over
     */
    public Mention(String email, Collection<String> fullNames) {
        add(email);
        fullNames.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST_NAME && name.contains(" "))
                .distinct()
                .forEach(this::add);
    }

    private void add(String text) {
        wanted.add(text.toLowerCase(Locale.ROOT));
        // Neither "anna@x.example" in "johanna@x.example" nor "Kim Min" in "Kim Minjun".
        patterns.add(Pattern.compile(
                "(?<![\\p{L}\\p{N}._%+-])" + Pattern.quote(text) + "(?![\\p{L}\\p{N}_-])(?!\\.[\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** In lower case, for a search that may find more than there is. */
    public List<String> wanted() {
        return List.copyOf(wanted);
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
