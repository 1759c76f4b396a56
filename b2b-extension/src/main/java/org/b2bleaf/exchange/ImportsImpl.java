package org.b2bleaf.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.exchange.rules.ImportStatus;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;
import org.b2bleaf.exchange.rules.UploadKind;
import org.b2bleaf.persistence.IdBlocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bImports")
public class ImportsImpl implements Imports {

    /** The subject of the audit trail. */
    static final String IMPORT = "import";

    private static final String SEGMENT = "B2bImport";
    private static final int MAX_NAME = 255;

    @Resource(name = "b2bImportDao")
    protected ImportDao dao;

    @Resource(name = "b2bIdBlocks")
    protected IdBlocks ids;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Override
    @Transactional(value = "blTransactionManager", rollbackFor = IOException.class)
    public long upload(UploadKind kind, String fileName, InputStream content, boolean dryRun, String actor)
            throws IOException {
        String name = shortName(fileName);
        long id = ids.reserve(SEGMENT, 1);
        dao.insert(id, kind, name, actor);
        long size = 0;
        int parts = 0;
        for (byte[] part = part(content); part.length > 0; part = part(content)) {
            if (parts == 0 && !kind.mayBePlain() && !UploadArchive.isZip(part)) {
                throw new UploadRefused(Reason.NOT_A_ZIP, name);
            }
            size += part.length;
            if (size > UploadLimits.MAX_UPLOAD) {
                throw new UploadRefused(Reason.UPLOAD_TOO_BIG, name);
            }
            dao.insertPart(id, parts++, part);
        }
        if (parts == 0) {
            throw new UploadRefused(kind.nothing(), name);
        }
        dao.queue(id, ImportStatus.QUEUED, dryRun, size, actor);
        audit.record(actor, dryRun ? "checked" : "requested", AuditSubject.of(IMPORT, id), null, null, name);
        return id;
    }

    private static byte[] part(InputStream content) throws IOException {
        return content.readNBytes(UploadLimits.PART);
    }

    /** Without the folders that some browsers send along. */
    private static String shortName(String fileName) {
        String name = fileName == null
                ? ""
                : fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
        String clean = name.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty()) {
            return "upload.zip";
        }
        return clean.length() <= MAX_NAME ? clean : clean.substring(0, MAX_NAME);
    }

    @Override
    @Transactional("blTransactionManager")
    public boolean importNow(long importId, String actor) {
        ImportRun run = dao.find(importId);
        if (run == null
                || !run.getStatus().isImportable()
                || !dao.queue(importId, run.getStatus(), false, run.getSize(), actor)) {
            return false;
        }
        audit.record(actor, "requested", AuditSubject.of(IMPORT, importId), null, null, run.getFileName());
        return true;
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public ImportRun find(long importId) {
        return dao.find(importId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<ImportRun> newest(UploadKind kind, int first, int limit) {
        return dao.newest(kind, first, limit);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public long count(UploadKind kind) {
        return dao.count(kind);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Problem> problems(long importId, int first, int limit) {
        return dao.problems(importId, first, limit);
    }
}
