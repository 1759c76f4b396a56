package org.b2bleaf.storefront.account;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.b2bleaf.company.AddressRefused;
import org.b2bleaf.company.ChangedMeanwhile;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.DetailsRefused;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.LocationAddresses;
import org.b2bleaf.company.NotAllowed;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.company.rules.TypedAddress.Field;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.storefront.web.B2bController;
import org.b2bleaf.storefront.web.RecordNotFound;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a location: what holds for it, who else buys for it, and its addresses, which its admins change. */
@B2bController
public class LocationPageController {

    private static final String PATH = "/account/locations/{id}";
    private static final String SAME = "billing.same";

    @Resource(name = "b2bCompanyService")
    protected CompanyService companies;

    @Resource(name = "b2bPermissionService")
    protected PermissionService permissions;

    @Resource(name = "b2bLocationAddresses")
    protected LocationAddresses addresses;

    @Resource(name = "b2bOrderTexts")
    protected OrderTexts texts;

    @Resource(name = "blCountryService")
    protected CountryService countries;

    @RequestMapping(value = PATH, method = RequestMethod.GET)
    public String location(@PathVariable("id") String id, Model model, Locale locale) {
        LocationAccess access = access(id);
        CompanyLocation location = companies.findLocationById(access.locationId());
        Forms forms = new Forms(
                AddressFields.of(location.getShippingAddress(), names("shipping"), countries.findCountries(), locale),
                AddressFields.of(location.getBillingAddress(), names("billing"), countries.findCountries(), locale),
                location.isBillingSameAsShipping());
        return show(access, location, forms, location.getVersion(), model, locale);
    }

    @RequestMapping(value = PATH, method = RequestMethod.POST)
    public String edit(
            @PathVariable("id") String id,
            @RequestParam(value = "version", required = false) String version,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model,
            Locale locale) {
        LocationAccess access = access(id);
        CompanyLocation location = companies.findLocationById(access.locationId());
        boolean same = request.getParameter(SAME) != null;
        AddressFields shipping = new AddressFields(
                        names("shipping"), request::getParameter, countries.findCountries(), locale)
                .checked();
        AddressFields billing =
                new AddressFields(names("billing"), request::getParameter, countries.findCountries(), locale);
        if (!same) {
            billing.checked();
        }
        if (!access.allows(LocationAct.EDIT_ADDRESSES)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("refusal", "addresses");
            return "b2b/refused";
        }
        boolean refused = shipping.isRefused() || billing.isRefused();
        int shown = number(version, location.getVersion());
        if (refused || shown != location.getVersion()) {
            response.setStatus((refused ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT).value());
            model.addAttribute("problem", refused ? "fields" : "moved");
            // Whoever sends it again has seen that somebody else was faster.
            return show(access, location, new Forms(shipping, billing, same), location.getVersion(), model, locale);
        }
        try {
            addresses.edit(
                    ShopperContext.current().customerId(),
                    access.locationId(),
                    shown,
                    shipping.address(),
                    same ? null : billing.address());
            redirect.addFlashAttribute("saved", true);
        } catch (ChangedMeanwhile e) {
            redirect.addFlashAttribute("problem", "moved");
        } catch (NotAllowed | AddressRefused | DetailsRefused e) {
            // Its page says what is possible by now. The transaction is rolled back and has taken with it what this
            // request
            // had read.
            redirect.addFlashAttribute("problem", "refused");
        }
        redirect.addAttribute("id", access.locationId());
        return "redirect:" + PATH;
    }

    private String show(
            LocationAccess access, CompanyLocation location, Forms forms, int version, Model model, Locale locale) {
        boolean editable = access.allows(LocationAct.EDIT_ADDRESSES);
        model.addAttribute(
                "page",
                new LocationView(
                        access,
                        ShopperContext.current().locations().size() > 1,
                        texts.terms(location.getTerms(), Money.defaultCurrency(), locale),
                        location.getPoRule().name(),
                        location.isSubmitAsDrafts(),
                        location.isOneTimeAddressAllowed(),
                        location.isTaxExempt(),
                        texts.address(location.getCompany().getName(), location.getShippingAddress(), locale),
                        texts.address(location.getCompany().getName(), location.getBillingAddress(), locale),
                        permissions.membersOf(access.locationId()),
                        editable,
                        version));
        model.addAttribute("forms", forms);
        return "b2b/locationPage";
    }

    /** A location for which the shopper may buy; every other one is as if it were not there. */
    private static LocationAccess access(String id) {
        return ShopperContext.current().locations().stream()
                .filter(location -> String.valueOf(location.locationId()).equals(id))
                .filter(location -> ShopperContext.current().isSignedIn())
                .findFirst()
                .orElseThrow(RecordNotFound::new);
    }

    /** What is no number is no version that any page has shown; without one, a script means the location as it is. */
    private static int number(String typed, int current) {
        try {
            return typed == null || typed.isBlank() ? current : Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Map<Field, String> names(String address) {
        Map<Field, String> names = new EnumMap<>(Field.class);
        names.put(Field.NAME, address + ".name");
        names.put(Field.ADDRESS1, address + ".address1");
        names.put(Field.ADDRESS2, address + ".address2");
        names.put(Field.POSTAL_CODE, address + ".postalCode");
        names.put(Field.CITY, address + ".city");
        names.put(Field.COUNTRY, address + ".country");
        return names;
    }

    /**
     * Both addresses as the form shows them.
     *
     * @param same whether the billing address is the shipping address
     */
    public record Forms(AddressFields shipping, AddressFields billing, boolean same) {}
}
