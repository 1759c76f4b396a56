package org.b2bleaf.benchmarks.endurance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.b2bleaf.demo.mailbox.Mail;

/** The mail server does not do what it should, while somebody asks for a code and others buy. */
final class MailOutage implements Fault {

    private static final int ORDERS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final long BETWEEN_ATTEMPTS_MILLIS = 3_000;

    private final MailWire.Mode mode;

    MailOutage(MailWire.Mode mode) {
        this.mode = mode;
    }

    @Override
    public Outcome happen(Path folder, Callable<World> shared) throws Exception {
        World world = shared.call();
        Buyer buyer = world.buyer(Buyers.Kind.TERMS, 0);
        buyer.arrive();
        Buyer visitor = new Buyer(world.shop().browser(), world.inbox(), Buyers.Kind.VISITOR, mode.ordinal());
        Set<String> old = world.inbox().all().stream().map(Mail::id).collect(Collectors.toSet());
        int before = world.inbox().to(visitor.email()).size();
        long lastBefore = world.database().count("select max(MAIL_ID) from B2B_MAIL");

        world.inbox().wire().set(mode);
        visitor.askForCode();
        for (int i = 0; i < ORDERS; i++) {
            buyer.buys("MAIL-" + mode + "-" + i);
        }
        boolean felt = Wait.until(LIMIT, () -> world.inbox().wire().harmed() > 0);
        int harmed = world.inbox().wire().harmed();
        world.inbox().wire().set(MailWire.Mode.PASS);

        boolean sent = Wait.until(LIMIT, () -> {
            Thread.sleep(BETWEEN_ATTEMPTS_MILLIS);
            world.failedMailsAreDue();
            return world.database().count("select count(*) from B2B_MAIL where STATUS = 'QUEUED'") == 0;
        });
        Optional<String> code = world.inbox().awaitCode(visitor.email(), before, LIMIT);
        visitor.typeCode(code.orElse(""));
        List<String> wanted = world.database()
                .column("select RECIPIENT || ', ' || SUBJECT from B2B_MAIL where MAIL_ID > ?", lastBefore);
        Outcome arrived = Arrivals.of(
                wanted,
                world.inbox().all().stream()
                        .filter(mail -> !old.contains(mail.id()))
                        .toList());
        Outcome outcome = new Outcome(
                        ORDERS + " orders confirmed meanwhile; " + harmed + " connections suffered; " + wanted.size()
                                + " mails arrived " + arrived.found(),
                        arrived.broken())
                .expect(felt, "nobody came to the mail server")
                .expect(sent, "mails still wait")
                .expect(visitor.isSignedIn(), "the code did not work");
        for (String broken : world.broken()) {
            outcome = outcome.expect(false, broken);
        }
        return outcome;
    }
}
