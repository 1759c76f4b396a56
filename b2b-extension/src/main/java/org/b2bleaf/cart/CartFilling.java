package org.b2bleaf.cart;

import java.util.List;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Puts many lines into the cart of the person who shops in this request, for the location that is bought for now. */
public interface CartFilling {

    /**
     * Adds the lines that may be added, through the host's own workflow, in one transaction and priced once. The others are
     * left out and named.
     *
     * @param customer whose cart; makes one when there is none
     * @param lines each SKU once; at most {@link org.b2bleaf.cart.rules.TypedLines#MOST}
     * @throws org.b2bleaf.store.LocationRequired when a B2B customer has not chosen a location; nothing was added
     */
    Filled fill(Customer customer, List<WantedLine> lines);
}
