package org.b2bleaf.demo.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.demo.data.SearchIndex;
import org.b2bleaf.demo.data.WholesaleSeed;
import org.b2bleaf.demo.host.HostedShop;
import org.b2bleaf.demo.launch.InProcessShop;
import org.b2bleaf.demo.mailbox.MailServer;
import org.b2bleaf.demo.site.SiteApplication;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.Mailbox;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.broadleafcommerce.core.offer.domain.Offer;
import org.broadleafcommerce.core.offer.domain.OfferCode;
import org.broadleafcommerce.core.offer.domain.OfferCodeImpl;
import org.broadleafcommerce.core.offer.domain.OfferImpl;
import org.broadleafcommerce.core.offer.domain.OfferItemCriteria;
import org.broadleafcommerce.core.offer.domain.OfferItemCriteriaImpl;
import org.broadleafcommerce.core.offer.domain.OfferRule;
import org.broadleafcommerce.core.offer.domain.OfferRuleImpl;
import org.broadleafcommerce.core.offer.service.OfferService;
import org.broadleafcommerce.core.offer.service.exception.OfferMaxUseExceededException;
import org.broadleafcommerce.core.offer.service.type.OfferDeliveryType;
import org.broadleafcommerce.core.offer.service.type.OfferDiscountType;
import org.broadleafcommerce.core.offer.service.type.OfferRuleType;
import org.broadleafcommerce.core.offer.service.type.OfferType;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of the running shop as locations see them. Runs in a JVM of its own, as {@link HookTest} does. */
class ShelfTest {

    private static final String ACTOR = "test";
    private static final String SHELF = "/coffee";
    private static final String OSLO = "lars@northwind.example";
    private static final String LYON = "chloe@dubois.example";
    private static final String D2C = "felix@shopper.example";
    private static final String BUSAN = "soyeon@hanbit.example";

    /** What the merchant was promised: at most so many more than the host alone. */
    private static final int MOST_MORE_STATEMENTS = 3;

    private static final Pattern AMOUNT = Pattern.compile("€([\\d,]+\\.\\d{2})");

    private static ConfigurableApplicationContext shop;
    private static MailServer mail;
    private static URI address;
    private static CatalogService catalogs;

    /** Prices of products that are dear for everybody else, and the other way round. */
    private static long special;

    @BeforeAll
    static void startTheStorefrontOnce() throws Exception {
        mail = MailServer.start();
        Map<String, String> settings = new HashMap<>(InProcessShop.prepare());
        settings.put("demo.smtp.port", String.valueOf(mail.smtpPort()));
        settings.put("server.session.tracking-modes", "COOKIE");
        settings.put("server.session.cookie.name", "SHOP_SESSION");
        shop = HostedShop.start(SiteApplication.class, SiteApplication.PATCHES, settings);
        shop.getBean(WholesaleSeed.class).seedEmptyShop();
        catalogs = shop.getBean("b2bCatalogService", CatalogService.class);
        address = URI.create("http://127.0.0.1:" + shop.getEnvironment().getProperty("local.server.port"));
        special = catalogs.create(catalog -> catalog.setName("Special"), ACTOR).getId();
        put("COF-ESP-250", "55.00");
        put("COF-ESP-1KG", "1.10");
        catalogs.putSku(special, sku("COF-FLT-1KG"), new BigDecimal("30.00"), QuantityRule.of(12, 60, 6), ACTOR);
        catalogs.addBreak(special, sku("COF-FLT-1KG"), VolumeBreak.price(24, new BigDecimal("28.00")), ACTOR);
        catalogs.assign(location("ATD-LYS").getId(), List.of(special), ACTOR);
        shop.getBean(SearchIndex.class).start();
        RequestStatements.watch(shop.getBean("webDS", org.apache.tomcat.jdbc.pool.DataSource.class));
    }

    @AfterAll
    static void stopIt() {
        if (shop != null) {
            shop.close();
        }
        mail.close();
    }

