package org.b2bleaf.cart;

import java.util.List;
import org.b2bleaf.cart.rules.TypedLine;
import org.b2bleaf.cart.rules.Verdict;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Puts lines of code and quantity into the cart, as somebody typed them or keeps them in a sheet. */
public interface QuickOrder {

    /**
     * Lines with the same product count together: they are added, or refused, as one.
     *
     * @param customer whose cart
     * @param lines at most {@link org.b2bleaf.cart.rules.TypedLines#MOST}
     * @throws org.b2bleaf.store.LocationRequired when a B2B customer has not chosen a location; nothing was added
     */
    Result add(Customer customer, List<TypedLine> lines);

    /**
     * What became of the lines: each of them is in one of both lists.
     *
     * @param added one for each product, in the order of the lines
     * @param refused one for each line, in their order
     */
    record Result(List<AddedProduct> added, List<RefusedLine> refused) {}

    /**
     * @param lines numbers of the lines that asked for it, at least one
     * @param quantity of these lines together
     * @param inCart pieces that the cart has now
     */
    record AddedProduct(List<Integer> lines, String code, String name, int quantity, int inCart) {}

    /**
     * @param together numbers of the lines that ask for the same product, when there are several; empty otherwise
     */
    record RefusedLine(TypedLine line, Verdict verdict, List<Integer> together) {}
}
