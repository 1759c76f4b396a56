package org.b2bleaf.demo.fuzz;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopForm;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Walks through a site as somebody and collects right requests: links and forms, with the values that the pages have in them.
 * Forms that no controller of ours answers are those of filters and of Broadleaf's pages of our records: they become endpoints
 * as well.
 */
final class Crawl {

    private static final int EXAMPLES = 2;
    private static final int PAGES = 400;

    /** Forms of pages that are ours, whoever answers them. */
    private static final Pattern OURS =
            Pattern.compile("/sign-in/code|/admin/(company|company-location|b2b-[a-z-]+)(/.*)?");

    private static final Pattern NUMBER = Pattern.compile("/\\d+(?=/|$)");

    private final Set<Endpoint> endpoints;
    private final Map<Endpoint, List<Example>> examples = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();
    private final Set<String> recordPages = new HashSet<>();

    Crawl(Collection<Endpoint> endpoints) {
        this.endpoints = new LinkedHashSet<>(endpoints);
    }

    /** All that were given, and forms besides. */
    Set<Endpoint> endpoints() {
        return endpoints;
    }

    /** @return may be none */
    List<Example> examples(Endpoint endpoint) {
        return examples.getOrDefault(endpoint, List.of());
    }

    /**
     * What may stand in the places of an address that no page leads to: what stands there in addresses like it.
     *
     * @return at least one
     */
    List<List<String>> values(Endpoint endpoint) {
        String beginning = endpoint.pattern().replaceFirst("(\\{.*?\\}).*", "$1");
        Set<List<String>> values = new LinkedHashSet<>();
        examples.forEach((other, kept) -> {
            if (other.pattern().startsWith(beginning) && other.places() >= endpoint.places()) {
                kept.forEach(it -> values.add(other.values(it.path())));
            }
        });
        known.stream().filter(it -> it.matches("\\d+")).limit(3).forEach(it -> values.add(List.of(it)));
        values.removeIf(List::isEmpty);
        values.add(List.of("1"));
        return values.stream().limit(EXAMPLES).toList();
    }

    /** Ids, numbers and keys of records, whoever saw them. */
    Set<String> known() {
        return known;
    }

    Crawl walk(Visitor visitor) {
        Site site = visitor.site();
        Queue<String> open = new ArrayDeque<>();
        endpoints.stream()
                .filter(it -> it.isRead() && it.site().equals(site) && it.places() == 0)
                .map(Endpoint::pattern)
                .sorted(Comparator.comparingInt(String::length))
                .forEach(open::add);
        Set<String> seen = new HashSet<>(open);
        var browser = visitor.browser();
        for (int pages = 0; !open.isEmpty() && pages < PAGES; pages++) {
            String address = open.remove();
            Answer page = browser.open(address);
            if (page.status() >= 400 || page.isRedirect() || !isHtml(page)) {
                continue;
            }
            for (Element element : page.page().getAllElements()) {
                if (element.normalName().equals("form")) {
                    form(visitor, element, address);
                }
                for (Attribute attribute : element.attributes()) {
                    link(visitor, page.address(), attribute.getValue(), address)
                            .filter(seen::add)
                            .ifPresent(open::add);
                }
            }
        }
        return this;
    }

