package org.b2bleaf.ordering.drafts.rules;

/**
 * Something that is not as it was when a draft was submitted.
 *
 * @param subject the product that it is about; null when it is about the draft as a whole
 * @param was how it was, as plain text; null when that says nothing
 * @param now how it is, as plain text; null when that says nothing
 */
public record Difference(Kind kind, String subject, String was, String now) {

    /** What differs. */
    public enum Kind {
        /** The draft has no lines left. */
        NO_LINES(true),
        /** Company or location is archived. */
        LOCATION_ARCHIVED(true),
        /** The location has no complete shipping address. */
        NO_ADDRESS(true),
        /** The product is not sold any more. */
        NOT_SOLD(true),
        /** It has no price in the currency of the draft. */
        NO_PRICE(true),
        /** There are not enough of it. */
        NOT_IN_STOCK(true),
        /** More is taken off than the products cost. */
        DISCOUNT(true),
        /** The buyer may not buy for the location any more. */
        PERMISSION_LOST(false),
        /** The location's payment terms were changed. */
        TERMS(false),
        /** The location buys only products of its catalogs, and this is in none. */
        NOT_IN_CATALOG(false),
        /** The location pays another price today than the draft's. */
        PRICE(false),
        /** The quantity breaks the rule of the catalog. */
        QUANTITY_RULE(false);

        private final boolean blocks;

        Kind(boolean blocks) {
            this.blocks = blocks;
        }

        /** Whether the draft cannot be approved before it is put right; otherwise the merchant may approve all the same. */
        public boolean blocks() {
            return blocks;
        }
    }
}
