package org.b2bleaf.returns;

import java.io.Serializable;
import org.b2bleaf.returns.rules.ReturnReason;
import org.b2bleaf.returns.rules.ReturnedQuantity;
import org.broadleafcommerce.core.catalog.domain.Sku;

/** A line of an order that is returned, as a whole or in part. */
public interface ReturnLine extends Serializable {

    Long getId();

    ReturnRequest getReturn();

    /** Of Broadleaf's order. */
    long getOrderItemId();

    Sku getSku();

    /** By which people call it; null when it has none. */
    String getSkuCode();

    String getName();

    /** That the buyer asked for. */
    int getQuantity();

    /** Null while that is not decided. */
    Integer getApprovedQuantity();

    /** Null while the goods are to come. */
    Integer getReceivedQuantity();

    ReturnReason getReason();

    /** The buyer's own words; null for a reason of the list. */
    String getReasonText();

    default ReturnedQuantity returned() {
        return new ReturnedQuantity(
                getReturn().getStatus(), getQuantity(), getApprovedQuantity(), getReceivedQuantity());
    }
}
