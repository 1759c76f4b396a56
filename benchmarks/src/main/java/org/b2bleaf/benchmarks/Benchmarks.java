package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measures every figure that the project has promised and writes the page; see {@link Settings} for what can be set. Ends with
 * 1 when something could not be measured; a goal that is missed is told by the page alone.
 */
public final class Benchmarks {

    /** In the order of the page. What leaves the most behind in a database comes last. */
    private static final List<Benchmark> ALL = List.of(
            new StartBenchmark(),
            new PagesBenchmark(),
            new ListBenchmark(),
            new QuickOrderBenchmark(),
            new SignInBenchmark(),
            new RestBenchmark(),
            new CompanyPageBenchmark(),
            new ImportBenchmark(),
            new PriceImportBenchmark(),
            new TransferBenchmark(),
            new OrderPagesBenchmark(),
            new PrivacyBenchmark(),
            new GrowthBenchmark());

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings;
        List<Benchmark> wanted;
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

    /** A short run leaves the growth out unless it is asked for. */
    static List<Benchmark> wanted(Settings settings) {
        List<String> names = ALL.stream().map(Benchmark::name).toList();
        for (String name : settings.only()) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no group " + name + ". There are " + String.join(", ", names) + ".");
            }
        }
        return ALL.stream()
                .filter(each -> settings.only().isEmpty()
                        ? !(settings.isShort() && each instanceof GrowthBenchmark)
                        : settings.only().contains(each.name()))
                .toList();
    }

    private static boolean run(Settings settings, List<Benchmark> wanted) throws Exception {
        if (wanted.stream().anyMatch(StartBenchmark.class::isInstance) && !Files.isRegularFile(settings.demo())) {
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
            ResultsPage page = ResultsPage.read(
                    settings, ALL.stream().map(Benchmark::name).collect(Collectors.toList()));
            page.facts(Machine.facts(run.postgresVersion()));
            for (Benchmark benchmark : wanted) {
                System.out.printf("%n%s: %s%n", benchmark.name(), benchmark.title());
                Section section = new Section(benchmark);
                try {
                    benchmark.measure(run, section);
                    page.put(section, Machine.moment(settings, load));
                    page.write();
                } catch (Exception e) {
                    // The other groups are worth having all the same.
                    isWhole = false;
                    System.err.println(benchmark.name() + " could not be measured:");
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
