package org.b2bleaf.cart;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.Resource;
import org.b2bleaf.cart.LocationCartDao.Pricing;
import org.b2bleaf.cart.rules.PriceChange;
import org.b2bleaf.company.LocationAccess;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Service("b2bLocationCarts")
public class LocationCartsImpl implements LocationCarts {

    private static final Logger LOG = LoggerFactory.getLogger(LocationCartsImpl.class);

    /** How often another session may come in between before the cart is priced anew, under its lock. */
    private static final int LOOKS = 3;

    @Resource(name = "b2bLocationCartDao")
    protected LocationCartDao dao;

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    public Brought bring(Order cart, LocationAccess location, Seen seen) {
        // Lines first: whatever is read afterwards is at least as new as they are.
        cart.getOrderItems().forEach(OrderItem::getQuantity);
        String known = seen == null ? null : seen.mark();
        for (int look = 0; look < LOOKS; look++) {
            Optional<Pricing> pricing = dao.find(cart.getId());
            if (pricing.isEmpty() || pricing.get().locationId() != location.locationId()) {
                break;
            }
            if (pricing.get().mark().equals(known)) {
                return new Brought(new Seen(location.locationId(), known), Optional.empty());
            }
            known = pricing.get().mark();
            // Priced for this location in another session, perhaps on another node: its lines are in the database.
            orderService.reloadOrder(cart);
        }
        return priced(cart, location, seen);
    }

    private Brought priced(Order cart, LocationAccess location, Seen seen) {
        try {
            List<PriceChange> changes = new TransactionTemplate(transactionManager).execute(status -> price(cart));
            boolean hasSwitched = seen != null && seen.locationId() != location.locationId();
            Seen now = dao.find(cart.getId())
                    .map(pricing -> new Seen(pricing.locationId(), pricing.mark()))
                    .orElse(null);
            return new Brought(
                    now,
                    hasSwitched ? Optional.of(new CartChanges(location.locationName(), changes)) : Optional.empty());
        } catch (NotPriced e) {
            // The cart is kept as it is, and nothing is noted: the next request tries again, and so does a checkout.
            LOG.warn("The cart {} could not be priced for the location {}", cart.getId(), location.locationId(), e);
            return new Brought(seen, Optional.empty());
        }
    }

    private List<PriceChange> price(Order cart) {
        dao.lock(cart.getId());
        orderService.reloadOrder(cart);
        if (!OrderStatus.IN_PROCESS.equals(cart.getStatus())) {
            return List.of();
        }
        List<PriceChange.Line> before = CartLines.prices(cart);
        try {
            return PriceChange.between(before, CartLines.prices(orderService.save(cart, true, true)));
        } catch (PricingException e) {
            throw new NotPriced(e);
        }
    }

    @Override
    @Transactional("blTransactionManager")
    public Seen notePriced(long cartId, long locationId) {
        Seen seen = new Seen(locationId, UUID.randomUUID().toString());
        dao.note(cartId, new Pricing(locationId, seen.mark()), Date.from(clock.instant()));
        return seen;
    }

    @Override
    @Transactional("blTransactionManager")
    public void forget(long cartId) {
        dao.forget(cartId);
    }

    /** Rolls the transaction back. */
    private static final class NotPriced extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotPriced(PricingException cause) {
            super(cause);
        }
    }
}
