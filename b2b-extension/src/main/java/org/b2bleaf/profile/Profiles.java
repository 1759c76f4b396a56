package org.b2bleaf.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.profile.rules.TypedName;
import org.b2bleaf.profile.rules.TypedName.Field;
import org.b2bleaf.profile.rules.TypedName.Problem;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A customer's own details. The name alone: the e-mail address is what permissions and sign-ins hang on, so that the
 * merchant changes it.
 */
@Service("b2bProfiles")
public class Profiles {

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    /** @return the name as it is stored; empty when there is no such customer, or no longer */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<TypedName> nameOf(long customerId) {
        return Optional.ofNullable(customers.readCustomerById(customerId))
                .map(customer -> new TypedName(customer.getFirstName(), customer.getLastName()));
    }

    /**
     * Orders keep the name under which they were placed.
     *
     * @throws NameRefused when it cannot be stored
     * @throws java.util.NoSuchElementException when there is no such customer
     */
    @Transactional("blTransactionManager")
    public void rename(long customerId, TypedName name) {
        Map<Field, Problem> problems = name.problems();
        if (!problems.isEmpty()) {
            throw new NameRefused(problems);
        }
        Customer customer =
                Optional.ofNullable(customers.readCustomerById(customerId)).orElseThrow();
        Map<String, Object> before = fields(customer);
        customer.setFirstName(name.first());
        customer.setLastName(name.last());
        audit.recordChanges(Actor.customer(customerId), AuditSubject.customer(customerId), before, fields(customer));
    }

    private static Map<String, Object> fields(Customer customer) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("firstName", customer.getFirstName());
        fields.put("lastName", customer.getLastName());
        return fields;
    }
}
