package org.b2bleaf.storefront.web;

import java.util.List;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.thymeleaf.Arguments;
import org.thymeleaf.dom.Element;
import org.thymeleaf.dom.Node;
import org.thymeleaf.processor.element.AbstractMarkupSubstitutionElementProcessor;

/**
 * {@code <blc:b2b_location/>} in a form that fills the cart: the hidden {@code locationId} of the current location, by
 * which a form of another tab is told apart; empty while a B2B customer has not chosen one, so that the form is stopped and
 * the customer asked; nothing for everybody else. A processor rather than a fragment,
 * as a list of products has one in each tile.
 */
public class LocationIdProcessor extends AbstractMarkupSubstitutionElementProcessor {

    public LocationIdProcessor() {
        super("b2b_location");
    }

    @Override
    public int getPrecedence() {
        return 1000;
    }

    @Override
    protected List<Node> getMarkupSubstitutes(Arguments arguments, Element element) {
        Shopper shopper = ShopperContext.current();
        return shopper.isB2b()
                ? List.of(input(shopper.currentLocation()
                        .map(location -> String.valueOf(location.locationId()))
                        .orElse("")))
                : List.of();
    }

    private static Element input(String locationId) {
        Element input = new Element("input");
        input.setAttribute("type", "hidden");
        input.setAttribute("name", "locationId");
        input.setAttribute("value", locationId);
        return input;
    }
}
