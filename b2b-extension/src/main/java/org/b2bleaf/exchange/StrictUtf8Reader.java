package org.b2bleaf.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.b2bleaf.exchange.rules.Reason;

/**
 * Reads UTF-8 and nothing else, without its byte order mark. What is not UTF-8 ends it with the line; so does a NUL
 * character, which PostgreSQL cannot store and no text file has.
 */
final class StrictUtf8Reader extends Reader {

    private static final int BUFFER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean atEnd;
    private boolean atStart = true;
    private boolean afterReturn;
    private long line = 1;
    private FileStops stop;

    StrictUtf8Reader(InputStream in) {
        this.in = in;
    }

    /** @param length room for two characters at least, as buffering readers give */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (true) {
            if (stop != null) {
                throw stop;
            }
            CharBuffer chars = CharBuffer.wrap(target, offset, length);
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            int count = withoutMark(target, offset, chars.position() - offset);
            if (result.isError()) {
                stop = new FileStops(Reason.NOT_UTF8, lineAfter(target, offset, count));
            } else {
                lineAfter(target, offset, count);
            }
            count = upToNul(target, offset, count);
            if (count > 0) {
                return count;
            }
            if (stop == null && result.isUnderflow() && !fill()) {
                return -1;
            }
        }
    }

    private int withoutMark(char[] target, int offset, int count) {
        if (atStart && count > 0) {
            atStart = false;
            if (target[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(target, offset + 1, target, offset, count - 1);
                return count - 1;
            }
        }
        return count;
    }

    private int upToNul(char[] target, int offset, int count) {
        for (int i = 0; i < count; i++) {
            if (target[offset + i] == 0) {
                long lines = newlines(target, offset + i, count - i);
                stop = new FileStops(Reason.NUL_CHARACTER, line - lines);
                return i;
            }
        }
        return count;
    }

    private long lineAfter(char[] target, int offset, int count) {
        if (count > 0) {
            boolean splitLineEnd = afterReturn && target[offset] == '\n';
            line += newlines(target, offset, count) - (splitLineEnd ? 1 : 0);
            afterReturn = target[offset + count - 1] == '\r';
        }
        return line;
    }

    /** CR, LF and CRLF end a line each. */
    private static long newlines(char[] target, int offset, int count) {
        long lines = 0;
        for (int i = offset; i < offset + count; i++) {
            if (target[i] == '\r' || target[i] == '\n' && (i == offset || target[i - 1] != '\r')) {
                lines++;
            }
        }
        return lines;
    }

    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = read < 0;
        bytes.position(bytes.position() + Math.max(0, read));
        bytes.flip();
        return !atEnd || bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
