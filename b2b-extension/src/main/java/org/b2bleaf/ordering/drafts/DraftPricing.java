package org.b2bleaf.ordering.drafts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.ordering.DraftOrder;
import org.b2bleaf.ordering.drafts.rules.DraftSums;
import org.b2bleaf.ordering.drafts.rules.PriceSource;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFee;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.FulfillmentGroupService;
import org.broadleafcommerce.core.order.service.OrderItemService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.DiscreteOrderItemRequest;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.order.strategy.FulfillmentGroupItemStrategy;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.springframework.stereotype.Service;

/**
 * Makes Broadleaf's order what the lines of a draft say, and lets Broadleaf price it: shipping and tax are the host's. Each
 * line has its price fixed, so that neither a change of catalogs nor an offer makes it another one.
 */
@Service("b2bDraftPricing")
public class DraftPricing {

    /** The fee by which Broadleaf's totals know the discount: unlike an adjustment it belongs to no offer. */
    static final String DISCOUNT = "B2B_DRAFT_DISCOUNT";

    @Resource(name = "b2bDraftDao")
    protected DraftDao dao;

    @Resource(name = "blOrderService")
    protected OrderService orderService;

    @Resource(name = "blOrderItemService")
    protected OrderItemService orderItems;

    @Resource(name = "blFulfillmentGroupService")
    protected FulfillmentGroupService fulfillmentGroups;

    @Resource(name = "blFulfillmentGroupItemStrategy")
    protected FulfillmentGroupItemStrategy fulfillmentItems;

    /** The prices of lines that are to have today's are set; null for those that have none. */
    void priceLines(DraftOrder draft, List<DraftLine> lines, TodaysPrices.ForLocation today) {
        for (DraftLine line : lines) {
            if (line.getPriceSource() == PriceSource.TODAY && line.getQuantity() > 0) {
                line.setUnitPrice(today.offer(line.getSku(), line.getQuantity(), draft.getCurrency())
                        .map(TodaysPrices.Offer::unitPrice)
                        .orElse(null));
            }
        }
    }

    /**
     * Writes shipping, tax and total to the draft.
     *
     * @return Broadleaf's order, priced and stored
     */
    Order apply(DraftOrder draft, List<DraftLine> lines) {
        Order order = orderService.findOrderById(draft.getOrder().getId());
        try {
            Map<Long, DiscreteOrderItem> items = itemsOf(order);
            for (DraftLine line : lines) {
                DiscreteOrderItem item = line.getOrderItemId() == null ? null : items.get(line.getOrderItemId());
                boolean wanted = line.getQuantity() > 0 && line.getUnitPrice() != null;
                if (!wanted) {
                    remove(order, line, item);
                } else if (item == null) {
                    add(order, line);
                } else {
                    put(order, line, item);
                }
            }
            discount(order, draft, lines);
            order = orderService.save(order, true);
            check(order, draft, lines);
        } catch (PricingException e) {
            throw new IllegalStateException("Draft " + draft.getReference() + " cannot be priced", e);
        }
        draft.setShipping(DraftContents.amount(order.getTotalShipping()));
        draft.setTax(DraftContents.amount(order.getTotalTax()));
        draft.setTotal(order.getTotal().getAmount());
        return order;
    }

    /** Rather no price than a wrong one. */
    private static void check(Order order, DraftOrder draft, List<DraftLine> lines) {
        BigDecimal products =
                DraftSums.products(lines.stream().map(DraftLine::change).toList());
        if (order.getSubTotal().getAmount().compareTo(products) != 0) {
            throw new IllegalStateException("The lines of draft " + draft.getReference() + " cost " + products
                    + ", but Broadleaf says " + order.getSubTotal());
        }
    }

    private static Map<Long, DiscreteOrderItem> itemsOf(Order order) {
        return order.getOrderItems().stream()
                .filter(DiscreteOrderItem.class::isInstance)
                .map(DiscreteOrderItem.class::cast)
                .collect(Collectors.toMap(OrderItem::getId, Function.identity()));
    }

    private void remove(Order order, DraftLine line, DiscreteOrderItem item) {
        if (item != null) {
            fulfillmentGroups.removeOrderItemFromFullfillmentGroups(order, item);
            order.getOrderItems().remove(item);
            orderItems.delete(item);
        }
        line.setOrderItemId(null);
    }

    /** Not through Broadleaf's workflow, which would refuse what the merchant may decide: quantities, hidden products. */
    private void add(Order order, DraftLine line) throws PricingException {
        Product product = line.getSku().getProduct();
        DiscreteOrderItemRequest wish = new DiscreteOrderItemRequest();
        wish.setOrder(order);
        wish.setSku(line.getSku());
        wish.setProduct(product);
        wish.setCategory(product == null ? null : product.getDefaultCategory());
        wish.setQuantity(line.getQuantity());
        wish.setItemAttributes(new HashMap<>());
        DiscreteOrderItem made = orderItems.createDiscreteOrderItem(wish);
        made.setPrice(money(order, line.getUnitPrice()));
        OrderItem item = orderItems.saveOrderItem(made);
        line.setOrderItemId(item.getId());
        order.getOrderItems().add(item);
        CartOperationRequest added = new CartOperationRequest(order, new OrderItemRequestDTO(), false);
        added.setOrderItem(item);
        fulfillmentItems.onItemAdded(added);
        // Hibernate cannot merge an order that is loaded with parts that are not stored.
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
            storeNew(group.getId(), group);
            group.getFulfillmentGroupItems().forEach(part -> storeNew(part.getId(), part));
        }
    }

    private void storeNew(Long id, Object part) {
        if (id == null) {
            dao.store(part);
        }
    }

    private void put(Order order, DraftLine line, DiscreteOrderItem item) {
        if (item.getQuantity() != line.getQuantity()) {
            item.setQuantity(line.getQuantity());
            fulfillmentGroups
                    .getFulfillmentGroupItemsForOrderItem(order, item)
                    .forEach(it -> it.setQuantity(line.getQuantity()));
        }
        // They know the quantity and the offers of before, and OrderItemImpl.getTotalPrice goes by them.
        item.getOrderItemPriceDetails().clear();
        item.setPrice(money(order, line.getUnitPrice()));
    }

    private void discount(Order order, DraftOrder draft, List<DraftLine> lines) {
        BigDecimal products =
                DraftSums.products(lines.stream().map(DraftLine::change).toList());
        BigDecimal discount = draft.getDiscount().min(products);
        FulfillmentGroupFee fee = null;
        for (FulfillmentGroup group : order.getFulfillmentGroups()) {
            for (FulfillmentGroupFee known : List.copyOf(group.getFulfillmentGroupFees())) {
                if (DISCOUNT.equals(known.getName())) {
                    fee = known;
                }
            }
        }
        if (fee == null && discount.signum() > 0) {
            FulfillmentGroup group = order.getFulfillmentGroups().get(0);
            fee = fulfillmentGroups.createFulfillmentGroupFee();
            fee.setName(DISCOUNT);
            // Less is paid, so less is taxed.
            fee.setTaxable(true);
            fee.setFulfillmentGroup(group);
            fee.setAmount(money(order, discount.negate()));
            group.addFulfillmentGroupFee(fee);
            storeNew(fee.getId(), fee);
        } else if (fee != null) {
            fee.setAmount(money(order, discount.negate()));
        }
    }

    private static Money money(Order order, BigDecimal amount) {
        return order.getCurrency() == null
                ? new Money(amount)
                : new Money(amount, order.getCurrency().getCurrencyCode());
    }
}