    @Test
    void aListIsSortedByTheLocationsPrices() {
        ShopBrowser chloe = signedIn(LYON);

        List<BigDecimal> up = prices(chloe.visit(SHELF + "?sort=price+asc"));
        List<BigDecimal> down = prices(chloe.visit(SHELF + "?sort=price+desc"));

        assertThat(up).isSorted().startsWith(new BigDecimal("1.10"));
        assertThat(down).isSortedAccordingTo(Comparator.reverseOrder()).startsWith(new BigDecimal("55.00"));
        assertThat(prices(guest().visit(SHELF + "?sort=price+asc")))
                .isSorted()
                .doesNotContain(new BigDecimal("1.10"), new BigDecimal("55.00"));
    }

    @Test
    void searchResultsAreSortedByTheLocationsPrices() {
        ShopBrowser chloe = signedIn(LYON);

        assertThat(prices(chloe.visit("/search?q=espresso&sort=price+desc")))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .contains(new BigDecimal("55.00"), new BigDecimal("1.10"));
    }

    @Test
    void aPriceRangeCountsAndFindsByTheLocationsPrices() {
        for (String buyer : List.of(LYON, OSLO, BUSAN)) {
            ShopBrowser browser = signedIn(buyer);
            for (String page : List.of(SHELF, "/search?q=espresso", "/machines-and-kitchen")) {
                for (Element range : ranges(browser.visit(page))) {
                    int counted = Integer.parseInt(range.select(".facet-count").text());

                    List<BigDecimal> found = allPrices(browser, range.attr("href"));

                    assertThat(found)
                            .as("%s, %s of %s", buyer, range.text(), page)
                            .hasSize(counted);
                    assertThat(found).allMatch(price -> isIn(price, range.attr("href")));
                }
            }
        }
    }

    /** The espresso that costs Lyon 1.10 and everybody else 24.00. */
    @Test
    void aPriceRangeDoesNotFindWhatOnlyCostsOthersThat() {
        String cheap = SHELF + "?price=range%5B0%3A10%5D";

        assertThat(allPrices(signedIn(LYON), cheap)).contains(new BigDecimal("1.10"));
        assertThat(allPrices(guest(), cheap)).doesNotContain(new BigDecimal("1.10"));
        assertThat(names(signedIn(LYON).visit(cheap)))
                .contains("Espresso, 1 kg")
                .doesNotContain("Espresso, 250 g");
        assertThat(names(guest().visit(cheap))).contains("Espresso, 250 g").doesNotContain("Espresso, 1 kg");
    }

    @Test
    void severalRangesTogetherFindWhatIsInAnyOfThem() {
        ShopBrowser chloe = signedIn(LYON);

        List<BigDecimal> found = allPrices(chloe, SHELF + "?price=range%5B0%3A10%5D&price=range%5B50%3A100%5D");

        assertThat(found)
                .contains(new BigDecimal("1.10"), new BigDecimal("55.00"))
                .noneMatch(price -> price.compareTo(BigDecimal.TEN) > 0 && price.compareTo(new BigDecimal("50")) < 0);
    }

    @Test
    void whatDoesNotExistForALocationIsNotEvenCounted() {
        ShopBrowser soyeon = signedIn(BUSAN);

        for (String page : List.of(SHELF, "/machines-and-kitchen", "/search?q=kg")) {
            Answer first = soyeon.visit(page);
            int total = total(first);
            assertThat(allPrices(soyeon, page)).as(page).hasSize(total);
            assertThat(total).isLessThan(total(guest().visit(page)));
            for (Element value : first.page().select("a.facet-value")) {
                assertThat(allPrices(soyeon, value.attr("href")))
                        .as("%s of %s", value.text(), page)
                        .hasSize(Integer.parseInt(value.select(".facet-count").text()));
            }
        }
    }

