package org.b2bleaf.event.rules;

/**
 * The record that an event is about.
 *
 * @param id of a company, location, order, draft or access request; of the company of a member; of the location of a
 *     permission; of the order of a return or an invoice
 * @param customerId whose membership or permission it is; null for other kinds
 * @param name the reference of a return, the number of an invoice; null for other kinds
 */
public record Subject(EventKind kind, long id, Long customerId, String name) {

    /** At most 80 characters, such as {@code company/12} or {@code permission/7/31}. */
    public String text() {
        String path = customerId != null ? id + "/" + customerId : name != null ? name : String.valueOf(id);
        String text = kind.word() + "/" + path;
        return text.length() <= 80 ? text : text.substring(0, 80);
    }
}
