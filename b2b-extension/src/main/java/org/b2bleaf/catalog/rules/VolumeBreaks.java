package org.b2bleaf.catalog.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.b2bleaf.catalog.rules.FieldProblem.Kind;

/** The volume prices of one SKU, or of every product of a catalog: at most one from each quantity on. */
public final class VolumeBreaks {

    /** How many one SKU, or every product of a catalog, may have. */
    public static final int MOST = 50;

    private VolumeBreaks() {}

    /** @throws IllegalArgumentException when there are too many, two start at the same quantity or an amount does not fit */
    public static List<VolumeBreak> sorted(Collection<VolumeBreak> breaks) {
        if (breaks.size() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " volume prices");
        }
        Set<Integer> quantities = new HashSet<>();
        for (VolumeBreak volume : breaks) {
            if (!quantities.add(volume.fromQuantity())) {
                throw new IllegalArgumentException("Two volume prices from " + volume.fromQuantity());
            }
            if (volume.price() != null && !Price.fits(volume.price())
                    || volume.percentOff() != null && !Price.isPercentage(volume.percentOff())) {
                throw new IllegalArgumentException("Out of range: " + volume);
            }
        }
        return breaks.stream()
                .sorted(Comparator.comparingInt(VolumeBreak::fromQuantity))
                .toList();
    }

    /** Whether a column of prices holds it: not negative, 14 digits before the point and 5 behind it. */
    public static boolean isPrice(BigDecimal price) {
        return Price.fits(price);
    }

    /** The name of one of the fields of the n-th volume price of a form, n from 0. */
    public static String field(int number, String part) {
        return "break." + number + "." + part;
    }

    /**
     * Reads {@link #MOST} times the fields {@code quantity}, {@code price} and {@code percent}; a line that is empty is
     * none.
     *
     * @param maximum the largest quantity that may be bought; null for none
     * @return what can be read; the form tells what cannot
     */
    static List<VolumeBreak> of(TypedForm form, Integer maximum) {
        List<VolumeBreak> breaks = new ArrayList<>();
        Set<Integer> quantities = new HashSet<>();
        for (int i = 0; i < MOST; i++) {
            VolumeBreak volume = one(form, i);
            if (volume == null) {
                continue;
            }
            if (volume.fromQuantity() == 1) {
                form.refuse(field(i, "quantity"), Kind.FROM_ONE);
            } else if (!quantities.add(volume.fromQuantity())) {
                form.refuse(field(i, "quantity"), Kind.SAME_QUANTITY);
            } else if (maximum != null && volume.fromQuantity() > maximum) {
                form.refuse(field(i, "quantity"), Kind.ABOVE_MAXIMUM);
            } else {
                breaks.add(volume);
            }
        }
        return sorted(breaks);
    }

    private static VolumeBreak one(TypedForm form, int number) {
        String quantityField = field(number, "quantity");
        String priceField = field(number, "price");
        boolean hasQuantity = form.text(quantityField) != null;
        boolean hasPrice = form.text(priceField) != null;
        boolean hasPercent = form.text(field(number, "percent")) != null;
        if (!hasQuantity && !hasPrice && !hasPercent) {
            return null;
        }
        Integer quantity = form.quantity(quantityField);
        BigDecimal price = form.price(priceField);
        BigDecimal percent = form.percentage(field(number, "percent"));
        if (!hasQuantity) {
            form.refuse(quantityField, Kind.QUANTITY_MISSING);
        }
        if (hasPrice == hasPercent) {
            form.refuse(priceField, Kind.PRICE_OR_PERCENTAGE);
            return null;
        }
        boolean isReadable = quantity != null && (price != null || percent != null);
        return isReadable ? new VolumeBreak(quantity, percent, price) : null;
    }

    /** In the words of the trail: {@code 24+ 19.50, 96+ 12 % off}. */
    public static String text(List<VolumeBreak> breaks) {
        return breaks.stream()
                .map(volume -> volume.fromQuantity() + "+ "
                        + (volume.price() == null ? plain(volume.percentOff()) + " % off" : plain(volume.price())))
                .collect(Collectors.joining(", "));
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
