package org.b2bleaf.gatetest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.b2bleaf.gatetest.GateTestDao.ClaimedTest;
import org.b2bleaf.gatetest.GateTestDao.Tally;
import org.b2bleaf.gatetest.rules.Addresses;
import org.b2bleaf.gatetest.rules.Answer;
import org.b2bleaf.gatetest.rules.Outcome;
import org.b2bleaf.gatetest.rules.PageLinks;
import org.b2bleaf.store.rules.GateRequest;
import org.b2bleaf.store.rules.GateSettings;
import org.b2bleaf.store.rules.GateVerdict;
import org.b2bleaf.store.rules.StoreGate;
import org.b2bleaf.store.rules.Visitor;

/** One walk through the shop: asks for each address as each visitor and follows what the pages name. */
final class Crawl {

    private static final List<Visitor> VISITORS = List.of(Visitor.GUEST, Visitor.D2C);
    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    /** Closed addresses that are asked for in other spellings too. */
    private static final int TRICKED = 4;

    private final URI shop;
    private final GateSettings settings;
    private final ShopVisits visits;
    private final Addresses addresses;
    private final GateTestDao dao;
    private final ClaimedTest claim;
    private final Set<String> catalog = new HashSet<>();
    private final Tally tally = new Tally();
    private final List<FoundAnswer> untold = new ArrayList<>();
    private long told;
    private long lastTold = System.nanoTime();

    Crawl(URI shop, GateSettings settings, ShopVisits visits, Addresses addresses, GateTestDao dao, ClaimedTest claim) {
        this.shop = shop;
        this.settings = settings;
        this.visits = visits;
        this.addresses = addresses;
        this.dao = dao;
        this.claim = claim;
    }

    /** How a walk ended. */
    enum End {
        FINISHED,
        STOPPED,
        TAKEN_OVER
    }

    /** Collects what is known before the first page. Context path included, as records and handlers know none. */
    void prepare(List<String> patterns, List<String> ofCatalog, List<String> ofContent) {
        String context = shop.getRawPath().replaceFirst("/$", "");
        catalog.addAll(withContext(context, ofCatalog));
        addresses.addAll(withContext(context, Addresses.USUAL));
        List<String> closed = new ArrayList<>(firstClosed(ofCatalog));
        closed.addAll(firstClosed(Addresses.USUAL));
        for (String path : closed.subList(0, Math.min(TRICKED, closed.size()))) {
            addresses.addAll(withContext(context, Addresses.tricksOn(path)));
        }
        addresses.addAll(
                withContext(context, patterns.stream().map(Addresses::sampleOf).toList()));
        addresses.addAll(withContext(context, ofContent));
        addresses.addAll(withContext(context, ofCatalog));
    }

    private static List<String> withContext(String context, List<String> paths) {
        return paths.stream().map(path -> context + path).toList();
    }

    /** The first ones that a guest may not see, a few of each kind. */
    private List<String> firstClosed(List<String> paths) {
        return paths.stream()
                .filter(path -> path.length() > 1 && !path.contains("?"))
                .filter(path -> !expected(path, Visitor.GUEST).isOpen())
                .limit(TRICKED / 2)
                .toList();
    }

    boolean isCut() {
        return addresses.isFull();
    }

    End run(BooleanSupplier stop) throws InterruptedException {
        for (Optional<String> address = addresses.take(); address.isPresent(); address = addresses.take()) {
            if (stop.getAsBoolean()) {
                return End.STOPPED;
            }
            for (Visitor visitor : VISITORS) {
                ask(address.get(), visitor);
            }
            tally.done++;
            if (System.nanoTime() - lastTold >= PAUSE && !tell()) {
                return End.TAKEN_OVER;
            }
        }
        return tell() ? End.FINISHED : End.TAKEN_OVER;
    }

    private boolean tell() {
        tally.total = addresses.size();
        boolean mine = dao.tell(claim, tally, List.copyOf(untold), told);
        told += untold.size();
        untold.clear();
        lastTold = System.nanoTime();
        return mine;
    }

    private void ask(String address, Visitor visitor) throws InterruptedException {
        GateVerdict expected = expected(withoutContext(address), visitor);
        Optional<Answer> answer = visits.ask(address, visitor);
        Set<String> links = answer.filter(it -> !it.page().isEmpty())
                .map(it -> PageLinks.of(it.page(), shop, address))
                .orElse(Set.of());
        List<String> mentioned = expected.isOpen()
                ? links.stream()
                        .filter(catalog::contains)
                        .filter(link -> !expected(withoutContext(link), visitor).isOpen())
                        .toList()
                : List.of();
        Outcome outcome = Outcome.of(expected, answer.orElse(null), mentioned.size());
        tally.count(outcome);
        if (outcome.isListed()) {
            untold.add(new FoundAnswer(
                    visitor,
                    address,
                    answer.map(Answer::status).orElse(0),
                    answer.map(Answer::bytes).orElse(0L),
                    answer.map(Answer::contentType).orElse(""),
                    outcome,
                    expected.reason(),
                    mentioned.isEmpty() ? answer.map(Answer::location).orElse("") : mentioned.get(0)));
        }
        addresses.addAll(links);
        answer.map(Answer::location)
                .filter(location -> location.startsWith("/"))
                .ifPresent(location -> addresses.addAll(List.of(location)));
    }

    private String withoutContext(String address) {
        return address.substring(shop.getRawPath().replaceFirst("/$", "").length());
    }

    /** What the gate decides by the settings with which the test began. */
    private GateVerdict expected(String address, Visitor visitor) {
        return StoreGate.decide(new GateRequest("GET", address.replaceFirst("\\?.*", ""), false, visitor), settings);
    }
}
