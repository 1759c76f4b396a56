package org.b2bleaf.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.b2bleaf.api.ApiLists.OrdersWanted;
import org.b2bleaf.api.ApiLists.Page;
import org.b2bleaf.api.ApiLists.PageWanted;
import org.b2bleaf.api.rules.Cursor;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.overview.Orders;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.domain.OrderItemPriceDetailImpl;
import org.broadleafcommerce.profile.core.domain.Customer;

class ApiViewsTest {

    @SliceTest
    void companiesAndLocationsAreShownAsTheyAreStored(Slice shop) {
        CompanyLocation oslo = oslo(shop);
        long company = oslo.getCompany().getId();
        ApiViews views = shop.bean(ApiViews.class);

        CompanyView shown = views.companies(List.of(company)).get(company);
        assertThat(shown)
                .isEqualTo(new CompanyView(
                        "" + company,
                        "NWC",
                        "Northwind",
                        ActiveStatus.ACTIVE,
                        null,
                        null,
                        shop.clock().instant(),
                        shown.version()));
        LocationView location = views.locations(List.of(oslo.getId())).get(oslo.getId());
        assertThat(location.companyId()).isEqualTo("" + company);
        assertThat(location.timeZone()).isEqualTo("Z");
        assertThat(location.terms().netDays()).isEqualTo(30);
        assertThat(location.shippingAddress().city()).isEqualTo("Oslo");
        assertThat(location.billingAddress()).isEqualTo(location.shippingAddress());
        assertThat(views.companies(List.of(-1L))).isEmpty();
    }

    /** For whoever tells of a change in its transaction. */
    @SliceTest
    void whatTheTransactionHasChangedIsShown(Slice shop) {
        CompanyLocation oslo = oslo(shop);
        long company = oslo.getCompany().getId();
        Customer lars = shop.customer("lars@northwind.example");

        shop.inTransaction(() -> {
            shop.bean(CompanyService.class).archive(company, Actor.SYSTEM);
            shop.bean(PermissionService.class)
                    .grant(oslo.getId(), lars.getId(), Permission.LOCATION_ADMIN, Actor.SYSTEM);

            assertThat(shop.bean(ApiViews.class)
                            .companies(List.of(company))
                            .get(company)
                            .status())
                    .isEqualTo(ActiveStatus.ARCHIVED);
            assertThat(shop.bean(ApiViews.class)
                            .members(company, List.of(lars.getId()))
                            .get(lars.getId())
                            .permissions())
                    .containsExactly(new MemberView.AtLocation("" + oslo.getId(), Permission.LOCATION_ADMIN));
            assertThat(shop.bean(ApiViews.class)
                            .permissions(oslo.getId(), List.of(lars.getId()))
                            .get(lars.getId())
                            .email())
                    .isEqualTo("lars@northwind.example");
        });
    }

    @SliceTest
    void anOrderIsShownWithItsLines(Slice shop) {
        CompanyLocation oslo = oslo(shop);
        Customer lars = shop.customer("lars@northwind.example");
        B2bOrder order = order(shop, "1", oslo, lars);

        OrderView shown =
                shop.bean(ApiViews.class).orders(List.of(order.getId())).get(order.getId());

        assertThat(shown.total()).isEqualTo(new MoneyView("100.50", "EUR"));
        assertThat(shown.open()).isEqualTo(new MoneyView("100.50", "EUR"));
        assertThat(shown.subtotal()).isEqualTo(new MoneyView("100.50", "EUR"));
        assertThat(shown.tax()).isNull();
        assertThat(shown.placedBy())
                .isEqualTo(new OrderView.PlacedBy("" + lars.getId(), "lars", "lars@northwind.example"));
        assertThat(shown.terms().netDays()).isEqualTo(30);
        assertThat(shown.overdue()).isTrue();
        assertThat(shown.lines())
                .containsExactly(new OrderView.Line(
                        null, "Espresso", 3, new MoneyView("33.50", "EUR"), new MoneyView("100.50", "EUR")));
    }

