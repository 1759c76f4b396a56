package org.b2bleaf.transfer;

import java.util.function.BooleanSupplier;
import javax.annotation.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Works on the transfers that were too large to be done at once, and on what a node that died has left. */
@Service("b2bTransferJob")
public class TransferJob {

    private static final Logger LOG = LoggerFactory.getLogger(TransferJob.class);

    @Resource(name = "b2bTransferDao")
    protected TransferDao transfers;

    @Resource(name = "b2bTransferChunks")
    protected TransferChunks chunks;

    /**
     * Called about every second by the job {@code b2b-transfers}.
     *
     * @param stop asked between two pieces
     */
    public void work(BooleanSupplier stop) {
        for (Long id : transfers.openIds()) {
            work(id, stop);
        }
    }

    private void work(long id, BooleanSupplier stop) {
        try {
            boolean more = true;
            while (more && !stop.getAsBoolean()) {
                more = chunks.next(id);
            }
        } catch (RuntimeException e) {
            LOG.warn("A part of transfer {} failed and will be tried again", id, e);
            chunks.failed(id, String.valueOf(e.getMessage()));
        }
    }
}
