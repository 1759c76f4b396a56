package org.b2bleaf.event;

/** Somebody else has changed or deleted the endpoint since it was read. */
public class WebhookChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WebhookChangedMeanwhile(long id) {
        super("Webhook " + id + " was changed meanwhile");
    }
}
