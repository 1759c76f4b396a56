package org.b2bleaf.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Writes files that an import reads. */
public interface Exports {

    /** All companies, locations, members and permissions as a ZIP, as they are stored. Imported, it changes nothing. */
    void writeAll(OutputStream target) throws IOException;

    /** A small example to start from. */
    void writeSample(OutputStream target) throws IOException;
}
