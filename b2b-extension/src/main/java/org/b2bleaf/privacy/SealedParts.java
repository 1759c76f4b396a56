package org.b2bleaf.privacy;

import java.io.OutputStream;
import java.util.Arrays;
import org.b2bleaf.secret.rules.Sealer;

/** Stores what is written to it in sealed parts, one in memory at a time. Nothing of it can be read without the shop's key. */
final class SealedParts extends OutputStream {

    private static final int PART = 512 * 1024;

    private final byte[] part = new byte[PART];
    private final long runId;
    private final Sealer sealer;
    private final Store store;
    private int position;
    private int number;
    private long total;

    /** Where the parts go. */
    interface Store {
        void add(int number, byte[] sealed);
    }

    SealedParts(long runId, Sealer sealer, Store store) {
        this.runId = runId;
        this.sealer = sealer;
        this.store = store;
    }

    /** @throws Sealer.Broken when it was sealed with another key, or is a part of another file */
    static byte[] open(byte[] sealed, long runId, int number, Sealer sealer) {
        return sealer.open(sealed, use(runId, number));
    }

    private static String use(long runId, int number) {
        return "part " + number + " of export " + runId;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            int count = Math.min(left, PART - position);
            System.arraycopy(bytes, from, part, position, count);
            position += count;
            from += count;
            left -= count;
            if (position == PART) {
                store();
            }
        }
        total += length;
    }

    private void store() {
        store.add(number, sealer.seal(Arrays.copyOf(part, position), use(runId, number)));
        number++;
        position = 0;
    }

    @Override
    public void close() {
        if (position > 0) {
            store();
        }
    }

    long total() {
        return total;
    }
}
