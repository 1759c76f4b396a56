package org.b2bleaf.benchmarks.endurance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The job that reminds of orders that are overdue since yesterday. Each is reminded of once. */
final class ReminderAct implements Act {

    private static final int ORDERS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** An invoice's mail says its own number, that of an order without an invoice the order's. */
    private static final String MAILS =
            """
            select M.RECIPIENT || ', ' || M.SUBJECT from B2B_MAIL M where M.KIND = 'reminder' and exists
            (select 1 from B2B_ORDER O left join B2B_INVOICE I on I.B2B_ORDER_ID = O.B2B_ORDER_ID
            where O.ORDER_NUMBER = ? and position(coalesce(I.INVOICE_NUMBER, O.ORDER_NUMBER) in M.SUBJECT) > 0)""";

    private final World world;
    private final Buyer buyer;
    private final int round;
    private final List<String> numbers = new ArrayList<>();

    ReminderAct(World world, int round) {
        this.world = world;
        this.round = round;
        buyer = world.buyer(Buyers.Kind.TERMS, round + 1);
    }

    @Override
    public void prepare() throws Exception {
        buyer.arrive();
        for (int i = 0; i < ORDERS; i++) {
            numbers.add(buyer.buys("REMIND-" + round + "-" + i));
        }
    }

    @Override
    public void run() throws Exception {
        makeDue();
        begin();
        Wait.until(LIMIT, () -> reminded() == ORDERS);
    }

    private void makeDue() throws Exception {
        for (String number : numbers) {
            world.database()
                    .change(
                            "update B2B_ORDER set DUE_DATE = current_date - 1, DUE_SORT = current_date - 1,"
                                    + " SUBMITTED_AT = SUBMITTED_AT - interval '31 days'"
                                    + " where ORDER_NUMBER = ? and DUE_DATE > current_date",
                            number);
        }
    }

    private void begin() throws Exception {
        world.database()
                .change("update B2B_SCHEDULED_TASK set EXECUTION_TIME = now()"
                        + " where TASK_NAME = 'b2b-reminders' and not PICKED");
    }

    private long reminded() throws Exception {
        long reminded = 0;
        for (String number : numbers) {
            reminded += world.database()
                    .count(
                            "select count(*) from B2B_REMINDER R join B2B_ORDER O on O.B2B_ORDER_ID = R.B2B_ORDER_ID"
                                    + " where O.ORDER_NUMBER = ?",
                            number);
        }
        return reminded;
    }

    @Override
    public Outcome afterTheKill() throws Exception {
        long reminded = reminded();
        return Outcome.of(reminded == 0 ? "nobody reminded" : reminded == ORDERS ? "all reminded" : "in the middle");
    }

    @Override
    public Outcome afterTheStart() throws Exception {
        makeDue();
        boolean all = Wait.until(LIMIT, () -> {
            begin();
            return reminded() >= ORDERS;
        });
        Outcome outcome = Outcome.of("")
                .expect(all && reminded() == ORDERS, reminded() + " reminders of " + ORDERS + " orders were noted");
        List<String> wanted = new ArrayList<>();
        for (String number : numbers) {
            List<String> mails = world.database().column(MAILS, number);
            outcome = outcome.expect(!mails.isEmpty(), number + ": no mail reminds of it")
                    .expect(mails.size() == mails.stream().distinct().count(), number + ": somebody is reminded twice");
            wanted.addAll(mails);
        }
        Wait.until(
                LIMIT, () -> Arrivals.of(wanted, world.inbox().all()).broken().isEmpty());
        Outcome arrived = Arrivals.of(wanted, world.inbox().all());
        for (String broken : arrived.broken()) {
            outcome = outcome.expect(false, broken);
        }
        return outcome;
    }
}