    @Test
    void aChangedPriceCountsAtOnce() {
        ShopBrowser chloe = signedIn(LYON);
        String dear = SHELF + "?price=range%5B100%3Anull%5D";
        long sku = sku("COF-DEC-1KG");
        assertThat(names(chloe.visit(dear))).doesNotContain("Decaf Espresso, 1 kg");

        catalogs.putSku(special, sku, new BigDecimal("123.00"), QuantityRule.ANY, ACTOR);
        assertThat(names(chloe.visit(dear))).contains("Decaf Espresso, 1 kg");
        assertThat(prices(chloe.visit(SHELF + "?sort=price+desc"))).startsWith(new BigDecimal("123.00"));
        catalogs.putSku(special, sku, new BigDecimal("12.00"), QuantityRule.ANY, ACTOR);
        assertThat(names(chloe.visit(dear))).doesNotContain("Decaf Espresso, 1 kg");
    }

    /** A query cannot name a location, so whoever gets one through the shop's own parser learns nothing. */
    @Test
    void nobodyElseSortsOrFiltersByALocationsPrices() {
        String everything = SHELF + "?sort=price+asc";
        List<String> before = names(guest().visit(everything));
        signedIn(LYON).visit(everything);

        assertThat(names(guest().visit(everything))).isEqualTo(before);
    }

    @Test
    void theProductPageSaysHowTheProductIsSold() {
        ShopBrowser chloe = signedIn(LYON);
        Answer page = chloe.visit("/filter-blend-1-kg");

        assertThat(page.page().select("[data-b2b-volume]").eachText())
                .containsExactly("12 to 23 €30.00", "24 to 60 €28.00");
        assertThat(page.page().select("[data-b2b-quantity-rule]").attr("data-b2b-quantity-rule"))
                .isEqualTo("12/60/6");
        Element quantity = page.page().select("input#quantity").first();
        assertThat(List.of(
                        quantity.attr("type"),
                        quantity.attr("value"),
                        quantity.attr("min"),
                        quantity.attr("max"),
                        quantity.attr("step")))
                .containsExactly("number", "12", "12", "60", "6");
        Element plain = guest().visit("/filter-blend-1-kg")
                .page()
                .select("input#quantity")
                .first();
        assertThat(plain.attr("value")).isEqualTo("1");
        assertThat(plain.hasAttr("min") || plain.hasAttr("max") || plain.hasAttr("step"))
                .isFalse();
    }

    @Test
    void aListPageTakesAsManyStatementsForManyProductsAsForFewAndThreeMoreThanTheHost() {
        ShopBrowser chloe = signedIn(LYON);
        ShopBrowser nobody = guest();
        for (String page : List.of("/search?q=COF-ESP-1KG", "/search?q=kg", SHELF)) {
            chloe.visit(page);
            nobody.visit(page);
        }

        List<String> ofMany = RequestStatements.of(() -> chloe.visit(SHELF));
        List<String> ofFew = RequestStatements.of(() -> chloe.visit("/machines-and-kitchen"));
        List<String> ofHost = RequestStatements.of(() -> nobody.visit(SHELF));

        assertThat(ofMany).as("%s", ofMany).hasSizeLessThanOrEqualTo(ofHost.size() + MOST_MORE_STATEMENTS);
        assertThat(ofFew.stream()
                        .filter(sql -> sql.toUpperCase(java.util.Locale.ROOT).contains("B2B_")))
                .hasSameSizeAs(ofMany.stream()
                        .filter(sql -> sql.toUpperCase(java.util.Locale.ROOT).contains("B2B_"))
                        .toList());
    }

    @Test
    void theShopsOffersAndCodesAreForTheShopsPrices() {
        ShopBrowser lars = signedIn(OSLO);
        ShopBrowser dana = signedIn(D2C);
        Offer everywhere = offer(OfferType.ORDER_ITEM, null);
        Offer wholeOrder = offer(OfferType.ORDER, null);
        try {
            assertThat(cartOf(lars, "/espresso-1-kg")).isEqualByComparingTo("21.60");
            assertThat(cartOf(dana, "/espresso-1-kg")).isLessThan(new BigDecimal("24.00"));
        } finally {
            end(everywhere);
            end(wholeOrder);
        }
        assertThat(cartOf(lars, "/espresso-1-kg")).isEqualByComparingTo("21.60");
        assertThat(cartOf(dana, "/espresso-1-kg")).isEqualByComparingTo("24.00");
    }

