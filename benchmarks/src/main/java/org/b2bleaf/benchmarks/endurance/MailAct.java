package org.b2bleaf.benchmarks.endurance;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A job delivers mails. None is lost; at the border of the mail server's yes one may arrive twice. */
final class MailAct implements Act {

    private static final int MAILS = 60;
    private static final long FIRST_ID = 3_000_000_000L;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final World world;
    private final int round;
    private final String reader;

    MailAct(World world, int round) {
        this.world = world;
        this.round = round;
        reader = "reader" + round + "@endure.example";
    }

    @Override
    public void prepare() {
        // They are queued when it begins.
    }

    @Override
    public void run() throws Exception {
        long first = FIRST_ID + (long) round * MAILS;
        world.database()
                .change(
                        "insert into B2B_MAIL (MAIL_ID, RECIPIENT, SUBJECT, BODY, IS_SENSITIVE, IS_LASTING, KIND, STATUS,"
                                + " ATTEMPTS, NEXT_ATTEMPT_AT, CREATED_AT) select " + first + " + i, '" + reader
                                + "', 'Mail ' || i, '{\"text\":\"Good day\",\"html\":\"<p>Good day</p>\"}', false, false,"
                                + " 'ENDURANCE', 'QUEUED', 0, now() at time zone 'UTC', now() at time zone 'UTC'"
                                + " from generate_series(0, " + (MAILS - 1) + ") i");
        Wait.until(LIMIT, () -> waiting() == 0);
    }

    private long waiting() throws Exception {
        return world.database()
                .count("select count(*) from B2B_MAIL where RECIPIENT = ? and STATUS = 'QUEUED'", reader);
    }

    @Override
    public Outcome afterTheKill() throws Exception {
        long waiting = waiting();
        return Outcome.of(waiting == 0 ? "all sent" : waiting == MAILS ? "none sent" : "in the middle");
    }

    @Override
    public Outcome afterTheStart() throws Exception {
        boolean sent = Wait.until(LIMIT, () -> waiting() == 0);
        List<String> wanted =
                IntStream.range(0, MAILS).mapToObj(i -> reader + ", Mail " + i).toList();
        return Arrivals.of(wanted, world.inbox().to(reader)).expect(sent, reader + ": mails still wait");
    }
}
