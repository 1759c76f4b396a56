package org.b2bleaf.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at pages as they go by: takes a picture, and collects what is wrong with them. {@link #assertFine()} names it
 * all at once, at the end of the path.
 */
final class Look {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final String AXE = read("/axe.min.js");
    private static final String ASSESS =
            """
            part => axe.run(part, { iframes: false }).then(result => result.violations
              .filter(it => ['serious', 'critical'].includes(it.impact))
              .map(it => it.impact + ': ' + it.help + ': ' + it.nodes.slice(0, 5).map(node => node.target.join(' ')).join(' ')))""";

    private final Page page;
    private final Path folder;
    private final List<String> wrong = new ArrayList<>();
    private int pictures;
    private Set<Integer> expected = Set.of();

    /** @param name of the folder below {@code target/screenshots} */
    Look(Page page, String name) {
        this.page = page;
        this.folder = Path.of("target", "screenshots", name);
        page.onPageError(error -> wrong.add(page.url() + ": script error: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400 && !expected.contains(response.status())) {
                wrong.add(page.url() + ": " + response.status() + " " + response.url());
            }
        });
    }

    /** Lets pages answer with these statuses, which say that a form was refused or that there is no such page. */
    Look expecting(Integer... statuses) {
        expected = Set.of(statuses);
        return this;
    }

    /** Keeps a picture of the page, checks its width and, by axe, that everybody can use it. */
    void at(String what) {
        picture(what);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) {
            wrong.add(what + " (" + page.url() + "): wider than the window by " + overflow + " px");
        }
        new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .map(violation -> what + " (" + page.url() + "): " + violation.getImpact() + ": "
                                + violation.getHelp() + ": "
                                + violation.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .limit(5)
                                        .collect(Collectors.joining(" ")))
                        .forEach(wrong::add);
    }

    /**
     * The same for a part of a page whose frame is not ours, such as Broadleaf's admin. Without what is in its frames: axe
     * would wait for ever for one in which scripts are off, such as the preview of a mail.
     */
    void at(String what, String part) {
        picture(what);
        page.evaluate(AXE);
        ((List<?>) page.evaluate(ASSESS, part)).forEach(found -> wrong.add(what + " (" + page.url() + "): " + found));
    }

    private static String read(String name) {
        try (InputStream file = Look.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of the page. */
    void picture(String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(String.format("%02d-%s.png", ++pictures, what)))
                .setFullPage(true));
    }

    void assertFine() {
        assertThat(wrong).isEmpty();
    }
}