    @Test
    void anOfferThatSaysSoIsForCatalogPricesToo() {
        for (OfferType type : List.of(OfferType.ORDER_ITEM, OfferType.ORDER)) {
            Offer forB2b = offer(
                    type, "MvelHelper.convertField(\"BOOLEAN\",customer.?transientProperties[\"b2bCustomer\"])==true");
            try {
                assertThat(cartOf(signedIn(OSLO), "/espresso-1-kg"))
                        .as(type.getType())
                        .isEqualByComparingTo("17.28");
                assertThat(cartOf(signedIn(D2C), "/espresso-1-kg"))
                        .as(type.getType())
                        .isEqualByComparingTo("24.00");
            } finally {
                end(forB2b);
            }
        }
    }

    /** The grinder is in none of Lyon's catalogs: it has the shop's price, and the shop's offers. */
    @Test
    void inAMixedCartAnItemOfferAppliesToTheLinesAtTheShopsPrice() {
        ShopBrowser chloe = signedIn(LYON);
        BigDecimal grinder = cartOf(chloe, "/grinder");
        Offer everywhere = offer(OfferType.ORDER_ITEM, null);
        try {
            assertThat(cartOf(chloe, "/grinder", "/espresso-1-kg"))
                    .isEqualByComparingTo(
                            grinder.multiply(new BigDecimal("0.8")).add(new BigDecimal("1.10")));
        } finally {
            end(everywhere);
        }
        Offer wholeOrder = offer(OfferType.ORDER, null);
        try {
            assertThat(cartOf(chloe, "/grinder", "/espresso-1-kg"))
                    .isEqualByComparingTo(grinder.add(new BigDecimal("1.10")));
            assertThat(cartOf(chloe, "/grinder")).isEqualByComparingTo(grinder.multiply(new BigDecimal("0.8")));
        } finally {
            end(wholeOrder);
        }
    }

    @Test
    void aCodeTakesNothingOffACatalogPrice() {
        Offer byCode = offer(OfferType.ORDER_ITEM, null, OfferDeliveryType.CODE);
        try {
            OfferCode code = new OfferCodeImpl();
            code.setOffer(byCode);
            code.setOfferCode("SPRING");
            code.setStartDate(byCode.getStartDate());
            OfferCode saved = shop.getBean(OfferService.class).saveOfferCode(code);
            for (Map.Entry<String, String> total :
                    Map.of(OSLO, "43.20", D2C, "38.40").entrySet()) {
                ShopBrowser browser = signedIn(total.getKey());
                cartOf(browser, "/espresso-1-kg");
                enter(saved, total.getKey());
                browser.visit("/cart");
                browser.submit(browser.formTo("/cart/update", "quantity").with("quantity", "2"));
                browser.follow();
                assertThat(sum(browser.visit("/cart"))).as(total.getKey()).isEqualByComparingTo(total.getValue());
                cartOf(browser);
            }
        } finally {
            end(byCode);
        }
    }

