package org.b2bleaf.demo.fuzz;

import java.util.Map;

/** Tables that may change although a request is refused, and why. */
final class Excused {

    /** What a refused request itself writes down. */
    static final Map<String, String> ALWAYS = Map.of(
            "B2B_SCHEDULED_TASK", "jobs note when they ran",
            "B2B_API_CLIENT", "notes when the client was here last",
            "B2B_API_REQUEST", "counts the client's requests of the minute, and keeps answers by idempotency key",
            "B2B_PAYMENT_LINK_MISS", "counts payment links that do not exist, to slow down whoever tries them",
            "B2B_SIGN_IN_CODE", "a wrong code uses up one of its attempts");

    /** What is written by chance while a request is under way. It counts when the same request does it again. */
    static final Map<String, String> BY_CHANCE = Map.ofEntries(
            Map.entry("B2B_MAIL", "a job delivers mails"),
            Map.entry("B2B_WEBHOOK_DELIVERY", "a job delivers webhooks"),
            Map.entry("B2B_WEBHOOK", "a job notes that nobody answers"),
            Map.entry("B2B_EVENT", "a job takes events out of the outbox"),
            Map.entry("B2B_DRAFT", "a job prices drafts"),
            Map.entry("B2B_DRAFT_DIFFERENCE", "a job prices drafts"),
            Map.entry("B2B_IMPORT", "a job reads files"),
            Map.entry("B2B_IMPORT_PROBLEM", "a job reads files"),
            Map.entry("B2B_GATE_TEST", "a job walks through the shop"),
            Map.entry("B2B_GATE_TEST_ANSWER", "a job walks through the shop"),
            Map.entry("B2B_TRANSFER", "a job adds earlier orders"),
            Map.entry("B2B_TRANSFER_ORDER", "a job adds earlier orders"),
            Map.entry("B2B_RETURN_STOCK", "a job puts goods back"),
            Map.entry("B2B_CHARGE", "a job gives charges back"),
            Map.entry("B2B_CHARGE_ACT", "a job gives charges back"),
            Map.entry("B2B_PRIVACY_RUN", "a job writes exports and erases"),
            Map.entry("B2B_PRIVACY_PART", "a job writes exports and erases"),
            Map.entry("B2B_CART", "whichever request comes next binds a new cart to its location"),
            Map.entry("BLC_ORDER", "whichever request comes next prices a cart anew"));

    private Excused() {}
}
