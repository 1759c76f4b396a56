package org.b2bleaf.benchmarks.endurance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** What lies between a shop and its mail server. */
final class MailWire implements AutoCloseable {

    /** How it treats those who connect from now on. */
    enum Mode {
        /** Both sides hear each other. */
        PASS,
        /** Whoever connects is turned away with a temporary error (4xx). */
        REFUSE,
        /** Whoever connects hears nothing, for as long as he waits. */
        HANG,
        /** The connection ends in the middle of a message. */
        CUT,
        /** The mail server takes a message, and the connection ends before the shop hears so; once, then {@link #PASS}. */
        LOSE_ANSWER
    }

    /** Of a message, before it is cut off. */
    private static final int FIRST_BYTES = 200;

    private final ServerSocket listening = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
    private final int mailServer;
    private final AtomicInteger harmed = new AtomicInteger();
    private volatile Mode mode = Mode.PASS;

    MailWire(int mailServer) throws IOException {
        this.mailServer = mailServer;
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void set(Mode wanted) {
        harmed.set(0);
        mode = wanted;
    }

    /** How many connections have suffered since it was set. */
    int harmed() {
        return harmed.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket shop = listening.accept();
                daemon(() -> connect(shop));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void connect(Socket shop) {
        Mode now = mode;
        try {
            switch (now) {
                case REFUSE -> {
                    harmed.incrementAndGet();
                    try (shop) {
                        shop.getOutputStream()
                                .write("421 too busy, come again\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                }
                case HANG -> harmed.incrementAndGet();
                default -> join(shop, new Socket("127.0.0.1", mailServer), now);
            }
        } catch (IOException e) {
            // One of them has gone; the other one finds out.
        }
    }

    private void join(Socket shop, Socket server, Mode now) {
        Message message = new Message(now);
        daemon(() -> pump(shop, server, message::passesToServer));
        pump(server, shop, message::passesToShop);
    }

    /** What may go on, of what one side said. */
    private interface Gate {
        boolean lets(byte[] said, int length);
    }

    private static void pump(Socket from, Socket to, Gate gate) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] said = new byte[8192];
            for (int length = in.read(said); length >= 0; length = in.read(said)) {
                if (!gate.lets(said, length)) {
                    return;
                }
                out.write(said, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            // One of them has gone.
        }
    }

    /** One conversation, as far as it is known. */
    private final class Message {

        private final Mode treated;
        private final ByteArrayOutputStream toServer = new ByteArrayOutputStream();

        Message(Mode treated) {
            this.treated = treated;
        }

        synchronized boolean passesToServer(byte[] said, int length) {
            toServer.write(said, 0, length);
            if (treated != Mode.CUT) {
                return true;
            }
            String all = toServer.toString(StandardCharsets.ISO_8859_1);
            int begun = all.indexOf("DATA\r\n");
            boolean cut = begun >= 0 && all.length() > begun + FIRST_BYTES;
            if (cut) {
                harmed.incrementAndGet();
            }
            return !cut;
        }

        synchronized boolean passesToShop(byte[] said, int length) {
            if (treated != Mode.LOSE_ANSWER
                    || !toServer.toString(StandardCharsets.ISO_8859_1).contains("\r\n.\r\n")) {
                return true;
            }
            harmed.incrementAndGet();
            mode = Mode.PASS;
            return false;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "mail-wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
