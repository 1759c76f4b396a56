package org.b2bleaf.admin.api;

import java.util.HashMap;
import java.util.Map;

/** What the codes of errors mean, for the people who write the programs. In English, as the names in the description are. */
final class ProblemTexts {

    private static final Map<String, String> TEXTS = new HashMap<>();

    static {
        put("REQUIRED", "This is needed.");
        put("TAKEN", "Another record has this one.");
        put("TOO_LONG", "This is too long.");
        put("NOT_TEXT", "This is not text that can be stored.");
        put("NOT_A_BOOLEAN", "This is neither true nor false.");
        put("NOT_AN_OBJECT", "This is not an object.");
        put("NOT_A_LIST", "This is not a list of 1 to 100 objects.");
        put("UNKNOWN_PROPERTY", "There is no such property.");
        put("NOT_A_CHOICE", "This is none of the values that the description names.");
        put("NOT_A_WHOLE_NUMBER", "This is not a whole number of at most nine digits.");
        put("NOT_A_NUMBER", "This is not a decimal number as text, such as \"12.5\".");
        put("NOT_A_DATE", "This is not a day such as 2027-12-31.");
        put("NOT_A_TIME_ZONE", "This is not the name of a time zone, such as Europe/Oslo.");
        put("NOT_AN_ID", "This is not an id.");
        put("NOT_AN_EMAIL", "This is not an e-mail address.");
        put("NOT_A_COUNTRY", "This is not the two-letter code of a country.");
        put("NOT_A_LANGUAGE", "This is not the tag of a language.");
        put(
                "NOT_A_PATTERN",
                "This is not a regular expression of at most 255 characters, which the rule PATTERN needs.");
        put("NOT_A_MEMBER", "This customer is no member of the company.");
        put("TYPE_MISSING", "Terms need a type.");
        put("NET_DAYS_MISSING", "NET needs netDays.");
        put("NET_DAYS_OUT_OF_RANGE", "netDays must be between 0 and 3650.");
        put("NET_DAYS_WITHOUT_NET", "netDays belongs to NET only; set it to null.");
        put("FIXED_DATE_MISSING", "FIXED_DATE needs fixedDueDate.");
        put("FIXED_DATE_WITHOUT_FIXED_DATE_TERMS", "fixedDueDate belongs to FIXED_DATE only; set it to null.");
        put("DEPOSIT_WITHOUT_TERMS", "NONE pays everything at checkout and has no deposit.");
        put("DEPOSIT_PERCENT_AND_AMOUNT", "A deposit is either a percentage or an amount.");
        put("DEPOSIT_PERCENT_OUT_OF_RANGE", "The percentage must be above 0 and at most 100.");
        put("DEPOSIT_AMOUNT_NOT_POSITIVE", "The amount must be above 0.");
        put("COMPANY_ARCHIVED", "The company is archived.");
        put("CUSTOMER_MISSING", "There is no such customer.");
        put("CUSTOMER_DEACTIVATED", "The customer is deactivated and could not sign in.");
        put("CUSTOMER_NOT_REGISTERED", "The customer has no e-mail address to sign in with.");
        put("CHOOSE_A_LOCATION", "At least one location with a permission is needed.");
        put("NOT_OF_COMPANY", "The company has no such location.");
        put("LOCATION_ARCHIVED", "The location is archived.");
        put("HAS_MORE_ALREADY", "The customer has more there already; change that permission instead.");
        put("CHOOSE_THE_RECEIVER", "Orders can only go to one of the locations in permissions.");
        put("NOT_A_CUSTOMER_OF_COMPANY", "This customer is no member of the company.");
        put("TWICE", "The same location is named twice.");
    }

    private ProblemTexts() {}

    private static void put(String code, String text) {
        TEXTS.put(code, text);
    }

    /** @return the code itself for an unknown one */
    static String of(String code) {
        return TEXTS.getOrDefault(code, code);
    }
}
