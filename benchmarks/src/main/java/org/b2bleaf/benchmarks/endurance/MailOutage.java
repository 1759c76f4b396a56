package org.b2bleaf.benchmarks.endurance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mail server does not do what it should, while somebody asks for a code and others buy. */
final class MailOutage implements Fault {

    private static final int ORDERS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final MailWire.Mode mode;

    MailOutage(MailWire.Mode mode) {
        this.mode = mode;
    }

    @Override
    public Outcome happen(Path folder) throws Exception {
        try (World world = World.open(folder, World.QUICK, Map.of())) {
            Buyer buyer = world.buyer(Buyers.Kind.TERMS, 0);
            buyer.arrive();
            Buyer visitor = world.buyer(Buyers.Kind.VISITOR, 0);
            int before = world.inbox().to(visitor.email()).size();
            long lastBefore = world.database().count("select max(MAIL_ID) from B2B_MAIL");

            world.inbox().wire().set(mode);
            visitor.askForCode();
            for (int i = 0; i < ORDERS; i++) {
                buyer.buys("MAIL-" + i);
            }
            boolean felt = Wait.until(LIMIT, () -> world.inbox().wire().harmed() > 0);
            int harmed = world.inbox().wire().harmed();
            world.inbox().wire().set(MailWire.Mode.PASS);

            boolean sent = Wait.until(LIMIT, () -> {
                // Whoever waits for an answer now gets none for half a minute; everybody else goes on at once.
                world.attemptsAreDue();
                return world.database().count("select count(*) from B2B_MAIL where STATUS = 'QUEUED'") == 0;
            });
            Optional<String> code = world.inbox().awaitCode(visitor.email(), before, LIMIT);
            visitor.typeCode(code.orElse(""));
            List<String> wanted = world.database()
                    .column("select RECIPIENT || ', ' || SUBJECT from B2B_MAIL where MAIL_ID > ?", lastBefore);
            Outcome arrived = Arrivals.of(wanted, world.inbox().all());
            Outcome outcome = new Outcome(
                            ORDERS + " orders confirmed meanwhile; " + harmed + " connections suffered; "
                                    + wanted.size() + " mails arrived " + arrived.found(),
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
}
