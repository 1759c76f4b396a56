package org.b2bleaf.demo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.b2bleaf.demo.fuzz.Fuzz.Finding;
import org.b2bleaf.demo.testing.ApiDescription;
import org.b2bleaf.demo.testing.ApiDescription.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Bad input to every form, page and REST operation of ours: never an error of the server, never a changed row when it is
 * refused, never a word about how the shop is made.
 *
 * <p>Each build sends the same few requests. More and other ones:
 * {@code mvn -pl demo-site -am -Dtest=BadInputTest -Dsurefire.failIfNoSpecifiedTests=false -Db2b.fuzz.tries=80
 * -Db2b.fuzz.seed=2 test}; {@code -Db2b.fuzz.only=PART} sends only to those with this part in path or handler. What was sent and
 * how it was answered is in
 * {@code target/fuzz.txt}.
 */
class BadInputTest {

    private static final int TRIES = Integer.getInteger("b2b.fuzz.tries", 3);
    private static final long SEED = Long.getLong("b2b.fuzz.seed", 1);
    private static final String ONLY = System.getProperty("b2b.fuzz.only", "");

    private static FuzzedDemo demo;

    @BeforeAll
    static void start() throws IOException {
        demo = FuzzedDemo.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void badInputIsRefusedAndLeavesNothingBehind() throws SQLException, IOException {
        System.out.println("Bad input: -Db2b.fuzz.seed=" + SEED + " -Db2b.fuzz.tries=" + TRIES);
        List<Visitor> visitors = new ArrayList<>(demo.shoppers());
        Visitor merchant = demo.merchant();
        visitors.add(merchant);
        Set<Endpoint> all = new LinkedHashSet<>(Endpoints.ofShop(demo.shop()));
        all.addAll(Endpoints.ofAdmin(demo.admin()));
        assertThat(all).hasSizeGreaterThan(200);
        Crawl crawl = new Crawl(all);
        String token = demo.program(merchant.browser());
        demo.prepare(merchant.browser());
        visitors.forEach(crawl::walk);
        try (Changes changes = demo.changes()) {
            Fuzz fuzz = new Fuzz(SEED, TRIES, changes, demo.log());
            programs(fuzz, token, crawl);
            crawl.endpoints().stream()
                    .filter(it -> it.toString().contains(ONLY))
                    .sorted(Comparator.comparing(Endpoint::isLate))
                    .forEach(it -> people(fuzz, it, crawl, visitors));
            write(fuzz);
            assertThat(fuzz.findings().stream().map(Finding::toString).collect(Collectors.joining("\n\n")))
                    .isEmpty();
        }
    }

    /** With the forms as the pages have them at this moment, by those who see them; by everybody where no page has any. */
    private static void people(Fuzz fuzz, Endpoint endpoint, Crawl crawl, List<Visitor> visitors) {
        List<Example> examples = new ArrayList<>();
        for (Example example : crawl.examples(endpoint)) {
            if (!example.visitor().isHere()) {
                continue;
            }
            examples.add(
                    endpoint.isRead()
                            ? example
                            : crawl.renewed(example, endpoint).orElse(example));
        }
        if (examples.isEmpty()) {
            visitors.stream()
                    .filter(it -> it.site().equals(endpoint.site()))
                    .filter(Visitor::isHere)
                    .forEach(it -> examples.addAll(madeUp(endpoint, it, crawl)));
        }
        if (fuzz.run(endpoint, new BadForms(endpoint, examples, crawl.known()).attempts())) {
            visitors.forEach(Visitor::doubt);
        }
    }

    private static List<Example> madeUp(Endpoint endpoint, Visitor visitor, Crawl crawl) {
        List<Field> fields =
                endpoint.asked().stream().map(it -> Field.of(it, "1")).toList();
        return crawl.values(endpoint).stream()
                .map(values -> new Example(visitor, endpoint.filled(values), fields, false, ""))
                .toList();
    }

    private static void programs(Fuzz fuzz, String token, Crawl crawl) {
        ApiDescription description = ApiDescription.read();
        Map<String, List<String>> ids = demo.apiIds(token);
        List<String> keys = new ArrayList<>(ids.get("locationId"));
        keys.addAll(ids.get("customerId"));
        keys.addAll(crawl.known());
        for (Operation operation : description.operations()) {
            Endpoint endpoint = new Endpoint(
                    demo.admin(), operation.method(), FuzzedDemo.API + operation.path(), "REST", Set.of(), Set.of());
            if (endpoint.toString().contains(ONLY)) {
                Map<String, String> versions = endpoint.isRead() ? Map.of() : demo.versions(token, operation, ids);
                fuzz.run(
                        endpoint,
                        new BadJson(demo.admin(), FuzzedDemo.API, description, operation, token, ids, versions, keys)
                                .attempts());
            }
        }
    }

    private static void write(Fuzz fuzz) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("seed " + SEED + ", " + TRIES + " tries, " + fuzz.sent() + " requests");
        fuzz.statuses().forEach((endpoint, statuses) -> lines.add(statuses + " " + endpoint));
        fuzz.findings().forEach(finding -> lines.add("\n" + finding));
        Files.write(Path.of("target", "fuzz.txt"), Bytes.of(String.join("\n", lines)));
    }
}
