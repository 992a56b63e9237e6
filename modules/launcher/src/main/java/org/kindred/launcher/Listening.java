package org.kindred.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where the service listens.
 *
 * @param host the address
 * @param port the port, never 0
 */
public record Listening(String host, int port) {

    /** Makes sure that nobody listens there, and picks a free port where none is asked for. */
    public static Listening at(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(host), port));
            return new Listening(host, socket.getLocalPort());
        } catch (BindException e) {
            throw CannotStart.because(refused(host, port, e));
        } catch (IOException e) {
            throw CannotStart.because("Kindred cannot listen on " + host + ":" + port + " (" + e.getMessage() + ").");
        }
    }

    private static String refused(String host, int port, BindException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("Permission denied")) {
            return "Port " + port + " needs more rights than this user has: choose one above 1023 with --port.";
        }
        if (message.contains("assign requested address")) {
            return host + " is not an address of this machine: choose another with --host.";
        }
        return "Port " + port + " is in use by another program: stop it, or choose another port with --port (0 picks a free one).";
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw CannotStart.because("'" + host + "' is not an address that can be listened on (kindred.http.host).");
        }
    }
}
