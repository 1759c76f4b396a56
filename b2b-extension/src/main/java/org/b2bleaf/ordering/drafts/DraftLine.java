package org.b2bleaf.ordering.drafts;

import java.io.Serializable;
import java.math.BigDecimal;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.drafts.rules.LineChange;
import org.b2bleaf.ordering.drafts.rules.PriceSource;
import org.broadleafcommerce.core.catalog.domain.Sku;

/** A line of a draft: as the buyer agreed to it, and as the merchant has made it. */
public interface DraftLine extends Serializable {

    Long getId();

    DraftOrder getDraft();

    void setDraft(DraftOrder draft);

    /** From 1, in the order in which lines show. */
    int getLineNo();

    void setLineNo(int lineNo);

    /** Of the line of Broadleaf's order; null when that has none, yet or any more. */
    Long getOrderItemId();

    void setOrderItemId(Long orderItemId);

    Sku getSku();

    void setSku(Sku sku);

    /** By which people call it; null when it has none. */
    String getSkuCode();

    void setSkuCode(String skuCode);

    String getName();

    void setName(String name);

    /** 0 when the merchant has added the line. */
    int getAgreedQuantity();

    void setAgreedQuantity(int agreedQuantity);

    /** Of one unit; null when the merchant has added the line. */
    BigDecimal getAgreedPrice();

    void setAgreedPrice(BigDecimal agreedPrice);

    /** 0 when the merchant has taken the line out. */
    int getQuantity();

    void setQuantity(int quantity);

    /** Null while a line that the merchant has added is not priced yet. */
    BigDecimal getUnitPrice();

    void setUnitPrice(BigDecimal unitPrice);

    PriceSource getPriceSource();

    void setPriceSource(PriceSource priceSource);

    /** What was done to it since the buyer agreed. */
    default LineChange change() {
        return new LineChange(getAgreedQuantity(), getAgreedPrice(), getQuantity(), getUnitPrice());
    }
}
