package org.b2bleaf.event;

import org.b2bleaf.event.rules.ChosenTypes;

/**
 * An endpoint as staff typed it.
 *
 * @param url may be null or wrong
 * @param description may be null
 */
public record WebhookDraft(String url, String description, ChosenTypes types) {

    public static final int MAX_DESCRIPTION = 255;

    public WebhookDraft {
        url = url == null ? "" : url.strip();
        description = description == null ? "" : description.strip();
    }
}
