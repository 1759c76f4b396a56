package org.b2bleaf.admin.membership;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.Resource;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.membership.CustomerHit;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.stereotype.Component;

/** Names the records whose ids a window posts, so that it can show itself again. */
@Component("b2bChosenRecords")
public class ChosenRecords {

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    /** In the given order, without those who are not there. */
    public List<CustomerHit> customers(Collection<Long> ids) {
        return ids.stream()
                .map(customers::readCustomerById)
                .filter(Objects::nonNull)
                .map(ChosenRecords::named)
                .toList();
    }

    private static CustomerHit named(Customer customer) {
        return new CustomerHit(
                customer.getId(), CustomerName.of(customer), String.valueOf(customer.getEmailAddress()), false);
    }

    /** By id, in the given order, without those that are not of the company. */
    public Map<Long, String> locations(long companyId, Collection<Long> ids) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (Long id : ids) {
            CompanyLocation location = companies.findLocationById(id);
            if (location != null && location.getCompany().getId() == companyId) {
                names.put(id, location.getName());
            }
        }
        return names;
    }
}
