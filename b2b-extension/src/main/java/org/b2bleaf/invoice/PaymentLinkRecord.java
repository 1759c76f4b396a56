package org.b2bleaf.invoice;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** A link that pays an invoice. Its token is in a mail; here is the hash of it. */
@Entity(name = "B2bPaymentLink")
@Table(name = "B2B_PAYMENT_LINK")
public class PaymentLinkRecord {

    @Id
    @GeneratedValue(generator = "B2bPaymentLinkId")
    @GenericGenerator(
            name = "B2bPaymentLinkId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bPaymentLink"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.invoice.PaymentLinkRecord")
            })
    @Column(name = "LINK_ID")
    protected Long id;

    @Column(name = "TOKEN_HASH", nullable = false, length = 64)
    protected String tokenHash;

    @Column(name = "INVOICE_ID", nullable = false)
    protected long invoiceId;

    @Column(name = "B2B_ORDER_ID", nullable = false)
    protected long orderId;

    @Column(name = "RECIPIENT", nullable = false)
    protected String recipient;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    @Column(name = "CREATED_BY", nullable = false)
    protected String createdBy;

    @Column(name = "EXPIRES_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date expiresAt;

    @Column(name = "WITHDRAWN", nullable = false)
    protected boolean withdrawn;

    @Column(name = "TRIES", nullable = false)
    protected int tries;

    @Column(name = "TRIES_FROM", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date triesFrom;

    /** For Hibernate. */
    protected PaymentLinkRecord() {}

    PaymentLinkRecord(
            String tokenHash, InvoiceRef invoice, String recipient, String createdBy, Date now, Date expiresAt) {
        this.tokenHash = tokenHash;
        this.invoiceId = invoice.id();
        this.orderId = invoice.orderId();
        this.recipient = recipient;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = expiresAt;
        this.triesFrom = now;
    }
}
