package org.b2bleaf.demo.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.demo.data.WholesaleSeed;
import org.b2bleaf.demo.host.HostedShop;
import org.b2bleaf.demo.launch.InProcessShop;
import org.b2bleaf.demo.site.SiteApplication;
import org.b2bleaf.host.LocationCacheKey;
import org.b2bleaf.host.PageLocales;
import org.b2bleaf.ordering.money.CardPayment;
import org.b2bleaf.ordering.money.OrderDesk;
import org.b2bleaf.ordering.money.OrderPayments;
import org.b2bleaf.ordering.money.PaymentByCard;
import org.b2bleaf.ordering.money.StaffAct;
import org.b2bleaf.ordering.money.StockReturns;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.payment.CardDetails;
import org.b2bleaf.payment.ChargeActWorker;
import org.b2bleaf.returns.ReturnAtDesk;
import org.b2bleaf.returns.ReturnDesk;
import org.b2bleaf.returns.ReturnRequest;
import org.b2bleaf.returns.ReturnedGoods;
import org.b2bleaf.returns.Returns;
import org.b2bleaf.returns.rules.ReturnWish;
import org.b2bleaf.store.LocationRequired;
import org.b2bleaf.store.RecordHidden;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationServiceProvider;
import org.broadleafcommerce.common.web.BroadleafThymeleafViewResolver;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseProcessor;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CustomerAddressService;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.FrameworkServlet;

/** Runs in a JVM of its own: no class of Broadleaf's entities may be loaded before the storefront weaves them. */
class HookTest {

    private static ConfigurableApplicationContext shop;

    @BeforeAll
    static void startTheStorefrontOnce() throws Exception {
        List<String> patches = new ArrayList<>(SiteApplication.PATCHES);
        patches.add("classpath:/hooks/replaced-beans.xml");
        shop = HostedShop.start(SiteApplication.class, patches, InProcessShop.prepare());
        shop.getBean(WholesaleSeed.class).seedEmptyShop();
    }

    @AfterAll
    static void stopIt() {
        if (shop != null) {
            shop.close();
        }
    }

    @AfterEach
    void nobodyIsShopping() {
        ShopperContext.clear();
    }