    private static boolean isHtml(Answer page) {
        return page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** The page's form anew, with the version and key that it has now; empty when it is gone. */
    Optional<Example> renewed(Example example, Endpoint endpoint) {
        Answer page = example.visitor().browser().open(example.page());
        if (page.status() != 200 || !isHtml(page)) {
            return Optional.empty();
        }
        return page.page().select("form").stream()
                .map(form -> exampleOf(example.visitor(), form, example.page()))
                .flatMap(Optional::stream)
                .filter(it -> it.path().equals(example.path())
                        && names(it).equals(names(example))
                        && endpoint.answers(endpoint.method(), it.path()))
                .findFirst();
    }

    private static Set<String> names(Example example) {
        Set<String> names = new TreeSet<>();
        example.fields().forEach(field -> names.add(field.name()));
        return names;
    }

    private void form(Visitor visitor, Element form, String page) {
        exampleOf(visitor, form, page).ifPresent(example -> {
            boolean post = form.attr("method").equalsIgnoreCase("post");
            Endpoint endpoint = nearest(visitor.site(), post ? "POST" : "GET", example.path())
                    .orElse(null);
            if (endpoint == null && post && OURS.matcher(example.path()).matches()) {
                endpoint = new Endpoint(
                        visitor.site(),
                        "POST",
                        NUMBER.matcher(example.path()).replaceAll("/{id}"),
                        "a form of " + NUMBER.matcher(page).replaceAll("/{id}").replaceFirst("\\?.*", ""),
                        Set.of(),
                        Set.of());
                endpoints.add(endpoint);
            }
            keep(endpoint, example);
        });
    }

    private static Optional<Example> exampleOf(Visitor visitor, Element form, String page) {
        ShopForm read = ShopForm.of(form);
        URI action;
        try {
            action = URI.create(read.action());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (action.getHost() != null
                && !action.getAuthority().equals(visitor.site().address().getAuthority())) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        read.each((name, value) -> fields.add(Field.of(name, value)));
        form.select("input[type=file][name]").forEach(file -> fields.add(new Field(file.attr("name"), "", true)));
        form.select("button[name], input[type=submit][name], input[type=checkbox][name], input[type=radio][name]")
                .forEach(it -> fields.add(Field.of(it.attr("name"), it.attr("value"))));
        String path = action.getRawPath() == null ? page : action.getRawPath();
        fields.addAll(0, query(action.getRawQuery()));
        boolean multipart = form.attr("enctype").startsWith("multipart");
        return Optional.of(new Example(visitor, path, fields, multipart, page));
    }

    /** @return where it leads, when there are not enough examples of it yet */
    private Optional<String> link(Visitor visitor, URI page, String value, String from) {
        if (!value.matches("(/|\\?|https?://)[!-~]*")) {
            return Optional.empty();
        }
        URI target;
        try {
            target = page.resolve(value.replaceFirst("#.*", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (!visitor.site().address().getAuthority().equals(target.getAuthority())) {
            return Optional.empty();
        }
        String path = target.getRawPath().replaceFirst(";jsessionid.*", "");
        Example example = new Example(visitor, path, query(target.getRawQuery()), false, from);
        Optional<Endpoint> endpoint = nearest(visitor.site(), "GET", path);
        // A list leads to Broadleaf's pages of our records.
        boolean ofBroadleaf = endpoint.isEmpty() && path.matches("/admin/(company-location|customer)/\\d+");
        boolean isNew = endpoint.isPresent() && keep(endpoint.get(), example)
                || ofBroadleaf && recordPages.add(path) && recordPages.size() <= 3 * EXAMPLES;
        // Buttons say where they post to; what answers there has its names filled in from it.
        nearest(visitor.site(), "POST", path)
                .filter(it -> it.places() > 0 && endpoint.isEmpty())
                .ifPresent(it -> keep(it, example));
        return isNew
                ? Optional.of(path + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()))
                : Optional.empty();
    }

    private boolean keep(Endpoint endpoint, Example example) {
        if (endpoint == null) {
            return false;
        }
        known.addAll(endpoint.values(example.path()));
        example.fields().stream()
                .filter(it -> !it.isToken() && it.value().matches("[\\w:-]{1,40}"))
                .forEach(it -> known.add(it.value()));
        List<Example> kept = examples.computeIfAbsent(endpoint, it -> new ArrayList<>());
        boolean same = kept.stream()
                .anyMatch(it -> it.visitor() == example.visitor()
                        && it.path().equals(example.path())
                        && names(it).equals(names(example)));
        long mine =
                kept.stream().filter(it -> it.visitor() == example.visitor()).count();
        return !same && mine < EXAMPLES && kept.size() < 4 * EXAMPLES && kept.add(example);
    }

    private Optional<Endpoint> nearest(Site site, String method, String path) {
        return endpoints.stream()
                .filter(it -> it.site().equals(site) && it.answers(method, path))
                .min(Comparator.comparingInt(Endpoint::places));
    }

    private static List<Field> query(String query) {
        List<Field> fields = new ArrayList<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                fields.add(Field.of(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1])));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
