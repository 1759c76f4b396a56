package org.b2bleaf.requestaccess.rules;

/** The fields of the public form. */
public enum RequestField {
    COMPANY_NAME("companyName", 255, true),
    CONTACT_NAME("contactName", 255, true),
    EMAIL("email", 254, true),
    PHONE("phone", 50, false),
    TAX_ID("taxId", 64, false),
    ADDRESS1("address1", 255, true),
    CITY("city", 100, true),
    /** Not every country has them. */
    POSTAL_CODE("postalCode", 20, false),
    COUNTRY("country", 2, true),
    MESSAGE("message", 2000, false);

    private final String parameter;
    private final int maxLength;
    private final boolean required;

    RequestField(String parameter, int maxLength, boolean required) {
        this.parameter = parameter;
        this.maxLength = maxLength;
        this.required = required;
    }

    /** Its name in the form. */
    public String parameter() {
        return parameter;
    }

    /** In characters. */
    public int maxLength() {
        return maxLength;
    }

    public boolean isRequired() {
        return required;
    }

    /** Whether it may have line breaks. */
    public boolean isMultiLine() {
        return this == MESSAGE;
    }
}
