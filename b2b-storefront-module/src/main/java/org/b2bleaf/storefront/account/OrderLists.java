package org.b2bleaf.storefront.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.ordering.OrderFilter;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.OrderListing;
import org.b2bleaf.ordering.OrderPage;
import org.b2bleaf.ordering.PageWanted;
import org.b2bleaf.ordering.rules.OrderQuestion;
import org.b2bleaf.ordering.rules.OrderQuestion.Problem;
import org.b2bleaf.store.Shopper;
import org.springframework.stereotype.Component;

/** Answers what a shopper asks of the list of orders. */
@Component("b2bOrderLists")
public class OrderLists {

    private static final int PAGE_SIZE = 20;

    /** More than anybody prints; a download has no end. */
    private static final int PRINTED = 500;

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bOrderTexts")
    protected OrderTexts texts;

    /** The question as a filter. @return empty when it cannot be answered */
    Optional<OrderFilter> filter(Shopper shopper, OrderQuestion question) {
        return problems(shopper, question).isEmpty()
                ? Optional.of(new OrderFilter(
                        question.from(),
                        question.to(),
                        question.status(),
                        location(shopper, question.location())
                                .map(LocationAccess::locationId)
                                .orElse(null),
                        question.poNumber(),
                        question.placedBy()))
                : Optional.empty();
    }

    /** A page of the list, as people look at it. */
    OrderListView page(Shopper shopper, OrderQuestion question, Locale locale) {
        return view(shopper, question, wanted(question), locale);
    }

    /** The list from its beginning, for printing. */
    OrderListView printed(Shopper shopper, OrderQuestion question, Locale locale) {
        return view(shopper, question, PageWanted.first(PRINTED), locale);
    }

    private static PageWanted wanted(OrderQuestion question) {
        return question.after()
                .map(place -> PageWanted.after(place, PAGE_SIZE))
                .or(() -> question.before().map(place -> PageWanted.before(place, PAGE_SIZE)))
                .orElseGet(() -> PageWanted.numbered(question.page() - 1, PAGE_SIZE));
    }

    private OrderListView view(Shopper shopper, OrderQuestion question, PageWanted wanted, Locale locale) {
        Map<String, String> problems = problems(shopper, question);
        Optional<OrderFilter> filter = filter(shopper, question);
        OrderPage page = filter.map(it -> history.orders(shopper.viewer(), it, question.sort(), wanted))
                .orElse(new OrderPage(List.of(), false));
        List<OrderListing> orders = page.orders();
        List<OrderRow> personal = filter.isPresent() && question.isFirstPage() && !question.isNarrowed()
                ? history.personalOrders(shopper.viewer(), question.from(), question.to()).stream()
                        .map(order -> texts.row(order, locale))
                        .toList()
                : List.of();
        OrderListAddress address = new OrderListAddress(question);
        boolean first = question.isFirstPage();
        return new OrderListView(
                question.typed(),
                problems,
                orders.stream().map(order -> texts.row(order, locale)).toList(),
                personal,
                question.page(),
                orders.isEmpty() && !first,
                question.isNarrowed() || question.from() != null || question.to() != null,
                first || orders.isEmpty()
                        ? null
                        : address.newer(
                                Math.max(1, question.page() - 1), orders.get(0).place()),
                page.hasMore() && !orders.isEmpty()
                        ? address.older(
                                question.page() + 1,
                                orders.get(orders.size() - 1).place())
                        : null,
                address.page(1),
                address.csv(),
                address.print(),
                page.hasMore());
    }

    private static Map<String, String> problems(Shopper shopper, OrderQuestion question) {
        Map<String, String> problems = new LinkedHashMap<>();
        question.problems().forEach((field, problem) -> problems.put(field, problem.name()));
        if (question.location() != null
                && location(shopper, question.location()).isEmpty()) {
            problems.put(OrderQuestion.LOCATION, Problem.UNKNOWN.name());
        }
        return problems;
    }

    /** By external id, or by its own when the merchant gave it none. */
    private static Optional<LocationAccess> location(Shopper shopper, String typed) {
        return shopper.locations().stream()
                .filter(location -> typed != null && typed.equals(word(location)))
                .findFirst();
    }

    /** What names a location in an address. */
    static String word(LocationAccess location) {
        return location.externalId() == null ? String.valueOf(location.locationId()) : location.externalId();
    }
}
