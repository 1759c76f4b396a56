package org.b2bleaf.transfer;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.jobs.JobState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bTransfer")
@Table(name = "B2B_TRANSFER")
public class TransferImpl implements Transfer {

    private static final long serialVersionUID = 1L;

    private static final int MAX_ERROR = 500;

    @Id
    @GeneratedValue(generator = "B2bTransferId")
    @GenericGenerator(
            name = "B2bTransferId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bTransferImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.transfer.TransferImpl")
            })
    @Column(name = "TRANSFER_ID")
    protected Long id;

    @ManyToOne(targetEntity = CustomerImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "CUSTOMER_ID", nullable = false)
    protected Customer customer;

    @ManyToOne(targetEntity = CompanyImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "COMPANY_ID", nullable = false)
    protected Company company;

    @ManyToOne(targetEntity = CompanyLocationImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "LOCATION_ID", nullable = false)
    protected CompanyLocation location;

    @Column(name = "STATUS", nullable = false, length = 20)
    protected String status = JobState.QUEUED.name();

    @Column(name = "STARTED_BY", nullable = false)
    protected String startedBy;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    @Column(name = "FINISHED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date finishedAt;

    @Column(name = "UNDONE_BY")
    protected String undoneBy;

    @Column(name = "UNDONE_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date undoneAt;

    @Column(name = "REACHED_ORDER_ID", nullable = false)
    protected long reachedOrderId;

    @Column(name = "LAST_ORDER_ID", nullable = false)
    protected long lastOrderId;

    @Column(name = "TOTAL", nullable = false)
    protected int total;

    @Column(name = "MOVED", nullable = false)
    protected int moved;

    @Column(name = "SKIPPED", nullable = false)
    protected int skipped;

    @Column(name = "ATTEMPTS", nullable = false)
    protected int attempts;

    @Column(name = "LAST_ERROR", length = MAX_ERROR)
    protected String lastError;

    /** For Hibernate. */
    protected TransferImpl() {}

    /**
     * @param total orders to go through
     * @param lastOrderId the greatest id among them
     */
    TransferImpl(
            Customer customer,
            CompanyLocation location,
            int total,
            long lastOrderId,
            String startedBy,
            Date createdAt) {
        this.customer = customer;
        this.company = location.getCompany();
        this.location = location;
        this.total = total;
        this.lastOrderId = lastOrderId;
        this.startedBy = startedBy;
        this.createdAt = createdAt;
    }

    /** Orders up to this id have been looked at. */
    long getReachedOrderId() {
        return reachedOrderId;
    }

    /** Orders beyond this id came later and are none of its business. */
    long getLastOrderId() {
        return lastOrderId;
    }

    /** Notes what a chunk has done, in the transaction of the chunk. */
    void advance(long reachedOrderId, int moved, int skipped) {
        this.reachedOrderId = reachedOrderId;
        this.moved += moved;
        this.skipped += skipped;
        this.attempts = 0;
        this.lastError = null;
    }

    void finish(Date now) {
        this.status = JobState.DONE.name();
        this.finishedAt = now;
    }

    /** @param mostAttempts without any progress, after which it is given up */
    void fail(String error, int mostAttempts) {
        attempts++;
        lastError = error.length() <= MAX_ERROR ? error : error.substring(0, MAX_ERROR);
        if (attempts >= mostAttempts) {
            status = JobState.FAILED.name();
        }
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Customer getCustomer() {
        return customer;
    }

    @Override
    public Company getCompany() {
        return company;
    }

    @Override
    public CompanyLocation getLocation() {
        return location;
    }

    @Override
    public JobState getStatus() {
        return JobState.valueOf(status);
    }

    @Override
    public String getStartedBy() {
        return startedBy;
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }

    @Override
    public Date getFinishedAt() {
        return finishedAt;
    }

    @Override
    public String getUndoneBy() {
        return undoneBy;
    }

    @Override
    public Date getUndoneAt() {
        return undoneAt;
    }

    @Override
    public int getTotal() {
        return total;
    }

    @Override
    public int getMoved() {
        return moved;
    }

    @Override
    public int getSkipped() {
        return skipped;
    }

    @Override
    public String getLastError() {
        return lastError;
    }
}
