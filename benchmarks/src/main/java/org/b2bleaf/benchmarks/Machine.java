package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.core.order.domain.Order;

/** What a run ran on, and when. */
final class Machine {

    private Machine() {}

    static Map<String, String> facts(String postgres) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "machine",
                Runtime.getRuntime().availableProcessors()
                        + " cores, shared by the harness, the hosts and the database; " + System.getProperty("os.name")
                        + " " + System.getProperty("os.arch"));
        facts.put(
                "JVM",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version")
                        + ", -Xmx1g unless told otherwise");
        facts.put("PostgreSQL", postgres);
        facts.put("Broadleaf", broadleaf());
        return facts;
    }

    /** Such as {@code 3.1.15-GA}, as the library's file says it. */
    private static String broadleaf() {
        String file =
                Order.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return file.replaceFirst(".*?-(\\d[^/]*)\\.jar$", "$1");
    }

    /** When, of what, and beside what. */
    static String moment(Settings settings, double load) throws IOException, InterruptedException {
        return String.format(
                Locale.ROOT,
                "%s, commit %s, load average before %.1f, what else ran: %s",
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").format(ZonedDateTime.now(ZoneOffset.UTC)),
                commit(),
                load,
                settings.note());
    }

    private static String commit() throws IOException, InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes()).strip();
            return git.waitFor() == 0 ? answer : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }
}