    @SliceTest
    void aPageTakesTheSameFewStatementsWhateverItsLength(Slice shop) {
        for (int i = 0; i < 20; i++) {
            shop.location("Company " + i);
        }
        ApiLists lists = shop.bean(ApiLists.class);
        assertThat(shop.statementsOf(() -> lists.companies(null, null, null, new PageWanted(null, 20))))
                .isEqualTo(2);

        CompanyLocation oslo = oslo(shop);
        for (int i = 0; i < 5; i++) {
            Customer customer = shop.customer("buyer" + i + "@northwind.example");
            shop.bean(PermissionService.class)
                    .grant(oslo.getId(), customer.getId(), Permission.ORDERING_ONLY, Actor.SYSTEM);
            order(shop, "" + i, oslo, customer);
        }
        OrdersWanted every = new OrdersWanted(null, null, null, null);
        assertThat(shop.statementsOf(() -> lists.locations(null, null, null, new PageWanted(null, 20))))
                .isEqualTo(2);
        assertThat(shop.statementsOf(() -> lists.members(oslo.getCompany().getId(), null, new PageWanted(null, 20))))
                .isEqualTo(3);
        assertThat(shop.statementsOf(() -> lists.permissions(oslo.getId(), new PageWanted(null, 20))))
                .isEqualTo(2);
        assertThat(shop.statementsOf(() -> lists.orders(oslo.getId(), every, new PageWanted(null, 5))))
                .isLessThanOrEqualTo(7)
                .isEqualTo(shop.statementsOf(() -> lists.orders(oslo.getId(), every, new PageWanted(null, 1))));
    }

