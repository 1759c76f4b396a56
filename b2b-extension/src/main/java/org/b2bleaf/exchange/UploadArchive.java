package org.b2bleaf.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.UploadKind;

/**
 * The files of an upload, read as streams: the entries of a ZIP, or the one file itself where that is allowed. An entry has
 * one of the names that the kind of upload knows, exactly so, and is never written anywhere: a path in its name leads
 * nowhere.
 */
final class UploadArchive {

    private static final int MARK_LENGTH = 4;

    private final UploadKind kind;
    private final Supplier<InputStream> upload;
    private final long size;

    /** @param upload opened anew for each reading */
    UploadArchive(UploadKind kind, Supplier<InputStream> upload, long size) {
        this.kind = kind;
        this.upload = upload;
        this.size = size;
    }

    /** Takes the unpacked bytes of one file. */
    interface FileReader {
        void read(ImportFile file, InputStream bytes) throws IOException;
    }

    /** Reads every file to its end. @throws UploadRefused when the archive cannot be used as a whole */
    void readAll(FileReader reader) {
        if (isPlain()) {
            readPlain(reader);
            return;
        }
        Unpacked unpacked = new Unpacked();
        Set<ImportFile> seen = EnumSet.noneOf(ImportFile.class);
        String entryName = null;
        try (InputStream bytes = upload.get();
                ZipInputStream zip = new ZipInputStream(startingAsZip(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                entryName = entry.getName();
                ImportFile file = known(entryName);
                if (!seen.add(file)) {
                    throw new UploadRefused(Reason.DOUBLED_ENTRY, entryName);
                }
                InputStream content = unpacked.count(zip, entryName);
                reader.read(file, content);
                // Whatever stopped the reader, the rest is unpacked within the limits as well.
                content.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            throw new UploadRefused(reasonOf(e), entryName);
        }
        if (seen.isEmpty()) {
            throw new UploadRefused(kind.nothing(), null);
        }
    }

    /** Whether the upload is the file itself. */
    private boolean isPlain() {
        if (!kind.mayBePlain()) {
            return false;
        }
        try (InputStream bytes = upload.get()) {
            return !isZip(bytes.readNBytes(MARK_LENGTH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readPlain(FileReader reader) {
        try (InputStream bytes = upload.get()) {
            reader.read(kind.files().get(0), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one file, if it is there. To be called after {@link #readAll} has found nothing wrong. */
    void read(ImportFile wanted, FileReader reader) {
        if (isPlain()) {
            readPlain(reader);
            return;
        }
        try (ZipInputStream zip = new ZipInputStream(upload.get(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (wanted.fileName().equals(entry.getName())) {
                    reader.read(wanted, new EntryBytes(zip, wanted.fileName()));
                    return;
                }
            }
        } catch (IOException e) {
            throw new UploadRefused(reasonOf(e), wanted.fileName());
        }
    }

    private static ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new ZipException("The name of an entry is not UTF-8");
        }
    }

    private static InputStream startingAsZip(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, MARK_LENGTH);
        byte[] mark = in.readNBytes(MARK_LENGTH);
        if (!isZip(mark)) {
            throw new UploadRefused(Reason.NOT_A_ZIP, null);
        }
        in.unread(mark);
        return in;
    }

    /** Whether bytes begin as a ZIP does, with a file or, if it is empty, with its end. */
    static boolean isZip(byte[] start) {
        return start.length >= MARK_LENGTH
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    private ImportFile known(String entry) {
        return kind.fileNamed(entry).orElseThrow(() -> new UploadRefused(kind.unknownEntry(), entry));
    }

    private static Reason reasonOf(IOException e) {
        boolean encrypted = e instanceof ZipException
                && e.getMessage() != null
                && e.getMessage().toLowerCase(Locale.ROOT).contains("encrypted");
        return encrypted ? Reason.ENCRYPTED_ZIP : Reason.BROKEN_ZIP;
    }

    /** What was unpacked of all entries together, held to the limits. */
    private final class Unpacked {

        private long total;

        InputStream count(InputStream entry, String entryName) {
            return new EntryBytes(entry, entryName) {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int count = super.read(target, offset, length);
                    total += Math.max(0, count);
                    if (total > UploadLimits.MAX_UNPACKED) {
                        throw new UploadRefused(Reason.UNPACKED_TOO_BIG, entryName);
                    }
                    if (total > UploadLimits.RATIO_FROM && total > UploadLimits.MAX_RATIO * size) {
                        throw new UploadRefused(Reason.COMPRESSED_TOO_MUCH, entryName);
                    }
                    return count;
                }
            };
        }
    }

    /** What goes wrong below is the archive's fault, whoever reads; and closing it would close the archive. */
    private static class EntryBytes extends FilterInputStream {

        private final String entryName;

        EntryBytes(InputStream in, String entryName) {
            super(in);
            this.entryName = entryName;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                throw new UploadRefused(reasonOf(e), entryName);
            }
        }

        @Override
        public void close() {
            // The archive is closed by its reader.
        }
    }
}
