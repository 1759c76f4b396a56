package org.b2bleaf.demo.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.b2bleaf.invoice.Reminders;
import org.b2bleaf.jobs.JobScheduler;
import org.b2bleaf.mail.MailDelivery;

/**
 * What recurring jobs do, without the pause between two runs: reminders of all orders that are overdue, and the delivery of all
 * mails that wait. Measures milliseconds, and how many it were.
 */
final class JobsUnderTest {

    private JobsUnderTest() {}

    /** Tells how many it were. */
    interface Job {
        int run() throws SQLException;
    }

    static void remind(ShopUnderTest shop, int... none) throws SQLException {
        Reminders reminders = shop.bean("b2bReminders", Reminders.class);
        measure(shop, "reminders", reminders::remind);
    }

    static void deliver(ShopUnderTest shop, int... none) throws SQLException {
        MailDelivery delivery = shop.bean("b2bMailDelivery", MailDelivery.class);
        measure(shop, "mails", () -> {
            makeDue(shop);
            int waiting = waiting(shop);
            for (int left = waiting; left > 0; left = waiting(shop)) {
                delivery.deliverDue();
            }
            return waiting;
        });
    }

    /** The harness queues for later what the job is not to see before. */
    private static void makeDue(ShopUnderTest shop) throws SQLException {
        try (Connection connection = shop.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update B2B_MAIL set NEXT_ATTEMPT_AT = timestamp '2020-01-01' where STATUS = 'QUEUED' and ATTEMPTS = 0");
        }
    }

    private static int waiting(ShopUnderTest shop) throws SQLException {
        try (Connection connection = shop.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from B2B_MAIL where STATUS = 'QUEUED' and ATTEMPTS = 0")) {
            row.next();
            return row.getInt(1);
        }
    }

    static void measure(ShopUnderTest shop, String name, Job job) throws SQLException {
        JobScheduler jobs = shop.context().getBean(JobScheduler.class);
        jobs.stop();
        try {
            long begun = System.nanoTime();
            int done = job.run();
            ShopUnderTest.measured(name, (System.nanoTime() - begun) / 1e6, done);
        } finally {
            jobs.start();
        }
    }
}
