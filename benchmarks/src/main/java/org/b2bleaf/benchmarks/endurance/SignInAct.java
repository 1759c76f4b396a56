package org.b2bleaf.benchmarks.endurance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.b2bleaf.benchmarks.Browser.Answer;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** Somebody signs in by code. A code works once, whenever the shop dies. */
final class SignInAct implements Act {

    private static final Duration MAIL_LIMIT = Duration.ofSeconds(30);
    private static final String LAST_CODE =
            "select STATUS from B2B_SIGN_IN_CODE where EMAIL = ? and CODE_ID > ? order by CREATED_AT desc, CODE_ID desc";

    private final World world;
    private final Buyer buyer;
    private int mailsBefore;
    private long lastCodeBefore;
    private volatile boolean isTold;
    private volatile Optional<String> code = Optional.empty();

    SignInAct(World world, int round) {
        this.world = world;
        // In a new browser each time.
        buyer = new Buyer(world.shop().browser(), world.inbox(), Buyers.Kind.VISITOR, round % Buyers.EACH);
    }

    @Override
    public void prepare() throws Exception {
        mailsBefore = world.inbox().to(buyer.email()).size();
        lastCodeBefore = world.database().count("select max(CODE_ID) from B2B_SIGN_IN_CODE");
    }

    @Override
    public void run() throws Exception {
        buyer.askForCode();
        isTold = true;
        code = world.inbox().awaitCode(buyer.email(), mailsBefore, MAIL_LIMIT);
        buyer.typeCode(code.orElseThrow());
    }

    @Override
    public Outcome afterTheStart() throws Exception {
        List<String> statuses = world.database().column(LAST_CODE, buyer.email(), lastCodeBefore);
        if (statuses.isEmpty()) {
            buyer.signIn();
            return Outcome.of("no code was made");
        }
        if (code.isEmpty()) {
            code = world.inbox().awaitCode(buyer.email(), mailsBefore, MAIL_LIMIT);
        }
        if (code.isEmpty()) {
            return Outcome.of("a code was made").expect(false, "the code of " + buyer.email() + " was never mailed");
        }
        return statuses.get(0).equals("CONSUMED") ? wasUsed() : goesOn();
    }

    private Outcome wasUsed() throws Exception {
        Outcome outcome = Outcome.of("the code was used");
        outcome = outcome.expect(isWorthNothing(), "a code worked twice");
        buyer.signIn();
        return outcome;
    }

    private Outcome goesOn() throws Exception {
        Answer answer = buyer.typeCode(code.orElseThrow());
        if (!isTold && !buyer.isSignedIn()) {
            // The answer ties a code to the browser, and died with the shop.
            buyer.signIn();
            return Outcome.of("the code was open, in a browser that was never answered; the next one worked");
        }
        Outcome outcome = Outcome.of("the code was open, and worked")
                .expect(buyer.isSignedIn(), "an open code did not work: " + answer.status() + " " + answer.location());
        return outcome.expect(isWorthNothing(), "a code worked twice");
    }

    /** In the same browser, out of whose session somebody has come. */
    private boolean isWorthNothing() throws Exception {
        buyer.browser().forget("SHOP_SESSION");
        try {
            buyer.typeCode(code.orElseThrow());
        } catch (WrongAnswer e) {
            // There is no form for a code that nobody waits for.
        }
        return !buyer.isSignedIn();
    }
}
