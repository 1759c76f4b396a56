package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cucumber.java.AfterAll;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.b2bleaf.demo.testing.DemoProcess;
import org.b2bleaf.demo.testing.DemoProcess.FailedStart;
import org.b2bleaf.demo.testing.Mailbox;
import org.b2bleaf.demo.testing.ShopBrowser;

/** Demos of their own: killed, without mail, on another database, or not starting at all. */
public class Running {

    private static final int JAVA_8 = 52;

    private static DemoProcess withOwnMailServer;
    private static DemoProcess onPostgresql;

    private static GreenMail mailServer;
    private static int mailPort;
    private static EmbeddedPostgres postgres;

    private final Visitors visitors;
    private final SigningIn signingIn;
    private FailedStart failedStart;

    public Running(Visitors visitors, SigningIn signingIn) {
        this.visitors = visitors;
        this.signingIn = signingIn;
    }

    private static synchronized DemoProcess withOwnMailServer() {
        if (withOwnMailServer == null) {
            mailPort = freePort();
            withOwnMailServer = DemoProcess.on(
                    DemoProcess.newFolder("own"),
                    Map.of("demo.smtp.host", "127.0.0.1", "demo.smtp.port", String.valueOf(mailPort)));
        }
        return withOwnMailServer;
    }

    private static synchronized DemoProcess onPostgresql() {
        if (onPostgresql == null) {
            postgres = startedPostgres();
            onPostgresql = DemoProcess.on(
                    DemoProcess.newFolder("postgresql"),
                    Map.of(
                            "demo.db.url", postgres.getJdbcUrl("postgres", "postgres"),
                            "demo.db.user", "postgres",
                            "demo.db.password", "postgres",
                            "b2b.webhook.allowPrivateAddresses", "false"));
        }
        return onPostgresql;
    }

    private static EmbeddedPostgres startedPostgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    public static void stopAll() throws IOException {
        for (DemoProcess demo : Arrays.asList(withOwnMailServer, onPostgresql)) {
            if (demo != null) {
                demo.kill();
            }
        }
        stopMailServer();
        if (postgres != null) {
            postgres.close();
        }
    }

    private static void stopMailServer() {
        if (mailServer != null) {
            mailServer.stop();
            mailServer = null;
        }
    }

    // Mail

    @Given("a demo of its own whose mail server is down")
    public void demoWithoutMail() {
        stopMailServer();
        visitDemoWithOwnMailServer();
    }

    @Given("a demo of its own whose mail server is up")
    public void demoWithMail() {
        visitDemoWithOwnMailServer();
        mailServerIsBack();
    }

    private void visitDemoWithOwnMailServer() {
        DemoProcess demo = withOwnMailServer().start();
        visitors.moveTo(demo, new Mailbox(address -> Mailbox.read(mailServer, address)));
    }

    @When("{person} asks for a sign-in code there")
    public void asksForCode(Person person) {
        signingIn.asksForCode(person);
    }

    @When("the mail server is back")
    public void mailServerIsBack() {
        if (mailServer == null) {
            mailServer = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mailServer.start();
        }
    }

    @Then("{person} gets the code and signs in with it")
    public void getsCode(Person person) {
        signingIn.typesCode(person);
        signingIn.isSignedIn(person);
    }

    // Kill and start again

    @When("the process is killed")
    public void isKilled() {
        withOwnMailServer.kill();
        assertThat(withOwnMailServer.isAlive()).isFalse();
    }

    @When("the demo is started again on the same folder")
    public void isStartedAgain() {
        visitDemoWithOwnMailServer();
    }

    // PostgreSQL

    @Given("a demo of its own on PostgreSQL")
    public void demoOnPostgresql() {
        DemoProcess demo = onPostgresql().start();
        visitors.moveTo(demo, demo.mailbox());
    }

    // Starts that fail

    @When("the demo is started with a shop port that is taken")
    public void takenShopPort() throws IOException {
        startWithTakenPort("demo.storefront.port");
    }

    @When("the demo is started with an admin port that is taken")
    public void takenAdminPort() throws IOException {
        startWithTakenPort("demo.admin.port");
    }

    private void startWithTakenPort(String setting) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            startWith(setting, String.valueOf(socket.getLocalPort()));
        }
    }

    @When("the demo is started with a folder that cannot be written")
    public void unwritableFolder() throws IOException {
        Path file = Files.createFile(DemoProcess.newFolder("unwritable").resolve("file"));
        startWith("demo.data", file.resolve("data").toString());
    }

    @When("the demo is started with a database that is unreachable")
    public void unreachableDatabase() {
        startWith("demo.db.url", "jdbc:postgresql://127.0.0.1:" + freePort() + "/none");
    }

    @When("the demo is started with a database of an unknown kind")
    public void unknownDatabase() {
        startWith("demo.db.url", "jdbc:oracle:thin:@localhost");
    }

    @When("the demo is started with a port that is no number")
    public void badPort() {
        startWith("demo.storefront.port", "eighty");
    }

    @When("the demo is started with a setting that does not exist")
    public void unknownSetting() {
        failedStart = DemoProcess.on(DemoProcess.newFolder("failing"), Map.of()).startInVain("--colour=green");
    }

    @When("the demo is started in production without a key")
    public void startsInProduction() {
        startWith("b2b.production", "true");
    }

    private void startWith(String setting, String value) {
        failedStart = DemoProcess.on(DemoProcess.newFolder("failing"), Map.of(setting, value))
                .startInVain();
    }

    /** Told by another class of steps. */
    void hasFailed(FailedStart start) {
        failedStart = start;
    }

    @Then("it ends with the exit code {int} and one line that says {string}")
    public void endsWith(int exitCode, String words) {
        assertThat(failedStart.output()).contains(words).hasLineCount(1);
        assertThat(failedStart.exitCode()).isEqualTo(exitCode);
    }

    @Then("the entry point is compiled for Java 8")
    public void compiledForJava8() throws IOException {
        byte[] start = Files.readAllBytes(Path.of("target/classes/org/b2bleaf/demo/Start.class"));
        assertThat(ByteBuffer.wrap(start).getShort(6)).isEqualTo((short) JAVA_8);
    }

    @When("the health page of the {word} is opened")
    public void opensHealth(String application) {
        ShopBrowser browser = application.equals("admin")
                ? new ShopBrowser(visitors.demo().admin())
                : visitors.browser(new Person("a guest", null));
        visitors.look(browser);
        browser.open("/b2b/health");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
