package org.b2bleaf.storefront.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.AddressImpl;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.CountryImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTextsTest {

    @ParameterizedTest
    @CsvSource({"en, Norway", "fr, Norvège", "nb, Norge", "pl, Norwegia", "ko, 노르웨이", "zh-TW, 挪威"})
    void anAddressNamesItsCountryAsItsReaderDoes(String language, String country) {
        Country norway = new CountryImpl();
        norway.setAbbreviation("NO");
        norway.setName("Norway");
        Address address = new AddressImpl();
        address.setCompanyName("Northwind Cafes");
        address.setAddressLine1("Stranden 21");
        address.setPostalCode("0250");
        address.setCity("Oslo");
        address.setCountry(norway);

        assertThat(OrderTexts.address(address, Locale.forLanguageTag(language)))
                .containsExactly("Northwind Cafes", "Stranden 21", "0250 Oslo", country);
    }
}
