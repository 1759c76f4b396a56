package org.b2bleaf.demo.fuzz;

import java.util.List;

/**
 * A right request, as a page offers it.
 *
 * @param path where it goes, as it stands in an address, without a query
 * @param multipart whether the page sends it as files are sent
 * @param page on which it was found
 */
record Example(Visitor visitor, String path, List<Field> fields, boolean multipart, String page) {}
