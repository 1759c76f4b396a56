package org.b2bleaf.admin.membership;

import org.b2bleaf.admin.company.CompanyForm;
import org.b2bleaf.admin.company.LocationForm;
import org.b2bleaf.admin.entity.PostedForm;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.membership.CompanyChoice;

/** The fields of a company that is made on the way, and of its first location. */
public final class NewCompanyForm {

    private final PostedForm company;
    private final PostedForm location;

    public NewCompanyForm(MembershipForm form) {
        company = form.part("company.");
        location = form.part("firstLocation.");
    }

    /** Shows at each field what is wrong with it, so that one pass finds what cannot be read and what is refused. */
    public void check(CompanyService companies) {
        Company trial = new CompanyImpl();
        CompanyLocation trialLocation = new CompanyLocationImpl();
        fill(trial);
        fill(trialLocation);
        company.refuse(companies.problemsOf(trial));
        location.refuse(companies.problemsOf(trialLocation));
    }

    /** To be asked when nothing was refused. */
    public CompanyChoice choice() {
        return new CompanyChoice.New(this::fill, this::fill);
    }

    private void fill(Company record) {
        // A main contact can only be chosen among the members of a company that is there.
        new CompanyForm(company, id -> null).fill(record);
    }

    private void fill(CompanyLocation record) {
        new LocationForm(location).fill(record);
    }
}
