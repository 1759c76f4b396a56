package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which of a location's catalogs applies to a SKU, and what keeps each of the others from it. */
public final class CatalogChoice {

    private CatalogChoice() {}

    /** Why a catalog applies or does not. The first three apply. */
    public enum Reason {
        /** No other catalog of the location has the SKU. */
        ONLY_ONE,
        /** Its unit price is lower than that of every other. */
        LOWEST,
        /** Its unit price is the lowest, another one has the same, and the location lists this one first. */
        LISTED_FIRST,
        /** Another one has a lower unit price. */
        DEARER,
        /** Another one has the same unit price, and the location lists that one first. */
        LISTED_LATER,
        /** The catalog does not have the SKU. */
        NOT_IN_IT,
        ARCHIVED,
        NOT_YET_VALID,
        NO_LONGER_VALID;

        public boolean applies() {
            return this == ONLY_ONE || this == LOWEST || this == LISTED_FIRST;
        }
    }

    /**
     * A catalog of the location.
     *
     * @param isActive whether it is not archived
     * @param standing of today, in the location's calendar
     * @param entry what it says about the SKU, null when it does not have it
     */
    public record Candidate(long catalogId, boolean isActive, ValidDays.Standing standing, CatalogEntry entry) {

        private boolean counts() {
            return isActive && standing == ValidDays.Standing.VALID && entry != null;
        }
    }

    /**
     * @param unitPrice before volume prices, rounded to the minor unit; null when the catalog does not have the SKU
     * @param volumePrices what buyers see of them, by quantity
     */
    public record Verdict(long catalogId, Reason reason, BigDecimal unitPrice, List<VolumePrices.Step> volumePrices) {}

    /**
     * @param normalPrice what the shop asks of everybody
     * @param candidates all catalogs of the location, in its order
     * @return a verdict on each, in the same order
     */
    public static List<Verdict> explain(BigDecimal normalPrice, List<Candidate> candidates, Currency currency) {
        List<CatalogEntry> counting = candidates.stream()
                .filter(Candidate::counts)
                .map(Candidate::entry)
                .toList();
        Optional<CatalogEntry> applies = UnitPrice.choose(normalPrice, counting, currency);
        List<Verdict> verdicts = new ArrayList<>();
        for (Candidate candidate : candidates) {
            verdicts.add(new Verdict(
                    candidate.catalogId(),
                    reason(candidate, applies.orElse(null), normalPrice, counting, currency),
                    candidate.entry() == null ? null : UnitPrice.base(normalPrice, candidate.entry(), currency),
                    cheaperFrom(normalPrice, candidate.entry(), currency)));
        }
        return verdicts;
    }

    private static Reason reason(
            Candidate candidate,
            CatalogEntry applies,
            BigDecimal normalPrice,
            List<CatalogEntry> counting,
            Currency currency) {
        if (!candidate.isActive()) {
            return Reason.ARCHIVED;
        }
        if (candidate.standing() != ValidDays.Standing.VALID) {
            return candidate.standing() == ValidDays.Standing.OVER ? Reason.NO_LONGER_VALID : Reason.NOT_YET_VALID;
        }
        if (candidate.entry() == null) {
            return Reason.NOT_IN_IT;
        }
        BigDecimal lowest = UnitPrice.base(normalPrice, Objects.requireNonNull(applies), currency);
        if (candidate.entry() != applies) {
            boolean isSame =
                    UnitPrice.base(normalPrice, candidate.entry(), currency).compareTo(lowest) == 0;
            return isSame ? Reason.LISTED_LATER : Reason.DEARER;
        }
        if (counting.size() == 1) {
            return Reason.ONLY_ONE;
        }
        long asLow = counting.stream()
                .filter(entry -> UnitPrice.base(normalPrice, entry, currency).compareTo(lowest) == 0)
                .count();
        return asLow == 1 ? Reason.LOWEST : Reason.LISTED_FIRST;
    }

    private static List<VolumePrices.Step> cheaperFrom(BigDecimal normalPrice, CatalogEntry entry, Currency currency) {
        return entry == null
                ? List.of()
                : VolumePrices.of(normalPrice, entry, currency).cheaper();
    }
}
