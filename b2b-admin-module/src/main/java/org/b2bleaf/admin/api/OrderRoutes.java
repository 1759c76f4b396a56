package org.b2bleaf.admin.api;

import java.util.List;
import org.b2bleaf.api.ApiLists.OrdersWanted;
import org.b2bleaf.api.rules.PlainText;
import org.b2bleaf.apiclient.rules.Scope;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.springframework.stereotype.Component;

/** Orders of locations. */
@Component("b2bOrderRoutes")
public class OrderRoutes extends ApiRoutes {

    private static final String ALL = "/locations/{locationId}/orders";

    @Override
    List<ApiRoute> routes() {
        return List.of(
                new ApiRoute("GET", ALL, Scope.ORDERS_READ, this::list),
                new ApiRoute("GET", ALL + "/{orderNumber}", Scope.ORDERS_READ, this::read));
    }

    private Object list(ApiCall call) {
        call.knows("limit", "cursor", "status", "paymentStatus", "since", "until");
        OrdersWanted wanted = new OrdersWanted(
                call.choice("status", OrderStatus.class),
                call.choice("paymentStatus", PaymentStatus.class),
                call.moment("since"),
                call.moment("until"));
        return PageView.of(lists.orders(keys.location(call), wanted, call.pageByMoment()), call);
    }

    private Object read(ApiCall call) {
        call.knows();
        String number = call.name("orderNumber");
        if (!PlainText.isStorable(number)) {
            throw ApiProblem.notFound();
        }
        long id = lists.orderId(keys.location(call), number).orElseThrow(ApiProblem::notFound);
        return views.orders(List.of(id)).get(id);
    }
}
