package org.b2bleaf.returns.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.b2bleaf.money.rules.MinorUnit;

/**
 * What the lines of an order are worth when they come back: what was charged for them, less their share of what was taken off
 * the order as a whole, and with their share of tax. Shipping is not given back.
 *
 * @param lines by their ids
 * @param goods what all lines cost, before what was taken off the order as a whole
 * @param shipping zero for none
 * @param tax on goods and shipping, zero for none
 * @param total of the order
 */
public record OrderWorth(
        Map<Long, Line> lines,
        BigDecimal goods,
        BigDecimal shipping,
        BigDecimal tax,
        BigDecimal total,
        Currency currency) {

    /** @param total what the line cost, without tax */
    public record Line(int quantity, BigDecimal total) {}

    /** @param quantity of one line that comes back */
    public record Part(long lineId, int quantity) {}

    public OrderWorth {
        lines = Map.copyOf(lines);
    }

    /** What all goods are worth together; never more than the order. */
    public BigDecimal all() {
        return MinorUnit.round(goodsWithoutTax().add(taxOnGoods()), currency)
                .max(BigDecimal.ZERO)
                .min(total);
    }

    /**
     * Half-up to the minor unit; zero for what is not of this order.
     *
     * @param part at most as many as were ordered count
     */
    public BigDecimal of(Part part) {
        Line line = lines.get(part.lineId());
        if (line == null || line.quantity() <= 0 || goods.signum() <= 0) {
            return MinorUnit.zero(currency);
        }
        int quantity = Math.max(0, Math.min(part.quantity(), line.quantity()));
        BigDecimal share = line.total()
                .multiply(BigDecimal.valueOf(quantity))
                .multiply(goodsWithoutTax().add(taxOnGoods()));
        return MinorUnit.round(
                share.divide(goods.multiply(BigDecimal.valueOf(line.quantity())), MathContext.DECIMAL128), currency);
    }

    /**
     * What a return is worth.
     *
     * @param before what returns of the order were settled with already
     * @return never more than what is left of the worth of all goods
     */
    public BigDecimal of(List<Part> parts, BigDecimal before) {
        BigDecimal sum = parts.stream().map(this::of).reduce(MinorUnit.zero(currency), BigDecimal::add);
        return sum.min(all().subtract(before)).max(BigDecimal.ZERO);
    }

    private BigDecimal goodsWithoutTax() {
        BigDecimal net = total.subtract(shipping).subtract(tax);
        return net.min(goods).max(BigDecimal.ZERO);
    }

    /** Shipping is taxed like the goods: the share of the tax goes by the amount. */
    private BigDecimal taxOnGoods() {
        BigDecimal net = goodsWithoutTax();
        BigDecimal taxed = net.add(shipping);
        return tax.signum() <= 0 || taxed.signum() <= 0
                ? BigDecimal.ZERO
                : tax.multiply(net).divide(taxed, MathContext.DECIMAL128);
    }
}
