package org.b2bleaf.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.HdrHistogram.Histogram;

/** The admin's page of a company with very many locations and members, beside that of one with few. */
final class CompanyPageBenchmark implements Benchmark {

    private static final int STATEMENTS = 12;
    private static final String LARGE = "NWC";
    private static final String SMALL = "ATD";

    @Override
    public void measure(Run run, Section section) throws Exception {
        Host demo = run.host(Host.Kind.DEMO);
        String large;
        String small;
        try (Connection connection = demo.connect()) {
            fill(new Copies(connection, 0, run.size(10_000, 100)));
            large = page(connection, LARGE);
            small = page(connection, SMALL);
        }
        Browser staff = demo.staff();
        int readings = run.size(100, 5);
        Histogram ofLarge = Load.histogram();
        Histogram ofSmall = Load.histogram();
        for (int i = -readings / 2; i < readings; i++) {
            long yardstick = read(staff, small);
            long ours = read(staff, large);
            if (i >= 0) {
                ofSmall.recordValue(yardstick);
                ofLarge.recordValue(ours);
            }
        }
        double ratio = ofLarge.getValueAtPercentile(50) / (double) ofSmall.getValueAtPercentile(50);
        section.figure(
                "Page ÷ that of a company with one location",
                Figures.milliseconds(ofSmall.getValueAtPercentile(50)) + " ms",
                Figures.milliseconds(ofLarge.getValueAtPercentile(50)) + " ms",
                Figures.ratio(ratio, java.util.List.of()),
                Goal.none());
        int statementsOfSmall = run.statements().count(demo, () -> read(staff, small));
        int statements = run.statements().count(demo, () -> read(staff, large));
        section.figure(
                "Statements of the page, opened before",
                String.valueOf(statementsOfSmall),
                String.valueOf(statements),
                Figure.NOTHING,
                Goal.atMost(STATEMENTS, " statements", statements));
        section.say(
                "In the demo's admin, one member of the staff. That a company that nobody has opened before takes at most 12"
                        + " statements is asserted in `CompanyPageTest`.");
    }

    /** Locations and members of the demo's largest company. */
    static void fill(Copies copies) throws SQLException {
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

    private static String page(Connection connection, String company) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select COMPANY_ID from B2B_COMPANY where EXTERNAL_ID = '" + company + "'")) {
            row.next();
            return "/admin/company/" + row.getLong(1);
        }
    }

    private static long read(Browser staff, String page) throws Exception {
        long begun = System.nanoTime();
        Browser.Answer answer = staff.get(page);
        long time = (System.nanoTime() - begun) / 1_000;
        answer.expect("/admin/");
        return time;
    }
}
