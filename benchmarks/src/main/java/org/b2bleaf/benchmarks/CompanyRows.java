package org.b2bleaf.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Companies, their locations and members, who wants to become one, and catalogs. */
final class CompanyRows {

    /** The demo's company that grows. */
    static final String LARGE = "NWC";

    private CompanyRows() {}

    /** Locations and members of the company that grows. */
    static void large(Copies copies) throws SQLException {
        String company = "(select COMPANY_ID from B2B_COMPANY where EXTERNAL_ID = '" + LARGE + "')";
        String location = "(select LOCATION_ID from B2B_LOCATION where EXTERNAL_ID = 'NWC-OSL')";
        copies.of(
                        "B2B_LOCATION",
                        "EXTERNAL_ID = 'NWC-OSL'",
                        """
                        LOCATION_ID :id
                        EXTERNAL_ID 'GROWN-' || n
                        NAME 'Branch ' || n""")
                .of(
                        "BLC_CUSTOMER",
                        "USER_NAME = 'lars@northwind.example'",
                        """
                        CUSTOMER_ID :id
                        USER_NAME 'member' || n || '@grown.example'
                        EMAIL_ADDRESS 'member' || n || '@grown.example'
                        EXTERNAL_ID null
                        LAST_NAME 'Grown ' || n""")
                .of(
                        "B2B_MEMBER",
                        "COMPANY_ID = " + company,
                        """
                        MEMBER_ID :id
                        COMPANY_ID %1$s
                        CUSTOMER_ID :id"""
                                .formatted(company))
                .of(
                        "B2B_PERMISSION",
                        "LOCATION_ID = " + location,
                        """
                        PERMISSION_ID :id
                        LOCATION_ID :id
                        CUSTOMER_ID :id""");
    }

    /** Each with nothing in it, and as many requests for access. */
    static void companies(Copies copies) throws SQLException {
        copies.of(
                "B2B_COMPANY",
                "EXTERNAL_ID = 'NWC'",
                """
                        COMPANY_ID :id
                        NAME 'Company ' || n
                        EXTERNAL_ID 'GROWN-' || n""");
        copies.of(
                "B2B_ACCESS_REQUEST",
                null,
                """
                        REQUEST_ID :id
                        STATUS 'NEW'
                        FORM_KEY 'grown-' || n
                        COMPANY_NAME 'Applicant ' || n
                        CONTACT_NAME 'Contact ' || n
                        EMAIL 'contact' || n || '@grown.example'
                        ADDRESS1 'Storgata 1'
                        CITY 'Oslo'
                        COUNTRY 'NO'
                        LANGUAGE 'en'
                        NAME_KEY 'applicant ' || n
                        TAX_KEY ''
                        EMAIL_DOMAIN 'grown' || n || '.example'
                        NETWORK_KEY 'n'
                        CREATED_AT now() - n * interval '1 minute'""");
    }

    static void catalogs(Copies copies) throws SQLException {
        copies.of(
                "B2B_CATALOG",
                "EXTERNAL_ID = 'NORDIC'",
                """
                        CATALOG_ID :id
                        NAME 'Catalog ' || n
                        EXTERNAL_ID 'GROWN-' || n""");
    }

    /** The id of a company or a location. */
    static long id(Connection connection, String table, String externalId) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select " + table.substring(4) + "_ID from " + table
                        + " where EXTERNAL_ID = '" + externalId + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
