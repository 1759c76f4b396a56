package org.b2bleaf.benchmarks;

import java.sql.SQLException;

/** Orders of a location, placed by one of its buyers, and what comes before and after them. The n-th of each belong together. */
final class OrderRows {

    private final String location;
    private final String company;
    private final String buyer;

    /** @param externalId of the location @param userName of the buyer */
    OrderRows(String externalId, String userName) {
        String row = " from B2B_LOCATION where EXTERNAL_ID = '" + externalId + "')";
        location = "(select LOCATION_ID" + row;
        company = "(select COMPANY_ID" + row;
        buyer = "(select CUSTOMER_ID from BLC_CUSTOMER where USER_NAME = '" + userName + "')";
    }

    /** @param more what else is different, as {@link Copies#of} has it */
    void orders(Copies copies, String more) throws SQLException {
        String template = "ORDER_ID = (select min(ORDER_ID) from B2B_ORDER)";
        copies.of("BLC_ORDER", template, """
                ORDER_ID :id
                ORDER_NUMBER 'G' || n""");
        copies.of(
                "B2B_ORDER",
                template,
                """
                B2B_ORDER_ID :id
                ORDER_ID :id
                ORDER_NUMBER 'G' || n
                LOCATION_ID %1$s
                COMPANY_ID %2$s
                PLACED_BY_ID %3$s
                PO_NUMBER 'PO-' || n
                PO_NUMBER_KEY 'po-' || n
                TOTAL 24 + n %% 500
                %4$s"""
                        .formatted(location, company, buyer, more));
    }

    void drafts(Copies copies) throws SQLException {
        String template = "ORDER_ID = (select min(ORDER_ID) from B2B_DRAFT)";
        String beyondOrders = "(" + Copies.FIRST + " + 10000000 + n)";
        copies.of(
                "BLC_ORDER",
                template,
                """
                        ORDER_ID %1$s
                        ORDER_NUMBER 'GD' || n"""
                        .formatted(beyondOrders));
        copies.of(
                "B2B_DRAFT",
                template,
                """
                        DRAFT_ID :id
                        ORDER_ID %1$s
                        REFERENCE 'GD' || n
                        LOCATION_ID %2$s
                        COMPANY_ID %3$s
                        PLACED_BY_ID %4$s
                        SUBMITTED_AT now() - n * interval '1 minute'"""
                        .formatted(beyondOrders, location, company, buyer));
    }

    void returns(Copies copies) throws SQLException {
        copies.of(
                "B2B_RETURN",
                null,
                """
                        RETURN_ID :id
                        REFERENCE 'GR' || n
                        B2B_ORDER_ID :id
                        COMPANY_ID %1$s
                        LOCATION_ID %2$s
                        PLACED_BY_ID %3$s
                        REQUESTED_BY_ID %3$s
                        REQUESTED_BY_NAME 'Chloe'
                        STATUS 'REQUESTED'
                        FORM_KEY 'grown-' || n
                        REQUESTED_AT now() - n * interval '1 minute'
                        RESTOCKED false
                        CURRENCY 'EUR'
                        VERSION 0"""
                        .formatted(company, location, buyer));
    }

    void charges(Copies copies) throws SQLException {
        copies.of(
                "B2B_CHARGE",
                null,
                """
                        CHARGE_ID :id
                        CHARGE_KEY 'grown-' || n
                        PURPOSE 'ORDER'
                        REFERENCE 'G' || n
                        ORDER_ID :id
                        COMPANY_ID %1$s
                        LOCATION_ID %2$s
                        CUSTOMER_ID %3$s
                        AMOUNT 10
                        CURRENCY 'EUR'
                        STATE 'CAPTURED'
                        IS_CAPTURED true
                        CREATED_AT now()
                        CHANGED_AT now()
                        USED_AT now()
                        ATTEMPTS 0"""
                        .formatted(company, location, buyer));
    }

    void invoices(Copies copies) throws SQLException {
        copies.of(
                "B2B_INVOICE",
                null,
                """
                        INVOICE_ID :id
                        KIND 'INVOICE'
                        SEQUENCE_NO :id
                        INVOICE_NUMBER 'G-' || n
                        ISSUE_KEY 'grown-' || n
                        B2B_ORDER_ID :id
                        ORDER_NUMBER 'G' || n
                        COMPANY_ID %1$s
                        COMPANY_NAME 'Atelier Dubois'
                        LOCATION_ID %2$s
                        CURRENCY 'EUR'
                        TOTAL 24 + n %% 500
                        TAX 0
                        ISSUED_ON current_date
                        ISSUED_AT now()
                        ISSUED_BY 'system'
                        SHEET '{}'"""
                        .formatted(company, location));
    }
}