    /** The demo's theme has no field for a code; a host's has. */
    private static void enter(OfferCode code, String email) {
        OrderService orders = shop.getBean("blOrderService", OrderService.class);
        new TransactionTemplate(shop.getBean("blTransactionManager", PlatformTransactionManager.class))
                .execute(status -> {
                    try {
                        return orders.addOfferCode(orders.findOrderById(cartId(email)), code, false);
                    } catch (PricingException | OfferMaxUseExceededException | SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static long cartId(String email) throws SQLException {
        try (Connection connection = shop.getBean("webDS", DataSource.class).getConnection();
                PreparedStatement query = connection.prepareStatement("select max(o.ORDER_ID) from BLC_ORDER o"
                        + " join BLC_CUSTOMER c on c.CUSTOMER_ID = o.CUSTOMER_ID"
                        + " where c.EMAIL_ADDRESS = ? and o.ORDER_STATUS = 'IN_PROCESS'")) {
            query.setString(1, email);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Offer offer(OfferType type, String customerRule) {
        return offer(type, customerRule, OfferDeliveryType.AUTOMATIC);
    }

    /** 20 % off. */
    private static Offer offer(OfferType type, String customerRule, OfferDeliveryType delivery) {
        Offer offer = new OfferImpl();
        offer.setName("Spring");
        offer.setType(type);
        offer.setDiscountType(OfferDiscountType.PERCENT_OFF);
        offer.setValue(new BigDecimal("20"));
        offer.setDeliveryType(delivery);
        offer.setAutomaticallyAdded(delivery.equals(OfferDeliveryType.AUTOMATIC));
        offer.setApplyDiscountToSalePrice(true);
        offer.setCombinableWithOtherOffers(true);
        offer.setStackable(true);
        offer.setStartDate(Date.from(Instant.EPOCH));
        if (type.equals(OfferType.ORDER_ITEM)) {
            OfferItemCriteria any = new OfferItemCriteriaImpl();
            any.setQuantity(1);
            any.setMatchRule("discreteOrderItem.quantity>0");
            offer.setTargetItemCriteria(new HashSet<>(Set.of(any)));
        }
        if (customerRule != null) {
            OfferRule rule = new OfferRuleImpl();
            rule.setMatchRule(customerRule);
            offer.getOfferMatchRules().put(OfferRuleType.CUSTOMER.getType(), rule);
        }
        return shop.getBean(OfferService.class).save(offer);
    }

    private static void end(Offer offer) {
        offer.setEndDate(Date.from(Instant.EPOCH.plusSeconds(1)));
        shop.getBean(OfferService.class).save(offer);
    }

    /** @return the total of a cart with one of each of these products and nothing else */
    private static BigDecimal cartOf(ShopBrowser browser, String... products) {
        browser.visit("/cart");
        for (int i = 0;
                i < 10 && browser.findFormTo("/cart/remove", "csrfToken").isPresent();
                i++) {
            browser.submit(browser.formTo("/cart/remove", "csrfToken"));
            browser.follow();
            browser.visit("/cart");
        }
        for (String product : products) {
            browser.visit(product);
            browser.submit(browser.formTo("/cart/add", "quantity"));
            browser.follow();
        }
        return products.length == 0 ? BigDecimal.ZERO : sum(browser.visit("/cart"));
    }

    private static BigDecimal sum(Answer cart) {
        assertThat(cart.status()).as(cart.toString()).isEqualTo(200);
        return amount(cart.page().select(".sums dd.strong").text());
    }

    /** Two locations look at the same list while the merchant changes the prices of one of them. */
    @Test
    void twoLocationsNeverSeeEachOthersPricesUnderLoad() throws Exception {
        int each = 4;
        Set<BigDecimal> ofLyon = Set.of(new BigDecimal("71.01"), new BigDecimal("72.02"));
        BigDecimal ofOslo = new BigDecimal("6.75");
        BigDecimal ofEverybody = new BigDecimal("7.50");
        long sku = sku("COF-ESP-250");
        catalogs.putSku(special, sku, new BigDecimal("71.01"), QuantityRule.ANY, ACTOR);
        List<ShopBrowser> browsers = new ArrayList<>();
        browsers.add(signedIn(LYON));
        browsers.add(signedIn(OSLO));
        browsers.add(guest());
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Integer>> looks = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                looks.add(threads.submit(() -> look(browsers.get(0), over, price -> ofLyon.contains(price))));
                looks.add(threads.submit(() -> look(browsers.get(1), over, ofOslo::equals)));
                looks.add(threads.submit(() -> look(browsers.get(2), over, ofEverybody::equals)));
            }
            for (int change = 0; change < 40; change++) {
                BigDecimal price = new BigDecimal(change % 2 == 0 ? "72.02" : "71.01");
                catalogs.putSku(special, sku, price, QuantityRule.ANY, ACTOR);
                TimeUnit.MILLISECONDS.sleep(50);
            }
            over.set(true);
            for (Future<Integer> look : looks) {
                assertThat(look.get(1, TimeUnit.MINUTES)).isPositive();
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
            put("COF-ESP-250", "55.00");
        }
    }

    /** @return how many pages were right; fails at the first wrong one */
    private static int look(ShopBrowser session, AtomicBoolean over, java.util.function.Predicate<BigDecimal> right) {
        ShopBrowser browser = session.inAnotherTab();
        List<String> pages = List.of(
                SHELF + "?sort=price+desc", SHELF + "?sort=price+asc", "/search?q=COF-ESP-250", "/espresso-250-g");
        int seen = 0;
        while (!over.get()) {
            Answer page = browser.visit(pages.get(seen % pages.size()));
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            BigDecimal price = priceOf(page, "Espresso, 250 g");
            assertThat(price).as(page.address().toString()).matches(right);
            seen++;
        }
        return seen;
    }

    private static BigDecimal priceOf(Answer page, String name) {
        return page.page().select(".tile, .product-facts").stream()
                .filter(part -> part.select("h3, h1").text().equals(name))
                .map(part -> amount(part.select(".price-now").text()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " on " + page));
    }

    private static void put(String code, String price) {
        catalogs.putSku(special, sku(code), new BigDecimal(price), QuantityRule.ANY, ACTOR);
    }

    private static long sku(String code) {
        return shop.getBean("b2bSkuCodes", SkuCodes.class).skuIdOf(code).orElseThrow();
    }

    private static CompanyLocation location(String externalId) {
        return shop.getBean("b2bCompanyService", CompanyService.class).findLocationByExternalId(externalId);
    }

    private static List<Element> ranges(Answer page) {
        return page.page().select("a.facet-value[href*=range]");
    }

    /** @param href of a range that has just been switched on */
    private static boolean isIn(BigDecimal price, String href) {
        Matcher bounds =
                Pattern.compile("range%5B([\\d.]+)%3A([\\d.]+|null)%5D").matcher(href);
        assertThat(bounds.find()).as(href).isTrue();
        return price.compareTo(new BigDecimal(bounds.group(1))) >= 0
                && (bounds.group(2).equals("null") || price.compareTo(new BigDecimal(bounds.group(2))) <= 0);
    }

    /** Of all pages of a list. */
    private static List<BigDecimal> allPrices(ShopBrowser browser, String list) {
        List<BigDecimal> all = new ArrayList<>();
        Answer page = browser.visit(list);
        int total = total(page);
        for (int number = 1; all.size() < total && number < 20; number++) {
            all.addAll(prices(
                    number == 1 ? page : browser.visit(list + (list.contains("?") ? "&" : "?") + "page=" + number)));
        }
        return all;
    }

    private static List<BigDecimal> prices(Answer page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        return page.page().select(".list-main .tile .price-now").eachText().stream()
                .map(ShelfTest::amount)
                .toList();
    }

    private static List<String> names(Answer page) {
        return page.page().select(".list-main .tile-name").eachText();
    }

    private static BigDecimal amount(String text) {
        Matcher amount = AMOUNT.matcher(text);
        assertThat(amount.find()).as(text).isTrue();
        return new BigDecimal(amount.group(1).replace(",", ""));
    }

    private static int total(Answer page) {
        Matcher numbers = Pattern.compile("(\\d+)\\D*$")
                .matcher(page.page().select(".list-count").text());
        return numbers.find() ? Integer.parseInt(numbers.group(1)) : 0;
    }

    private static ShopBrowser guest() {
        return new ShopBrowser(address);
    }

    private static ShopBrowser signedIn(String email) {
        ShopBrowser browser = SESSIONS.computeIfAbsent(email, ShelfTest::signIn);
        return browser.inAnotherTab();
    }

    private static final Map<String, ShopBrowser> SESSIONS = new HashMap<>();

    private static ShopBrowser signIn(String email) {
        Mailbox mailbox = Mailbox.at(address.resolve("/demo/mailbox"));
        int before = mailbox.count(email);
        ShopBrowser browser = new ShopBrowser(address);
        browser.visit("/sign-in");
        browser.submit(browser.formWithButton("Send code").with("email", email));
        browser.follow();
        browser.submit(browser.formWithButton("Sign in").with("code", mailbox.nextCode(email, before)));
        browser.follow();
        assertThat(browser.visit(SHELF).page().select("[data-b2b-location]")).hasSize(email.equals(D2C) ? 0 : 1);
        return browser;
    }
}
