package org.b2bleaf.exchange;

import java.io.InputStream;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** The bytes of a stored upload, one part after the other. */
final class StoredUpload extends InputStream {

    private final JdbcOperations jdbc;
    private final long importId;
    private byte[] part = {};
    private int partNo;
    private int position;

    StoredUpload(JdbcOperations jdbc, long importId) {
        this.jdbc = jdbc;
        this.importId = importId;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position == part.length && !nextPart()) {
            return -1;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean nextPart() {
        List<byte[]> found = jdbc.query(
                "SELECT CONTENT FROM B2B_IMPORT_PART WHERE IMPORT_ID = ? AND PART_NO = ?",
                (row, number) -> row.getBytes(1),
                importId,
                partNo);
        if (found.isEmpty()) {
            return false;
        }
        part = found.get(0);
        partNo++;
        position = 0;
        return part.length > 0 || nextPart();
    }
}
