package org.b2bleaf.cart;

import java.util.Date;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/** Reads and writes for which location a cart is priced, past anything that Hibernate remembers. */
@Repository("b2bLocationCartDao")
public class LocationCartDao {

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** The last pricing of a cart. */
    record Pricing(long locationId, String mark) {}

    Optional<Pricing> find(long cartId) {
        return em
                .createQuery(
                        "select c.locationId, c.pricingMark from B2bLocationCart c where c.orderId = :cart",
                        Object[].class)
                .setParameter("cart", cartId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Pricing((Long) row[0], (String) row[1]));
    }

    /** In the transaction that stores the prices. */
    void note(long cartId, Pricing pricing, Date now) {
        if (update(cartId, pricing, now) == 0) {
            // Two sessions may be the first ones at the same time.
            lock(cartId);
            if (update(cartId, pricing, now) == 0) {
                em.persist(new LocationCartImpl(cartId, pricing.locationId(), pricing.mark(), now));
            }
        }
    }

    private int update(long cartId, Pricing pricing, Date now) {
        return em.createQuery(
                        """
                        update B2bLocationCart c set c.locationId = :location, c.pricingMark = :mark, c.pricedAt = :now
                        where c.orderId = :cart""")
                .setParameter("location", pricing.locationId())
                .setParameter("mark", pricing.mark())
                .setParameter("now", now)
                .setParameter("cart", cartId)
                .executeUpdate();
    }

    void forget(long cartId) {
        em.createQuery("delete from B2bLocationCart c where c.orderId = :cart")
                .setParameter("cart", cartId)
                .executeUpdate();
    }

    /** Makes whoever prices, fills or submits the same cart in another session or on another node wait for this transaction. */
    void lock(long cartId) {
        // Naming a table keeps Hibernate from emptying the whole second-level cache, as it does for unknown SQL.
        em.unwrap(Session.class)
                .createSQLQuery("update BLC_ORDER set ORDER_STATUS = ORDER_STATUS where ORDER_ID = :cart")
                .addSynchronizedQuerySpace("B2B_CART")
                .setLong("cart", cartId)
                .executeUpdate();
    }
}
