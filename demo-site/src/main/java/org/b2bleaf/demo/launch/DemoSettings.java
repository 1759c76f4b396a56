package org.b2bleaf.demo.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What can be set when the demo starts, as {@code -Dname=value} or {@code --name=value} (the latter wins).
 *
 * @param storefrontPort port of the shop; 0 takes a free one
 * @param adminPort port of the merchant's admin; 0 takes a free one
 * @param bind address to listen on
 * @param data folder of database, search index and logs
 * @param assets folder of the pictures that staff upload; several nodes need a shared one
 * @param database an own database instead of the embedded one
 * @param smtp a real mail server instead of the embedded one
 * @param sessionDomain the domain of the shop's session cookie, when account and shop have host names of their own in it
 * @param sharedSessions whether sessions are in the database, for several nodes; needs a database of one's own
 * @param behindProxy whether a proxy on a private address tells by X-Forwarded-For and X-Forwarded-Proto who asks and how
 */
record DemoSettings(
        int storefrontPort,
        int adminPort,
        String bind,
        Path data,
        Path assets,
        Optional<ExternalDatabase> database,
        Optional<SmtpServer> smtp,
        Optional<String> sessionDomain,
        boolean sharedSessions,
        boolean behindProxy) {

    /** A PostgreSQL database that exists already. */
    record ExternalDatabase(String url, String user, String password) {}

    /** Where mail goes. */
    record SmtpServer(String host, int port) {}

    static DemoSettings of(String[] arguments, Map<?, ?> systemProperties) {
        Map<String, String> given = new HashMap<>();
        systemProperties.forEach((name, value) -> {
            if (name.toString().startsWith("demo.")) {
                given.put(name.toString(), value.toString());
            }
        });
        Arrays.stream(arguments).map(DemoSettings::argument).forEach(a -> given.put(a.getKey(), a.getValue()));
        return new DemoSettings(
                port(given, "demo.storefront.port", 8080),
                port(given, "demo.admin.port", 8081),
                given.getOrDefault("demo.bind", "127.0.0.1"),
                data(given),
                Optional.ofNullable(given.get("demo.assets"))
                        .map(folder -> Path.of(folder).toAbsolutePath())
                        .orElse(data(given).resolve("assets")),
                database(given),
                Optional.ofNullable(given.get("demo.smtp.host"))
                        .map(host -> new SmtpServer(host, port(given, "demo.smtp.port", 25))),
                Optional.ofNullable(given.get("demo.session.domain")),
                sharedSessions(given),
                isOn(given, "demo.proxy"));
    }

    private static Path data(Map<String, String> given) {
        return Path.of(given.getOrDefault("demo.data", "demo-data")).toAbsolutePath();
    }

    private static Map.Entry<String, String> argument(String argument) {
        int equals = argument.indexOf('=');
        if (!argument.startsWith("--demo.") || equals < 0) {
            throw new CannotStart("Unknown argument \"" + argument
                    + "\". Settings are given as --demo.name=value, for example --demo.storefront.port=9090.");
        }
        return Map.entry(argument.substring(2, equals), argument.substring(equals + 1));
    }

    private static int port(Map<String, String> given, String name, int defaultPort) {
        String value = given.get(name);
        if (value == null) {
            return defaultPort;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new CannotStart(name + " is \"" + value + "\", but must be a port number from 0 to 65535.");
        }
        return Integer.parseInt(value);
    }

    private static boolean sharedSessions(Map<String, String> given) {
        String value = given.getOrDefault("demo.sessions", "memory");
        if (!value.equals("memory") && !value.equals("database")) {
            throw new CannotStart("demo.sessions is \"" + value + "\", but must be memory or database.");
        }
        boolean shared = value.equals("database");
        if (shared && !given.containsKey("demo.db.url")) {
            throw new CannotStart(
                    "demo.sessions=database is for several nodes: give the database that they share as demo.db.url.");
        }
        return shared;
    }

    private static boolean isOn(Map<String, String> given, String name) {
        String value = given.getOrDefault(name, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new CannotStart(name + " is \"" + value + "\", but must be true or false.");
        }
        return value.equals("true");
    }

    private static Optional<ExternalDatabase> database(Map<String, String> given) {
        String url = given.get("demo.db.url");
        if (url == null) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(
                    "demo.db.url must start with jdbc:postgresql: (leave it out for the embedded database).");
        }
        return Optional.of(new ExternalDatabase(
                url, given.getOrDefault("demo.db.user", ""), given.getOrDefault("demo.db.password", "")));
    }
}