    @SliceTest
    void pagesFollowEachOtherWithoutGapsAndDoubles(Slice shop) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add("" + shop.location("Company " + i).getCompany().getId());
        }
        List<String> read = new ArrayList<>();
        Cursor after = null;
        do {
            Page<CompanyView> page = shop.bean(ApiLists.class).companies(null, null, null, new PageWanted(after, 3));
            page.data().forEach(company -> read.add(company.id()));
            after = page.next();
        } while (after != null);

        assertThat(read).containsExactlyElementsOf(made);
    }

    @SliceTest
    void ordersOfTheSameMomentAreReadOnceEach(Slice shop) {
        CompanyLocation oslo = oslo(shop);
        Customer lars = shop.customer("lars@northwind.example");
        for (int i = 0; i < 5; i++) {
            order(shop, "" + i, oslo, lars);
        }
        shop.clock().advance(Duration.ofMinutes(1));
        order(shop, "later", oslo, lars);
        OrdersWanted every = new OrdersWanted(null, null, null, null);
        List<String> read = new ArrayList<>();
        Cursor after = null;
        do {
            Page<OrderView> page = shop.bean(ApiLists.class).orders(oslo.getId(), every, new PageWanted(after, 2));
            page.data().forEach(order -> read.add(order.orderNumber()));
            after = page.next();
        } while (after != null);

        assertThat(read).containsExactly("0", "1", "2", "3", "4", "later");
    }

    @SliceTest
    void filtersNarrow(Slice shop) {
        CompanyLocation oslo = oslo(shop);
        CompanyLocation lyon = shop.location("Dubois 100 %");
        shop.bean(CompanyService.class).archive(lyon.getCompany().getId(), Actor.SYSTEM);
        Customer lars = shop.customer("Lars@northwind.example");
        shop.bean(PermissionService.class).grant(oslo.getId(), lars.getId(), Permission.ORDERING_ONLY, Actor.SYSTEM);
        B2bOrder order = order(shop, "1", oslo, lars);
        ApiLists lists = shop.bean(ApiLists.class);
        PageWanted all = new PageWanted(null, 100);

        assertThat(lists.companies("NWC", null, null, all).data()).hasSize(1);
        assertThat(lists.companies("nope", null, null, all).data()).isEmpty();
        assertThat(lists.companies(null, ActiveStatus.ARCHIVED, null, all).data())
                .extracting(CompanyView::name)
                .containsExactly("Dubois 100 %");
        assertThat(lists.companies(null, null, "NORTH", all).data()).hasSize(1);
        assertThat(lists.companies(null, null, "nw", all).data()).hasSize(1);
        assertThat(lists.companies(null, null, "0 %", all).data()).hasSize(1);
        assertThat(lists.locations(oslo.getCompany().getId(), null, null, all).data())
                .hasSize(1);
        assertThat(lists.members(oslo.getCompany().getId(), "lars@NORTHWIND.example", all)
                        .data())
                .hasSize(1);
        Date submitted = order.getSubmittedAt();
        assertThat(orders(shop, oslo, new OrdersWanted(OrderStatus.SUBMITTED, PaymentStatus.PENDING, null, null)))
                .hasSize(1);
        assertThat(orders(shop, oslo, new OrdersWanted(OrderStatus.CANCELLED, null, null, null)))
                .isEmpty();
        assertThat(orders(shop, oslo, new OrdersWanted(null, null, submitted.toInstant(), null)))
                .hasSize(1);
        assertThat(orders(shop, oslo, new OrdersWanted(null, null, null, submitted.toInstant())))
                .isEmpty();
    }

    private static List<OrderView> orders(Slice shop, CompanyLocation location, OrdersWanted wanted) {
        return shop.bean(ApiLists.class)
                .orders(location.getId(), wanted, new PageWanted(null, 100))
                .data();
    }

    @SliceTest
    void theJsonIsWhatTheDescriptionSays(Slice shop) {
        CompanyLocation oslo = oslo(shop);
        ApiJson json = shop.bean(ApiJson.class);

        String text = json.text(shop.bean(ApiViews.class)
                .companies(List.of(oslo.getCompany().getId()))
                .values()
                .iterator()
                .next());

        assertThat(text)
                .contains("\"id\":\"" + oslo.getCompany().getId() + "\"")
                .contains("\"status\":\"ACTIVE\"")
                .contains("\"createdAt\":\"" + shop.clock().instant() + "\"")
                .contains("\"notes\":null");
        assertThat(json.text(Map.of("day", LocalDate.of(2026, 3, 4)))).isEqualTo("{\"day\":\"2026-03-04\"}");
    }

    private static CompanyLocation oslo(Slice shop) {
        return shop.bean(CompanyService.class)
                .create(
                        company -> {
                            company.setName("Northwind");
                            company.setExternalId("NWC");
                        },
                        location -> {
                            location.setName("Oslo");
                            location.setExternalId("NWC-OSL");
                            location.setTerms(PaymentTerms.net(30));
                            location.setShippingAddress(
                                    new LocationAddress(null, "Brygga 1", null, "Oslo", "0150", "NO"));
                        },
                        Actor.SYSTEM)
                .getLocations()
                .get(0);
    }

    /** Three pieces for 33.50 each, long overdue. */
    private static B2bOrder order(Slice shop, String number, CompanyLocation location, Customer customer) {
        B2bOrder order = Orders.order(shop, number, location, customer, it -> {
            it.setTotal(new BigDecimal("100.50"));
            it.setOpenAmount(new BigDecimal("100.50"));
            it.setDueDate(LocalDate.of(2020, 1, 1));
            it.setStatus(OrderStatus.SUBMITTED);
        });
        shop.inTransaction(() -> {
            Order placed = shop.em().find(OrderImpl.class, order.getOrder().getId());
            placed.setSubTotal(new Money("100.50", "EUR"));
            DiscreteOrderItemImpl item = new DiscreteOrderItemImpl();
            item.setOrder(placed);
            item.setName("Espresso");
            item.setQuantity(3);
            item.setSku(shop.sku("Espresso"));
            item.setRetailPrice(new Money("33.50", "EUR"));
            shop.em().persist(item);
            OrderItemPriceDetailImpl detail = new OrderItemPriceDetailImpl();
            detail.setOrderItem(item);
            detail.setQuantity(3);
            detail.setUseSalePrice(false);
            shop.em().persist(detail);
        });
        return order;
    }
}
