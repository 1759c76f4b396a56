package org.b2bleaf.demo.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A balancer that sends each request to the next node, and tries the one after it when a node does not listen. One request
 * for each connection, and the Host header as it came: so the nodes name nothing but the balancer.
 */
public final class RoundRobin implements AutoCloseable {

    private final ServerSocket server;
    private final List<URI> nodes;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Integer> answered = Collections.synchronizedList(new ArrayList<>());
    private volatile int only = -1;

    /** @param nodes their addresses; a port counts, a path does not */
    public RoundRobin(List<URI> nodes) {
        this.nodes = new ArrayList<>(nodes);
        try {
            server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        daemon("balancer", this::accept);
    }

    /** @return where the shop is reached */
    public URI address() {
        return URI.create("http://localhost:" + server.getLocalPort() + "/");
    }

    /** A node that was started again has other ports. */
    public void replace(int node, URI address) {
        nodes.set(node, address);
    }

    /** Sends everything to one node from now on; -1 to each in turn. */
    public void only(int node) {
        only = node;
    }

    /** @return how many requests the node has got */
    public long requestsOf(int node) {
        synchronized (answered) {
            return answered.stream().filter(it -> it == node).count();
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                daemon("balanced-request", () -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Request request = Request.read(client.getInputStream());
            if (request == null) {
                return;
            }
            try (Socket node = connect()) {
                if (node == null) {
                    client.getOutputStream()
                            .write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.ISO_8859_1));
                    return;
                }
                request.write(node.getOutputStream());
                // The node closes the connection when it has answered, so that is the end of the answer for the client
                // too.
                node.getInputStream().transferTo(client.getOutputStream());
            }
        } catch (IOException e) {
            // Whoever asked sees that there is no answer.
        }
    }

    private Socket connect() {
        int first = only >= 0 ? only : next.getAndIncrement() % nodes.size();
        for (int i = 0; i < (only >= 0 ? 1 : nodes.size()); i++) {
            int node = (first + i) % nodes.size();
            try {
                Socket socket = new Socket("127.0.0.1", nodes.get(node).getPort());
                answered.add(node);
                return socket;
            } catch (IOException e) {
                // It is down; the next one.
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private record Request(byte[] head, byte[] body) {

        static Request read(InputStream in) throws IOException {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            int end = 0;
            while (end < 4) {
                int next = in.read();
                if (next < 0) {
                    return null;
                }
                read.write(next);
                end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : next == '\r' ? 1 : 0;
            }
            String head = read.toString(StandardCharsets.ISO_8859_1);
            int length = 0;
            StringBuilder sent = new StringBuilder();
            for (String line : head.strip().split("\r\n")) {
                String name = line.toLowerCase();
                if (name.startsWith("content-length:")) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
                if (!name.startsWith("connection:")
                        && !name.startsWith("upgrade:")
                        && !name.startsWith("http2-settings:")) {
                    sent.append(line).append("\r\n");
                }
            }
            sent.append("Connection: close\r\n\r\n");
            return new Request(sent.toString().getBytes(StandardCharsets.ISO_8859_1), in.readNBytes(length));
        }

        void write(OutputStream out) throws IOException {
            out.write(head);
            out.write(body);
            out.flush();
        }
    }
}
