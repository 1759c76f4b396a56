package org.b2bleaf.demo.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.b2bleaf.testkit.MappedPath;
import org.b2bleaf.testkit.MappedPaths;
import org.springframework.util.AntPathMatcher;

/**
 * From page to page, each in a wide and in a narrow window: collects what axe finds and pages that are wider than a phone,
 * and knows which paths it has not seen yet.
 */
final class Walk {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HEIGHT = 844;

    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].map(it => it.getAttribute('href'))";

    /** What buttons show in a window, see {@code modals.js}. */
    private static final String WINDOWS =
            """
            () => [...document.querySelectorAll('[data-b2b-modal], button.b2b-page-action')].map(it =>
              it.getAttribute('data-b2b-modal') || location.pathname.replace(/[/]$/, '') + it.getAttribute('data-action'))""";

    private static final Locator.WaitForOptions SOON = new Locator.WaitForOptions().setTimeout(15_000);

    private static final String OVERFLOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final Page page;
    private final URI start;
    private final String parts;
    private final AntPathMatcher matcher = new AntPathMatcher();
    private final Set<String> unseen = new TreeSet<>();
    private final Set<String> known;
    private final Set<String> elsewhere;
    private final List<String> wrong = new ArrayList<>();

    /**
     * @param start of the application, with its context path
     * @param parts selector of what is ours; {@code html} where the whole page is
     * @param elsewhere paths that need not be seen
     * @param packages with the controllers whose pages are to be seen
     */
    Walk(Page page, URI start, String parts, Set<String> elsewhere, String... packages) {
        this.page = page;
        this.start = URI.create(start.toString().replaceAll("/$", ""));
        this.parts = parts;
        this.elsewhere = elsewhere;
        MappedPaths.in(packages).stream()
                .filter(path -> path.method().equals("GET"))
                .map(MappedPath::pattern)
                .forEach(unseen::add);
        known = Set.copyOf(unseen);
        unseen.removeAll(elsewhere);
    }

    /** Goes to an address and looks at it. */
    void visit(String path) {
        page.navigate(start + path);
        look();
    }

    /** Goes to every page without a variable in its path that it has not seen, and on from there. */
    void visitPlainPaths() {
        for (String path : List.copyOf(unseen)) {
            if (!path.contains("{") && unseen.contains(path)) {
                visit(path);
                follow();
            }
        }
    }

    /** Looks at the page that is open. */
    void look() {
        String path = pathOf(page.url()).orElse("");
        patternOf(path).ifPresent(unseen::remove);
        look(path, parts);
    }

    private void look(String what, String selector) {
        page.setViewportSize(WIDE, HEIGHT);
        say(what, Axe.grave(page, selector));
        page.setViewportSize(NARROW, HEIGHT);
        say(what + " in a narrow window", Axe.graveWhenNarrow(page, selector));
        int overflow = ((Number) page.evaluate(OVERFLOW)).intValue();
        if (parts.equals("html") && overflow > 0) {
            wrong.add(what + ": wider than a phone by " + overflow + " px");
        }
        page.setViewportSize(WIDE, HEIGHT);
    }

    private void say(String what, List<String> findings) {
        findings.forEach(finding -> wrong.add(what + ": " + finding));
    }

    /** Looks at one page and window of each kind that this one leads to, and from there on at those of each. */
    void follow() {
        String here = page.url();
        List<String> links = addresses(LINKS);
        for (String path : addresses(WINDOWS)) {
            if (isNew(path)) {
                page.navigate(here);
                openWindow(path);
            }
        }
        for (String path : links) {
            if (isNew(path)) {
                visit(path);
                follow();
            }
        }
    }

    /** The addresses within the application that a script finds in the page. */
    private List<String> addresses(String script) {
        String here = page.url().replaceFirst("[?#].*", "");
        return ((List<?>) page.evaluate(script))
                .stream()
                        .map(found -> pathOf(here, String.valueOf(found)))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
    }

    /** Whether it is the first of its kind, as far as anybody asked. */
    private boolean isNew(String path) {
        return patternOf(path).filter(unseen::remove).isPresent();
    }

    /** @param path what the window shows, on the page that has a button for it */
    private void openWindow(String path) {
        page.evaluate("address => B2bAdmin.open(address)", start.getPath() + path);
        try {
            page.locator(".b2b-modal:not(.loading-modal) .modal-body").waitFor(SOON);
        } catch (TimeoutError closed) {
            wrong.add(path + ": is no window");
            return;
        }
        look(path, ".b2b-modal");
        page.keyboard().press("Escape");
    }

    /** @return the paths that no step has led to */
    Set<String> notSeen() {
        return unseen;
    }

    /** @return those of the paths that need not be seen which no controller has */
    Set<String> unknown() {
        Set<String> left = new TreeSet<>(elsewhere);
        left.removeAll(known);
        return left;
    }

    List<String> wrong() {
        return wrong;
    }

    private Optional<String> patternOf(String path) {
        String plain = path.replaceFirst("[?#].*", "");
        return known.stream()
                .filter(pattern -> matcher.match(pattern, plain))
                .min(matcher.getPatternComparator(plain).thenComparing(elsewhere::contains));
    }

    private Optional<String> pathOf(String address) {
        return pathOf(start.toString(), address);
    }

    /** @return the path within the application, with its question; empty for one elsewhere */
    private Optional<String> pathOf(String from, String address) {
        try {
            URI absolute = URI.create(from).resolve(address);
            String text = absolute.toString().replaceFirst("#.*", "");
            return text.matches(Pattern.quote(start.toString()) + "([/?].*)?")
                    ? Optional.of(text.substring(start.toString().length()))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
