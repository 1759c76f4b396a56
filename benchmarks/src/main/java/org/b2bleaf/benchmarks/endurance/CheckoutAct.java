package org.b2bleaf.benchmarks.endurance;

import java.time.Duration;
import java.util.Map;
import org.b2bleaf.benchmarks.Browser.Answer;

/** A buyer submits a cart. There is one order or none, none leaves the cart and the money where they were, and none is placed twice. */
final class CheckoutAct implements Act {

    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final String ORDERS = "select count(*) from B2B_ORDER where PO_NUMBER = ?";
    private static final String OPEN =
            "select count(*) from B2B_SUBMISSION where PO_NUMBER = ? and OPEN_ORDER_ID is not null";
    private static final String CHARGES =
            "from B2B_CHARGE C where exists (select 1 from B2B_SUBMISSION S where S.ORDER_ID = C.ORDER_ID and S.PO_NUMBER = ?)";

    private final World world;
    private final Buyers.Kind kind;
    private final Buyer buyer;
    private final String poNumber;
    private Map<String, String> form;
    private volatile boolean confirmed;

    CheckoutAct(World world, int round, Buyers.Kind kind) {
        this.world = world;
        this.kind = kind;
        buyer = world.buyer(kind, round);
        poNumber = "KILL-" + kind + "-" + round;
    }

    @Override
    public void prepare() throws Exception {
        buyer.arrive();
        form = buyer.opensCheckout(poNumber);
    }

    @Override
    public void run() throws Exception {
        Answer answer = buyer.submits(form);
        confirmed = Buyer.isConfirmed(answer);
        if (!confirmed) {
            throw new IllegalStateException("The checkout answered " + answer.status() + " " + answer.location());
        }
    }

    @Override
    public Outcome afterTheStart() throws Exception {
        boolean asked = askMerchant();
        boolean ended = Wait.until(LIMIT, () -> world.database().count(OPEN, poNumber) == 0);
        long orders = world.database().count(ORDERS, poNumber);
        Outcome outcome = Outcome.of(found(orders, asked))
                .expect(ended, poNumber + ": the submission has no end")
                .expect(orders <= 1, poNumber + ": " + orders + " orders")
                .expect(orders == 1 || !confirmed, poNumber + ": was confirmed, and there is no order");
        if (orders == 0) {
            outcome = outcome.expect(buyer.hasCart(), poNumber + ": neither order nor cart")
                    .expect(isGivenBack(), poNumber + ": a charge was neither used nor given back");
        }
        return again(outcome);
    }

    private String found(long orders, boolean asked) {
        if (asked) {
            return "nobody knew whether the card was charged; the merchant said it was not";
        }
        if (orders == 0) {
            return "no order";
        }
        return confirmed ? "an order, confirmed before the kill" : "an order, which the buyer had not been told of";
    }

    private boolean isGivenBack() throws Exception {
        return Wait.until(
                LIMIT,
                () -> world.database()
                                .count(
                                        "select count(*) " + CHARGES
                                                + " and C.USED_AT is null and C.STATE not in ('DECLINED', 'GIVEN_BACK', 'UNKNOWN')",
                                        poNumber)
                        == 0);
    }

    /** The buyer presses the button once more. */
    private Outcome again(Outcome outcome) throws Exception {
        buyer.arrive();
        Answer answer = buyer.submits(form);
        boolean isThere = Buyer.isConfirmed(answer);
        if (!isThere) {
            // The page was for a total or a form that is no more; as the shop asks, from the page on.
            answer = buyer.submits(buyer.opensCheckout(poNumber));
            isThere = Buyer.isConfirmed(answer);
        }
        long orders = world.database().count(ORDERS, poNumber);
        long used = world.database().count("select count(*) " + CHARGES + " and C.USED_AT is not null", poNumber);
        return outcome.expect(
                        isThere, poNumber + ": cannot be submitted again: " + answer.status() + " " + answer.location())
                .expect(orders == 1, poNumber + ": " + orders + " orders after it was submitted again")
                .expect(used == (kind.paysByCard() ? 1 : 0), poNumber + ": " + used + " charges were used");
    }

    /** When a gateway's answer was lost nobody knows but the gateway: the shop asks the merchant, who looks it up. */
    private boolean askMerchant() throws Exception {
        String unknown = "select CHARGE_ID " + CHARGES + " and C.STATE = 'UNKNOWN'";
        if (!kind.paysByCard()
                || !Wait.until(
                        LIMIT,
                        () -> world.database().count(OPEN, poNumber) == 0
                                || !world.database().column(unknown, poNumber).isEmpty())
                || world.database().column(unknown, poNumber).isEmpty()) {
            return false;
        }
        world.shop().letStaff(staff -> {
            for (String charge : world.database().column(unknown, poNumber)) {
                String page = "/admin/b2b-charge/" + charge;
                Map<String, String> form = Map.of(
                        "charged",
                        "false",
                        "note",
                        "looked up",
                        "csrfToken",
                        staff.get(page).token());
                staff.post(page + "/settle", form);
            }
        });
        return true;
    }
}
