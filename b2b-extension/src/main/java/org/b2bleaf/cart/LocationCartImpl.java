package org.b2bleaf.cart;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

/** For which location a cart was priced last. A cart without one was priced for nobody in particular, or never. */
@Entity(name = "B2bLocationCart")
@Table(name = "B2B_CART")
public class LocationCartImpl {

    @Id
    @Column(name = "ORDER_ID")
    protected Long orderId;

    @Column(name = "LOCATION_ID", nullable = false)
    protected long locationId;

    /** Another one after each pricing, so that a session knows whether the prices are still those that it has read. */
    @Column(name = "PRICING_MARK", nullable = false, length = 36)
    protected String pricingMark;

    @Column(name = "PRICED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date pricedAt;

    /** For Hibernate. */
    protected LocationCartImpl() {}

    LocationCartImpl(long orderId, long locationId, String pricingMark, Date pricedAt) {
        this.orderId = orderId;
        this.locationId = locationId;
        this.pricingMark = pricingMark;
        this.pricedAt = pricedAt;
    }
}
