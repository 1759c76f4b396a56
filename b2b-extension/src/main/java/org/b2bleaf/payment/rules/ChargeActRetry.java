package org.b2bleaf.payment.rules;

import java.time.Duration;
import java.util.Optional;

/** Whether a gateway is asked once more. What could move money twice is left to the merchant. */
public final class ChargeActRetry {

    private ChargeActRetry() {}

    /**
     * A capture is safe to repeat: a reservation is taken once. A part that is given back is not, when nobody knows whether
     * the gateway did it.
     *
     * @param attempts how many have failed, at least 1
     * @param hopeless whether asking again cannot help
     * @param unknown whether the gateway gave no answer
     * @return empty when it is left to the merchant
     */
    public static Optional<Duration> pauseAfter(ChargeActKind kind, int attempts, boolean hopeless, boolean unknown) {
        return hopeless || unknown && kind == ChargeActKind.REFUND
                ? Optional.empty()
                : GiveBackRetries.pauseAfter(attempts);
    }

    /**
     * Whether the attempt before this one ended without anybody writing down how: its node died while the gateway was asked.
     *
     * @param attempts with this one
     * @param toldWhy whether the attempt before has left a note
     * @return false for a capture, which is simply repeated
     */
    public static boolean wasInterrupted(ChargeActKind kind, int attempts, boolean toldWhy) {
        return kind == ChargeActKind.REFUND && attempts > 1 && !toldWhy;
    }
}
