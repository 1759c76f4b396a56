package org.b2bleaf.demo.launch;

import java.time.ZoneId;
import java.util.List;
import org.b2bleaf.catalog.CatalogService;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.context.ApplicationContext;

/**
 * A company with one location on net terms and the demo's catalog with volume prices, one buyer a connection, and some more
 * for tasks that change what belongs to a person.
 */
public final class BenchmarkBuyers {

    /** As many as the largest number of connections. */
    public static final int COUNT = 8;

    /** Whose orders are moved. */
    static final int MOVED = COUNT;

    /** Who is exported and erased first; there are {@link #ERASED} in a row. */
    static final int FIRST_ERASED = COUNT + 1;

    /** How many can be erased. */
    static final int ERASED = 3;

    private static final String ACTOR = "benchmarks";
    private static final String LOCATION = "BENCH-1";

    private BenchmarkBuyers() {}

    /** @param number from 0 */
    public static String email(int number) {
        return "buyer" + number + "@bench.example";
    }

    /** @return the id of the location */
    static long add(ApplicationContext shop) {
        CompanyService companies = shop.getBean("b2bCompanyService", CompanyService.class);
        PermissionService permissions = shop.getBean("b2bPermissionService", PermissionService.class);
        CatalogService catalogs = shop.getBean("b2bCatalogService", CatalogService.class);
        CustomerService customers = shop.getBean("blCustomerService", CustomerService.class);
        companies.create(
                company -> {
                    company.setExternalId("BENCH");
                    company.setName("Bench Cafes");
                },
                BenchmarkBuyers::describe,
                ACTOR);
        long location = companies.findLocationByExternalId(LOCATION).getId();
        catalogs.assign(location, List.of(catalogs.findByExternalId("NORDIC").getId()), ACTOR);
        for (int i = 0; i < FIRST_ERASED + ERASED; i++) {
            Customer buyer = customers.createCustomer();
            buyer.setEmailAddress(email(i));
            buyer.setUsername(email(i));
            buyer.setFirstName("Buyer");
            buyer.setLastName(String.valueOf(i));
            buyer.setUnencodedPassword("a long password");
            buyer = customers.saveCustomer(buyer, true);
            permissions.grant(location, buyer.getId(), Permission.ORDERING_ONLY, ACTOR);
        }
        return location;
    }

    private static void describe(CompanyLocation location) {
        location.setExternalId(LOCATION);
        location.setName("Main street");
        location.setShippingAddress(new LocationAddress("Goods reception", "Storgata 1", null, "Oslo", "0155", "NO"));
        location.setTimeZone(ZoneId.of("Europe/Oslo"));
        location.setTerms(PaymentTerms.net(30));
    }
}
