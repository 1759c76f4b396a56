package com.example.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The chapter "Install in your Broadleaf site" of the README, as somebody reads it who follows it. */
final class Readme {

    private static final Path FILE = Path.of("..", "README.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final String chapter;

    private Readme(String chapter) {
        this.chapter = chapter;
    }

    static Readme open() {
        try {
            String text = Files.readString(FILE);
            int start = text.indexOf("\n## Install in your Broadleaf site\n");
            return new Readme(text.substring(start, text.indexOf("\n## ", start + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What stands in quotes of code in one of the numbered steps, in its order.
     *
     * @param number from 1
     */
    List<String> codes(int number) {
        Pattern step = Pattern.compile("(?ms)^" + number + "\\. (.*?)(?=^\\d+\\. |\\z)");
        String text = step.matcher(chapter)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow(() -> new AssertionError("The README has no step " + number));
        return CODE.matcher(text)
                .results()
                .map(found -> found.group(1).replaceAll("\\s*\\n\\s*", " "))
                .toList();
    }

    /** Those of a step that begin in a way, all of them. */
    List<String> codes(int number, String beginning) {
        List<String> found = codes(number).stream()
                .filter(code -> code.startsWith(beginning))
                .toList();
        if (found.isEmpty()) {
            throw new AssertionError("Step " + number + " of the README says nothing that begins with " + beginning);
        }
        return found;
    }

    /** The only one of a step that begins in a way. */
    String code(int number, String beginning) {
        List<String> found = codes(number, beginning);
        if (found.size() != 1) {
            throw new AssertionError("Step " + number + " of the README should say one thing, not " + found);
        }
        return found.get(0);
    }
}
