package org.b2bleaf.exchange.rules;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address of a location; each part may be null. */
public record Postal(String name, String address1, String address2, String city, String postalCode, String country) {

    static final Postal NONE = new Postal(null, null, null, null, null, null);

    /** Whether the columns of a file would all be empty. */
    boolean isBlank() {
        return Stream.of(address1, city, postalCode, country).allMatch(part -> part == null || part.isBlank());
    }

    /** With what columns can say taken from the row; receiver and second line stay. */
    Postal with(Postal row) {
        return new Postal(
                name,
                Kept.unlessChanged(address1, row.address1),
                address2,
                Kept.unlessChanged(city, row.city),
                Kept.unlessChanged(postalCode, row.postalCode),
                Kept.unlessChanged(country, row.country));
    }

    /** In one line, as the audit trail shows an address. */
    @Override
    public String toString() {
        return Stream.of(name, address1, address2, city, postalCode, country)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
