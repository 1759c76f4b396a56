package org.b2bleaf.privacy;

import java.util.List;

/**
 * A kind of records in an export.
 *
 * @param name part of the JSON and of message keys
 * @param sql reads them behind a number, some hundreds at a time: the first column is the number, which {@code :after} is
 *     compared with; {@code :ids}, {@code :email} and {@code :actors} as in {@link PersonTable}
 * @param fields names of the columns behind the number, in their order
 * @param parts what belongs to each of these records
 */
record ExportSection(String name, String sql, List<String> fields, List<Part> parts) {

    /**
     * Records that belong to one.
     *
     * @param sql reads them for {@code :parents}; the first column is the number of the one that they belong to
     */
    record Part(String name, String sql, List<String> fields) {}
}
