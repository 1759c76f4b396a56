package org.b2bleaf.exchange.rules;

/** The names of columns that more than one class reads. */
public final class Column {
    public static final String EXTERNAL_ID = "external_id";
    public static final String NAME = "name";
    public static final String NOTES = "notes";
    public static final String STATUS = "status";
    public static final String MAIN_CONTACT_EMAIL = "main_contact_email";
    public static final String COMPANY_EXTERNAL_ID = "company_external_id";
    public static final String PHONE = "phone";
    public static final String BILLING_EMAIL = "billing_email";
    public static final String LANGUAGE = "language";
    public static final String TIME_ZONE = "time_zone";
    public static final String TAX_ID = "tax_id";
    public static final String TAX_EXEMPT = "tax_exempt";
    public static final String TERMS = "terms";
    public static final String NET_DAYS = "net_days";
    public static final String DEPOSIT_PERCENT = "deposit_percent";
    public static final String SUBMIT_AS_DRAFTS = "submit_as_drafts";
    public static final String ONLY_CATALOG_PRODUCTS = "only_catalog_products";
    public static final String PO_RULE = "po_rule";
    public static final String EMAIL = "email";
    public static final String FIRST_NAME = "first_name";
    public static final String LAST_NAME = "last_name";
    public static final String LOCATION_EXTERNAL_ID = "location_external_id";
    public static final String PERMISSION = "permission";
    public static final String CATALOG = "catalog";
    public static final String SKU = "sku";
    public static final String PRICE = "price";
    public static final String MIN = "min";
    public static final String MAX = "max";
    public static final String INCREMENT = "increment";
    public static final String BREAK_QUANTITY = "break_quantity";
    public static final String BREAK_PRICE = "break_price";

    private Column() {}
}
