package org.kindred.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection to an address that was looked at, and a certificate for the name. */
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;
    private static SSLContext context;

    @BeforeAll
    static void makeACertificateForOneName() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg",
                "EC", "-dname", "CN=hook.test", "-ext", "san=dns:hook.test", "-storetype", "PKCS12", "-keystore", file.toString(),
                "-storepass", "changeit").inheritIO().start();
        assertEquals(0, keytool.waitFor());
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("own", store.getCertificate("mykey"));
        trust.init(trusted);
        context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    }

    /** Takes no client that does not say which name it means. */
    private static Server server() throws IOException {
        var listening = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var parameters = listening.getSSLParameters();
        parameters.setSNIMatchers(List.<SNIMatcher>of(SNIHostName.createSNIMatcher("(hook|other)\\.test")));
        listening.setSSLParameters(parameters);
        return Server.on(listening, out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(
                java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Outcome ask(SSLSocketFactory trust, String name, Server server) {
        var real = Wire.trusting(trust);
        Resolver resolver = host -> new InetAddress[] {InetAddress.getByName("93.184.216.34")};
        return new Outgoing(Allowed.NOTHING, resolver, new Wire() {
            @Override
            public Socket connect(InetSocketAddress address, int timeoutMillis) throws IOException {
                return new Socket(InetAddress.getLoopbackAddress(), server.port());
            }

            @Override
            public SSLSocket secure(Socket socket, String host, int port) throws IOException {
                return real.secure(socket, host, port);
            }
        }).send(Request.get("https://" + name + "/"));
    }

    @Test
    void theCertificateMustBeTheNames() throws IOException {
        try (var server = server()) {
            assertEquals(200, assertInstanceOf(Outcome.Answer.class, ask(context.getSocketFactory(), "hook.test", server)).status());
            var failed = assertInstanceOf(Outcome.Failed.class, ask(context.getSocketFactory(), "other.test", server));
            assertTrue(failed.reason().startsWith("TLS failed: "), failed::reason);
            assertEquals(Outcome.Trouble.CERTIFICATE_OF_ANOTHER, failed.trouble());
        }
    }

    @Test
    void aCertificateThatNobodyTrustsFails() throws IOException {
        try (var server = server()) {
            var failed = assertInstanceOf(Outcome.Failed.class, ask((SSLSocketFactory) SSLSocketFactory.getDefault(), "hook.test", server));
            assertTrue(failed.reason().startsWith("TLS failed: "), failed::reason);
            assertEquals(Outcome.Trouble.CERTIFICATE_UNTRUSTED, failed.trouble());
        }
    }
}
