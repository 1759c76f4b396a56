package org.b2bleaf.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.Resource;
import org.b2bleaf.company.DetailProblem.Kind;
import org.b2bleaf.ordering.rules.PoNumber;
import org.b2bleaf.ordering.rules.PoRule;
import org.b2bleaf.signin.rules.EmailAddress;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Component;

/** What stands against storing a company or a location as it is filled in. */
@Component("b2bDetailsCheck")
public class DetailsCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    @Resource(name = "b2bCompanyDao")
    protected CompanyDao dao;

    @Resource(name = "b2bPermissionDao")
    protected PermissionDao permissionDao;

    /** @return empty when it can be stored */
    public List<DetailProblem> problemsOf(Company company) {
        Problems problems = new Problems();
        problems.text("name", company.getName(), true, 255);
        problems.text("externalId", company.getExternalId(), false, 64);
        problems.text("notes", company.getNotes(), false, 2000);
        if (company.getExternalId() != null && dao.isCompanyExternalIdTaken(company.getExternalId(), company.getId())) {
            problems.add("externalId", Kind.TAKEN);
        }
        Customer mainContact = company.getMainContact();
        if (mainContact != null
                && (company.getId() == null || !permissionDao.isStoredMember(company.getId(), mainContact.getId()))) {
            problems.add("mainContact", Kind.NOT_A_MEMBER);
        }
        return problems.found;
    }

    /** @return empty when it can be stored */
    public List<DetailProblem> problemsOf(CompanyLocation location) {
        Problems problems = new Problems();
        problems.text("name", location.getName(), true, 255);
        problems.text("externalId", location.getExternalId(), false, 64);
        problems.text("phone", location.getPhone(), false, 50);
        problems.text("taxId", location.getTaxId(), false, 64);
        problems.text("taxExemptReason", location.getTaxExemptReason(), location.isTaxExempt(), 255);
        if (location.getExternalId() != null
                && dao.isLocationExternalIdTaken(location.getExternalId(), location.getId())) {
            problems.add("externalId", Kind.TAKEN);
        }
        if (location.getBillingEmail() != null
                && EmailAddress.parse(location.getBillingEmail()).isEmpty()) {
            problems.add("billingEmail", Kind.NOT_AN_EMAIL);
        }
        if (location.getLanguage() != null
                && !LANGUAGES.contains(
                        Locale.forLanguageTag(location.getLanguage()).getLanguage())) {
            problems.add("language", Kind.NOT_A_LANGUAGE);
        }
        if (location.getPoRule() == PoRule.PATTERN && !PoNumber.isUsablePattern(location.getPoPattern())) {
            problems.add("poPattern", Kind.NOT_A_PATTERN);
        }
        problems.address("shippingAddress", location.getShippingAddress());
        if (!location.isBillingSameAsShipping()) {
            problems.address("billingAddress", location.getBillingAddress());
        }
        return problems.found;
    }

    private static final class Problems {

        private final List<DetailProblem> found = new ArrayList<>();

        private void add(String field, Kind kind) {
            found.add(new DetailProblem(field, kind));
        }

        private void text(String field, String value, boolean required, int maxLength) {
            if (required && (value == null || value.isBlank())) {
                add(field, Kind.REQUIRED);
            } else if (value != null && value.length() > maxLength) {
                add(field, Kind.TOO_LONG);
            }
        }

        /** An address may be incomplete while a location is set up; what is given must fit. */
        private void address(String field, LocationAddress address) {
            text(field + ".name", address.getName(), false, 255);
            text(field + ".address1", address.getAddress1(), false, 255);
            text(field + ".address2", address.getAddress2(), false, 255);
            text(field + ".city", address.getCity(), false, 100);
            text(field + ".postalCode", address.getPostalCode(), false, 20);
            if (address.getCountry() != null && !COUNTRIES.contains(address.getCountry())) {
                add(field + ".country", Kind.NOT_A_COUNTRY);
            }
        }
    }
}
