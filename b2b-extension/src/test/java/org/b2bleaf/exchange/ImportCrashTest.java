package org.b2bleaf.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.b2bleaf.exchange.rules.ImportStatus;
import org.b2bleaf.exchange.rules.UploadKind;
import org.b2bleaf.testing.Database;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.postgresql.ds.PGSimpleDataSource;

/** A node in a process of its own is killed in the middle of an import; this one does it. */
class ImportCrashTest {

    private static final String SOL = "admin:sol";
    private static final String DOMAIN = "@crash" + System.nanoTime() + ".example";
    private static final int COMPANIES = 2000;
    private static final int PERMISSIONS = 6000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    // HSQLDB lives in this process.
    @SliceTest(on = Database.POSTGRESQL)
    void nothingIsLostDoubledOrHalfDoneWhenANodeIsKilled(Slice shop) throws Exception {
        String url = url(shop.dataSource());
        Imports imports = shop.bean(Imports.class);
        long id = imports.upload(UploadKind.COMPANIES, "large.zip", new ByteArrayInputStream(upload()), false, SOL);

        killInTheMiddle(shop, url);

        assertThat(imports.find(id).getStatus()).isEqualTo(ImportStatus.APPLYING);
        assertThat(stored(shop)).containsExactly(0L, 0L, 0L, 0L, 0L, 0L);

        ImportWorker worker = shop.bean(ImportWorker.class);
        worker.workOnAll();
        assertThat(imports.find(id).getStatus()).as("the other node might live").isEqualTo(ImportStatus.APPLYING);
        shop.clock().advance(ImportDao.LEASE.plusSeconds(1));
        worker.workOnAll();

        assertThat(imports.problems(id, 0, 10)).isEmpty();
        assertThat(imports.find(id).getStatus()).isEqualTo(ImportStatus.DONE);
        assertThat(stored(shop))
                .as("companies, locations, customers, members, permissions, keys")
                .containsExactly(
                        (long) COMPANIES,
                        (long) COMPANIES,
                        (long) PERMISSIONS,
                        (long) PERMISSIONS,
                        (long) PERMISSIONS,
                        0L);
        assertThat(count(shop, "select count(*) from B2B_AUDIT_EVENT"))
                .as("asked for, done, and one for each record")
                .isEqualTo(2 + 2L * COMPANIES + 3L * PERMISSIONS);
    }

    private static List<Long> stored(Slice shop) {
        return List.of(
                count(shop, "select count(distinct EXTERNAL_ID) from B2B_COMPANY"),
                count(shop, "select count(distinct EXTERNAL_ID) from B2B_LOCATION"),
                count(shop, "select count(*) from BLC_CUSTOMER where EMAIL_ADDRESS like '%" + DOMAIN + "'"),
                count(shop, "select count(*) from B2B_MEMBER"),
                count(shop, "select count(*) from B2B_PERMISSION"),
                count(shop, "select count(*) from B2B_IMPORT_KEY"));
    }

    private static long count(Slice shop, String sql) {
        return shop.inTransaction(
                () -> ((Number) shop.em().createNativeQuery(sql).getSingleResult()).longValue());
    }

    private static byte[] upload() {
        return new Zip()
                .companies(rows(COMPANIES, "C%1$d,Company %1$d,,,"))
                .locations(rows(COMPANIES, "C%1$d,L%1$d,Location %1$d"))
                .permissions(IntStream.range(0, PERMISSIONS)
                        .mapToObj(i -> "p" + i + DOMAIN + ",P,Q,L" + i % COMPANIES + ",ORDERING_ONLY")
                        .toArray(String[]::new))
                .bytes();
    }

    private static String[] rows(int count, String format) {
        return IntStream.range(0, count).mapToObj(i -> format.formatted(i)).toArray(String[]::new);
    }

    /** Companies and locations are written by then; the permissions wait for a lock that this process holds. */
    private static void killInTheMiddle(Slice shop, String url) throws Exception {
        Path output = Files.createTempFile("node", ".txt");
        try (Connection connection = shop.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Lets others read, also for update.
            statement.execute("lock table B2B_PERMISSION in share mode");
            Process node = new ProcessBuilder(command(url))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                await().atMost(PATIENCE).until(() -> {
                    assertThat(node.isAlive()).as(Files.readString(output)).isTrue();
                    return shop.somebodyWaitsForALock();
                });
            } finally {
                node.destroyForcibly().waitFor();
                connection.rollback();
            }
        }
        Files.delete(output);
    }

    private static List<String> command(String url) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx512m",
                "-Db2b.test.firstCustomerId=5000000",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                url));
        return command;
    }

    private static String url(DataSource dataSource) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    /** Works on what waits. */
    static final class Node {
        private Node() {}

        public static void main(String[] arguments) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(arguments[0]);
            database.setUser("postgres");
            Slice.node(Database.POSTGRESQL, database).bean(ImportWorker.class).workOnAll();
        }
    }
}
