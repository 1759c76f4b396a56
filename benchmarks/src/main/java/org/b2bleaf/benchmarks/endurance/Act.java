package org.b2bleaf.benchmarks.endurance;

/** Something that people or jobs do when the shop is killed; for one round. */
interface Act {

    /** While the shop still runs in peace. */
    void prepare() throws Exception;

    /** Does it, until it is done or the shop is no more. */
    void run() throws Exception;

    /** Before the shop is started again. */
    default Outcome afterTheKill() throws Exception {
        return Outcome.of("");
    }

    /** With the shop running again: waits for what jobs go on with, and does what people would do next. */
    Outcome afterTheStart() throws Exception;

    /** What can be going on. */
    enum Kind {
        SIGN_IN("sign-in", SignInAct::new),
        CHECKOUT_TERMS("checkout-terms", (world, round) -> new CheckoutAct(world, round, Buyers.Kind.TERMS)),
        CHECKOUT_CARD("checkout-card", (world, round) -> new CheckoutAct(world, round, Buyers.Kind.CARD)),
        CHECKOUT_DEPOSIT("checkout-deposit", (world, round) -> new CheckoutAct(world, round, Buyers.Kind.DEPOSIT)),
        IMPORT("import", ImportAct::new),
        TRANSFER("transfer", TransferAct::new),
        MAIL("mail", MailAct::new),
        REMINDERS("reminders", ReminderAct::new);

        private final String label;
        private final Maker maker;

        Kind(String label, Maker maker) {
            this.label = label;
            this.maker = maker;
        }

        /** As the command line and the table call it. */
        String label() {
            return label;
        }

        Act begin(World world, int round) {
            return maker.make(world, round);
        }
    }

    /** Makes one for a round, which no other has. */
    @FunctionalInterface
    interface Maker {
        Act make(World world, int round);
    }
}
