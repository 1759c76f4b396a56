package org.b2bleaf.demo.site;

import java.util.List;
import java.util.Objects;

/**
 * One page of a list of products, with everything that its template shows.
 *
 * @param from number of the first product on this page, 0 when there is none
 * @param total products on all pages
 * @param filtered whether a facet is switched on
 * @param withoutFilters link to the list without facets
 */
public record ProductListing(
        List<ProductTile> tiles,
        int from,
        int to,
        int total,
        List<Facet> facets,
        List<Order> orders,
        List<Page> pages,
        boolean filtered,
        String withoutFilters) {

    /** A way to filter. */
    public record Facet(String label, List<Value> values) {

        /** By one field, as {@link ProductTile#hashCode}. */
        @Override
        public int hashCode() {
            return Objects.hashCode(label);
        }
    }

    /** One value of a facet; its link switches it on or off. */
    public record Value(String label, int count, boolean active, String link) {}

    /** A way to sort; {@code key} is the key of its text. */
    public record Order(String key, boolean active, String link) {}

    /** A page to go to. */
    public record Page(String label, boolean active, String link) {}
}
