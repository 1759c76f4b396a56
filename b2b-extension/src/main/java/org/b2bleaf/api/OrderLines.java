package org.b2bleaf.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.money.rules.MinorUnit;
import org.springframework.stereotype.Repository;

/**
 * Reads the lines of many orders in three statements, where Broadleaf's entities take several for each line. Totals are
 * worked out as by {@code OrderItemImpl.getTotalPrice}: the column with the price holds a rounded average.
 */
@Repository("b2bOrderLines")
public class OrderLines {

    static final String BROADLEAF = "org.broadleafcommerce.core.order.domain.";

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    /** @param sku null when it has no code */
    record Line(String sku, String name, int quantity, BigDecimal total) {

        BigDecimal unitPrice(Currency currency) {
            return quantity == 0
                    ? total
                    : total.divide(BigDecimal.valueOf(quantity), 10, RoundingMode.HALF_UP)
                            .setScale(MinorUnit.zero(currency).scale(), RoundingMode.HALF_UP);
        }
    }

    /** A part of a line that is priced in one way; its adjustment is that of one piece. */
    private record Part(int quantity, boolean atSalePrice, BigDecimal adjustment) {}

    /** @return by Broadleaf's order, in the order of the cart */
    Map<Long, List<Line>> of(Collection<Long> orderIds) {
        if (orderIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> items = em.createQuery(
                        "select i.id, i.order.id, i.sku.id, i.name, i.quantity, i.price, i.retailPrice, i.salePrice from "
                                + BROADLEAF + "DiscreteOrderItemImpl i where i.order.id in (:ids) order by i.id",
                        Object[].class)
                .setParameter("ids", orderIds)
                .getResultList();
        if (items.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Part>> parts = parts(orderIds);
        Map<Long, String> codes = skuCodes.codesOf(
                items.stream().map(item -> (Long) item[2]).distinct().toList());
        Map<Long, List<Line>> lines = new HashMap<>();
        for (Object[] item : items) {
            int quantity = (Integer) item[4];
            BigDecimal total = total(
                    quantity,
                    (BigDecimal) item[5],
                    (BigDecimal) item[6],
                    (BigDecimal) item[7],
                    parts.getOrDefault((Long) item[0], List.of()));
            lines.computeIfAbsent((Long) item[1], id -> new ArrayList<>())
                    .add(new Line(codes.get((Long) item[2]), (String) item[3], quantity, total));
        }
        return lines;
    }

    private Map<Long, List<Part>> parts(Collection<Long> orderIds) {
        Map<Long, List<Part>> parts = new HashMap<>();
        em.createQuery(
                        """
                        select d.orderItem.id, d.quantity, d.useSalePrice,
                            (select sum(a.value)
                                from org.broadleafcommerce.core.offer.domain.OrderItemPriceDetailAdjustmentImpl a
                                where a.orderItemPriceDetail.id = d.id)
                        from %sOrderItemPriceDetailImpl d join d.orderItem i where i.order.id in (:ids)"""
                                .formatted(BROADLEAF),
                        Object[].class)
                .setParameter("ids", orderIds)
                .getResultList()
                .forEach(row -> parts.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new Part(
                                (Integer) row[1],
                                Boolean.TRUE.equals(row[2]),
                                row[3] == null ? BigDecimal.ZERO : (BigDecimal) row[3])));
        return parts;
    }

    private static BigDecimal total(
            int quantity, BigDecimal price, BigDecimal retail, BigDecimal sale, List<Part> parts) {
        if (parts.isEmpty()) {
            BigDecimal each = price != null ? price : sale != null ? sale : retail;
            return each == null ? BigDecimal.ZERO : each.multiply(BigDecimal.valueOf(quantity));
        }
        boolean atSalePrice = sale != null && parts.stream().allMatch(Part::atSalePrice);
        BigDecimal each = atSalePrice ? sale : retail != null ? retail : BigDecimal.ZERO;
        return parts.stream()
                .map(part -> each.subtract(part.adjustment).multiply(BigDecimal.valueOf(part.quantity)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
