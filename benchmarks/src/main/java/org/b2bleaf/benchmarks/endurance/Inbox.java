package org.b2bleaf.benchmarks.endurance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.demo.mailbox.Mail;
import org.b2bleaf.demo.mailbox.MailServer;

/** The mails that arrived, on a mail server that outlives the shop, behind a wire that can be cut. */
final class Inbox implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");

    private final MailServer server = MailServer.start();
    private final MailWire wire;

    Inbox() throws java.io.IOException {
        wire = new MailWire(server.smtpPort());
    }

    MailWire wire() {
        return wire;
    }

    /** Newest first. */
    List<Mail> to(String email) {
        return server.messages(Optional.of(email));
    }

    List<Mail> all() {
        return server.messages(Optional.empty());
    }

    /** @param before how many mails there were when the code was asked for @return empty when none comes in time */
    Optional<String> awaitCode(String email, int before, Duration limit) throws Exception {
        return Wait.until(limit, () -> to(email).size() > before)
                ? code(to(email).get(0))
                : Optional.empty();
    }

    private static Optional<String> code(Mail mail) {
        Matcher code = CODE.matcher(mail.text());
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    @Override
    public void close() throws Exception {
        wire.close();
        server.close();
    }
}
