package org.b2bleaf.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serial;
import java.time.Instant;
import org.b2bleaf.event.rules.EventType;
import org.springframework.context.ApplicationEvent;

/**
 * Something that has happened, told after its transaction was committed and with what webhooks are sent. A listener runs
 * in a thread of its own, so that it neither delays nor harms the request, on the node and in the application (storefront
 * or admin) where it happened; it starts a transaction when it needs one. When the node dies in between, it is not told:
 * who must not miss anything uses a webhook.
 *
 * <pre>{@code
 * @EventListener(condition = "#event.code == 'order.submitted'")
 * public void submitted(B2bEvent event) { ... event.data().get("id") ... }
 * }</pre>
 */
public final class B2bEvent extends ApplicationEvent {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventType type;
    private final String subject;
    private final Instant occurredAt;
    private final String payload;

    /**
     * @param id as the header {@code webhook-id} has it
     * @param subject such as {@code company/12}
     * @param payload JSON, as webhooks are sent it
     */
    public B2bEvent(String id, EventType type, String subject, Instant occurredAt, String payload) {
        super(id);
        this.type = type;
        this.subject = subject;
        this.occurredAt = occurredAt;
        this.payload = payload;
    }

    /** Unique; the same that webhooks carry. */
    public String getId() {
        return (String) getSource();
    }

    public EventType getType() {
        return type;
    }

    /** Of the type: {@code company.created}. */
    public String getCode() {
        return type.code();
    }

    /** The record that it is about, such as {@code company/12}. */
    public String getSubject() {
        return subject;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    /** All of it as JSON: the body of a webhook. */
    public String getPayload() {
        return payload;
    }

    /** What is under {@code data} in the payload: the record in the shape in which the REST API shows it. */
    public JsonNode data() {
        try {
            return JSON.readTree(payload).path("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The payload of " + getId() + " is no JSON", e);
        }
    }

    @Override
    public String toString() {
        return "B2bEvent[" + getId() + " " + getCode() + " " + subject + "]";
    }
}
