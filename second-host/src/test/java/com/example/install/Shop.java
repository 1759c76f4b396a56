package com.example.install;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The shop: its files, which the tests change, its database, its mails, and its process while it runs. */
final class Shop {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path FOLDER = TARGET.resolve("shop");
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    /** As Broadleaf on Java 17 needs it. */
    private static final List<String> OPENED =
            List.of("java.lang", "java.lang.reflect", "java.util", "java.text", "java.net", "java.io");

    private static final Shop THE_SHOP = new Shop();

    private final Tables tables = Tables.create();
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private boolean withModules;
    private Process process;
    private int port;
    private int starts;

    private Shop() {
        mails.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    static Shop get() {
        return THE_SHOP;
    }

    Tables tables() {
        return tables;
    }

    GreenMail mails() {
        return mails;
    }

    Path storefront() {
        return FOLDER.resolve("storefront");
    }

    Path admin() {
        return FOLDER.resolve("admin");
    }

    /** The files as the developer has written them, without us. */
    void layOutFiles() {
        delete(FOLDER);
        copy(Path.of("src/main/webapp"), FOLDER);
        Properties settings = new Properties();
        for (String unit : List.of("blPU", "blSecurePU", "blCMSStorage")) {
            settings.setProperty(unit + ".hibernate.dialect", "org.hibernate.dialect.HSQLDialect");
            settings.setProperty(unit + ".hibernate.hbm2ddl.auto", "validate");
            settings.setProperty(unit + ".hibernate.show_sql", "false");
        }
        settings.setProperty("shop.database", tables.url());
        settings.setProperty("shop.smtp", String.valueOf(mails.getSmtp().getPort()));
        settings.setProperty("currency.default", "EUR");
        settings.setProperty("request.uri.encoding", "UTF-8");
        settings.setProperty("web.defaultPageSize", "18");
        settings.setProperty("web.maxPageSize", "96");
        settings.setProperty("messages.useCodeAsDefaultMessage", "true");
        settings.setProperty("thymeleaf.view.resolver.cache", "true");
        settings.setProperty("admin.search.string.onlyStartsWith", "false");
        settings.setProperty("asset.server.url.prefix.internal", "cmsstatic");
        settings.setProperty(
                "password.site.encoder", "org.springframework.security.authentication.encoding.ShaPasswordEncoder");
        settings.setProperty(
                "asset.server.file.system.path", FOLDER.resolve("assets").toString());
        settings.setProperty(
                "file.service.temp.file.base.directory", FOLDER.resolve("work").toString());
        for (Path application : List.of(storefront(), admin())) {
            Path classes = application.resolve("WEB-INF/classes/runtime-properties");
            try {
                Files.createDirectories(classes);
                try (var file = Files.newOutputStream(classes.resolve("common-shared.properties"))) {
                    settings.store(file, null);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        withModules = false;
    }

    /** Step 1 of the README: the dependency in the storefront and the one in the admin. */
    void addDependencies(String storefront, String admin) {
        if (!storefront.equals("org.b2bleaf:b2b-storefront-module") || !admin.equals("org.b2bleaf:b2b-admin-module")) {
            throw new AssertionError("This module has other dependencies: " + storefront + ", " + admin);
        }
        withModules = true;
    }

    /** @param options further Java options */
    void start(List<String> options) {
        stop();
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-javaagent:" + libraries(shopLibraries(), name -> name.startsWith("spring-instrument")),
                "-Druntime.environment=production",
                "-Dstore.front.webapp.prefix=" + address()));
        OPENED.forEach(name -> command.addAll(List.of("--add-opens", "java.base/" + name + "=ALL-UNNAMED")));
        command.addAll(options);
        command.addAll(List.of("-cp", server(), "com.example.shop.Server", String.valueOf(port)));
        command.add(FOLDER.resolve("server").toString());
        lay(storefront(), "b2b-admin-module");
        lay(admin(), "b2b-storefront-module");
        command.addAll(List.of("", storefront().toString(), "/admin", admin().toString()));
        Path output = TARGET.resolve("shop-output-" + ++starts + ".txt");
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("the shop to be ready")
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !process.isAlive() || text(output).contains("Shop ready"));
        if (!process.isAlive()) {
            throw new AssertionError("The shop did not start:\n" + text(output));
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    void stop() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process = null;
        }
    }

    /** Tomcat and the agent; everything else belongs to the applications. */
    private static String server() {
        Path folder = FOLDER.resolve("server-classes");
        Path file = Path.of("com/example/shop/Server.class");
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(
                    TARGET.resolve("classes").resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder
                + File.pathSeparator
                + libraries(
                        shopLibraries(), name -> name.startsWith("tomcat-") || name.startsWith("spring-instrument"));
    }

    /** What Maven found for this module without its tests: Broadleaf, and nothing of ours. */
    private static List<String> shopLibraries() {
        List<String> libraries = Arrays.asList(
                text(TARGET.resolve("shop-class-path.txt")).strip().split(File.pathSeparator));
        if (libraries.stream().anyMatch(library -> library.contains("b2b-"))) {
            throw new AssertionError("The shop is not ours alone: " + libraries);
        }
        return libraries;
    }

    /** Puts the libraries into an application: the shop's, and those that come with the dependency on one module. */
    private void lay(Path application, String otherModule) {
        List<String> libraries =
                new ArrayList<>(List.of(TARGET.resolve("classes").toString()));
        shopLibraries().stream().filter(library -> !OF_SERVER.test(library)).forEach(libraries::add);
        if (withModules) {
            List<String> shop = shopLibraries();
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(library -> !shop.contains(library))
                    .filter(library -> !library.contains(otherModule) && !library.contains("second-host"))
                    .filter(library -> !OF_TESTS.test(library))
                    .forEach(libraries::add);
        }
        try {
            Path jars = Files.createDirectories(application.resolve("WEB-INF/lib"));
            for (String library : libraries) {
                Path file = Path.of(library);
                if (Files.isDirectory(file)) {
                    copy(file, application.resolve("WEB-INF/classes"));
                } else if (!Files.exists(jars.resolve(file.getFileName()))) {
                    Files.copy(file, jars.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the container and the agent are. */
    private static final Predicate<String> OF_SERVER =
            library -> Stream.of("tomcat-", "spring-instrument").anyMatch(new File(library).getName()::startsWith);

    private static final Predicate<String> OF_TESTS = library -> Stream.of(
                    "junit",
                    "assertj",
                    "greenmail",
                    "jsoup",
                    "awaitility",
                    "cucumber",
                    "surefire",
                    "opentest4j",
                    "apiguardian",
                    "hamcrest",
                    "gherkin",
                    "byte-buddy",
                    "html-formatter",
                    "messages-",
                    "tag-expr",
                    "ci-environment",
                    "datatable",
                    "docstring")
            .anyMatch(new File(library).getName()::contains);

    private static String libraries(List<String> all, Predicate<String> wanted) {
        return all.stream()
                .filter(library -> wanted.test(new File(library).getName()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
