package org.b2bleaf.ordering.money;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

/** The wish to put back what a cancelled order had taken out of the stock. Gone when it is done. */
@Entity(name = "B2bStockReturn")
@Table(name = "B2B_STOCK_RETURN")
public class StockReturn {

    @Id
    @Column(name = "B2B_ORDER_ID")
    protected Long b2bOrderId;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    protected StockReturn() {}

    StockReturn(long b2bOrderId, Date now) {
        this.b2bOrderId = b2bOrderId;
        createdAt = now;
    }
}
