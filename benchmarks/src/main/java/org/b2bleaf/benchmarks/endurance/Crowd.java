package org.b2bleaf.benchmarks.endurance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.b2bleaf.benchmarks.Person;

/** Everybody who uses a shop at once, each with a few errands that come round again and again. */
final class Crowd {

    static final String SIZE = "8 people";
    static final String DESCRIBED =
            "two buyers who pay on terms, two by card and with a deposit, two private customers, a guest"
                    + " who is somebody new each time, and staff who read lists and companies, fulfil orders and export";

    private static final int BROWSED = 6;

    private final World world;
    private final List<Member> members = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicLong> done = new ConcurrentSkipListMap<>();
    private final long begun = System.nanoTime();

    Crowd(World world) {
        this.world = world;
    }

    /** Something that somebody does. */
    @FunctionalInterface
    interface Errand {
        void run() throws Exception;
    }

    private record Named(String name, Errand errand) {}

    /** Goes through the errands in turn. */
    private static final class Member {
        private final List<Named> errands = new ArrayList<>();
        private int next;

        Member does(String name, Errand errand) {
            errands.add(new Named(name, errand));
            return this;
        }

        /** Most of what people do. */
        Member browses(String who, Supplier<Errand> page) {
            for (int i = 0; i < BROWSED; i++) {
                does(who + " looks at pages", page.get());
            }
            return this;
        }

        Named next() {
            return errands.get(next++ % errands.size());
        }
    }

    void arrive() throws Exception {
        AtomicInteger orders = new AtomicInteger();
        for (Buyers.Kind kind : List.of(Buyers.Kind.TERMS, Buyers.Kind.TERMS, Buyers.Kind.CARD, Buyers.Kind.DEPOSIT)) {
            members.add(buyer(world.buyer(kind, members.size()), orders));
        }
        for (int i = 0; i < 3; i++) {
            Person person = new Person(world.shop().browser(), i == 2 ? Person.Kind.GUEST : Person.Kind.CUSTOMER, i);
            person.arrive();
            members.add(new Member()
                    .browses("a private customer", () -> () -> {
                        person.seesCategory();
                        person.seesProduct();
                    })
                    .does("a private customer buys", person::checksOut));
        }
        members.add(staff());
    }

    private Member buyer(Buyer buyer, AtomicInteger orders) throws Exception {
        buyer.arrive();
        return new Member()
                .browses("a buyer", () -> () -> {
                    buyer.browser().get("/coffee").expect("data-b2b-location");
                    buyer.browser().get("/espresso-1-kg").expect(Buyer.SKU);
                })
                .does(
                        "a buyer reads orders",
                        () -> buyer.browser().get("/account/orders").expect("data-b2b-location"))
                .does("a buyer buys", () -> buyer.buys("SOAK-" + orders.incrementAndGet()))
                .does(
                        "a buyer reads orders",
                        () -> buyer.browser().get("/account/orders").expect("data-b2b-order="))
                .does("a buyer signs in again", () -> {
                    if (orders.get() % 10 == 0) {
                        buyer.browser().forget("SHOP_SESSION");
                    }
                    buyer.arrive();
                });
    }

    private Member staff() throws Exception {
        StaffAtWork staff = new StaffAtWork(world);
        return new Member()
                .does("staff reads orders", () -> staff.reads("/admin/b2b-order"))
                .does("staff reads companies", () -> staff.reads("/admin/company"))
                .does("staff opens a company", () -> staff.reads("/admin/company/" + staff.company()))
                .does("staff fulfils an order", staff::fulfils)
                .does("staff reads mails", () -> staff.reads("/admin/b2b-mail"))
                .does("staff exports", () -> staff.reads("/admin/b2b-import/export.zip"));
    }

    /** More and more of them at once, as fast as they can. @return the most errands in a second */
    double peak(Duration step) throws InterruptedException {
        double peak = 0;
        for (int people = 1; people <= members.size(); people *= 2) {
            long before = errands();
            // The last ones first, so that there is always staff.
            together(members.subList(members.size() - people, members.size()), 0, step);
            peak = Math.max(peak, (errands() - before) / (double) step.toSeconds());
        }
        return peak;
    }

    /** Everybody, each with a pause after an errand that was quick. @param perSecond of all together */
    void keepBusy(double perSecond, Duration length) throws InterruptedException {
        together(members, (long) (members.size() / perSecond * 1e9), length);
    }

    private void together(List<Member> people, long nanosApart, Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        List<Thread> threads = people.stream()
                .map(member -> new Thread(() -> keepOn(member, nanosApart, end)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void keepOn(Member member, long nanosApart, long end) {
        for (long begins = System.nanoTime(); begins < end; ) {
            Named now = member.next();
            try {
                now.errand().run();
                done.computeIfAbsent(now.name(), name -> new AtomicLong()).incrementAndGet();
            } catch (Exception e) {
                errors.add("minute " + minutes() + ", " + now.name() + ": " + e);
            }
            long next = Math.max(System.nanoTime(), begins + nanosApart);
            for (long left = Math.min(next, end) - System.nanoTime();
                    left > 0;
                    left = Math.min(next, end) - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            begins = next;
        }
    }

    long minutes() {
        return (System.nanoTime() - begun) / 60_000_000_000L;
    }

    long errands() {
        return done.values().stream().mapToLong(AtomicLong::get).sum();
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /** How often each errand was done. */
    String table() {
        return "| errand | times |\n| --- | ---: |\n"
                + new TreeMap<>(done)
                        .entrySet().stream()
                                .map(errand -> "| " + errand.getKey() + " | " + errand.getValue() + " |")
                                .collect(Collectors.joining("\n"));
    }
}
