package org.b2bleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.b2bleaf.testing.Database;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestMailSender;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A node in a process of its own is killed in the middle of a mail run; this one sends the rest. */
class MailCrashTest {

    private static final int MAILS = 150;
    private static final int BEFORE_THE_KILL = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** As long as an attempt may take before others think it dead. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(5);

    // HSQLDB lives in this process.
    @SliceTest(on = Database.POSTGRESQL)
    void nothingIsLostWhenANodeIsKilled(Slice shop) throws Exception {
        String url;
        try (Connection connection = shop.dataSource().getConnection()) {
            url = connection.getMetaData().getURL();
        }
        TestMailSender server = shop.bean(TestMailSender.class);
        server.reset();
        MailOutbox outbox = shop.bean(MailOutbox.class);
        List<String> buyers = IntStream.range(0, MAILS)
                .mapToObj(i -> "buyer" + i + "@northwind.example")
                .toList();
        buyers.forEach(buyer -> outbox.queue(new MailDraft("kind", buyer, "Subject", "text", "<p>text</p>", false)));

        Path mailbox = Files.createTempFile("mailbox", ".txt");
        killInTheMiddle(url, mailbox);
        List<String> arrived = new ArrayList<>(Files.readAllLines(mailbox));
        assertThat(arrived).hasSize(BEFORE_THE_KILL).doesNotHaveDuplicates();

        MailDelivery delivery = shop.bean(MailDelivery.class);
        shop.clock().advance(LONGEST_ATTEMPT);
        while (!shop.bean(OutgoingMails.class).due(1).isEmpty()) {
            delivery.deliverDue();
        }
        for (MimeMessage message : server.sent()) {
            arrived.add(message.getAllRecipients()[0].toString());
        }

        assertThat(arrived).containsAll(buyers);
        assertThat(arrived.size() - new HashSet<>(arrived).size())
                .as("the mail that the mail server had taken when the node died before it could say so")
                .isEqualTo(1);
        assertThat(shop.bean(MailLog.class).search(new MailFilter("", null, null, null, null), 0, MAILS + 1))
                .hasSize(MAILS)
                .allMatch(mail -> mail.getStatus() == MailStatus.SENT);
    }

    private static void killInTheMiddle(String url, Path mailbox) throws Exception {
        Path output = Files.createTempFile("node", ".txt");
        Process node = new ProcessBuilder(command(url, mailbox))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
                assertThat(node.isAlive()).as(Files.readString(output)).isTrue();
                return Files.readAllLines(mailbox).size() >= BEFORE_THE_KILL;
            });
        } finally {
            node.destroyForcibly().waitFor();
        }
        Files.delete(output);
    }

    private static List<String> command(String url, Path mailbox) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), Node.class.getName()));
        command.addAll(List.of(url, mailbox.toString()));
        return command;
    }

    /** Delivers what is due to a mail server that writes down what it takes, and hangs in the middle. */
    static final class Node {
        private Node() {}

        public static void main(String[] arguments) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(arguments[0]);
            database.setUser("postgres");
            Slice node = Slice.node(Database.POSTGRESQL, database);
            MailDelivery delivery = node.bean(MailDelivery.class);
            delivery.sender = new HangingServer(Path.of(arguments[1]));
            while (!node.bean(OutgoingMails.class).due(1).isEmpty()) {
                delivery.deliverDue();
            }
        }
    }

    private static final class HangingServer extends JavaMailSenderImpl {

        private final Path mailbox;
        private int taken;

        HangingServer(Path mailbox) {
            this.mailbox = mailbox;
            setSession(Session.getInstance(new Properties()));
        }

        @Override
        protected void doSend(MimeMessage[] messages, Object[] originals) {
            try {
                Files.writeString(
                        mailbox,
                        messages[0].getAllRecipients()[0] + "\n",
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
                taken++;
                if (taken == BEFORE_THE_KILL) {
                    new CountDownLatch(1).await();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
