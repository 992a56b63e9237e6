package org.kindred.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kindred.kernel.link.Verdict;
import org.kindred.kernel.link.WebAddress;
import org.kindred.kernel.link.WebLink.Page;
import org.kindred.kernel.site.Site;
import org.kindred.links.look.Seen;
import org.kindred.links.look.Surveyor;
import org.kindred.outgoing.Allowed;
import org.kindred.outgoing.Outgoing;

/** What is wrong with a site's certificate is told apart: certificates of an authority of our own, behind a server on this machine. */
class CertificateTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;
    private static KeyStore store;
    private static SSLSocketFactory trusting;

    @BeforeAll
    static void makeCertificates() throws IOException, InterruptedException, GeneralSecurityException {
        keytool("ca", "-ext", "bc:c");
        keytool("good", "-ext", "san=ip:127.0.0.1", "-signer", "ca");
        keytool("expired", "-ext", "san=ip:127.0.0.1", "-signer", "ca", "-startdate", "-30d", "-validity", "10");
        keytool("other", "-ext", "san=dns:other.example", "-signer", "ca");
        store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(folder.resolve("keys.p12"))) {
            store.load(in, PASSWORD);
        }
        var trusted = empty();
        trusted.setCertificateEntry("ca", store.getCertificate("ca"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        trusting = context.getSocketFactory();
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        var empty = KeyStore.getInstance("PKCS12");
        empty.load(null, PASSWORD);
        return empty;
    }

    private static void keytool(String alias, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", alias, "-keyalg", "EC", "-dname", "CN=" + alias, "-storetype", "PKCS12", "-keystore",
                folder.resolve("keys.p12").toString(), "-storepass", "changeit"));
        command.addAll(List.of(more));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static HttpsServer serving(String alias) throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        var one = empty();
        one.setKeyEntry(alias, store.getKey(alias, PASSWORD), PASSWORD, store.getCertificateChain(alias));
        keys.init(one, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var page = Web.answering(200, "<title>Carers</title><h1>Welcome</h1>");
        server.createContext("/", exchange -> {
            try (exchange) {
                page.answer(exchange);
            }
        });
        server.start();
        return server;
    }

    private static Seen look(SSLSocketFactory trust, int port) throws InterruptedException {
        var outgoing = Outgoing.of(Allowed.of("127.0.0.1"), trust);
        return new Surveyor(outgoing, () -> Site.UNNAMED, Instant::now, Duration.ofSeconds(20), Duration.ZERO)
                .look(WebAddress.of("https://127.0.0.1:" + port + "/forum").orElseThrow(), Page.NONE);
    }

    private static Seen lookAt(String alias, SSLSocketFactory trust) throws IOException, GeneralSecurityException, InterruptedException {
        var server = serving(alias);
        try {
            return look(trust, server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void certificatesAreToldApart() throws IOException, GeneralSecurityException, InterruptedException {
        var good = lookAt("good", trusting);
        assertEquals(Verdict.OK, good.verdict(), good::reason);
        var expired = lookAt("expired", trusting);
        assertEquals(Verdict.TLS_EXPIRED, expired.verdict(), expired::reason);
        assertEquals(Verdict.TLS_WRONG_HOST, lookAt("other", trusting).verdict());
        assertEquals(Verdict.TLS_UNTRUSTED, lookAt("good", (SSLSocketFactory) SSLSocketFactory.getDefault()).verdict());
        assertTrue(expired.hostIsOut(), "so it is for every page of the host");
        assertEquals("TLS failed: its certificate has expired, or does not hold yet.", expired.reason());
    }

    @Test
    void aServerWithoutTlsIsNoServerWithABadCertificate() throws IOException, InterruptedException {
        try (var plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(plain));
            assertEquals(Verdict.TLS_FAILED, look(trusting, plain.getLocalPort()).verdict());
        }
    }

    private static void refuse(ServerSocket listening) {
        try {
            while (true) {
                try (var socket = listening.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    socket.shutdownOutput();
                    socket.getInputStream().readAllBytes();
                }
            }
        } catch (IOException e) {
            // the test is over
        }
    }
}
