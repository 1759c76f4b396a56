package org.b2bleaf.demo.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A limit on the size of files does to the embedded database what a full disk does. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FailedWritesTest {

    /** In blocks of 512 or 1,024 bytes, as the shell has it. */
    private static final int LIMIT = 512;

    /** Four times what the limit leaves room for, and more. */
    private static final int ROWS = 2_000;

    private static final String TEXT = "x".repeat(1_000);
    private static final String STORED = "stored ";

    @TempDir
    Path folder;

    @Test
    void whatWasAnsweredIsStoredAndTheProcessSaysWhyItHasEnded() throws Exception {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f " + LIMIT + "; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.resolve("data").toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        List<String> answered = Files.readAllLines(output).stream()
                .filter(line -> line.startsWith(STORED))
                .map(line -> line.substring(STORED.length()))
                .toList();
        assertThat(answered).isNotEmpty();
        assertThat(stored()).containsAll(answered);
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(errors).content().contains("could not be written").contains("Make room on the disk");
    }

    private List<String> stored() throws SQLException {
        try (DemoDatabase database = open(folder.resolve("data").toString());
                Connection connection = database.connect();
                PreparedStatement read = connection.prepareStatement("select ID from NOTE");
                ResultSet rows = read.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    private static DemoDatabase open(String data) {
        return DemoDatabase.open(DemoSettings.of(new String[] {"--demo.data=" + data}, Map.of()));
    }

    /** Stores row after row, and says each time that it is done. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) throws SQLException {
            DemoDatabase database = open(arguments[0]);
            try (Connection connection = database.connect()) {
                connection.createStatement().execute("create table NOTE (ID int primary key, TEXT varchar(1000))");
                PreparedStatement insert = connection.prepareStatement("insert into NOTE values (?, ?)");
                for (int id = 1; id <= ROWS; id++) {
                    insert.setInt(1, id);
                    insert.setString(2, TEXT);
                    insert.executeUpdate();
                    System.out.println(STORED + id);
                }
            }
            // As a kill would end it.
            Runtime.getRuntime().halt(0);
        }
    }
}
