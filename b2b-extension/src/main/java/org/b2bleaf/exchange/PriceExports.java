package org.b2bleaf.exchange;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the prices of catalogs as the file that an import reads. What no column can say is left out. */
public interface PriceExports {

    /** The file prices.csv with everything that one catalog says about SKUs. @param target stays open */
    void writeCatalog(long catalogId, OutputStream target) throws IOException;

    /** A ZIP with the file prices.csv of all catalogs. @param target stays open */
    void writeAll(OutputStream target) throws IOException;

    /** An example of the file. @param target stays open */
    void writeSample(OutputStream target) throws IOException;
}
