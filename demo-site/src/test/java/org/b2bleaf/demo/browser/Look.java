package org.b2bleaf.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks at pages as they go by: takes a picture, and collects what is wrong with them. {@link #assertFine()} names it
 * all at once, at the end of the path.
 */
final class Look {

    private static final double LONGEST_PICTURE = 20_000;

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
        say(what, whenItStays(() -> Axe.grave(page)));
    }

    /** The same for a part of a page whose frame is not ours, such as Broadleaf's admin, as soon as the part shows. */
    void at(String what, String part) {
        page.locator(part + " >> visible=true").first().waitFor();
        picture(what);
        say(what, whenItStays(() -> Axe.grave(page, part)));
    }

    /** A test may look while the answer to a key is still on its way, which takes the page away from under the look. */
    private <T> T whenItStays(Supplier<T> look) {
        try {
            return look.get();
        } catch (PlaywrightException e) {
            boolean gone = e instanceof TimeoutError || e.getMessage().contains("Execution context was destroyed");
            if (!gone) {
                throw e;
            }
            page.waitForLoadState();
            return look.get();
        }
    }

    private void say(String what, List<String> findings) {
        findings.forEach(finding -> wrong.add(what + " (" + page.url() + "): " + finding));
    }

    /** Keeps a picture of the page. */
    void picture(String what) {
        Path file = folder.resolve(String.format("%02d-%s.png", ++pictures, what));
        whenItStays(() -> page.screenshot(
                new Page.ScreenshotOptions().setPath(file).setFullPage(true).setTimeout(LONGEST_PICTURE)));
    }

    void assertFine() {
        assertThat(wrong).isEmpty();
    }
}
