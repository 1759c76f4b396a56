package org.b2bleaf.demo.data;

import org.apache.commons.csv.CSVRecord;

/**
 * One row of {@code demo/categories.csv}.
 *
 * @param key what products refer to
 * @param url path of its page, with the leading slash
 * @param summary half a line for tiles
 * @param description two sentences for its page
 */
record CatalogCategory(String key, String name, String url, String summary, String description) {

    static CatalogCategory of(CSVRecord row) {
        return new CatalogCategory(
                row.get("key"), row.get("name"), row.get("url"), row.get("summary"), row.get("description"));
    }
}
