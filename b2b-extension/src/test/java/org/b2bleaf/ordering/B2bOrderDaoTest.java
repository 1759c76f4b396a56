package org.b2bleaf.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.b2bleaf.company.rules.Permission.LOCATION_ADMIN;
import static org.b2bleaf.company.rules.Permission.ORDERING_ONLY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.rules.OrderFacts;
import org.b2bleaf.ordering.rules.OrderSort;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.OrderVisibility;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.ordering.rules.Scope;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;

class B2bOrderDaoTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    /** Every combination of permissions at two locations against orders of two buyers at both. */
    @SliceTest
    void listAndPageShowExactlyWhatTheRuleAllows(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation bergen = shop.location("Bergen");
        Customer lars = shop.customer("lars@northwind.example");
        Customer noor = shop.customer("noor@northwind.example");
        List<B2bOrder> all = List.of(
                order(shop, "1", oslo, lars),
                order(shop, "2", oslo, noor),
                order(shop, "3", bergen, lars),
                order(shop, "4", bergen, noor));

        for (Permission atOslo : new Permission[] {null, ORDERING_ONLY, LOCATION_ADMIN}) {
            for (Permission atBergen : new Permission[] {null, ORDERING_ONLY, LOCATION_ADMIN}) {
                Map<Long, Permission> permissions = new HashMap<>();
                if (atOslo != null) {
                    permissions.put(oslo.getId(), atOslo);
                }
                if (atBergen != null) {
                    permissions.put(bergen.getId(), atBergen);
                }
                Viewer viewer = new Viewer(lars.getId(), permissions);
                List<String> allowed = all.stream()
                        .filter(order -> OrderVisibility.canSee(viewer, facts(order)))
                        .map(B2bOrder::getOrderNumber)
                        .toList();

                assertThat(numbers(shop, viewer))
                        .as("%s at Oslo, %s at Bergen", atOslo, atBergen)
                        .containsExactlyInAnyOrderElementsOf(allowed);
                assertThat(all)
                        .filteredOn(order -> page(shop, viewer, order.getOrderNumber()) != null)
                        .extracting(B2bOrder::getOrderNumber)
                        .containsExactlyInAnyOrderElementsOf(allowed);
            }
        }
    }

    @SliceTest
    void anOrderKeepsItsTermsAndGoesWithBroadleafsOrder(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        Customer lars = shop.customer("lars@northwind.example");
        B2bOrder order = order(shop, "1", oslo, lars, it -> {
            it.setTerms(PaymentTerms.net(30).withDepositPercent(new BigDecimal("25")));
            it.setDueDate(LocalDate.of(2026, 4, 3));
        });
        B2bOrderDao dao = shop.bean(B2bOrderDao.class);
        long broadleafs = shop.inTransaction(
                () -> dao.findByNumber("1", admin(oslo)).getOrder().getId());

        B2bOrder stored = dao.findByOrderId(broadleafs);
        assertThat(stored.getTerms()).isEqualTo(PaymentTerms.net(30).withDepositPercent(new BigDecimal("25")));
        assertThat(stored.getDueDate()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(stored.getTotal()).isEqualByComparingTo(order.getTotal());

        shop.inTransaction(() -> {
            shop.em()
                    .createQuery("delete from OrderImpl o where o.id = :id")
                    .setParameter("id", broadleafs)
                    .executeUpdate();
        });
        assertThat(dao.findByOrderId(broadleafs)).isNull();
    }

    @SliceTest
    void aPoNumberIsKnownAtItsLocationOnly(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation bergen = shop.location("Bergen");
        order(shop, "1", oslo, shop.customer("lars@northwind.example"), order -> order.setPoNumber("PO-1"));
        B2bOrderDao dao = shop.bean(B2bOrderDao.class);

        assertThat(dao.isPoNumberUsed(oslo.getId(), "po-1")).isTrue();
        assertThat(dao.isPoNumberUsed(oslo.getId(), "PO-2")).isFalse();
        assertThat(dao.isPoNumberUsed(bergen.getId(), "PO-1")).isFalse();
    }

    /** What pages of the host ask, which look orders up themselves. */
    @SliceTest
    void anOrderOfALocationIsHiddenFromEverybodyElse(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        Customer lars = shop.customer("lars@northwind.example");
        Customer noor = shop.customer("noor@northwind.example");
        order(shop, "1", oslo, lars);
        OrderHistory history = shop.bean(OrderHistory.class);

        assertThat(history.isHidden(new Viewer(lars.getId(), Map.of(oslo.getId(), ORDERING_ONLY)), "1"))
                .isFalse();
        assertThat(history.isHidden(new Viewer(lars.getId(), Map.of()), "1"))
                .as("without the permission")
                .isTrue();
        assertThat(history.isHidden(new Viewer(noor.getId(), Map.of(oslo.getId(), ORDERING_ONLY)), "1"))
                .isTrue();
        assertThat(history.isHidden(new Viewer(noor.getId(), Map.of(oslo.getId(), LOCATION_ADMIN)), "1"))
                .isFalse();
        assertThat(history.isHidden(null, "1")).as("a guest").isTrue();
        assertThat(history.isHidden(null, "2")).as("no order of a location").isFalse();
    }

    @SliceTest
    void draftsAreSeenByTheSameRule(Slice shop) {
        CompanyLocation busan = shop.location("Busan");
        Customer minjun = shop.customer("minjun@hanbit.example");
        Customer soyeon = shop.customer("soyeon@hanbit.example");
        draft(shop, "D1", busan, minjun);
        draft(shop, "D2", busan, soyeon);
        DraftOrderDao dao = shop.bean(DraftOrderDao.class);
        List<Scope> own = OrderVisibility.scopes(new Viewer(minjun.getId(), Map.of(busan.getId(), ORDERING_ONLY)));

        assertThat(dao.list(own, null, 10)).extracting(DraftOrder::getReference).containsExactly("D1");
        assertThat(dao.list(admin(busan), null, 10))
                .extracting(DraftOrder::getReference)
                .containsExactly("D2", "D1");
        assertThat(dao.findByReference("D2", own)).isNull();
        assertThat(dao.findByReference("D2", admin(busan))).isNotNull();
    }

    @SliceTest
    void whatIsOpenWithACompanyOrALocationIsCounted(Slice shop) {
        CompanyLocation oslo = shop.location("Oslo");
        CompanyLocation lyon = shop.location("Lyon");
        Customer lars = shop.customer("lars@northwind.example");
        order(shop, "1", oslo, lars);
        order(shop, "2", oslo, lars, it -> it.setOpenAmount(BigDecimal.ZERO));
        order(shop, "3", oslo, lars, it -> it.setStatus(OrderStatus.CANCELLED));
        order(shop, "4", lyon, lars);
        draft(shop, "D-1", oslo, lars);
        OpenBusiness open = shop.bean(OpenBusiness.class);

        assertThat(open.ofCompany(oslo.getCompany().getId())).isEqualTo(new OpenBusiness.Open(1, 1));
        assertThat(open.ofLocation(oslo.getId())).isEqualTo(new OpenBusiness.Open(1, 1));
        assertThat(open.ofLocation(lyon.getId())).isEqualTo(new OpenBusiness.Open(1, 0));
    }

    private static List<Scope> admin(CompanyLocation location) {
        return OrderVisibility.scopes(new Viewer(-1, Map.of(location.getId(), LOCATION_ADMIN)));
    }

    private static OrderFacts facts(B2bOrder order) {
        return new OrderFacts(order.getLocation().getId(), order.getPlacedBy().getId(), order.isTransferred());
    }

    private static List<String> numbers(Slice shop, Viewer viewer) {
        return shop
                .bean(OrderHistory.class)
                .orders(viewer, OrderFilter.ANY, OrderSort.NEWEST, PageWanted.first(10))
                .orders()
                .stream()
                .map(OrderListing::orderNumber)
                .toList();
    }

    private static B2bOrder page(Slice shop, Viewer viewer, String number) {
        return shop.bean(B2bOrderDao.class).findByNumber(number, OrderVisibility.scopes(viewer));
    }

    @SafeVarargs
    private static B2bOrder order(
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
            order.setTerms(PaymentTerms.none());
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

    private static void draft(Slice shop, String reference, CompanyLocation location, Customer placedBy) {
        shop.inTransaction(() -> {
            DraftOrder draft = new DraftOrderImpl();
            draft.setOrder(shop.order(placedBy));
            draft.setReference(reference);
            draft.setCompany(location.getCompany());
            draft.setCompanyName(location.getCompany().getName());
            draft.setLocation(location);
            draft.setLocationName(location.getName());
            draft.setPlacedBy(placedBy);
            draft.setTotal(new BigDecimal("10.00"));
            draft.setCurrency(EUR);
            draft.setSubmittedAt(Date.from(shop.clock().instant()));
            shop.bean(DraftOrderDao.class).insert(draft);
        });
    }
}
