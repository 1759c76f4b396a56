package org.b2bleaf.storefront.cart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.cart.CartCheck;
import org.b2bleaf.cart.CartLines;
import org.b2bleaf.cart.LineProblem;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.request.OncePerRequest;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.CartState;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the shop says about the lines of this request's cart, for the current location. Nothing for a cart that is bought for
 * nobody in particular.
 */
public class CartNotes {

    private static final String MEMORY = "b2b.cartNotes.";

    @Resource(name = "b2bCartCheck")
    protected CartCheck cartCheck;

    @Resource(name = "b2bCartTexts")
    protected CartTexts texts;

    /** @return what keeps lines from being ordered, by the id of the line, in the order of the lines */
    public Map<Long, LineProblem> problems() {
        Order cart = CartState.getCart();
        return ShopperContext.current()
                .currentLocation()
                .filter(location -> !CartLines.of(cart).isEmpty())
                .map(location -> OncePerRequest.remember(
                        MEMORY + location.locationId(), () -> problems(cart, location.locationId())))
                .orElse(Map.of());
    }

    private Map<Long, LineProblem> problems(Order cart, long locationId) {
        Map<Long, LineProblem> byLine = new LinkedHashMap<>();
        cartCheck.problems(cart, locationId).forEach(problem -> byLine.put(problem.lineId(), problem));
        return byLine;
    }

    /** @return whether every line may be ordered as it is */
    public boolean isReady() {
        return problems().isEmpty();
    }

    /** @return names and problems of the lines that cannot be ordered, as text */
    public List<Note> texts() {
        return problems().values().stream()
                .map(problem -> new Note(
                        problem.lineId(),
                        problem.name(),
                        texts.text(problem.verdict(), LocaleContextHolder.getLocale())))
                .toList();
    }

    /** @return what keeps a line from being ordered; null when nothing does */
    public String problemOf(long lineId) {
        LineProblem problem = problems().get(lineId);
        return problem == null ? null : texts.text(problem.verdict(), LocaleContextHolder.getLocale());
    }

    /** @return the quantity rule of a line's product in a few words; null when there is none */
    public String ruleOf(long lineId) {
        return rule(lineId)
                .map(rule -> texts.rule(rule, LocaleContextHolder.getLocale()))
                .orElse(null);
    }

    private Optional<QuantityRule> rule(long lineId) {
        return CartLines.of(CartState.getCart()).stream()
                .filter(line -> Objects.equals(line.getId(), lineId))
                .map(DiscreteOrderItem::getSku)
                .findFirst()
                .flatMap(cartCheck::ruleFor);
    }

    /** A line that cannot be ordered, and why. */
    public record Note(long lineId, String name, String problem) {}
}
