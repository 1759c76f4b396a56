package org.b2bleaf.transfer;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.jobs.JobReport;
import org.b2bleaf.jobs.JobSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Transfers in the list of jobs. */
@Component("b2bTransferReports")
public class TransferReports implements JobSource {

    /** Their kind there. */
    public static final String KIND = "transfer";

    @Resource(name = "b2bTransferDao")
    protected TransferDao transfers;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<JobReport> newest(int limit) {
        return transfers.newest(limit).stream().map(TransferReports::report).toList();
    }

    /** One of them, whose names are at hand. */
    public static JobReport report(Transfer transfer) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("moved", (long) transfer.getMoved());
        counts.put("skipped", (long) transfer.getSkipped());
        Date finished = transfer.getUndoneAt() == null ? transfer.getFinishedAt() : transfer.getUndoneAt();
        return new JobReport(
                KIND,
                transfer.getId(),
                CustomerName.of(transfer.getCustomer()) + " → "
                        + transfer.getCompany().getName() + ", "
                        + transfer.getLocation().getName(),
                transfer.getStatus(),
                transfer.getTotal(),
                transfer.getMoved() + transfer.getSkipped(),
                counts,
                transfer.getStartedBy(),
                transfer.getCreatedAt().toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
