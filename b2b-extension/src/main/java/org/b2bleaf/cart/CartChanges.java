package org.b2bleaf.cart;

import java.io.Serializable;
import java.util.List;
import org.b2bleaf.cart.rules.PriceChange;

/**
 * What a switch of the location changed in a cart. What cannot be bought for the location is not listed here: {@link
 * CartCheck} says it of the cart as it is.
 *
 * @param locationName of the location that is bought for now
 * @param prices in the order of the lines; may be empty
 */
public record CartChanges(String locationName, List<PriceChange> prices) implements Serializable {

    public CartChanges {
        // A list that any session store can write.
        prices = List.copyOf(prices);
    }
}
