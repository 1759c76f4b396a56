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
        SIGN_IN("sign-in", 1_200, SignInAct::new),
        CHECKOUT_TERMS("checkout-terms", 900, (world, round) -> new CheckoutAct(world, round, Buyers.Kind.TERMS)),
        CHECKOUT_CARD("checkout-card", 900, (world, round) -> new CheckoutAct(world, round, Buyers.Kind.CARD)),
        CHECKOUT_DEPOSIT("checkout-deposit", 900, (world, round) -> new CheckoutAct(world, round, Buyers.Kind.DEPOSIT)),
        IMPORT("import", 3_000, ImportAct::new),
        TRANSFER("transfer", 3_000, TransferAct::new),
        MAIL("mail", 4_000, MailAct::new),
        REMINDERS("reminders", 2_500, ReminderAct::new);

        private final String label;
        private final int usualMillis;
        private final Maker maker;

        Kind(String label, int usualMillis, Maker maker) {
            this.label = label;
            this.usualMillis = usualMillis;
            this.maker = maker;
        }

        /** By then it is mostly over, in a process that has just started. */
        int usualMillis() {
            return usualMillis;
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
