package org.b2bleaf.transfer;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import javax.annotation.Resource;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.CompanyDao;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.PermissionDao;
import org.b2bleaf.ordering.TransferredOrders;
import org.broadleafcommerce.profile.core.dao.CustomerDao;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bTransferService")
@Transactional("blTransactionManager")
public class TransferServiceImpl implements TransferService {

    @Resource(name = "b2bTransferDao")
    protected TransferDao transfers;

    @Resource(name = "b2bTransferChunks")
    protected TransferChunks chunks;

    @Resource(name = "b2bTransferLedger")
    protected TransferLedger ledger;

    @Resource(name = "b2bEarlierOrders")
    protected EarlierOrders earlierOrders;

    @Resource(name = "b2bTransferredOrders")
    protected TransferredOrders transferredOrders;

    @Resource(name = "b2bCompanyDao")
    protected CompanyDao companies;

    @Resource(name = "b2bPermissionDao")
    protected PermissionDao permissions;

    @Resource(name = "blCustomerDao")
    protected CustomerDao customers;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public TransferPreview preview(long customerId, long locationId) {
        Customer customer = customer(customerId);
        CompanyLocation location = location(locationId);
        DryRun dryRun = new DryRun();
        earlierOrders.forEach(customerId, dryRun::add);
        return dryRun.preview(customer, location);
    }

    @Override
    public Transfer start(long customerId, long locationId, String actor) {
        Customer customer = customer(customerId);
        CompanyLocation location = location(locationId);
        if (!permissions.isMember(location.getCompany().getId(), customerId)) {
            throw new TransferRefused(customerId, locationId);
        }
        EarlierOrders.Extent extent = earlierOrders.extent(customerId);
        TransferImpl transfer = new TransferImpl(
                customer, location, extent.count(), extent.lastId(), actor, Date.from(clock.instant()));
        transfers.insert(transfer);
        if (extent.count() <= AT_ONCE) {
            // One more than there can be, so that this piece is the last.
            chunks.next(transfer.getId(), AT_ONCE + 1);
        }
        record(transfer, actor, "transferred", null, summary(transfer));
        return transfer;
    }

    @Override
    public void undo(long transferId, String actor) {
        boolean undone = transfers.markUndone(transferId, actor, Date.from(clock.instant()));
        TransferImpl transfer = existing(transferId);
        if (undone) {
            int removed = transferredOrders.remove(transferId);
            record(transfer, actor, "undone", "transfer " + transferId + ": " + removed + " orders", null);
        }
    }

    @Override
    public void undoAll(long companyId, long customerId, String actor) {
        transfers.notUndone(companyId, customerId).forEach(transfer -> undo(transfer.getId(), actor));
    }

    @Override
    public void resume(long transferId, String actor) {
        if (transfers.requeue(transferId)) {
            record(existing(transferId), actor, "resumed", null, "transfer " + transferId);
        }
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<Transfer> find(long transferId) {
        return transfers.findWithNames(transferId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public TransferContents contents(long transferId, int limit) {
        return ledger.contents(transferId, limit);
    }

    private static String summary(Transfer transfer) {
        return "transfer " + transfer.getId() + ": "
                + (transfer.getStatus().isOpen()
                        ? transfer.getTotal() + " orders to look at"
                        : transfer.getMoved() + " orders");
    }

    /** Shown with the location, its company and the customer. */
    private void record(Transfer transfer, String actor, String action, String before, String after) {
        long customerId = transfer.getCustomer().getId();
        AuditSubject subject = AuditSubject.location(
                        transfer.getCompany().getId(), transfer.getLocation().getId())
                .concerning(customerId);
        audit.record(actor, action, subject, "orders of customer " + customerId, before, after);
    }

    private TransferImpl existing(long transferId) {
        TransferImpl transfer = transfers.find(transferId);
        if (transfer == null) {
            throw new EntityNotFoundException("No transfer " + transferId);
        }
        return transfer;
    }

    private Customer customer(long customerId) {
        Customer customer = customers.readCustomerById(customerId);
        if (customer == null) {
            throw new EntityNotFoundException("No customer " + customerId);
        }
        return customer;
    }

    private CompanyLocation location(long locationId) {
        CompanyLocation location = companies.findLocation(locationId);
        if (location == null) {
            throw new EntityNotFoundException("No location " + locationId);
        }
        return location;
    }
}
