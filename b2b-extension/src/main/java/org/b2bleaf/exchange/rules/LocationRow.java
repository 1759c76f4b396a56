package org.b2bleaf.exchange.rules;

import java.time.DateTimeException;
import java.time.ZoneId;

/** A row of locations.csv. What is null or empty in it is explained in docs/import.md. */
public final class LocationRow {
    /** A location that is exempt must say why, and the file has no column for it. */
    static final String REASON_OF_IMPORT = "Import";

    private static final int MAX_TEXT = 255;
    private static final int MAX_PHONE = 50;
    private static final int MAX_TAX_ID = 64;
    private static final int MAX_CITY = 100;
    private static final int MAX_POSTAL_CODE = 20;

    private final long line;
    private final RecordKey company;
    private final RecordKey key;
    private final String name;
    private final String phone;
    private final String billingEmail;
    private final String language;
    private final String timeZone;
    private final String taxId;
    private final Boolean taxExempt;
    private final TermsCells terms;
    private final Boolean submitAsDrafts;
    private final Boolean onlyCatalogProducts;
    private final PoCells po;
    private final Postal shipping;
    private final Postal billing;

    private LocationRow(Cells cells) {
        line = cells.line();
        company = cells.recordKey(Column.COMPANY_EXTERNAL_ID);
        key = cells.recordKey(Column.EXTERNAL_ID);
        name = cells.required(Column.NAME, MAX_TEXT);
        phone = cells.text(Column.PHONE, MAX_PHONE);
        billingEmail = cells.email(Column.BILLING_EMAIL);
        language = cells.language(Column.LANGUAGE);
        timeZone = timeZone(cells);
        taxId = cells.text(Column.TAX_ID, MAX_TAX_ID);
        taxExempt = cells.yesOrNo(Column.TAX_EXEMPT);
        terms = TermsCells.of(cells);
        submitAsDrafts = cells.yesOrNo(Column.SUBMIT_AS_DRAFTS);
        onlyCatalogProducts = cells.yesOrNo(Column.ONLY_CATALOG_PRODUCTS);
        po = PoCells.of(cells);
        shipping = address(cells, "ship_");
        billing = address(cells, "bill_");
    }

    public static LocationRow of(Cells cells) {
        return new LocationRow(cells);
    }

    private static String timeZone(Cells cells) {
        String text = cells.text(Column.TIME_ZONE);
        try {
            return text == null ? null : ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            cells.add(Column.TIME_ZONE, Reason.NOT_A_TIME_ZONE);
            return null;
        }
    }

    private static Postal address(Cells cells, String prefix) {
        return new Postal(
                null,
                cells.text(prefix + "address1", MAX_TEXT),
                null,
                cells.text(prefix + "city", MAX_CITY),
                cells.text(prefix + "postal_code", MAX_POSTAL_CODE),
                cells.country(prefix + "country"));
    }

    public long line() {
        return line;
    }

    /** Null when the row cannot be used. */
    public RecordKey company() {
        return company;
    }

    /** Null when the row cannot be used. */
    public RecordKey key() {
        return key;
    }

    /** @param stored null for a new location */
    public LocationState onto(LocationState stored) {
        LocationState before = stored == null ? LocationState.fresh(key.externalId()) : stored;
        boolean exempt = Kept.unlessGiven(before.taxExempt(), taxExempt);
        boolean reasonIsMissing = exempt
                && !before.taxExempt()
                && (before.taxExemptReason() == null || before.taxExemptReason().isBlank());
        boolean billingStays = billing.isBlank()
                && (before.billingSameAsShipping() || before.billing().isBlank());
        boolean sameAsShipping = billingStays ? before.billingSameAsShipping() : billing.isBlank();
        return new LocationState(
                before.externalId(),
                Kept.unlessChanged(before.name(), name),
                Kept.unlessChanged(before.phone(), phone),
                Kept.unlessChanged(before.billingEmail(), billingEmail),
                Kept.unlessChanged(before.language(), language),
                Kept.unlessGiven(before.timeZone(), timeZone),
                Kept.unlessChanged(before.taxId(), taxId),
                exempt,
                reasonIsMissing ? REASON_OF_IMPORT : before.taxExemptReason(),
                terms.onto(before.terms()),
                Kept.unlessGiven(before.submitAsDrafts(), submitAsDrafts),
                Kept.unlessGiven(before.onlyCatalogProducts(), onlyCatalogProducts),
                po.ruleOnto(before.poRule()),
                po.patternOnto(before.poRule(), before.poPattern()),
                before.shipping().with(shipping),
                sameAsShipping,
                billingStays ? before.billing() : billingOnto(before, sameAsShipping));
    }

    private Postal billingOnto(LocationState before, boolean sameAsShipping) {
        if (sameAsShipping) {
            return Postal.NONE;
        }
        return (before.billingSameAsShipping() ? Postal.NONE : before.billing()).with(billing);
    }
}
