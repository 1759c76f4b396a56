package org.b2bleaf.admin.company;

import java.util.function.LongFunction;
import org.b2bleaf.admin.entity.PostedForm;
import org.b2bleaf.company.Company;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Fills a company from a posted form. What cannot be read is refused at its field and left out. */
public final class CompanyForm {

    private final PostedForm posted;
    private final LongFunction<Customer> customers;

    /** @param customers finds a customer by id, or null */
    public CompanyForm(PostedForm posted, LongFunction<Customer> customers) {
        this.posted = posted;
        this.customers = customers;
    }

    public void fill(Company company) {
        company.setName(posted.text("name", company.getName()));
        company.setExternalId(posted.text("externalId", company.getExternalId()));
        company.setNotes(posted.text("notes", company.getNotes()));
        if (posted.has("mainContact")) {
            Long contact = posted.id("mainContact");
            company.setMainContact(contact == null ? null : customers.apply(contact));
        }
    }
}
