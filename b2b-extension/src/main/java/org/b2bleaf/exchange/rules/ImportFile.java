package org.b2bleaf.exchange.rules;

import java.util.List;

/** The files that an upload may hold, with the columns that each must have, in any order. */
public enum ImportFile {
    COMPANIES(
            UploadKind.COMPANIES,
            "companies.csv",
            Column.EXTERNAL_ID,
            Column.NAME,
            Column.NOTES,
            Column.STATUS,
            Column.MAIN_CONTACT_EMAIL),
    LOCATIONS(
            UploadKind.COMPANIES,
            "locations.csv",
            Column.COMPANY_EXTERNAL_ID,
            Column.EXTERNAL_ID,
            Column.NAME,
            Column.PHONE,
            Column.BILLING_EMAIL,
            Column.LANGUAGE,
            Column.TIME_ZONE,
            Column.TAX_ID,
            Column.TAX_EXEMPT,
            Column.TERMS,
            Column.NET_DAYS,
            Column.DEPOSIT_PERCENT,
            Column.SUBMIT_AS_DRAFTS,
            Column.ONLY_CATALOG_PRODUCTS,
            Column.PO_RULE,
            "ship_address1",
            "ship_city",
            "ship_postal_code",
            "ship_country",
            "bill_address1",
            "bill_city",
            "bill_postal_code",
            "bill_country"),
    PERMISSIONS(
            UploadKind.COMPANIES,
            "permissions.csv",
            Column.EMAIL,
            Column.FIRST_NAME,
            Column.LAST_NAME,
            Column.LOCATION_EXTERNAL_ID,
            Column.PERMISSION),
    PRICES(
            UploadKind.PRICES,
            "prices.csv",
            Column.CATALOG,
            Column.SKU,
            Column.PRICE,
            Column.MIN,
            Column.MAX,
            Column.INCREMENT,
            Column.BREAK_QUANTITY,
            Column.BREAK_PRICE);

    private final UploadKind kind;
    private final String fileName;
    private final List<String> columns;

    ImportFile(UploadKind kind, String fileName, String... columns) {
        this.kind = kind;
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    /** In what kind of upload it may come. */
    public UploadKind kind() {
        return kind;
    }

    /** The name of the entry in the ZIP, exactly so. */
    public String fileName() {
        return fileName;
    }

    /** In the order in which an export writes them. */
    public List<String> columns() {
        return columns;
    }
}
