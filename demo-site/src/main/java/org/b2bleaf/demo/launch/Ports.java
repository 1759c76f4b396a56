package org.b2bleaf.demo.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at TCP ports before a server takes them. */
final class Ports {

    private Ports() {}

    /** @return a port that nobody listens on at this moment */
    static int free(String address) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("No free port on " + address + " (" + e.getMessage() + ").", e);
        }
    }

    /** @return the port itself when it can be listened on, a free one for 0 */
    static int available(String address, int port, String settingName) {
        if (port == 0) {
            return free(address);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return port;
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " on " + address + " is taken or may not be used (" + e.getMessage()
                            + "). Choose another one with --" + settingName + "=PORT.",
                    e);
        }
    }
}
