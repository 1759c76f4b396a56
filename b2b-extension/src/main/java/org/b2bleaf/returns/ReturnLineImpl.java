package org.b2bleaf.returns;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import org.b2bleaf.returns.rules.ReturnReason;
import org.b2bleaf.returns.rules.ReturnWish.Wanted;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bReturnLine")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_RETURN_LINE")
public class ReturnLineImpl implements ReturnLine {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bReturnLineId")
    @GenericGenerator(
            name = "B2bReturnLineId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bReturnLineImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.returns.ReturnLineImpl")
            })
    @Column(name = "RETURN_LINE_ID")
    protected Long id;

    @ManyToOne(targetEntity = ReturnRequestImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "RETURN_ID", nullable = false)
    protected ReturnRequest request;

    @Column(name = "LINE_NO", nullable = false)
    protected int lineNo;

    @Column(name = "ORDER_ITEM_ID", nullable = false)
    protected long orderItemId;

    @ManyToOne(targetEntity = SkuImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "SKU_ID", nullable = false)
    protected Sku sku;

    @Column(name = "SKU_CODE")
    protected String skuCode;

    @Column(name = "NAME", nullable = false)
    protected String name;

    @Column(name = "QUANTITY", nullable = false)
    protected int quantity;

    @Column(name = "APPROVED_QUANTITY")
    protected Integer approvedQuantity;

    @Column(name = "RECEIVED_QUANTITY")
    protected Integer receivedQuantity;

    @Column(name = "REASON", nullable = false, length = 20)
    protected String reason;

    @Column(name = "REASON_TEXT", length = 500)
    protected String reasonText;

    /** For Hibernate. */
    protected ReturnLineImpl() {}

    ReturnLineImpl(Wanted wanted, Sku sku, String skuCode, String name) {
        orderItemId = wanted.lineId();
        quantity = wanted.quantity();
        reason = wanted.reason().name();
        reasonText = wanted.words();
        this.sku = sku;
        this.skuCode = skuCode;
        this.name = name;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public ReturnRequest getReturn() {
        return request;
    }

    @Override
    public long getOrderItemId() {
        return orderItemId;
    }

    @Override
    public Sku getSku() {
        return sku;
    }

    @Override
    public String getSkuCode() {
        return skuCode;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getQuantity() {
        return quantity;
    }

    @Override
    public Integer getApprovedQuantity() {
        return approvedQuantity;
    }

    void setApprovedQuantity(Integer approvedQuantity) {
        this.approvedQuantity = approvedQuantity;
    }

    @Override
    public Integer getReceivedQuantity() {
        return receivedQuantity;
    }

    void setReceivedQuantity(Integer receivedQuantity) {
        this.receivedQuantity = receivedQuantity;
    }

    @Override
    public ReturnReason getReason() {
        return ReturnReason.valueOf(reason);
    }

    @Override
    public String getReasonText() {
        return reasonText;
    }
}
