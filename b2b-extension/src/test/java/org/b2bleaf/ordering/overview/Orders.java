package org.b2bleaf.ordering.overview;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.function.Consumer;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderDao;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Orders of tests: net 30, submitted now, €24.00 of which nothing is paid. */
public final class Orders {

    public static final Currency EUR = Currency.getInstance("EUR");

    private Orders() {}

    @SafeVarargs
    public static B2bOrder order(
            Slice shop, String number, CompanyLocation location, Customer placedBy, Consumer<B2bOrder>... details) {
        return shop.inTransaction(() -> {
            B2bOrder order = new B2bOrderImpl();
            order.setOrder(shop.order(placedBy));
            order.setOrderNumber(number);
            order.setCompany(location.getCompany());
            order.setCompanyName(location.getCompany().getName());
            order.setLocation(location);
            order.setLocationName(location.getName());
            order.setPlacedBy(placedBy);
            order.setPlacedByName(placedBy.getFirstName());
            order.setPlacedByEmail(placedBy.getEmailAddress());
            order.setTerms(PaymentTerms.net(30));
            order.setPaymentStatus(PaymentStatus.PENDING);
            order.setTotal(new BigDecimal("24.00"));
            order.setOpenAmount(new BigDecimal("24.00"));
            order.setCurrency(EUR);
            order.setSubmittedAt(Date.from(shop.clock().instant()));
            Arrays.stream(details).forEach(detail -> detail.accept(order));
            shop.bean(B2bOrderDao.class).insert(order);
            return order;
        });
    }
}
