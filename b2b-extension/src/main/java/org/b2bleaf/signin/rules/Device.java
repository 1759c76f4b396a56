package org.b2bleaf.signin.rules;

import java.util.List;
import java.util.Optional;

/**
 * Roughly which browser asked for a code, so that a person notices somebody else's request. Only names from a fixed
 * list come out: nothing of the header, which anybody can write, reaches a mail.
 *
 * @param browser such as "Firefox", empty when not recognised
 * @param system such as "Windows", empty when not recognised
 */
public record Device(Optional<String> browser, Optional<String> system) {

    /** The order matters: Edge also says Chrome and Safari, Chrome also says Safari. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    /** Android also says Linux; iPhones and iPads also say Mac OS X. */
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "macOS"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    /** @param userAgent the header, may be null */
    public static Device of(String userAgent) {
        String header = userAgent == null ? "" : userAgent;
        return new Device(first(BROWSERS, header), first(SYSTEMS, header));
    }

    private static Optional<String> first(List<Mark> marks, String header) {
        return marks.stream()
                .filter(mark -> header.contains(mark.text()))
                .map(Mark::name)
                .findFirst();
    }

    private record Mark(String text, String name) {}
}
