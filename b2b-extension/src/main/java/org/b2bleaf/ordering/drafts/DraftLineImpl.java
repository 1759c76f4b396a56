package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
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
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.DraftOrderImpl;
import org.b2bleaf.ordering.drafts.rules.PriceSource;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bDraftLine")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_DRAFT_LINE")
public class DraftLineImpl implements DraftLine {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bDraftLineId")
    @GenericGenerator(
            name = "B2bDraftLineId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bDraftLineImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.ordering.drafts.DraftLineImpl")
            })
    @Column(name = "DRAFT_LINE_ID")
    protected Long id;

    @ManyToOne(targetEntity = DraftOrderImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "DRAFT_ID", nullable = false)
    protected DraftOrder draft;

    @Column(name = "LINE_NO", nullable = false)
    protected int lineNo;

    @Column(name = "ORDER_ITEM_ID")
    protected Long orderItemId;

    @ManyToOne(targetEntity = SkuImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "SKU_ID", nullable = false)
    protected Sku sku;

    @Column(name = "SKU_CODE")
    protected String skuCode;

    @Column(name = "NAME", nullable = false)
    protected String name;

    @Column(name = "AGREED_QUANTITY", nullable = false)
    protected int agreedQuantity;

    @Column(name = "AGREED_PRICE", precision = 19, scale = 5)
    protected BigDecimal agreedPrice;

    @Column(name = "QUANTITY", nullable = false)
    protected int quantity;

    @Column(name = "UNIT_PRICE", precision = 19, scale = 5)
    protected BigDecimal unitPrice;

    @Column(name = "PRICE_SOURCE", nullable = false, length = 10)
    protected String priceSource;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public DraftOrder getDraft() {
        return draft;
    }

    @Override
    public void setDraft(DraftOrder draft) {
        this.draft = draft;
    }

    @Override
    public int getLineNo() {
        return lineNo;
    }

    @Override
    public void setLineNo(int lineNo) {
        this.lineNo = lineNo;
    }

    @Override
    public Long getOrderItemId() {
        return orderItemId;
    }

    @Override
    public void setOrderItemId(Long orderItemId) {
        this.orderItemId = orderItemId;
    }

    @Override
    public Sku getSku() {
        return sku;
    }

    @Override
    public void setSku(Sku sku) {
        this.sku = sku;
    }

    @Override
    public String getSkuCode() {
        return skuCode;
    }

    @Override
    public void setSkuCode(String skuCode) {
        this.skuCode = skuCode;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    @Override
    public int getAgreedQuantity() {
        return agreedQuantity;
    }

    @Override
    public void setAgreedQuantity(int agreedQuantity) {
        this.agreedQuantity = agreedQuantity;
    }

    @Override
    public BigDecimal getAgreedPrice() {
        return agreedPrice;
    }

    @Override
    public void setAgreedPrice(BigDecimal agreedPrice) {
        this.agreedPrice = agreedPrice;
    }

    @Override
    public int getQuantity() {
        return quantity;
    }

    @Override
    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    @Override
    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    @Override
    public void setUnitPrice(BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    @Override
    public PriceSource getPriceSource() {
        return PriceSource.valueOf(priceSource);
    }

    @Override
    public void setPriceSource(PriceSource priceSource) {
        this.priceSource = priceSource.name();
    }
}
