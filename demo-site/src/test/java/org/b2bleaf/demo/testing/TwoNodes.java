package org.b2bleaf.demo.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The shop on two nodes, each a process with storefront and admin: one PostgreSQL, one mail server, one balancer for each of
 * the two applications. Node 0 and node 1; the pages call them A and B.
 */
public final class TwoNodes implements AutoCloseable {

    private static final String KEY = "two-nodes-have-one-key-0123456789abcdef";

    private final EmbeddedPostgres postgres;
    private final GreenMail mails;
    private final Wire toMailServer;
    private final List<DemoProcess> nodes = new ArrayList<>();
    private final RoundRobin shop;
    private final RoundRobin admin;

    private TwoNodes() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .start();
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        toMailServer = new Wire(mails.getSmtp().getPort());
        // The balancers are there first: the nodes name them in their mails.
        URI nowhere = URI.create("http://127.0.0.1:1/");
        shop = new RoundRobin(List.of(nowhere, nowhere));
        admin = new RoundRobin(List.of(nowhere, nowhere));
        for (int node = 0; node < 2; node++) {
            nodes.add(DemoProcess.on(DemoProcess.newFolder("node-" + name(node)), settings(node)));
        }
    }

    /** Starts both at once on an empty database: one fills it, the other one waits. */
    public static TwoNodes start() {
        try {
            TwoNodes both = new TwoNodes();
            Thread second = new Thread(() -> both.start(1), "second-node");
            second.start();
            both.start(0);
            second.join();
            both.start(1);
            return both;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> settings(int node) {
        return Map.ofEntries(
                Map.entry("demo.sessions", "database"),
                Map.entry("demo.proxy", "true"),
                Map.entry(
                        "demo.db.url",
                        "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?ApplicationName="
                                + application(node)),
                Map.entry("demo.db.user", "postgres"),
                Map.entry("demo.db.password", "postgres"),
                Map.entry("demo.smtp.host", "127.0.0.1"),
                Map.entry("demo.smtp.port", String.valueOf(toMailServer.port())),
                Map.entry("b2b.shop.address", shop.address().toString()),
                Map.entry("b2b.signIn.key", KEY),
                Map.entry("b2b.signIn.codesPerAddressPerHour", "8"));
    }

    /** @return A or B */
    public static String name(int node) {
        return node == 0 ? "A" : "B";
    }

    /** How the connections of a node are called in PostgreSQL's own lists. */
    static String application(int node) {
        return "node-" + name(node);
    }

    /** Starts a node, unless it runs, and lets the balancers know. */
    public void start(int node) {
        nodes.get(node).start();
        shop.replace(node, nodes.get(node).shop());
        admin.replace(node, nodes.get(node).admin());
    }

    public DemoProcess node(int node) {
        return nodes.get(node);
    }

    /** What people see: a shop at one address. */
    public DemoProcess asOne() {
        return DemoProcess.reachedAt(
                shop.address(), admin.address().resolve("/admin"), nodes.get(0).data());
    }

    public Mailbox mailbox() {
        return new Mailbox(address -> Mailbox.read(mails, address));
    }

    public RoundRobin shop() {
        return shop;
    }

    public RoundRobin admin() {
        return admin;
    }

    /** Sends everything to one node from now on; -1 to each in turn. */
    public void only(int node) {
        shop.only(node);
        admin.only(node);
    }

    /** Whether the mail server answers those who connect. */
    public void setMailServerAnswers(boolean answers) {
        toMailServer.answers.set(answers);
    }

    /** @return how many wait for the mail server's answer */
    public int waitingForMailServer() {
        return toMailServer.waiting.get();
    }

    public Connection database() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** @return the first column of the first row, as text; null when there is none */
    public String ask(String sql, Object... parameters) {
        try (Connection connection = database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** @return how many rows it changed */
    public int change(String sql, Object... parameters) {
        try (Connection connection = database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** @return what the node's connections wait for a lock with */
    public List<String> waitingForLocks(int node) {
        List<String> waiting = new ArrayList<>();
        try (Connection connection = database();
                PreparedStatement statement = connection.prepareStatement(
                        "select query from pg_stat_activity where application_name = ? and wait_event_type = 'Lock'")) {
            statement.setString(1, application(node));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    waiting.add(result.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return waiting;
    }

    /**
     * Stops the processor for a node while it does nothing, so that the other one takes whatever comes next: no job, no
     * transaction.
     */
    public void freeze(int node) {
        for (int i = 0; i < 200; i++) {
            nodes.get(node).signal("STOP");
            if (isIdle(node)) {
                return;
            }
            nodes.get(node).signal("CONT");
            pause();
        }
        throw new AssertionError("Node " + name(node) + " is never idle");
    }

    private boolean isIdle(int node) {
        // What it sent last may be on its way yet.
        pause();
        return ask(
                                "select count(*) from pg_stat_activity where application_name = ? and state <> 'idle'",
                                application(node))
                        .equals("0")
                && ask(
                                "select count(*) from B2B_SCHEDULED_TASK where PICKED and PICKED_BY like ?",
                                "%-" + nodes.get(node).pid() + "-%")
                        .equals("0");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets it go on. */
    public void thaw(int node) {
        nodes.get(node).signal("CONT");
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(DemoProcess::kill);
        shop.close();
        admin.close();
        toMailServer.server.close();
        mails.stop();
        postgres.close();
    }

    /** Between the nodes and the mail server; it can hold everybody who connects without a word. */
    private static final class Wire {

        private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        private final AtomicBoolean answers = new AtomicBoolean(true);
        private final AtomicInteger waiting = new AtomicInteger();
        private final int mailServer;

        Wire(int mailServer) throws IOException {
            this.mailServer = mailServer;
            Thread accepting = new Thread(this::accept, "wire");
            accepting.setDaemon(true);
            accepting.start();
        }

        int port() {
            return server.getLocalPort();
        }

        private void accept() {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    if (answers.get()) {
                        Socket other = new Socket("127.0.0.1", mailServer);
                        pump(client, other);
                        pump(other, client);
                    } else {
                        waiting.incrementAndGet();
                    }
                } catch (IOException e) {
                    // Closed, or the mail server is down: whoever connected finds out.
                }
            }
        }

        private static void pump(Socket from, Socket to) {
            Thread thread = new Thread(
                    () -> {
                        try (from;
                                to) {
                            from.getInputStream().transferTo(to.getOutputStream());
                        } catch (IOException e) {
                            // One of them has gone.
                        }
                    },
                    "wire");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
