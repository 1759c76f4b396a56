package org.b2bleaf.admin.api;

import java.util.List;
import org.b2bleaf.api.ApiLists.Page;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; null at the end. The answer has its address instead.
 */
record PageView(List<?> data, String next) {

    static PageView of(Page<?> page, ApiCall call) {
        return new PageView(
                page.data(), page.next() == null ? null : page.next().text(call.list()));
    }
}
