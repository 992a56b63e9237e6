package org.kindred.outgoing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** How connections are made. */
interface Wire {

    /** Connects to an address that is already found. */
    Socket connect(InetSocketAddress address, int timeoutMillis) throws IOException;

    /** Begins TLS on a connection. */
    SSLSocket secure(Socket socket, String host, int port) throws IOException;

    /** Without the machine's proxy, which would look names up once more; with the certificates that Java trusts. */
    static Wire ofTheMachine() {
        return trusting((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    static Wire trusting(SSLSocketFactory tls) {
        return new Wire() {
            @Override
            public Socket connect(InetSocketAddress address, int timeoutMillis) throws IOException {
                var socket = new Socket(Proxy.NO_PROXY);
                try {
                    socket.connect(address, timeoutMillis);
                    return socket;
                } catch (IOException e) {
                    socket.close();
                    throw e;
                }
            }

            @Override
            public SSLSocket secure(Socket socket, String host, int port) throws IOException {
                return (SSLSocket) tls.createSocket(socket, host, port, true);
            }
        };
    }
}
