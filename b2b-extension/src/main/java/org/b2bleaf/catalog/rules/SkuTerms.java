package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.catalog.rules.FieldProblem.Kind;

/**
 * What a catalog says about one SKU.
 *
 * @param excluded whether it is kept out of the catalog; the rest waits for the day when it is not
 * @param fixedPrice of one unit; null for the catalog's percentage
 * @param breaks volume prices of its own, in the order of their quantities; none: those of every product hold
 */
public record SkuTerms(boolean excluded, BigDecimal fixedPrice, QuantityRule quantities, List<VolumeBreak> breaks) {

    /** In the catalog and nothing more. */
    public static final SkuTerms PLAIN = new SkuTerms(false, null, QuantityRule.ANY, List.of());

    /** @throws IllegalArgumentException when it cannot be stored */
    public SkuTerms {
        if (fixedPrice != null && !Price.fits(fixedPrice)) {
            throw new IllegalArgumentException("Not a price: " + fixedPrice);
        }
        breaks = VolumeBreaks.sorted(breaks);
    }

    /**
     * Reads the fields {@code excluded}, {@code price}, {@code minimum}, {@code maximum}, {@code increment} and those of
     * {@link VolumeBreaks}.
     *
     * @return null when the form has problems, which it then tells
     */
    public static SkuTerms of(TypedForm form) {
        BigDecimal price = form.price("price");
        Integer minimum = form.quantity("minimum");
        Integer maximum = form.quantity("maximum");
        Integer increment = form.quantity("increment");
        QuantityProblem.of(minimum, maximum, increment).ifPresent(problem -> form.refuse("maximum", problem.kind()));
        List<VolumeBreak> breaks = VolumeBreaks.of(form, maximum);
        return form.problems().isEmpty()
                ? new SkuTerms(form.isTicked("excluded"), price, QuantityRule.of(minimum, maximum, increment), breaks)
                : null;
    }

    /** Reads the volume prices of every product of a catalog. @return null when the form has problems */
    public static List<VolumeBreak> breaksOf(TypedForm form) {
        List<VolumeBreak> breaks = VolumeBreaks.of(form, null);
        return form.problems().isEmpty() ? breaks : null;
    }

    /** Why three quantities make no {@link QuantityRule}. */
    public enum QuantityProblem {
        MAXIMUM_BELOW_MINIMUM(Kind.MAXIMUM_BELOW_MINIMUM),
        /** No multiple of the increment lies between minimum and maximum. */
        NO_SUCH_QUANTITY(Kind.NO_SUCH_QUANTITY);

        private final Kind kind;

        QuantityProblem(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }

        /** Each at least 1, or null for none. */
        public static Optional<QuantityProblem> of(Integer minimum, Integer maximum, Integer increment) {
            int least = minimum == null ? 1 : minimum;
            if (maximum != null && maximum < least) {
                return Optional.of(MAXIMUM_BELOW_MINIMUM);
            }
            try {
                QuantityRule.of(minimum, maximum, increment);
                return Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.of(NO_SUCH_QUANTITY);
            }
        }
    }

    /** In the words of the trail; empty when it says nothing but that the SKU is in the catalog. */
    public String text() {
        List<String> parts = new ArrayList<>();
        if (excluded) {
            parts.add("kept out");
        }
        if (fixedPrice != null) {
            parts.add("price " + VolumeBreaks.plain(fixedPrice));
        }
        if (quantities.minimum() > 1) {
            parts.add("minimum " + quantities.minimum());
        }
        if (quantities.maximum() != null) {
            parts.add("maximum " + quantities.maximum());
        }
        if (quantities.increment() > 1) {
            parts.add("in steps of " + quantities.increment());
        }
        if (!breaks.isEmpty()) {
            parts.add(VolumeBreaks.text(breaks));
        }
        return String.join(", ", parts);
    }

    /**
     * What a form keeps to tell whether somebody else has changed the SKU since it was shown. Equal for equal terms,
     * however the database writes their numbers.
     */
    public String stamp() {
        return "[" + text() + "]";
    }
}
