package org.b2bleaf.admin.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.b2bleaf.event.Webhook;
import org.b2bleaf.event.WebhookDraft;
import org.b2bleaf.event.rules.ChosenTypes;
import org.b2bleaf.event.rules.EventType;

/** An endpoint as staff have typed it, and what is wrong with it. */
public final class WebhookForm {

    private final String url;
    private final String description;
    private final boolean all;
    private final Set<String> types;
    private final int version;
    private final Map<String, String> problems = new HashMap<>();

    private WebhookForm(String url, String description, boolean all, Set<String> types, int version) {
        this.url = url;
        this.description = description;
        this.all = all;
        this.types = types;
        this.version = version;
    }

    /** Nobody has typed anything yet. */
    public static WebhookForm empty() {
        return new WebhookForm("", "", true, Set.of(), -1);
    }

    public static WebhookForm of(Webhook webhook) {
        return new WebhookForm(
                webhook.url(),
                webhook.description(),
                webhook.types().all(),
                webhook.types().types().stream().map(EventType::code).collect(Collectors.toSet()),
                webhook.version());
    }

    /** @param parameters of the request */
    public static WebhookForm typed(Map<String, String[]> parameters) {
        String version = first(parameters, "version");
        return new WebhookForm(
                first(parameters, "url"),
                first(parameters, "description"),
                !first(parameters, "which").equals("some"),
                new TreeSet<>(List.of(parameters.getOrDefault("type", new String[0]))),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    /** What is no type is left out. */
    public WebhookDraft draft() {
        List<EventType> chosen = EventType.choosable().stream()
                .filter(type -> types.contains(type.code()))
                .toList();
        return new WebhookDraft(url, description, all ? ChosenTypes.ALL : ChosenTypes.of(chosen));
    }

    public String getUrl() {
        return url;
    }

    public String getDescription() {
        return description;
    }

    public boolean isAll() {
        return all;
    }

    /** -1 when there is none yet. */
    public int getVersion() {
        return version;
    }

    /** @param code of a type */
    public boolean has(String code) {
        return types.contains(code);
    }

    /** The codes of the types to choose from, by kind. */
    public Map<String, List<String>> getChoices() {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        EventType.choosable()
                .forEach(type -> choices.computeIfAbsent(type.kind().word(), kind -> new ArrayList<>())
                        .add(type.code()));
        return choices;
    }

    /** @param found by field */
    public WebhookForm refuse(Map<String, String> found) {
        problems.putAll(found);
        return this;
    }

    /** The key of the message about a field; null when nothing is wrong with it. */
    public String problem(String field) {
        return problems.containsKey(field) ? "B2bWebhook_problem_" + field + "_" + problems.get(field) : null;
    }
}
