package org.b2bleaf.exchange;

import java.io.Serializable;
import java.util.Date;
import org.b2bleaf.exchange.rules.ImportStatus;
import org.b2bleaf.exchange.rules.UploadKind;

/** One import as the merchant sees it. Getters, as the admin's templates read no records. */
public final class ImportRun implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PERCENT = 100;

    private final long id;
    private final UploadKind kind;
    private final String fileName;
    private final long size;
    private final ImportStatus status;
    private final boolean dryRun;
    private final String requestedBy;
    private final Date requestedAt;
    private final Date finishedAt;
    private final long rowsTotal;
    private final long rowsDone;
    private final long problems;
    private final Tally tally;

    ImportRun(
            long id,
            UploadKind kind,
            String fileName,
            long size,
            ImportStatus status,
            boolean dryRun,
            String requestedBy,
            Date requestedAt,
            Date finishedAt,
            long rowsTotal,
            long rowsDone,
            long problems,
            Tally tally) {
        this.id = id;
        this.kind = kind;
        this.fileName = fileName;
        this.size = size;
        this.status = status;
        this.dryRun = dryRun;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.finishedAt = finishedAt;
        this.rowsTotal = rowsTotal;
        this.rowsDone = rowsDone;
        this.problems = problems;
        this.tally = tally;
    }

    public long getId() {
        return id;
    }

    public UploadKind getKind() {
        return kind;
    }

    /** Of the upload, as the browser told it. */
    public String getFileName() {
        return fileName;
    }

    /** Of the upload in bytes. */
    public long getSize() {
        return size;
    }

    public ImportStatus getStatus() {
        return status;
    }

    /** Whether it ends with the check. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** As the audit trail names people. */
    public String getRequestedBy() {
        return requestedBy;
    }

    public Date getRequestedAt() {
        return requestedAt;
    }

    /** Null while it is not finished. */
    public Date getFinishedAt() {
        return finishedAt;
    }

    /** From 0 to 100; the last one only when it is finished. */
    public int getPercent() {
        if (!status.isRunning()) {
            return PERCENT;
        }
        return rowsTotal == 0 ? 0 : (int) Math.min(PERCENT - 1, rowsDone * PERCENT / rowsTotal);
    }

    /** Steps through rows that it takes in all; 0 while that is not known. */
    public long getRowsTotal() {
        return rowsTotal;
    }

    /** How many of those steps are done. */
    public long getRowsDone() {
        return rowsDone;
    }

    /** All that were found, kept or not. */
    public long getProblems() {
        return problems;
    }

    public Tally getTally() {
        return tally;
    }
}
