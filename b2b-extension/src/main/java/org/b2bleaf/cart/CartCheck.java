package org.b2bleaf.cart;

import java.util.List;
import java.util.Optional;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.Order;

/**
 * Whether the lines of a cart may be ordered for a location. A line may have come in for another location, before a
 * sign-in, or before its catalog changed; it stays in the cart, is shown, and holds up the checkout until the buyer changes
 * or removes it.
 */
public interface CartCheck {

    /** @return one problem for each line that has one, in the order of the lines */
    List<LineProblem> problems(Order cart, long locationId);

    /** How many of a SKU the current location may buy; empty when nobody buys for one, or no catalog has the SKU. */
    Optional<QuantityRule> ruleFor(Sku sku);
}
