package org.b2bleaf.apiclient.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that an API client may do. Writing does not include reading. */
public enum Scope {
    COMPANIES_READ,
    COMPANIES_WRITE,
    LOCATIONS_READ,
    LOCATIONS_WRITE,
    MEMBERS_READ,
    MEMBERS_WRITE,
    PERMISSIONS_READ,
    PERMISSIONS_WRITE,
    ORDERS_READ;

    /** As in the description of the API: {@code companies:read}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Scope> of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst();
    }

    /** All of them in one text, divided by blanks, as OAuth writes scopes. */
    public static String join(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::text).collect(Collectors.joining(" "));
    }

    /** @return those that are in the text; unknown ones are left out */
    public static Set<Scope> split(String text) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(text.split(" ")).map(Scope::of).flatMap(Optional::stream).forEach(scopes::add);
        return scopes;
    }
}
