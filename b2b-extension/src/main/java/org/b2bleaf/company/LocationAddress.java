package org.b2bleaf.company;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.broadleafcommerce.common.presentation.AdminPresentation;

/** Where a location receives goods or invoices. A value: to change an address, set a new one. */
@Embeddable
public class LocationAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "NAME")
    @AdminPresentation(friendlyName = "B2bAddress_name", order = 10)
    protected String name;

    @Column(name = "ADDRESS1")
    @AdminPresentation(friendlyName = "B2bAddress_address1", order = 20)
    protected String address1;

    @Column(name = "ADDRESS2")
    @AdminPresentation(friendlyName = "B2bAddress_address2", order = 30)
    protected String address2;

    @Column(name = "CITY", length = 100)
    @AdminPresentation(friendlyName = "B2bAddress_city", order = 40)
    protected String city;

    @Column(name = "POSTAL_CODE", length = 20)
    @AdminPresentation(friendlyName = "B2bAddress_postalCode", order = 50)
    protected String postalCode;

    @Column(name = "COUNTRY", length = 2)
    @AdminPresentation(friendlyName = "B2bAddress_country", order = 60)
    protected String country;

    /** An address of which nothing is known. */
    public LocationAddress() {}

    /**
     * Each part may be null.
     *
     * @param name of the receiver; null for the company's and the location's name
     * @param country ISO 3166 code of two capitals
     */
    public LocationAddress(
            String name, String address1, String address2, String city, String postalCode, String country) {
        this.name = name;
        this.address1 = address1;
        this.address2 = address2;
        this.city = city;
        this.postalCode = postalCode;
        this.country = country;
    }

    public String getName() {
        return name;
    }

    public String getAddress1() {
        return address1;
    }

    public String getAddress2() {
        return address2;
    }

    public String getCity() {
        return city;
    }

    public String getPostalCode() {
        return postalCode;
    }

    public String getCountry() {
        return country;
    }

    private Stream<String> parts() {
        return Stream.of(name, address1, address2, city, postalCode, country);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocationAddress
                && parts().toList().equals(((LocationAddress) other).parts().toList());
    }

    @Override
    public int hashCode() {
        return parts().toList().hashCode();
    }

    /** The address in one line, as the audit trail shows it. */
    @Override
    public String toString() {
        return parts().filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