    /** Broadleaf merges the bean from several files; ours says that English readers get no other language of the server. */
    @Test
    void aServerSetUpInFrenchAnswersEnglishReadersInEnglish() {
        Locale own = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(shop.getMessage("b2b.signIn.sendCode", null, Locale.UK)).isEqualTo("Send code");
            assertThat(shop.getMessage("b2b.signIn.sendCode", null, Locale.CANADA_FRENCH))
                    .isEqualTo("Envoyer le code");
        } finally {
            Locale.setDefault(own);
        }
    }

    @Test
    void theLanguageOfAPageIsOurs() {
        assertThat(shop.getBean("blLocaleResolver")).isInstanceOf(PageLocales.class);
    }

    @Test
    void aLocationIsAskedForBeforeAnythingElseHappensToTheCart() {
        assertThat(activitiesOf("blAddItemWorkflow")).first().isEqualTo("LocationRequiredActivity");
        assertThat(activitiesOf("blUpdateItemWorkflow")).first().isEqualTo("LocationRequiredActivity");
    }

    @Test
    void aBuyerWithoutAChosenLocationCannotAddToTheCart() {
        ShopperContext.set(buyerWithoutLocation());

        Activity<?> first = workflow("blAddItemWorkflow").getActivities().get(0);

        assertThatThrownBy(() -> first.execute(null)).isInstanceOf(LocationRequired.class);
    }

    @Test
    void aCartIsPricedForTheLocationBeforeOffersApply() {
        assertThat(activitiesOf("blPricingWorkflow"))
                .containsSubsequence(
                        "LocationPriceActivity", "OfferActivity", "TotalActivity", "LocationPricedActivity");
    }

    @Test
    void aQuantityIsCheckedWhenItIsKnownWhichSkuIsMeantAndBeforeTheCartChanges() {
        assertThat(activitiesOf("blAddItemWorkflow"))
                .containsSubsequence(
                        "ValidateAddRequestActivity",
                        "QuantityRuleActivity",
                        "AddOrderItemActivity",
                        "StoreOnceActivity",
                        "VerifyFulfillmentGroupItemsActivity")
                .doesNotContain("PriceOrderIfNecessaryActivity");
        assertThat(activitiesOf("blUpdateItemWorkflow"))
                .containsSubsequence(
                        "ValidateUpdateRequestActivity",
                        "QuantityRuleActivity",
                        "UpdateOrderItemActivity",
                        "StoreOnceActivity",
                        "VerifyFulfillmentGroupItemsActivity")
                .doesNotContain("PriceOrderIfNecessaryActivity");
    }

    @Test
    void whatIsCachedOfPagesIsKeptApartForEachLocation() {
        assertThat(shop.getBean("blTemplateCacheKeyResolver")).isInstanceOf(LocationCacheKey.class);
    }

    @Test
    void theCheckoutIsGuardedFirst() {
        assertThat(activitiesOf("blCheckoutWorkflow")).startsWith("CheckoutGuardActivity", "CartCheckActivity");
    }

    @Test
    void ourFiltersStandBetweenTheCustomerAndTheCart() {
        List<String> filters = new ArrayList<>();
        for (SecurityFilterChain chain : shop.getBean("blPostSecurityFilterChain", FilterChainProxy.class)
                .getFilterChains()) {
            chain.getFilters().forEach(filter -> filters.add(filter.getClass().getSimpleName()));
        }

        assertThat(filters)
                .containsSubsequence(
                        "CustomerStateFilter",
                        "AccountHostFilter",
                        "ShopperFilter",
                        "StoreGateFilter",
                        "LocationPinFilter",
                        "CartStateFilter");
    }

    @Test
    void nothingOfTheHostIsInTheLayoutOfTheSignInPages() {
        WebApplicationContext servlet = WebApplicationContextUtils.getWebApplicationContext(
                ((WebApplicationContext) shop).getServletContext(), FrameworkServlet.SERVLET_CONTEXT_PREFIX + "site");
        Map<String, String> layouts =
                servlet.getBean(BroadleafThymeleafViewResolver.class).getLayoutMap();

        assertThat(layouts).containsEntry("b2b/signIn", "b2b/layout/plain").containsEntry("layout/", "NONE");
    }

    @Test
    void broadleafFindsTheGatewayOfPaymentTerms() {
        PaymentGatewayConfigurationServiceProvider gateways = shop.getBean(
                "blPaymentGatewayConfigurationServiceProvider", PaymentGatewayConfigurationServiceProvider.class);

        assertThat(gateways.getGatewayConfigurationService(PaymentGatewayType.getInstance("B2B_TERMS"))
                        .getRollbackService())
                .isNull();
    }

    /** Broadleaf's own pages ask for any address by its id. */
    @Test
    void anAddressStaysWithItsCustomer() {
        CustomerService customers = shop.getBean("blCustomerService", CustomerService.class);
        CustomerAddressService addresses = shop.getBean("blCustomerAddressService", CustomerAddressService.class);
        Customer owner = customers.createCustomer();
        owner.setEmailAddress("owner@shopper.example");
        owner.setUsername("owner@shopper.example");
        owner.setUnencodedPassword("a long password");
        owner = customers.saveCustomer(owner, true);
        Address street = shop.getBean("blAddressService", AddressService.class).create();
        street.setAddressLine1("Stranden 21");
        street.setCity("Oslo");
        street.setPostalCode("0250");
        CustomerAddress address = addresses.create();
        address.setCustomer(owner);
        address.setAddress(street);
        Long id = addresses.saveCustomerAddress(address).getId();

        assertThat(addresses.readCustomerAddressById(id))
                .as("outside a request")
                .isNotNull();
        ShopperContext.set(new Shopper(owner.getId(), "", "", false, List.of(), Optional.empty()));
        assertThat(addresses.readCustomerAddressById(id)).isNotNull();
        ShopperContext.set(buyerWithoutLocation());
        assertThatThrownBy(() -> addresses.readCustomerAddressById(id)).isInstanceOf(RecordHidden.class);
        assertThatThrownBy(() -> addresses.deleteCustomerAddressById(id)).isInstanceOf(RecordHidden.class);
    }

    @Test
    void aCancelledOrderGivesTheStockBackOnce() throws SQLException {
        long order = number("select B2B_ORDER_ID from B2B_ORDER where PO_NUMBER = 'PO-1215'");
        String stock =
                """
                select S.QUANTITY_AVAILABLE from BLC_SKU S join BLC_SKU_ATTRIBUTE A on A.SKU_ID = S.SKU_ID
                where A.NAME = 'sku' and A.VALUE = 'TEA-EGR-250'""";
        long before = number(stock);
        OrderDesk desk = shop.getBean("b2bOrderDesk", OrderDesk.class);

        desk.cancel(new StaffAct(order, null, "one", "admin:sol"), "Out of season");
        desk.cancel(new StaffAct(order, null, "two", "admin:sol"), "Out of season");

        shop.getBean("b2bStockReturns", StockReturns.class).work();
        Awaitility.await().until(() -> number("select count(*) from B2B_STOCK_RETURN") == 0);

        assertThat(number(stock)).isEqualTo(before + 5);
        assertThat(number("select count(*) from B2B_MAIL where KIND = 'order-cancelled'"))
                .isEqualTo(1);
    }

    @Test
    void whatComesBackIsInTheStockAgain() throws SQLException {
        long order = number("select B2B_ORDER_ID from B2B_ORDER where PO_NUMBER = 'PO-1240'");
        long buyer = number("select PLACED_BY_ID from B2B_ORDER where PO_NUMBER = 'PO-1240'");
        long location = number("select LOCATION_ID from B2B_ORDER where PO_NUMBER = 'PO-1240'");
        String orderNumber = String.valueOf(number("select ORDER_NUMBER from B2B_ORDER where PO_NUMBER = 'PO-1240'"));
        String stock =
                """
                select S.QUANTITY_AVAILABLE from BLC_SKU S join BLC_SKU_ATTRIBUTE A on A.SKU_ID = S.SKU_ID
                where A.NAME = 'sku' and A.VALUE = 'COF-ESP-1KG'""";
        long before = number(stock);
        shop.getBean("b2bOrderDesk", OrderDesk.class)
                .fulfil(
                        new StaffAct(order, null, "sent", "admin:sol"),
                        LocalDate.now(ZoneId.of("Europe/Oslo")),
                        null,
                        null);
        ReturnRequest request = shop.getBean("b2bReturns", Returns.class)
                .request(
                        new Viewer(buyer, Map.of(location, Permission.ORDERING_ONLY)),
                        orderNumber,
                        List.of(new ReturnWish.Typed("COF-ESP-1KG", "3", "TOO_MUCH")),
                        null,
                        null)
                .orElseThrow();
        ReturnDesk desk = shop.getBean("b2bReturnDesk", ReturnDesk.class);

        desk.approve(new ReturnAtDesk(request.getId(), null, "one", "admin:sol"), Map.of(), null);
        desk.receive(new ReturnAtDesk(request.getId(), null, "two", "admin:sol"), Map.of(), true);
        desk.receive(new ReturnAtDesk(request.getId(), null, "two", "admin:sol"), Map.of(), true);
        shop.getBean("b2bReturnedGoods", ReturnedGoods.class).work();
        Awaitility.await().until(() -> number("select count(*) from B2B_RETURN_STOCK") == 0);

        assertThat(number(stock)).isEqualTo(before + 3);
    }

    @Test
    void theGatewayTakesWhatIsReservedAndGivesAPartOfItBack() throws SQLException {
        long order = number("select B2B_ORDER_ID from B2B_ORDER where PO_NUMBER = 'PO-1231'");
        OrderDesk desk = shop.getBean("b2bOrderDesk", OrderDesk.class);
        CardPayment payment = shop.getBean("b2bOrderPayments", OrderPayments.class)
                .pay(new PaymentByCard(
                        order, null, null, null, null, new CardDetails("4000000000000077", "12/39", "123")));
        assertThat(payment.outcome()).isEqualTo(CardPayment.Outcome.RESERVED);

        desk.capture(new StaffAct(order, null, "capture", "admin:sol"));
        gatewaysAct();
        assertThat(desk.sheet(order).sums().open()).isZero();
        desk.refund(new StaffAct(order, null, "refund", "admin:sol"), BigDecimal.TEN, "Torn");
        gatewaysAct();

        assertThat(number("select count(*) from B2B_CHARGE_ACT where STATE = 'DONE'"))
                .isEqualTo(2);
        assertThat(desk.sheet(order).sums().refunded()).isEqualByComparingTo("10");
        assertThat(desk.sheet(order).problems()).isEmpty();
    }

    /** At the latest now: the shop's own job may have been faster. */
    private static void gatewaysAct() throws SQLException {
        shop.getBean("b2bChargeActWorker", ChargeActWorker.class).work();
        Awaitility.await().until(() -> number("select count(*) from B2B_CHARGE_ACT where STATE = 'DUE'") == 0);
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = shop.getBean("webDS", DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getLong(1);
        }
    }

    @Test
    void aHostReplacesABeanByItsId() {
        SkuCodes codes = shop.getBean("b2bSkuCodes", SkuCodes.class);

        assertThat(AopUtils.getTargetClass(codes)).isEqualTo(UpperCaseSkuCodes.class);
        assertThat(codes.skuIdOf("cof-esp-1kg")).isPresent();
    }

    @Test
    void everyBeanOfOursHasAnIdThatAHostCanReplace() {
        ConfigurableListableBeanFactory beans = shop.getBeanFactory();

        List<String> unnamed = Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> isOurs(beans.getType(name)))
                // The host's own beans of our classes, such as its CSRF filter, have the names that Broadleaf gives
                // them.
                .filter(name -> !name.startsWith("b2b") && !name.startsWith("bl"))
                .toList();

        assertThat(unnamed).isEmpty();
    }

    private static boolean isOurs(Class<?> type) {
        return type != null
                && type.getName().startsWith("org.b2bleaf.")
                && !type.getName().startsWith("org.b2bleaf.demo.");
    }

    private static List<String> activitiesOf(String workflow) {
        return workflow(workflow).getActivities().stream()
                .map(activity -> AopUtils.getTargetClass(activity).getSimpleName())
                .toList();
    }

    private static BaseProcessor workflow(String name) {
        return shop.getBean(name, BaseProcessor.class);
    }

    private static Shopper buyerWithoutLocation() {
        return new Shopper(
                1L,
                "buyer@example.com",
                "A buyer",
                false,
                List.of(location(1, "Oslo"), location(2, "Bergen")),
                Optional.empty());
    }

    private static LocationAccess location(long id, String name) {
        return new LocationAccess(id, name, name, 1, "Company", Permission.ORDERING_ONLY);
    }
}
