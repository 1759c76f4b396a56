package org.b2bleaf.demo.mailbox;

import java.time.Instant;
import java.util.Map;

/**
 * One mail as one recipient got it.
 *
 * @param id unique in the mailbox, fit for a URL
 * @param to address it was delivered to
 * @param text plain text part, empty when there is none
 * @param html HTML part, empty when there is none
 */
public record Mail(String id, String to, String from, String subject, Instant sent, String text, String html) {

    /** The HTML part for a frame of its own: links open outside the frame. */
    public String htmlPage() {
        return "<base target=\"_top\">" + html;
    }

    /** The map form crosses class loaders: both sides know its types. */
    Map<String, Object> toMap() {
        return Map.of("id", id, "to", to, "from", from, "subject", subject, "sent", sent, "text", text, "html", html);
    }

    static Mail of(Map<String, Object> map) {
        return new Mail(
                (String) map.get("id"),
                (String) map.get("to"),
                (String) map.get("from"),
                (String) map.get("subject"),
                (Instant) map.get("sent"),
                (String) map.get("text"),
                (String) map.get("html"));
    }
}
