package org.b2bleaf.privacy;

import java.io.IOException;
import java.util.Map;

/** Where the records of an export go, one after the other. */
interface ExportSink {

    void begin(ExportSection section) throws IOException;

    /** @param record values by field, without those that are empty; lists of records for its parts */
    void record(ExportSection section, Map<String, Object> record) throws IOException;

    void end(ExportSection section) throws IOException;
}
