package org.b2bleaf.demo.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the checker axe finds on a page that keeps people from using it: its findings that are serious or critical. It runs
 * in the page itself, without what is in its frames: it would wait for ever for one in which scripts are off, such as the
 * preview of a mail.
 */
final class Axe {

    private static final String LIBRARY = read("/axe.min.js");

    /** Puts the library into a page that does not have it yet. */
    private static final String IS_MISSING = "() => !window.axe";

    private static final String ASSESS =
            """
            ({ parts, rules }) => {
              const found = [...document.querySelectorAll(parts)];
              const outer = found.filter(it => !found.some(other => other !== it && other.contains(it)));
              if (!outer.length) {
                return ['critical: nothing is there to look at'];
              }
              const options = { iframes: false, resultTypes: ['violations'] };
              if (rules.length) {
                options.runOnly = { type: 'rule', values: rules };
              }
              return axe.run(parts === 'html' ? document : { include: outer }, options).then(result => result.violations
                .filter(it => ['serious', 'critical'].includes(it.impact))
                .map(it => it.impact + ': ' + it.help + ': ' + it.nodes.slice(0, 5).map(node => node.target.join(' ')).join(' ')));
            }""";

    /** What a narrow window can change: everything else is the same page. */
    private static final List<String> RULES_OF_A_NARROW_WINDOW = List.of(
            "color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size", "label", "link-name");

    private Axe() {}

    /** Of the whole page. */
    static List<String> grave(Page page) {
        return grave(page, "html", List.of());
    }

    /** @param parts selector of what is ours on a page whose frame is not, such as Broadleaf's admin */
    static List<String> grave(Page page, String parts) {
        return grave(page, parts, List.of());
    }

    /** Of a page that was looked at in a wide window already. */
    static List<String> graveWhenNarrow(Page page, String parts) {
        return grave(page, parts, RULES_OF_A_NARROW_WINDOW);
    }

    private static List<String> grave(Page page, String parts, List<String> rules) {
        if (Boolean.TRUE.equals(page.evaluate(IS_MISSING))) {
            page.evaluate(LIBRARY);
        }
        return ((List<?>) page.evaluate(ASSESS, Map.of("parts", parts, "rules", rules)))
                .stream().map(String::valueOf).toList();
    }

    private static String read(String name) {
        try (InputStream file = Axe.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
