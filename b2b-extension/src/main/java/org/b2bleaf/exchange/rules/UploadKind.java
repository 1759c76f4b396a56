package org.b2bleaf.exchange.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What one upload may hold. */
public enum UploadKind {
    /** A ZIP of the files of companies. */
    COMPANIES(Reason.UNKNOWN_ENTRY, Reason.NO_FILE, false),
    /** The file of prices, as it is or in a ZIP. */
    PRICES(Reason.NOT_PRICES, Reason.NO_PRICES, true);

    private final Reason unknownEntry;
    private final Reason nothing;
    private final boolean plain;

    UploadKind(Reason unknownEntry, Reason nothing, boolean plain) {
        this.unknownEntry = unknownEntry;
        this.nothing = nothing;
        this.plain = plain;
    }

    /** In the order in which an export writes them. */
    public List<ImportFile> files() {
        return Arrays.stream(ImportFile.values())
                .filter(file -> file.kind() == this)
                .toList();
    }

    /** @param entry of a ZIP */
    public Optional<ImportFile> fileNamed(String entry) {
        return files().stream().filter(file -> file.fileName().equals(entry)).findFirst();
    }

    /** What stands against a ZIP with something else in it. */
    public Reason unknownEntry() {
        return unknownEntry;
    }

    /** What stands against an upload without a file. */
    public Reason nothing() {
        return nothing;
    }

    /** Whether the one file may come without a ZIP around it. */
    public boolean mayBePlain() {
        return plain;
    }
}
