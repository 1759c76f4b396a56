package org.b2bleaf.invariant;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks through a shop's database for what cannot be: an order without its row, a payment above the total, a permission of
 * somebody who is no member. What is looked for is in {@value #QUERIES}, plain SQL that runs in any client as well. It reads
 * only, and may run beside the shop: a query sees what is committed.
 *
 * <p>From the shop's libraries: {@code java -cp 'WEB-INF/lib/*' org.b2bleaf.invariant.InvariantCheck URL USER}, the password
 * in the environment variable {@value #PASSWORD}.
 */
public final class InvariantCheck {

    /** On the class path. */
    public static final String QUERIES = "db/check/b2b.sql";

    private static final String PASSWORD = "B2B_DB_PASSWORD";
    private static final int EXAMPLES = 5;

    private InvariantCheck() {}

    /** Prints a line for each invariant that is broken; ends with 1 when there is one, with 2 when it could not look. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println(
                    "Two arguments: the database's address, such as jdbc:postgresql://localhost/shop, and a user."
                            + " The password is read from " + PASSWORD + ".");
            System.exit(2);
        }
        String password = System.getenv().getOrDefault(PASSWORD, "");
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], password)) {
            System.exit(report(connection, System.out) ? 0 : 1);
        } catch (SQLException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** @return whether everything is as it should be */
    static boolean report(Connection connection, PrintStream out) throws SQLException {
        List<Violation> violations = run(connection);
        violations.forEach(out::println);
        out.println(invariants().size() + " rules, " + violations.size() + " broken");
        return violations.isEmpty();
    }

    /** Asks in the transaction of the connection, if there is one. @return what is broken, in the order of the file */
    public static List<Violation> run(Connection connection) throws SQLException {
        List<Violation> violations = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Invariant invariant : invariants()) {
                check(statement, invariant, violations);
            }
        }
        return violations;
    }

    private static void check(Statement statement, Invariant invariant, List<Violation> violations)
            throws SQLException {
        List<String> examples = new ArrayList<>();
        long count = 0;
        try (ResultSet found = statement.executeQuery(invariant.sql())) {
            while (found.next()) {
                if (count++ < EXAMPLES) {
                    examples.add(found.getString(1) + " (" + found.getString(2) + ")");
                }
            }
        }
        if (count > 0) {
            violations.add(new Violation(invariant, count, List.copyOf(examples)));
        }
    }

    /** What is checked, in the order of the file. */
    public static List<Invariant> invariants() {
        List<Invariant> invariants = new ArrayList<>();
        for (String statement : read().split("(?m);$")) {
            if (!statement.isBlank()) {
                invariants.add(parse(statement));
            }
        }
        return invariants;
    }

    /** Of several comments the one right before the query counts: its first line is the name. */
    private static Invariant parse(String text) {
        String last = text.substring(text.lastIndexOf("\n\n") + 1).strip();
        List<String> comment = new ArrayList<>();
        List<String> query = new ArrayList<>();
        last.lines().forEach(line -> {
            if (line.startsWith("-- ")) {
                comment.add(line.substring(3));
            } else {
                query.add(line);
            }
        });
        return new Invariant(
                comment.get(0), String.join(" ", comment.subList(1, comment.size())), String.join("\n", query));
    }

    private static String read() {
        try (InputStream in = InvariantCheck.class.getClassLoader().getResourceAsStream(QUERIES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
