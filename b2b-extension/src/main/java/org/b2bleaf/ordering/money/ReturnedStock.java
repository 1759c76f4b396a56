package org.b2bleaf.ordering.money;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.ContextualInventoryService;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/**
 * Gives the shop back what its checkout has taken out of the stock: the counterpart of Broadleaf's
 * {@code DecrementInventoryActivity}.
 */
@Component("b2bReturnedStock")
public class ReturnedStock {

    @Resource(name = "blInventoryService")
    protected ContextualInventoryService inventory;

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    /** To be called once for an order, in the caller's transaction. */
    public void putBack(Order order) {
        SortedMap<Sku, Integer> quantities = new TreeMap<>(Comparator.comparing(Sku::getId));
        order.getOrderItems().forEach(item -> add(item, quantities));
        putBack(order, quantities);
    }

    /**
     * Some of what was ordered. To be called once for each return, in the caller's transaction.
     *
     * @param quantities sorted by the ids of the SKUs, so that nobody waits for one who waits for him
     */
    public void putBack(Order order, SortedMap<Sku, Integer> quantities) {
        Map<Sku, Integer> counted = new HashMap<>();
        quantities.forEach((sku, quantity) -> {
            lock(sku);
            if (InventoryType.CHECK_QUANTITY.equals(sku.getInventoryType())) {
                putBack(sku, quantity, counted);
            }
        });
        if (!counted.isEmpty()) {
            Map<String, Object> context = new HashMap<>();
            context.put(ContextualInventoryService.ORDER_KEY, order);
            inventory.incrementInventory(counted, context);
        }
    }

    private void putBack(Sku sku, int quantity, Map<Sku, Integer> counted) {
        if (!inventory.checkBasicAvailablility(sku)) {
            // InventoryServiceImpl.retrieveQuantitiesAvailable takes what is not sold any more for 0 pieces.
            Integer stored = sku.getQuantityAvailable();
            if (stored != null) {
                sku.setQuantityAvailable(stored + quantity);
            }
        } else if (inventory.retrieveQuantityAvailable(sku) != null) {
            counted.put(sku, quantity);
        }
    }

    private static void add(OrderItem item, Map<Sku, Integer> quantities) {
        if (item instanceof BundleOrderItem bundle) {
            if (bundle.getSku() != null) {
                quantities.merge(bundle.getSku(), bundle.getQuantity(), Integer::sum);
            }
            bundle.getDiscreteOrderItems()
                    .forEach(part ->
                            quantities.merge(part.getSku(), part.getQuantity() * bundle.getQuantity(), Integer::sum));
        } else if (item instanceof DiscreteOrderItem discrete && discrete.getSku() != null) {
            quantities.merge(discrete.getSku(), discrete.getQuantity(), Integer::sum);
        }
    }

    /** Broadleaf reads the number and writes another: it must be the one that is stored, and nobody may change it now. */
    private void lock(Sku sku) {
        em.unwrap(Session.class)
                .createSQLQuery("update BLC_SKU set INVENTORY_TYPE = INVENTORY_TYPE where SKU_ID = :sku")
                .addSynchronizedQuerySpace("BLC_SKU")
                .setLong("sku", sku.getId())
                .executeUpdate();
        em.refresh(sku);
    }
}
