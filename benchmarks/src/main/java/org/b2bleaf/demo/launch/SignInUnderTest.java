package org.b2bleaf.demo.launch;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.b2bleaf.jobs.JobScheduler;
import org.b2bleaf.signin.ConsumeRequest;
import org.b2bleaf.signin.Consumption;
import org.b2bleaf.signin.Generated;
import org.b2bleaf.signin.SignInCodes;
import org.b2bleaf.signin.SignInRequest;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The sign-in service without HTTP: codes requested and typed for some seconds, then guessed at. The jobs are stopped meanwhile,
 * so that no mail is sent. Measures {@code pairs-per-second}, {@code pairs-errors}, and what became of the guesses.
 */
final class SignInUnderTest {

    private static final int THREADS = 4;
    private static final long NANOS = 1_000_000_000L;

    private final SignInCodes codes;
    private final SecureRandom random = new SecureRandom();

    private SignInUnderTest(SignInCodes codes) {
        this.codes = codes;
    }

    /** @param sizes seconds of requests, browsers that guess, guesses of each */
    static void run(ShopUnderTest shop, int... sizes) throws InterruptedException {
        JobScheduler jobs = shop.context().getBean(JobScheduler.class);
        jobs.stop();
        try {
            SignInUnderTest test = new SignInUnderTest(shop.bean("b2bSignInCodes", SignInCodes.class));
            test.requestAndConsume("warm-up", sizes[0]);
            test.requestAndConsume("pairs", sizes[0]);
            test.guess(sizes[1], sizes[2]);
        } finally {
            jobs.start();
        }
    }

    /** Another address, browser and network each time, as the limits of one would end it at once. */
    private void requestAndConsume(String name, int seconds) throws InterruptedException {
        AtomicLong pairs = new AtomicLong();
        AtomicLong errors = new AtomicLong();
        AtomicLong numbers = new AtomicLong(random.nextInt());
        long begun = System.nanoTime();
        long end = begun + seconds * NANOS;
        together(thread -> {
            while (System.nanoTime() < end) {
                long number = numbers.incrementAndGet() & 0xffffffffL;
                String browser = BrowserToken.random(random);
                try {
                    Generated generated = asRequest(
                            () -> codes.generate(request("buyer" + number + "@bench.example", browser, number)));
                    Consumption consumption = asRequest(() -> codes.consume(
                            new ConsumeRequest(generated.code().orElseThrow().digits(), browser)));
                    (consumption instanceof Consumption.Consumed ? pairs : errors).incrementAndGet();
                } catch (RuntimeException e) {
                    errors.incrementAndGet();
                    e.printStackTrace();
                }
            }
        });
        print(name + "-per-second", pairs.get() * NANOS / (double) (System.nanoTime() - begun));
        print(name + "-errors", errors.get());
    }

    /** Each browser, of a network of its own, asks for one code of another address and guesses at it. */
    private void guess(int browsers, int guesses) throws InterruptedException {
        AtomicLong compared = new AtomicLong();
        AtomicLong successes = new AtomicLong();
        AtomicLong next = new AtomicLong();
        long begun = System.nanoTime();
        together(thread -> {
            Random digits = new Random(thread);
            for (long number = next.getAndIncrement(); number < browsers; number = next.getAndIncrement()) {
                String browser = BrowserToken.random(random);
                SignInRequest request = request("victim" + number + "@bench.example", browser, number);
                asRequest(() -> codes.generate(request));
                for (int i = 0; i < guesses; i++) {
                    String typed = String.format(Locale.ROOT, "%06d", digits.nextInt(1_000_000));
                    Consumption consumption = asRequest(() -> codes.consume(new ConsumeRequest(typed, browser)));
                    if (consumption instanceof Consumption.Consumed) {
                        successes.incrementAndGet();
                    }
                    if (consumption instanceof Consumption.Consumed || consumption instanceof Consumption.Wrong) {
                        compared.incrementAndGet();
                    }
                }
            }
        });
        double seconds = (System.nanoTime() - begun) / (double) NANOS;
        print("guesses", (double) browsers * guesses);
        print("guesses-seconds", seconds);
        print("guesses-compared", compared.get());
        print("guesses-successes", successes.get());
    }

    private static SignInRequest request(String email, String browser, long number) {
        String network = "2001:db8:" + Long.toHexString(number >>> 16 & 0xffff) + ":"
                + Long.toHexString(number & 0xffff) + "::1";
        return new SignInRequest(new EmailAddress(email), browser, null, network, "benchmark", Locale.ENGLISH);
    }

    private static void together(IntConsumer work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(THREADS);
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            new Thread(() -> {
                        try {
                            work.accept(thread);
                        } finally {
                            done.countDown();
                        }
                    })
                    .start();
        }
        done.await();
    }

    private interface Act<T> {
        T run();
    }

    /** Settings are read once a request, as in the shop. */
    private static <T> T asRequest(Act<T> act) {
        RequestContextHolder.setRequestAttributes(new OneRequest());
        try {
            return act.run();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static void print(String name, double figure) {
        ShopUnderTest.measured(name, figure);
    }

    /** A request without HTTP. */
    private static final class OneRequest implements RequestAttributes {
        private final Map<String, Object> attributes = new HashMap<>();

        @Override
        public Object getAttribute(String name, int scope) {
            return attributes.get(name);
        }

        @Override
        public void setAttribute(String name, Object value, int scope) {
            attributes.put(name, value);
        }

        @Override
        public void removeAttribute(String name, int scope) {
            attributes.remove(name);
        }

        @Override
        public String[] getAttributeNames(int scope) {
            return attributes.keySet().toArray(String[]::new);
        }

        @Override
        public void registerDestructionCallback(String name, Runnable callback, int scope) {
            // Ends with the thread's request; nothing to destroy.
        }

        @Override
        public Object resolveReference(String key) {
            return null;
        }

        @Override
        public String getSessionId() {
            return "none";
        }

        @Override
        public Object getSessionMutex() {
            return this;
        }
    }
}
