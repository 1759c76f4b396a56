package org.b2bleaf.returns;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

/** The wish to put what came back into the stock. Gone when it is done. */
@Entity(name = "B2bReturnStock")
@Table(name = "B2B_RETURN_STOCK")
public class ReturnStock {

    @Id
    @Column(name = "RETURN_ID")
    protected Long returnId;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    protected ReturnStock() {}

    ReturnStock(long returnId, Date now) {
        this.returnId = returnId;
        createdAt = now;
    }
}
