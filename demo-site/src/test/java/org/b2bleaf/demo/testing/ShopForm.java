package org.b2bleaf.demo.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A form of a page with the values that a browser would send. */
public final class ShopForm {

    private final String action;
    private final String method;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private ShopForm(String action, String method) {
        this.action = action;
        this.method = method;
    }

    public static ShopForm of(Element form) {
        String action = form.hasAttr("action") ? form.absUrl("action") : form.baseUri();
        ShopForm read = new ShopForm(action, form.attr("method").isEmpty() ? "get" : form.attr("method"));
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            if (!field.hasAttr("disabled")) {
                read.read(field);
            }
        }
        return read;
    }

    /** A form without fields, as a script may send one. */
    public static ShopForm empty(String action) {
        return new ShopForm(action, "post");
    }

    private void read(Element field) {
        switch (field.tagName() + ":" + field.attr("type")) {
            case "input:checkbox", "input:radio" -> {
                if (field.hasAttr("checked")) {
                    add(field.attr("name"), field.hasAttr("value") ? field.attr("value") : "on");
                }
            }
            case "input:submit", "input:button", "input:image", "input:file", "input:reset" -> {}
            default -> add(field.attr("name"), value(field));
        }
    }

    private static String value(Element field) {
        if (!field.tagName().equals("select")) {
            return field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
        }
        Element chosen = field.selectFirst("option[selected]");
        Element option = chosen == null ? field.selectFirst("option") : chosen;
        return option == null ? "" : option.hasAttr("value") ? option.attr("value") : option.text();
    }

    private void add(String name, String value) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** @return the same fields in a form to another path of the site */
    public ShopForm goingTo(String path) {
        ShopForm other = new ShopForm(URI.create(action).resolve(path).toString(), "post");
        fields.forEach((name, values) -> other.fields.put(name, new ArrayList<>(values)));
        return other;
    }

    /** Types a value, also into a field that the page does not have, as a script may. */
    public ShopForm with(String name, String value) {
        fields.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** Ticks a box; what the form says of the name besides stays. */
    public ShopForm tick(String name, String value) {
        List<String> values = fields.computeIfAbsent(name, key -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(0, value);
        }
        return this;
    }

    /** Takes the tick out of a box. */
    public ShopForm untick(String name, String value) {
        fields.getOrDefault(name, new ArrayList<>()).remove(value);
        return this;
    }

    /** Takes a field out of the form. */
    public ShopForm without(String name) {
        fields.remove(name);
        return this;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** @return the first value, empty text when there is none */
    public String value(String name) {
        return fields.getOrDefault(name, List.of("")).get(0);
    }

    /** @return where it goes, absolute */
    public String action() {
        return action;
    }

    public boolean isPost() {
        return method.equalsIgnoreCase("post");
    }

    /** Tells name and value of each field, a name with several values several times. */
    public void each(BiConsumer<String, String> field) {
        fields.forEach((name, values) -> values.forEach(value -> field.accept(name, value)));
    }

    String encoded() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
