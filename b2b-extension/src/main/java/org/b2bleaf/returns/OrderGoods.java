package org.b2bleaf.returns;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.returns.ReturnOffer.Line;
import org.b2bleaf.returns.rules.LeftToReturn;
import org.b2bleaf.returns.rules.OrderWorth;
import org.b2bleaf.returns.rules.ReturnProblem;
import org.b2bleaf.returns.rules.ReturnWindow;
import org.b2bleaf.returns.rules.ReturnedQuantity;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.stereotype.Component;

/** Tells the rules what an order consists of, in their words. */
@Component("b2bOrderGoods")
public class OrderGoods {

    @Resource(name = "b2bReturnDao")
    protected ReturnDao dao;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bClock")
    protected Clock clock;

    ReturnOffer offer(B2bOrder order) {
        List<DiscreteOrderItem> items = items(order.getOrder());
        Map<Long, String> codes = skuCodes.codesOf(
                items.stream().map(item -> item.getSku().getId()).toList());
        Map<Long, List<ReturnedQuantity>> returned = returned(order);
        OrderWorth worth = worth(order);
        List<Line> lines = items.stream()
                .map(item -> new Line(
                        item.getId(),
                        codes.get(item.getSku().getId()),
                        item.getName(),
                        item.getQuantity(),
                        LeftToReturn.of(item.getQuantity(), returned.getOrDefault(item.getId(), List.of())),
                        worth.of(new OrderWorth.Part(item.getId(), 1))))
                .toList();
        ReturnProblem problem = problem(order)
                .orElse(lines.stream().allMatch(line -> line.left() == 0) ? ReturnProblem.NOTHING_LEFT : null);
        return new ReturnOffer(
                order,
                lines,
                problem,
                ReturnWindow.lastDay(order.getFulfilledOn(), days()).orElse(null));
    }

    /** Whether something of it can be returned, without looking further than that takes. */
    boolean isReturnable(B2bOrder order) {
        if (problem(order).isPresent()) {
            return false;
        }
        Map<Long, List<ReturnedQuantity>> returned = returned(order);
        return items(order.getOrder()).stream()
                .anyMatch(item ->
                        LeftToReturn.of(item.getQuantity(), returned.getOrDefault(item.getId(), List.of())) > 0);
    }

    private Optional<ReturnProblem> problem(B2bOrder order) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), order.getLocation().getTimeZone());
        return ReturnWindow.problem(order.getStatus(), order.getFulfilledOn(), days(), today);
    }

    private int days() {
        return settings.number(SettingKey.RETURNS_DAYS);
    }

    private Map<Long, List<ReturnedQuantity>> returned(B2bOrder order) {
        return dao.linesOf(order.getId()).stream()
                .collect(Collectors.groupingBy(
                        ReturnLine::getOrderItemId, Collectors.mapping(ReturnLine::returned, Collectors.toList())));
    }

    OrderWorth worth(B2bOrder order) {
        Order bought = order.getOrder();
        Map<Long, OrderWorth.Line> lines = items(bought).stream()
                .collect(Collectors.toMap(
                        DiscreteOrderItem::getId,
                        item -> new OrderWorth.Line(item.getQuantity(), amount(item.getTotalPrice()))));
        return new OrderWorth(
                lines,
                amount(bought.getSubTotal()),
                amount(bought.getTotalShipping()),
                amount(bought.getTotalTax()),
                order.getTotal(),
                order.getCurrency());
    }

    private static BigDecimal amount(Money money) {
        return money == null ? BigDecimal.ZERO : money.getAmount();
    }

    static List<DiscreteOrderItem> items(Order order) {
        return order.getOrderItems().stream()
                .filter(DiscreteOrderItem.class::isInstance)
                .map(DiscreteOrderItem.class::cast)
                .filter(item -> item.getSku() != null)
                .toList();
    }
}
