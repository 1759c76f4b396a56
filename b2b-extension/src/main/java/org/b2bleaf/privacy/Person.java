package org.b2bleaf.privacy;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a run is about.
 *
 * @param email in the form in which the shop compares addresses
 * @param customerIds of Broadleaf's customers with the address; empty for somebody who only asked for access or got a mail
 */
public record Person(String email, List<Long> customerIds) {

    public Person {
        customerIds = List.copyOf(customerIds);
    }

    /** For {@code IN}, which must not be empty. */
    List<Long> idsOrNone() {
        return customerIds.isEmpty() ? List.of(-1L) : customerIds;
    }

    List<String> idTexts() {
        return Stream.concat(Stream.of("-"), customerIds.stream().map(String::valueOf))
                .toList();
    }
}
