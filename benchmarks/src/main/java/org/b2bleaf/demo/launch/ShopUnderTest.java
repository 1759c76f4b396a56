package org.b2bleaf.demo.launch;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.hibernate.Hibernate;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A storefront with the modules that runs in this process, and its database.
 *
 * @param locationId that of {@link BenchmarkBuyers}
 */
record ShopUnderTest(ApplicationContext context, DemoDatabase database, long locationId) {

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The location of the buyers, with its company at hand, which is a lazy proxy in a service's answer. */
    CompanyLocation location() {
        return new TransactionTemplate(bean("blTransactionManager", PlatformTransactionManager.class))
                .execute(status -> {
                    CompanyLocation location =
                            bean("b2bCompanyService", CompanyService.class).findLocationById(locationId);
                    Hibernate.initialize(location.getCompany());
                    return location;
                });
    }

    /** @param number as {@link BenchmarkBuyers#email} takes it */
    Customer buyer(int number) {
        return bean("blCustomerService", CustomerService.class).readCustomerByUsername(BenchmarkBuyers.email(number));
    }

    /** Tells the harness. */
    static void measured(String name, double... figures) {
        System.out.println(HostUnderTest.MEASURED + name + " "
                + Arrays.stream(figures)
                        .mapToObj(figure -> String.format(Locale.ROOT, "%.3f", figure))
                        .collect(Collectors.joining(" ")));
    }
}
