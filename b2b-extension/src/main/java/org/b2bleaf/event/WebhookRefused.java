package org.b2bleaf.event;

import java.util.Map;

/** An endpoint cannot be stored as it was typed. */
public class WebhookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    /** @param problems by field ({@code url}, {@code description}, {@code types}): the end of a message key */
    WebhookRefused(Map<String, String> problems) {
        super(problems.toString());
        this.problems = Map.copyOf(problems);
    }

    public Map<String, String> problems() {
        return problems;
    }
}
