package org.b2bleaf.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import org.HdrHistogram.Histogram;

/** The admin's page of a company with very many locations and members, beside that of one with few. */
final class CompanyPageBenchmark implements Benchmark {

    private static final int STATEMENTS = 12;
    private static final String SMALL = "ATD";

    @Override
    public void measure(Run run, Section section) throws Exception {
        Host demo = run.host(Host.Kind.DEMO);
        String large;
        String small;
        try (Connection connection = demo.connect()) {
            CompanyRows.large(new Copies(connection, 0, run.size(10_000, 100)));
            large = page(connection, CompanyRows.LARGE);
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

    private static String page(Connection connection, String company) throws SQLException {
        return "/admin/company/" + CompanyRows.id(connection, "B2B_COMPANY", company);
    }

    private static long read(Browser staff, String page) throws Exception {
        long begun = System.nanoTime();
        Browser.Answer answer = staff.get(page);
        long time = (System.nanoTime() - begun) / 1_000;
        answer.expect("/admin/");
        return time;
    }
}
