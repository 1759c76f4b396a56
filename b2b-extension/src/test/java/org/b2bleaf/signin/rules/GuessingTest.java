package org.b2bleaf.signin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.b2bleaf.signin.rules.SignInPolicy.Answer;
import org.b2bleaf.signin.rules.SignInPolicy.Asked;
import org.b2bleaf.signin.rules.SlowDown.Failures;
import org.junit.jupiter.api.Test;

/**
 * A million guesses from a thousand networks, decided by the rules alone. The shop is a few collections; whoever attacks knows
 * everything but the codes, never waits for a mail and uses every guess that the rules leave.
 */
class GuessingTest {
    private static final int GUESSES = 1_000_000;
    private static final int NETWORKS = 1_000;
    private static final Instant START = Instant.parse("2026-03-10T00:00:00Z");

    private static final SignInPolicy POLICY =
            new SignInPolicy(Duration.ofMinutes(10), 5, Duration.ofSeconds(60), 5, 10, 100);
    private static final SlowDown SLOW_DOWN = new SlowDown(100);

    @Test
    void oneAddressInADay() {
        Attack attack = new Attack(POLICY, 1);
        attack.run(Duration.ofDays(1));
        attack.print("1 address, 1 day");
        // Ten codes a day, five entries each, and a day may see the end of one allowance and the start of the next.
        assertThat(attack.compared).isLessThanOrEqualTo(50 + 25);
        assertThat(attack.successes).isLessThanOrEqualTo(1);
    }

    @Test
    void oneAddressInAMonthIsSlowedDown() {
        Attack attack = new Attack(POLICY, 1);
        attack.run(Duration.ofDays(30));
        attack.print("1 address, 30 days");
        // A hundred before the slow-down; from then on each of ten codes a day lives long enough for one entry.
        assertThat(attack.compared).isLessThanOrEqualTo(100 + 30 * 10);
        assertThat(attack.successes).isLessThanOrEqualTo(1);
    }

    @Test
    void aThousandAddressesInADay() {
        Attack attack = new Attack(POLICY, 1_000);
        attack.run(Duration.ofDays(1));
        attack.print("1000 addresses, 1 day");
        assertThat(attack.compared).isLessThanOrEqualTo(75L * 1_000);
        // 0.05 expected; four or more would happen once in five million runs, and the seed is fixed anyhow.
        assertThat(attack.successes).isLessThan(4);
    }

    /** Shows that the simulation can succeed: without the rules about one in a million guesses does. */
    @Test
    void withoutLimitsItWouldWork() {
        SignInPolicy none = new SignInPolicy(
                Duration.ofDays(365), Integer.MAX_VALUE, Duration.ZERO, Integer.MAX_VALUE, Integer.MAX_VALUE, GUESSES);
        Attack attack = new Attack(none, 1);
        attack.slowDown = new SlowDown(Integer.MAX_VALUE);
        attack.random.setSeed(3);
        attack.run(Duration.ofDays(1));
        attack.print("1 address, 1 day, no limits");
        assertThat(attack.compared).isEqualTo(GUESSES);
    }

    private static final class Attack {
        private final SignInPolicy policy;
        private final int addresses;
        private final Random random = new Random(1);
        private final Map<Integer, Deque<Code>> codesOfAddress = new HashMap<>();
        private final Map<Integer, Deque<Instant>> requestsOfNetwork = new HashMap<>();
        private final Map<Integer, List<Instant>> failuresInARow = new HashMap<>();
        private SlowDown slowDown = SLOW_DOWN;
        private long codes;
        private long compared;
        private long successes;

        Attack(SignInPolicy policy, int addresses) {
            this.policy = policy;
            this.addresses = addresses;
        }

        void run(Duration time) {
            long pause = time.toMillis() / GUESSES;
            for (int i = 0; i < GUESSES; i++) {
                guess(i % addresses, i % NETWORKS, START.plusMillis(i * pause));
            }
        }

        private void guess(int address, int network, Instant now) {
            Deque<Code> known = codesOfAddress.computeIfAbsent(address, it -> new ArrayDeque<>());
            while (!known.isEmpty() && known.peekFirst().at.isBefore(now.minus(SlowDown.MEMORY))) {
                known.removeFirst();
            }
            Optional<Code> usable =
                    known.stream().filter(code -> isUsable(code, now)).findFirst();
            if (usable.isEmpty()) {
                usable = ask(known, network, now);
            }
            usable.ifPresent(code -> type(address, code, now));
        }

        private boolean isUsable(Code code, Instant now) {
            return !code.used
                    && policy.attemptsLeft(code.attempts) > 0
                    && !SignInPolicy.isExpired(code.at, policy.expiresAt(code.at), now);
        }

        /** From a new browser each time, whose cookie the attacker throws away. */
        private Optional<Code> ask(Deque<Code> known, int network, Instant now) {
            Deque<Instant> requests = requestsOfNetwork.computeIfAbsent(network, it -> new ArrayDeque<>());
            while (!requests.isEmpty() && !requests.peekFirst().isAfter(now.minus(Duration.ofHours(1)))) {
                requests.removeFirst();
            }
            Asked asked = new Asked(
                    Optional.empty(),
                    known.stream()
                            .filter(code -> code.at.isAfter(now.minus(Duration.ofHours(1))))
                            .count(),
                    known.stream()
                            .filter(code -> code.at.isAfter(now.minus(Duration.ofDays(1))))
                            .count(),
                    requests.size(),
                    known.stream().filter(code -> isUsable(code, now)).count());
            if (policy.answer(asked, now) != Answer.SEND) {
                return Optional.empty();
            }
            Code code = new Code(random.nextInt(1_000_000), now);
            known.addLast(code);
            requests.addLast(now);
            codes++;
            return Optional.of(code);
        }

        private void type(int address, Code code, Instant now) {
            List<Instant> failures = failuresInARow.computeIfAbsent(address, it -> new ArrayList<>());
            Optional<Instant> last =
                    failures.isEmpty() ? Optional.empty() : Optional.of(failures.get(failures.size() - 1));
            if (slowDown.heldUntil(new Failures(failures.size(), last), now).isPresent()) {
                return;
            }
            code.attempts++;
            compared++;
            if (random.nextInt(1_000_000) == code.digits) {
                successes++;
                code.used = true;
                failures.clear();
            } else {
                failures.add(now);
            }
        }

        void print(String what) {
            System.out.printf(
                    "Guessing, %s: %,d guesses from %,d networks, %,d codes sent, %,d compared; expected successes %.6f, measured %d%n",
                    what, GUESSES, NETWORKS, codes, compared, compared / 1_000_000.0, successes);
        }
    }

    private static final class Code {
        private final int digits;
        private final Instant at;
        private int attempts;
        private boolean used;

        Code(int digits, Instant at) {
            this.digits = digits;
            this.at = at;
        }
    }
}
