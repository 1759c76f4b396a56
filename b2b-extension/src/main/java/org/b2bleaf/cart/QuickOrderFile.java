package org.b2bleaf.cart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.b2bleaf.cart.rules.TypedLine;
import org.b2bleaf.cart.rules.TypedLines;

/** Reads the lines of a quick order from a file: comma-separated text in UTF-8, or the first sheet of an XLSX workbook. */
public final class QuickOrderFile {

    /** Bytes of the largest file. */
    public static final int LARGEST = 1_000_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private QuickOrderFile() {}

    /** Why a file cannot be read. */
    public enum Problem {
        EMPTY,
        TOO_BIG,
        TOO_MANY_LINES,
        /** Neither text in UTF-8 nor a workbook. */
        NOT_TEXT,
        /** A workbook that is damaged, protected by a password, or made to be far larger when unpacked. */
        NOT_A_WORKBOOK
    }

    /** The file cannot be read. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final Problem problem;

        Unreadable(Problem problem, Throwable cause) {
            super(problem.name(), cause);
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /**
     * @param content what was uploaded, of any length and kind
     * @return the lines, at least one
     * @throws Unreadable when nothing of the file can be used
     */
    public static List<TypedLine> read(InputStream content) throws Unreadable, IOException {
        byte[] bytes = content.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Unreadable(Problem.TOO_BIG, null);
        }
        try {
            List<TypedLine> lines =
                    isZip(bytes) ? TypedLines.ofCells(Workbook.rows(bytes)) : TypedLines.of(text(bytes));
            if (lines.isEmpty()) {
                throw new Unreadable(Problem.EMPTY, null);
            }
            return lines;
        } catch (TypedLines.TooMany e) {
            throw new Unreadable(Problem.TOO_MANY_LINES, e);
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > ZIP.length && Arrays.equals(bytes, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    private static String text(byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Unreadable(Problem.NOT_TEXT, null);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Unreadable(Problem.NOT_TEXT, e);
        }
    }
}
