package org.b2bleaf.admin.requestaccess;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.admin.company.LocationForm;
import org.b2bleaf.admin.entity.PostedForm;
import org.b2bleaf.admin.membership.MembershipForm;
import org.b2bleaf.admin.membership.NewCompanyForm;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.CompanyChoice;
import org.b2bleaf.membership.CustomerChoice;
import org.b2bleaf.requestaccess.AccessRequest;
import org.b2bleaf.requestaccess.Approval;
import org.b2bleaf.requestaccess.Approval.Place;
import org.b2bleaf.requestaccess.rules.ContactName;
import org.b2bleaf.requestaccess.rules.CountryTimeZone;
import org.b2bleaf.terms.rules.TermsType;

/**
 * Reads the form that approves a request. Fields of company, location and customer are named as in {@link MembershipForm};
 * besides them there are {@code company} (id; empty for a new one), {@code location} (id, or {@link #NEW_LOCATION}),
 * {@code permission} and {@code notify}.
 */
public final class ApprovalForm {

    /** In place of the id of a location. */
    public static final String NEW_LOCATION = "new";

    private static final String LOCATION = "firstLocation.";

    private final MembershipForm form;

    public ApprovalForm(MembershipForm form) {
        this.form = form;
    }

    /** The form as it shows first: what the applicant typed, to be corrected. */
    public static MembershipForm of(AccessRequest request, Long companyId) {
        ContactName contact = ContactName.of(request.getContactName());
        Map<String, String[]> values = new HashMap<>();
        put(values, "company", companyId == null ? "" : companyId.toString());
        put(values, "location", NEW_LOCATION);
        put(values, "company.name", request.getCompanyName());
        put(values, LOCATION + "name", request.getCity());
        put(values, LOCATION + "phone", request.getPhone());
        put(values, LOCATION + "taxId", request.getTaxId());
        put(values, LOCATION + "language", request.getLanguage());
        put(values, LOCATION + "termsType", TermsType.NONE.name());
        put(
                values,
                LOCATION + "timeZone",
                CountryTimeZone.of(request.getCountry()).map(Object::toString).orElse(""));
        put(values, LOCATION + "shippingAddress.address1", request.getAddress1());
        put(values, LOCATION + "shippingAddress.postalCode", request.getPostalCode());
        put(values, LOCATION + "shippingAddress.city", request.getCity());
        put(values, LOCATION + "shippingAddress.country", request.getCountry());
        put(values, "newEmail", request.getEmail());
        put(values, "newFirstName", contact.first());
        put(values, "newLastName", contact.last());
        put(values, "permission", Permission.LOCATION_ADMIN.name());
        put(values, "notify", "true");
        return new MembershipForm(values);
    }

    private static void put(Map<String, String[]> values, String field, String value) {
        values.put(field, new String[] {value == null ? "" : value});
    }

    /** @return empty when something cannot be read; the form then says what */
    public Optional<Approval> read(CompanyService companies) {
        Place place = place(companies);
        Permission permission = permission();
        if (place == null || permission == null || form.isRefused()) {
            return Optional.empty();
        }
        return Optional.of(new Approval(
                place,
                new CustomerChoice.New(form.value("newEmail"), form.value("newFirstName"), form.value("newLastName")),
                permission,
                form.isOn("notify")));
    }

    private Permission permission() {
        try {
            return Permission.valueOf(form.value("permission"));
        } catch (IllegalArgumentException e) {
            form.refuse("permission", "NOT_A_CHOICE");
            return null;
        }
    }

    private Place place(CompanyService companies) {
        if (form.value("company").isEmpty()) {
            NewCompanyForm typed = new NewCompanyForm(form);
            typed.check(companies);
            CompanyChoice.New fresh = (CompanyChoice.New) typed.choice();
            return new Place.NewCompany(fresh.details(), fresh.firstLocation());
        }
        Long companyId = form.id("company");
        if (companyId == null) {
            form.refuse("company", "CHOOSE_A_COMPANY");
            return null;
        }
        if (form.value("location").equals(NEW_LOCATION)) {
            PostedForm location = form.part(LOCATION);
            CompanyLocation trial = new CompanyLocationImpl();
            new LocationForm(location).fill(trial);
            location.refuse(companies.problemsOf(trial));
            return new Place.NewLocation(companyId, record -> new LocationForm(location).fill(record));
        }
        Long locationId = form.id("location");
        if (locationId == null) {
            form.refuse("location", "CHOOSE_A_LOCATION");
            return null;
        }
        return new Place.ExistingLocation(companyId, locationId);
    }
}
