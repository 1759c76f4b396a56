package org.b2bleaf.event.rules;

import java.util.Set;

/**
 * An event that a transaction is about to store.
 *
 * @param companyId null for none
 * @param customerId whom it is about; null for none
 * @param changed the fields that have changed, for an update; empty otherwise
 * @param actor who did it: {@code staff}, {@code customer}, {@code system}, or the name of an API client behind {@code api:};
 *     null while it is not known
 * @param income whether money came in, so that the order may be paid by now
 */
public record Happening(
        EventType type,
        Subject subject,
        Long companyId,
        Long customerId,
        Set<String> changed,
        String actor,
        boolean income) {}
