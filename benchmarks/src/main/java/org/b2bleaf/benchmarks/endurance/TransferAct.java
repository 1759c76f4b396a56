package org.b2bleaf.benchmarks.endurance;

import java.time.Duration;
import java.util.Map;
import org.b2bleaf.benchmarks.Browser;

/** Staff adds the earlier orders of a customer to a location; a job does it in pieces. In the end each is there once. */
final class TransferAct implements Act {

    /** At once in the request, in one piece by the job, and in two pieces. */
    private static final int[] ORDERS = {200, 900, 5_600};

    private static final long FIRST_ID = 100_000_000;
    private static final long MOST = 10_000;

    /** What the job moves in one transaction. */
    private static final int PIECE = 5_000;

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final World world;
    private final int round;
    private final int orders;
    private final String email;
    private Browser staff;
    private long customer;
    private long location;
    private long lastBefore;

    TransferAct(World world, int round) {
        this.world = world;
        this.round = round;
        orders = ORDERS[round % ORDERS.length];
        email = Buyers.Kind.MOVER.email(round % Buyers.EACH);
    }

    @Override
    public void prepare() throws Exception {
        Database database = world.database();
        customer = database.count("select CUSTOMER_ID from BLC_CUSTOMER where EMAIL_ADDRESS = ?", email);
        location = database.count(
                "select LOCATION_ID from B2B_LOCATION where EXTERNAL_ID = ?", Buyers.Kind.MOVER.location());
        lastBefore = database.count("select max(TRANSFER_ID) from B2B_TRANSFER");
        long first = FIRST_ID + round * MOST;
        String rows = " from generate_series(" + first + ", " + (first + orders - 1) + ") i";
        database.change("insert into BLC_ORDER (ORDER_ID, CUSTOMER_ID, ORDER_NUMBER, ORDER_STATUS, ORDER_TOTAL,"
                + " SUBMIT_DATE, CURRENCY_CODE, EMAIL_ADDRESS) select i, " + customer + ", 'MOVED-" + round
                + "-' || i, 'SUBMITTED', 24.5, timestamp '2020-01-01' + (i - " + first
                + ") * interval '1 minute', 'EUR', '" + email + "'" + rows);
        database.change("insert into BLC_ORDER_PAYMENT (ORDER_PAYMENT_ID, ORDER_ID, AMOUNT, PAYMENT_TYPE, ARCHIVED)"
                + " select i, i, 24.5, 'CREDIT_CARD', 'N'" + rows);
        database.change("insert into BLC_ORDER_PAYMENT_TRANSACTION (PAYMENT_TRANSACTION_ID, ORDER_PAYMENT,"
                + " TRANSACTION_AMOUNT, TRANSACTION_TYPE, SUCCESS, ARCHIVED)"
                + " select i, i, 24.5, 'AUTHORIZE_AND_CAPTURE', true, 'N'" + rows);
        staff = world.shop().staff();
    }

    @Override
    public void run() throws Exception {
        begin();
        Wait.until(LIMIT, this::isDone);
    }

    private void begin() throws Exception {
        String page = "/admin/b2b-job/transfer?customerId=" + customer + "&locationId=" + location;
        staff.post(
                        "/admin/b2b-job/transfer",
                        Map.of(
                                "customerId",
                                String.valueOf(customer),
                                "locationId",
                                String.valueOf(location),
                                "csrfToken",
                                staff.get(page).token()))
                .expectRedirect("/admin/b2b-job/transfer/");
    }

    private long transfers() throws Exception {
        return world.database()
                .count(
                        "select count(*) from B2B_TRANSFER where CUSTOMER_ID = ? and TRANSFER_ID > ?",
                        customer,
                        lastBefore);
    }

    private boolean isDone() throws Exception {
        return transfers() > 0
                && world.database()
                                .count(
                                        "select count(*) from B2B_TRANSFER where CUSTOMER_ID = ? and STATUS <> 'DONE'",
                                        customer)
                        == 0;
    }

    private long moved() throws Exception {
        return world.database()
                .count(
                        "select count(*) from B2B_ORDER where TRANSFER_ID is not null and ORDER_NUMBER like ?",
                        "MOVED-" + round + "-%");
    }

    @Override
    public Outcome afterTheKill() throws Exception {
        long moved = moved();
        if (moved == orders) {
            return Outcome.of("moved before the kill");
        }
        if (transfers() == 0) {
            return Outcome.of("not begun").expect(moved == 0, email + ": " + moved + " orders were moved by nobody");
        }
        return Outcome.of(moved == 0 ? "nothing moved yet" : "in the middle")
                .expect(moved % PIECE == 0, email + ": " + moved + " orders are no whole pieces");
    }

    @Override
    public Outcome afterTheStart() throws Exception {
        if (transfers() == 0) {
            if (!world.shop().hasAdmin()) {
                // Nothing is promised yet. Where the shop has an admin again, staff does it once more.
                return Outcome.of("");
            }
            staff = world.shop().staff();
            begin();
        }
        boolean done = Wait.until(LIMIT, this::isDone);
        long moved = moved();
        return Outcome.of("")
                .expect(done, email + ": the transfer has no end")
                .expect(moved == orders, email + ": " + moved + " orders of " + orders + " were moved");
    }
}
