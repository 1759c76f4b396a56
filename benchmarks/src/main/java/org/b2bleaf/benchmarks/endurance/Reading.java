package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a running shop holds at one moment.
 *
 * @param minutes since the crowd came
 * @param errands done so far
 * @param errors so far
 * @param heap bytes in use after full collections
 * @param connections to the database
 * @param sessions of shop and admin that have not expired
 * @param mails that wait
 * @param threads of the process
 * @param files that the process has open, sockets among them
 */
record Reading(
        long minutes,
        long errands,
        long errors,
        long heap,
        long connections,
        long sessions,
        long mails,
        long threads,
        long files) {

    static final String HEAD =
            "| minute | errands | errors | live heap, MB | database connections | sessions | mails waiting | threads | open files |\n"
                    + "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";

    static Reading of(World world, Crowd crowd) throws Exception {
        Database database = world.database();
        long pid = world.shop().process().pid();
        return new Reading(
                crowd.minutes(),
                crowd.errands(),
                crowd.errors().size(),
                world.shop().process().liveHeap(),
                database.count("select count(*) from pg_stat_activity where backend_type = 'client backend'"
                        + " and pid <> pg_backend_pid()"),
                database.count(
                        "select (select count(*) from DEMO_SHOP_SESSION) + (select count(*) from DEMO_ADMIN_SESSION)"),
                database.count("select count(*) from B2B_MAIL where STATUS = 'QUEUED'"),
                threads(pid),
                files(pid));
    }

    private static long threads(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static long files(long pid) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.count();
        }
    }

    long heapMegabytes() {
        return heap >> 20;
    }

    String row() {
        return "| " + minutes + " | " + errands + " | " + errors + " | " + heapMegabytes() + " | " + connections + " | "
                + sessions + " | " + mails + " | " + threads + " | " + files + " |";
    }
}
