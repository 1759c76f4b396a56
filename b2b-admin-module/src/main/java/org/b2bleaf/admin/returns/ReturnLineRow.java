package org.b2bleaf.admin.returns;

/**
 * A line of a return on its page.
 *
 * @param approved null while that is not decided
 * @param received null while the goods are to come
 * @param worth what is counted of it now
 */
public record ReturnLineRow(
        long id,
        String sku,
        String name,
        int quantity,
        Integer approved,
        Integer received,
        String reason,
        String worth) {

    /** The most that the next step can be about. */
    public int most() {
        return approved != null ? approved : quantity;
    }
}
