package org.b2bleaf.demo.data;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.annotation.Resource;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty shop with the demo's companies, people, catalogs and orders, in one transaction. */
@Component("demoWholesaleSeed")
public class WholesaleSeed {

    private static final String SEEDER = Actor.SYSTEM;

    /** What is sold to Korea: coffee, tea and what goes with them, no machines. */
    private static final List<String> KOREA = List.of(
            "COF-ESP-1KG",
            "COF-ESP-250",
            "COF-FLT-1KG",
            "COF-DEC-1KG",
            "COF-ETH-1KG",
            "COF-COL-1KG",
            "COF-BRA-1KG",
            "COF-KEN-250",
            "COF-GTM-1KG",
            "TEA-EBR-100",
            "TEA-EGR-250",
            "TEA-SEN-250",
            "TEA-MAT-100",
            "SYR-VAN-07",
            "SYR-CAR-07",
            "SYR-HAZ-07",
            "BRW-DRP-02",
            "BRW-FLT-02",
            "CUP-ESP-06",
            "CUP-CAP-06");

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissions;

    @Resource(name = "b2bCatalogService")
    protected CatalogService catalogs;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "demoPeople")
    protected People people;

    @Resource(name = "demoBannerSeed")
    protected BannerSeed bannerSeed;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Resource(name = "demoOrderSeed")
    protected OrderSeed orderSeed;

    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private final Map<String, CompanyLocation> locations = new LinkedHashMap<>();

    /** Does nothing in a shop that has companies already. */
    public void seedEmptyShop() {
        TransactionTemplate transaction = new TransactionTemplate(transactionManager);
        boolean wasEmpty = transaction.execute(status -> seed());
        if (wasEmpty) {
            orderSeed.seedPaidAtOnce(customers, locations);
            transaction.execute(status -> forgetMails());
        }
    }

    private boolean seed() {
        if (companies.count("", null) > 0) {
            return false;
        }
        seedCompanies();
        seedPeople();
        seedCatalogs();
        bannerSeed.seed();
        em.flush();
        orderSeed.seed(customers, locations);
        forgetMails();
        return true;
    }

    /** The history was never mailed to anybody. */
    private int forgetMails() {
        em.flush();
        return em.createQuery("delete from B2bMail").executeUpdate();
    }

    private void seedCompanies() {
        company(
                "NWC",
                "Northwind Cafes",
                "Key account since the first season.",
                location(
                        "NWC-OSL",
                        "Oslo Harbour",
                        new LocationAddress("Goods reception", "Stranden 21", null, "Oslo", "0250", "NO"),
                        "Europe/Oslo",
                        PaymentTerms.net(30),
                        it -> it.setTaxId("NO 914 778 271 MVA")));
        addLocation(
                "NWC",
                location(
                        "NWC-BGO",
                        "Bergen Station",
                        new LocationAddress("Kiosk 4", "Strømgaten 4", null, "Bergen", "5015", "NO"),
                        "Europe/Oslo",
                        PaymentTerms.none(),
                        it -> it.setTaxId("NO 914 778 271 MVA")));
        company(
                "ATD",
                "Atelier Dubois",
                null,
                location(
                        "ATD-LYS",
                        "Lyon",
                        new LocationAddress("Atelier", "12 rue Mercière", null, "Lyon", "69002", "FR"),
                        "Europe/Paris",
                        PaymentTerms.net(60).withDepositPercent(new BigDecimal("25")),
                        it -> {
                            it.setPoRule(PoRule.PATTERN, "PO-.+");
                            it.setTaxId("FR 40 303 265 045");
                        }));
        company(
                "HBT",
                "Hanbit Trading",
                "Orders are checked by hand.",
                location(
                        "HBT-PUS",
                        "Busan",
                        new LocationAddress("Warehouse 2", "17 Haeundae-ro", null, "Busan", "48094", "KR"),
                        "Asia/Seoul",
                        PaymentTerms.net(15),
                        it -> {
                            it.setSubmitAsDrafts(true);
                            it.setOnlyCatalogProducts(true);
                        }));
        company(
                "OML",
                "Old Mill Ltd",
                "Closed in spring.",
                location(
                        "OML-1",
                        "Mill Lane",
                        new LocationAddress("Bakery", "3 Mill Lane", null, "Bath", "BA1 5LW", "GB"),
                        "Europe/London",
                        PaymentTerms.net(30),
                        it -> {}));
    }

    private void seedPeople() {
        person("ingrid@northwind.example", "Ingrid", "Solberg");
        person("lars@northwind.example", "Lars", "Hauge");
        person("noor@northwind.example", "Noor", "Haddad");
        person("chloe@dubois.example", "Chloé", "Dubois");
        person("soyeon@hanbit.example", "Soyeon", "Kim");
        person("minjun@hanbit.example", "Minjun", "Park");
        person("anna@oldmill.example", "Anna", "Miller");
        person("dana@shopper.example", "Dana", "Reyes");
        person("felix@shopper.example", "Felix", "Brandt");

        grant("NWC-OSL", "ingrid@northwind.example", Permission.LOCATION_ADMIN);
        grant("NWC-OSL", "lars@northwind.example", Permission.ORDERING_ONLY);
        grant("NWC-OSL", "noor@northwind.example", Permission.ORDERING_ONLY);
        grant("NWC-BGO", "ingrid@northwind.example", Permission.ORDERING_ONLY);
        grant("ATD-LYS", "chloe@dubois.example", Permission.LOCATION_ADMIN);
        grant("HBT-PUS", "soyeon@hanbit.example", Permission.LOCATION_ADMIN);
        grant("HBT-PUS", "minjun@hanbit.example", Permission.ORDERING_ONLY);
        grant("OML-1", "anna@oldmill.example", Permission.LOCATION_ADMIN);

        mainContact("NWC", "ingrid@northwind.example");
        mainContact("ATD", "chloe@dubois.example");
        mainContact("HBT", "soyeon@hanbit.example");
        companies.archive(companies.findByExternalId("OML").getId(), SEEDER);
    }

    private void seedCatalogs() {
        Catalog nordic = catalogs.create(
                catalog -> {
                    catalog.setName("Nordic wholesale");
                    catalog.setExternalId("NORDIC");
                    catalog.setPercentOff(new BigDecimal("10"));
                    catalog.setAllProducts(true);
                },
                SEEDER);
        catalogs.addBreak(nordic.getId(), null, VolumeBreak.percentOff(24, new BigDecimal("12")), SEEDER);
        catalogs.addBreak(nordic.getId(), null, VolumeBreak.percentOff(96, new BigDecimal("15")), SEEDER);
        long oatDrink = skuCodes.skuIdOf("SYR-OAT-6X1").orElseThrow();
        catalogs.putSku(nordic.getId(), oatDrink, null, QuantityRule.of(4, 200, 4), SEEDER);
        Catalog korea = catalogs.create(
                catalog -> {
                    catalog.setName("Korea");
                    catalog.setExternalId("KOREA");
                    catalog.setAllProducts(false);
                },
                SEEDER);
        for (String code : KOREA) {
            long skuId = skuCodes.skuIdOf(code).orElseThrow(() -> new IllegalStateException("No SKU " + code));
            catalogs.putSku(korea.getId(), skuId, null, QuantityRule.ANY, SEEDER);
        }
        assign("NWC-OSL", nordic);
        assign("NWC-BGO", nordic);
        assign("HBT-PUS", korea);
    }

    private void company(String externalId, String name, String notes, Consumer<CompanyLocation> firstLocation) {
        companies.create(
                company -> {
                    company.setExternalId(externalId);
                    company.setName(name);
                    company.setNotes(notes);
                },
                firstLocation,
                SEEDER);
    }

    private void addLocation(String company, Consumer<CompanyLocation> location) {
        companies.addLocation(companies.findByExternalId(company).getId(), location, SEEDER);
    }

    private static Consumer<CompanyLocation> location(
            String externalId,
            String name,
            LocationAddress address,
            String timeZone,
            PaymentTerms terms,
            Consumer<CompanyLocation> more) {
        return location -> {
            location.setExternalId(externalId);
            location.setName(name);
            location.setShippingAddress(address);
            location.setTimeZone(ZoneId.of(timeZone));
            location.setTerms(terms);
            more.accept(location);
        };
    }

    private void person(String email, String firstName, String lastName) {
        customers.put(email, people.register(email, firstName, lastName));
    }

    private void grant(String location, String email, Permission permission) {
        locations.computeIfAbsent(location, companies::findLocationByExternalId);
        permissions.grant(locations.get(location).getId(), customers.get(email).getId(), permission, SEEDER);
    }

    private void mainContact(String externalId, String email) {
        Company company = companies.findByExternalId(externalId);
        companies.edit(company.getId(), company.getVersion(), it -> it.setMainContact(customers.get(email)), SEEDER);
    }

    private void assign(String location, Catalog catalog) {
        catalogs.assign(locations.get(location).getId(), List.of(catalog.getId()), SEEDER);
    }
}
