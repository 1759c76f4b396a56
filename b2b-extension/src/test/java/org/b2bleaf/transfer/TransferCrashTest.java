package org.b2bleaf.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.jobs.JobState;
import org.b2bleaf.testing.Database;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.postgresql.ds.PGSimpleDataSource;

/** A node in a process of its own is killed in the middle of a transfer; this one finishes it. */
class TransferCrashTest {

    private static final String SOL = "admin:sol";
    private static final int ORDERS = 6000;
    private static final int PIECE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    // HSQLDB lives in this process.
    @SliceTest(on = Database.POSTGRESQL)
    void nothingIsLostOrDoubledWhenANodeIsKilled(Slice shop) throws Exception {
        TransferService transfers = shop.bean(TransferService.class);
        String url = url(shop.dataSource());
        CompanyLocation oslo = shop.location("Oslo");
        Customer dana = shop.customer("dana" + System.nanoTime() + "@shopper.example");
        shop.bean(PermissionService.class).grant(oslo.getId(), dana.getId(), Permission.ORDERING_ONLY, SOL);
        PersonalOrders.paid(shop, dana, ORDERS);
        PersonalOrders.one(shop, dana, "CANCELLED", null);
        List<String> before = PersonalOrders.stored(shop);
        Transfer transfer = transfers.start(dana.getId(), oslo.getId(), SOL);

        killInTheMiddle(shop, url);

        Transfer half = transfers.find(transfer.getId()).orElseThrow();
        assertThat(half.getStatus()).isEqualTo(JobState.RUNNING);
        assertThat(half.getMoved()).isBetween(PIECE, ORDERS - PIECE);
        assertThat(added(shop)).as("stored together").isEqualTo(half.getMoved());
        assertThat(PersonalOrders.count(shop, "select count(*) from B2B_TRANSFER_ORDER"))
                .isEqualTo(half.getMoved());

        shop.bean(TransferJob.class).work(() -> false);

        Transfer whole = transfers.find(transfer.getId()).orElseThrow();
        assertThat(whole.getStatus()).isEqualTo(JobState.DONE);
        assertThat(whole.getMoved()).isEqualTo(ORDERS);
        assertThat(whole.getSkipped()).isEqualTo(1);
        assertThat(added(shop)).isEqualTo(ORDERS);
        assertThat(PersonalOrders.count(
                        shop, "select count(*) from B2B_ORDER where PAYMENT_STATUS = 'PAID' and OPEN_AMOUNT = 0"))
                .isEqualTo(ORDERS);
        assertThat(PersonalOrders.stored(shop)).isEqualTo(before);

        transfers.undo(transfer.getId(), SOL);
        assertThat(added(shop)).isZero();
        assertThat(PersonalOrders.stored(shop)).isEqualTo(before);
    }

    private static long added(Slice shop) {
        return PersonalOrders.count(shop, "select count(*) from B2B_ORDER");
    }

    private static void killInTheMiddle(Slice shop, String url) throws Exception {
        Path output = Files.createTempFile("node", ".txt");
        Process node = new ProcessBuilder(command(url))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
                assertThat(node.isAlive()).as(Files.readString(output)).isTrue();
                return added(shop) >= ORDERS / 10;
            });
        } finally {
            node.destroyForcibly().waitFor();
        }
        // PostgreSQL notices that the connection is gone and rolls back before anybody else gets the lock.
        assertThat(added(shop)).isLessThan(ORDERS);
        Files.delete(output);
    }

    private static List<String> command(String url) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), Node.class.getName(), url));
        return command;
    }

    private static String url(DataSource dataSource) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /** Works on transfers in small pieces. */
    static final class Node {
        private Node() {}

        public static void main(String[] arguments) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(arguments[0]);
            database.setUser("postgres");
            Slice node = Slice.node(Database.POSTGRESQL, database);
            TransferChunks chunks = node.bean(TransferChunks.class);
            for (long id : node.bean(TransferDao.class).openIds()) {
                boolean more = true;
                while (more) {
                    more = chunks.next(id, PIECE);
                }
            }
        }
    }
}
