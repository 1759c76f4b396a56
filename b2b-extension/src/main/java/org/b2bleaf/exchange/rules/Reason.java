package org.b2bleaf.exchange.rules;

/** Why something of an upload cannot be imported. Each has a text of the key {@code B2bImport_reason_NAME}. */
public enum Reason {
    // The upload as a whole
    NOT_A_ZIP,
    BROKEN_ZIP,
    ENCRYPTED_ZIP,
    NO_FILE,
    UNKNOWN_ENTRY,
    DOUBLED_ENTRY,
    UPLOAD_TOO_BIG,
    UNPACKED_TOO_BIG,
    COMPRESSED_TOO_MUCH,

    // A file as a whole, or from one of its lines on
    NO_HEADER,
    UNKNOWN_COLUMN,
    MISSING_COLUMN,
    DOUBLED_COLUMN,
    NOT_UTF8,
    NUL_CHARACTER,
    MALFORMED,
    RECORD_TOO_LONG,

    // A row or a cell
    WRONG_CELL_COUNT,
    REQUIRED,
    TOO_LONG,
    RESERVED_ID,
    NOT_A_STATUS,
    NOT_AN_EMAIL,
    NOT_A_LANGUAGE,
    NOT_A_TIME_ZONE,
    NOT_A_COUNTRY,
    NOT_YES_OR_NO,
    NOT_A_WHOLE_NUMBER,
    NOT_A_NUMBER,
    NOT_TERMS,
    TERMS_MISSING,
    NET_DAYS_MISSING,
    NET_DAYS_OUT_OF_RANGE,
    NET_DAYS_WITHOUT_NET,
    DEPOSIT_WITHOUT_TERMS,
    DEPOSIT_PERCENT_OUT_OF_RANGE,
    NOT_A_PO_RULE,
    NOT_A_PERMISSION,

    // What a row says in the light of other rows and of what is stored
    DOUBLED_ROW,
    SPELLED_DIFFERENTLY,
    NAMED_DIFFERENTLY,
    UNKNOWN_RECORD,
    UNKNOWN_COMPANY,
    UNKNOWN_LOCATION,
    UNKNOWN_CUSTOMER,
    OTHER_COMPANY,
    SEVERAL_CUSTOMERS,
    NOT_A_MEMBER,

    // While everything was being stored
    CHANGED_MEANWHILE,
    TAKEN_MEANWHILE,
    INTERNAL_ERROR
}
