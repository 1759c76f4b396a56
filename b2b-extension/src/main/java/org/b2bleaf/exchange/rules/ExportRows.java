package org.b2bleaf.exchange.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.company.rules.Permission;

/** The cells that an export writes for a record, in the order of {@link ImportFile#columns()}; null for an empty one. */
public final class ExportRows {
    private ExportRows() {}

    /** @param mainContact null for none */
    public static List<String> of(long id, CompanyState company, String mainContact) {
        return guarded(
                RecordKey.of(company.externalId(), id).toString(),
                company.name(),
                company.notes(),
                company.status().name(),
                mainContact);
    }

    public static List<String> of(RecordKey company, long id, LocationState location) {
        Postal shipping = location.shipping();
        Postal billing = location.billingSameAsShipping() ? Postal.NONE : location.billing();
        return guarded(
                company.toString(),
                RecordKey.of(location.externalId(), id).toString(),
                location.name(),
                location.phone(),
                location.billingEmail(),
                location.language(),
                location.timeZone(),
                location.taxId(),
                Boolean.toString(location.taxExempt()),
                TermsCells.text(location.terms()),
                location.terms().netDays() == null
                        ? null
                        : location.terms().netDays().toString(),
                location.terms().depositPercent() == null
                        ? null
                        : location.terms().depositPercent().toPlainString(),
                Boolean.toString(location.submitAsDrafts()),
                Boolean.toString(location.onlyCatalogProducts()),
                PoCells.text(location.poRule(), location.poPattern()),
                shipping.address1(),
                shipping.city(),
                shipping.postalCode(),
                shipping.country(),
                billing.address1(),
                billing.city(),
                billing.postalCode(),
                billing.country());
    }

    /** @param permission null for a member without access */
    public static List<String> of(String person, PersonName name, RecordKey location, Permission permission) {
        return guarded(
                person,
                name.first(),
                name.last(),
                location.toString(),
                permission == null ? PermissionRow.NO_ACCESS : permission.name());
    }

    /** One row, or one for each volume price that is a price; no column can say a percentage. */
    public static List<List<String>> of(RecordKey catalog, RecordKey sku, SkuTerms terms) {
        List<VolumeBreak> breaks =
                terms.breaks().stream().filter(it -> it.price() != null).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(1, breaks.size()); i++) {
            VolumeBreak volume = breaks.isEmpty() ? null : breaks.get(i);
            QuantityRule quantities = terms.quantities();
            rows.add(guarded(
                    catalog.toString(),
                    sku.toString(),
                    text(terms.fixedPrice()),
                    quantities.minimum() == 1 ? null : Integer.toString(quantities.minimum()),
                    quantities.maximum() == null ? null : quantities.maximum().toString(),
                    quantities.increment() == 1 ? null : Integer.toString(quantities.increment()),
                    volume == null ? null : Integer.toString(volume.fromQuantity()),
                    volume == null ? null : text(volume.price())));
        }
        return rows;
    }

    /** With two decimals at least, as people write prices. */
    private static String text(BigDecimal price) {
        if (price == null) {
            return null;
        }
        BigDecimal plain = price.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    private static List<String> guarded(String... values) {
        List<String> cells = new ArrayList<>(values.length);
        for (String value : values) {
            cells.add(FormulaGuard.neutralise(value));
        }
        return cells;
    }
}
