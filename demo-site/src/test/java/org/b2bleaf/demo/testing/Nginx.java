package org.b2bleaf.demo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * The machine's nginx with {@code docs/production/nginx.conf}, on free ports of the loopback address. What differs from the
 * file: addresses, ports, and no certificates.
 */
public final class Nginx implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));
    private static final Path CONFIGURATION = Path.of("../docs/production/nginx.conf");

    private final Process process;
    private final int shopPort;
    private final int adminPort;

    private Nginx(Process process, int shopPort, int adminPort) {
        this.process = process;
        this.shopPort = shopPort;
        this.adminPort = adminPort;
    }

    public static boolean isInstalled() {
        return PLACES.stream().anyMatch(Files::isExecutable);
    }

    /** Starts it in front of two nodes and waits until it listens. */
    public static Nginx start(DemoProcess one, DemoProcess other) {
        int shopPort = freePort();
        int adminPort = freePort();
        Path folder = DemoProcess.newFolder("nginx");
        try {
            Path whole = folder.resolve("nginx.conf");
            Files.writeString(
                    whole,
                    main(folder) + "http {\n" + types(folder)
                            + adapted(Files.readString(CONFIGURATION), one, other, shopPort, adminPort) + "}\n");
            Process process = new ProcessBuilder(
                            PLACES.stream()
                                    .filter(Files::isExecutable)
                                    .findFirst()
                                    .orElseThrow()
                                    .toString(),
                            "-e",
                            folder.resolve("error.log").toString(),
                            "-c",
                            whole.toString(),
                            "-p",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-nginx"));
            Awaitility.await("nginx, see " + folder)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> listens(shopPort) && listens(adminPort));
            return new Nginx(process, shopPort, adminPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String main(Path folder) {
        return "daemon off;\nworker_processes 1;\npid " + folder.resolve("nginx.pid") + ";\n"
                + (System.getProperty("user.name").equals("root") ? "user root;\n" : "")
                + "events { worker_connections 256; }\n";
    }

    /** Nothing of it in the machine's own folders. */
    private static String types(Path folder) {
        StringBuilder all = new StringBuilder("access_log " + folder.resolve("access.log") + ";\n");
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            all.append(kind).append("_temp_path ").append(folder.resolve(kind)).append(";\n");
        }
        return all.toString();
    }

    private static String adapted(String file, DemoProcess one, DemoProcess other, int shopPort, int adminPort) {
        String shop = file.substring(0, file.indexOf("server_name admin.example.com;"));
        String admin = file.substring(shop.length());
        return (shop.replace("listen 80;", "listen 127.0.0.1:" + freePort() + ";")
                                .replaceFirst("(?s)listen 443 ssl http2;", "listen 127.0.0.1:" + shopPort + ";")
                                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + adminPort + ";")
                        + admin)
                .replaceAll("server_name (www|admin).example.com;", "server_name localhost;")
                .replaceAll("(?m)^\\s*ssl_certificate.*$", "")
                .replace("10.0.0.11:8080", "127.0.0.1:" + one.shop().getPort())
                .replace("10.0.0.12:8080", "127.0.0.1:" + other.shop().getPort())
                .replace("10.0.0.11:8081", "127.0.0.1:" + one.admin().getPort())
                .replace("10.0.0.12:8081", "127.0.0.1:" + other.admin().getPort());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI shop() {
        return URI.create("http://localhost:" + shopPort + "/");
    }

    public URI admin() {
        return URI.create("http://localhost:" + adminPort + "/admin");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
