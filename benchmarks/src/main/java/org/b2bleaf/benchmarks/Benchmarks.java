package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.b2bleaf.benchmarks.endurance.KillRounds;
import org.b2bleaf.benchmarks.endurance.Soak;
import org.b2bleaf.benchmarks.endurance.Surroundings;

/**
 * Measures every figure that the project has promised and writes the page; see {@link Settings} for what can be set. Ends with
 * 1 when something could not be measured; a goal that is missed is told by the page alone.
 */
public final class Benchmarks {

    static final String START = "start";
    static final String GROWTH = "growth";
    static final String FAULTS = "faults";
    static final String SURROUNDINGS = "surroundings";
    static final String SOAK = "soak";

    /** Long, and not about times: only when they are asked for. */
    private static final List<String> ENDURANCE = List.of(FAULTS, SURROUNDINGS, SOAK);

    /** In the order of the page. What leaves the most behind in a database comes last. */
    private static final List<Group> ALL = List.of(
            new Group(START, "Start and memory of the demo", new StartBenchmark()),
            new Group("pages", "What the modules cost a page", new PagesBenchmark()),
            new Group("lists", "Long lists of products", new ListBenchmark()),
            new Group("quick-order", "Quick order of 200 lines", new QuickOrderBenchmark()),
            new Group("sign-in", "Signing in", new SignInBenchmark()),
            new Group("rest", "REST API", new RestBenchmark()),
            new Group(
                    "company",
                    "Page of a company with 10,000 locations and 10,000 members",
                    new CompanyPageBenchmark()),
            new Group("import", "Import of 10,000 companies, 30,000 locations, 50,000 members", new ImportBenchmark()),
            new Group("prices", "Import of 100,000 prices", new PriceImportBenchmark()),
            new Group("transfer", "Transfer of 100,000 orders", new TransferBenchmark()),
            new Group("orders", "Lists of 1,000,000 orders", new OrderPagesBenchmark()),
            new Group("privacy", "Export and erasure of a person with 10,000 orders", new PrivacyBenchmark()),
            new Group(GROWTH, "How the cost grows", new GrowthBenchmark()),
            new Group(FAULTS, "The shop killed at random moments", new KillRounds()),
            new Group(SURROUNDINGS, "Faults of database, mail server, disk and clock", new Surroundings()),
            new Group(SOAK, "An hour at half of the peak load", new Soak()));

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings;
        List<Group> wanted;
        try {
            settings = Settings.of(arguments);
            wanted = wanted(settings);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        System.exit(run(settings, wanted) ? 0 : 1);
    }

    /** Endurance is left out unless it is asked for, and of a short run the growth as well. */
    static List<Group> wanted(Settings settings) {
        List<String> names = ALL.stream().map(Group::name).toList();
        for (String name : settings.only()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no group " + name + ". There are " + String.join(", ", names) + ".");
            }
        }
        return ALL.stream()
                .filter(each -> settings.only().isEmpty()
                        ? !ENDURANCE.contains(each.name())
                                && !(settings.isShort() && each.name().equals(GROWTH))
                        : settings.only().contains(each.name()))
                .toList();
    }

    private static boolean run(Settings settings, List<Group> wanted) throws Exception {
        if (wanted.stream().anyMatch(group -> group.name().equals(START)) && !Files.isRegularFile(settings.demo())) {
            System.err.println("There is no " + settings.demo()
                    + ". Build first, and run this from the project's folder: " + ResultsPage.REPEAT);
            return false;
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path folder = Files.createTempDirectory("b2bleaf-benchmarks");
        System.out.println("Logs and data are in " + folder);
        boolean isWhole = true;
        long begun = System.nanoTime();
        try (Run run = Run.start(settings, folder)) {
            ResultsPage page =
                    ResultsPage.read(settings, ALL.stream().map(Group::name).toList());
            page.facts(Machine.facts(run.postgresVersion()));
            for (Group group : wanted) {
                System.out.printf("%n%s: %s%n", group.name(), group.title());
                Section section = new Section(group, known -> {
                    page.put(known, Machine.moment(settings, load));
                    page.write();
                });
                try {
                    group.benchmark().measure(run, section);
                    section.keep();
                } catch (Exception e) {
                    // The other groups are worth having all the same.
                    isWhole = false;
                    System.err.println(group.name() + " could not be measured:");
                    e.printStackTrace();
                } finally {
                    run.endGroup();
                }
            }
        }
        System.out.printf(
                "%n%d minutes; the page is %s%n", (System.nanoTime() - begun) / 60_000_000_000L, settings.results());
        if (isWhole) {
            delete(folder);
        }
        return isWhole;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
