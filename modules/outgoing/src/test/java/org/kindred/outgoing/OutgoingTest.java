package org.kindred.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of addresses, with names of our own making and connections that are looked at and then led to a server of the test. */
class OutgoingTest {

    private static final String PUBLIC = "93.184.216.34";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final Map<String, Deque<List<String>>> names = new HashMap<>();
    private final List<String> lookups = new ArrayList<>();
    private final List<String> connections = new ArrayList<>();
    private Server server = Server.answering(OK);

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** What a name leads to, addresses with spaces between, time after time; the last for good. */
    private void name(String name, String... answers) {
        names.put(name, new ArrayDeque<>(Stream.of(answers).map(answer -> List.of(answer.split(" "))).toList()));
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        lookups.add(host);
        if (!names.containsKey(host)) {
            return InetAddress.getAllByName(host);
        }
        var answers = names.get(host);
        var addresses = new ArrayList<InetAddress>();
        for (String address : answers.size() > 1 ? answers.remove() : answers.element()) {
            addresses.add(InetAddress.getByName(address));
        }
        return addresses.toArray(InetAddress[]::new);
    }

    private Outgoing outgoing(String allowed) {
        return new Outgoing(Allowed.of(allowed), this::resolve, new Wire() {
            @Override
            public Socket connect(InetSocketAddress address, int timeoutMillis) throws IOException {
                connections.add(address.getAddress().getHostAddress() + ":" + address.getPort());
                return new Socket(InetAddress.getLoopbackAddress(), server.port());
            }

            @Override
            public SSLSocket secure(Socket socket, String host, int port) {
                throw new AssertionError("not over TLS");
            }
        });
    }

    private Outcome get(String address) {
        return outgoing("").send(Request.get(address).following(3));
    }

    private void assertRefused(String address) {
        assertInstanceOf(Outcome.Refused.class, get(address));
        assertEquals(List.of(), connections);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://localhost/", "http://LOCALHOST./", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
            "http://[::]/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://１２７.０.０.１/", "http://127。0。0。1/",
            "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://[fe80::1%25lo]/", "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/", "http://[::7f00:1]/", "http://0/", "http://0.0.0.0:8080/"})
    void nothingIsSentToWhatIsNotPublicHoweverItIsWritten(String address) {
        assertRefused(address);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 22, 25, 79, 81, 1023, 6000, 6667, 10080})
    void nothingIsSentToAPortOfAnotherTrade(int port) {
        name("public.test", PUBLIC);
        assertRefused("http://public.test:" + port + "/");
    }

    @Test
    void aPublicNameIsAskedAtTheAddressThatWasLookedAt() {
        name("public.test", PUBLIC);
        var answer = assertInstanceOf(Outcome.Answer.class, get("http://Public.Test./a?b"));
        assertEquals(200, answer.status());
        assertEquals(List.of(PUBLIC + ":80"), connections);
        assertTrue(server.requests.getFirst().startsWith("GET /a?b HTTP/1.1\r\nhost: public.test\r\n"), server.requests::toString);
    }

    @Test
    void aNameWithOnePrivateAddressAmongPublicOnesIsRefused() {
        name("mixed.test", PUBLIC + " 2606:4700::1111 192.168.1.1");
        assertRefused("http://mixed.test/");
    }

    @Test
    void aNameThatMeansAnotherAddressTheSecondTimeIsLookedUpOnceForEachRequest() {
        name("rebinding.test", PUBLIC, "127.0.0.1");
        assertInstanceOf(Outcome.Answer.class, get("http://rebinding.test/"));
        assertEquals(List.of("rebinding.test"), lookups);
        assertEquals(List.of(PUBLIC + ":80"), connections);
        assertInstanceOf(Outcome.Refused.class, get("http://rebinding.test/"));
        assertEquals(1, connections.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "//localhost/x", "http://[::1]:8080/", "http://private.test/", "file:///etc/passwd",
            "http://user@public.test/", "http://2130706433/", "http://public.test:22/"})
    void aRedirectToWhatIsRefusedIsRefused(String location) throws IOException {
        name("public.test", PUBLIC);
        name("private.test", "10.1.1.1");
        server.close();
        server = Server.answering("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
        assertInstanceOf(Outcome.Refused.class, get("http://public.test/"));
        assertEquals(List.of(PUBLIC + ":80"), connections);
    }

    @Test
    void aRedirectToTheSameNameIsLookedUpAnew() throws IOException {
        name("rebinding.test", PUBLIC, "169.254.169.254");
        server.close();
        server = Server.answering("HTTP/1.1 307 Temporary Redirect\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n");
        assertInstanceOf(Outcome.Refused.class, get("http://rebinding.test/"));
        assertEquals(List.of(PUBLIC + ":80"), connections);
    }

    @Test
    void redirectsAreFollowedAsOftenAsIsAsked() throws IOException {
        name("public.test", PUBLIC);
        server.close();
        server = Server.answering("HTTP/1.1 301 Moved\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
        assertInstanceOf(Outcome.Failed.class, get("http://public.test/"));
        assertEquals(4, connections.size());
        var answer = assertInstanceOf(Outcome.Answer.class, outgoing("").send(Request.get("http://public.test/")));
        assertEquals(Optional.of("/again"), answer.header("location"));
    }

    @Test
    void aPostFollowsNoRedirect() throws IOException {
        name("public.test", PUBLIC);
        server.close();
        server = Server.answering("HTTP/1.1 308 Moved\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
        var post = Request.post("http://public.test/", Map.of(), "x".getBytes(java.nio.charset.StandardCharsets.UTF_8)).following(3);
        assertEquals(308, assertInstanceOf(Outcome.Answer.class, outgoing("").send(post)).status());
        assertEquals(1, connections.size());
    }

    @Test
    void headerFieldsDoNotFollowToAnotherServer() throws IOException {
        name("public.test", PUBLIC);
        name("other.test", PUBLIC);
        server.close();
        server = Server.answering("HTTP/1.1 302 Found\r\nLocation: http://other.test/\r\nContent-Length: 0\r\n\r\n");
        outgoing("").send(Request.get("http://public.test/").with(Map.of("Authorization", "Bearer x")).following(1));
        assertTrue(server.requests.get(0).contains("authorization: Bearer x"));
        assertTrue(server.requests.get(1).startsWith("GET / HTTP/1.1\r\nhost: other.test\r\n"));
        assertTrue(!server.requests.get(1).contains("authorization"));
    }

    @Test
    void whatTheOperatorAllowsByNameIsAskedWhateverItLeadsTo() {
        name("intranet.test", "10.0.0.7");
        assertInstanceOf(Outcome.Answer.class, outgoing("intranet.test:81").send(Request.get("http://intranet.test:81/")));
        assertInstanceOf(Outcome.Refused.class, outgoing("intranet.test:81").send(Request.get("http://intranet.test/")));
        assertInstanceOf(Outcome.Refused.class, outgoing("intranet.test").send(Request.get("http://10.0.0.7/")));
    }

    @Test
    void aRefusalNamesTheAddressAndTheSettingThatAllowsIt() {
        name("intranet.test", "10.0.0.7");
        var refused = assertInstanceOf(Outcome.Refused.class, get("http://intranet.test:8080/"));
        assertEquals("intranet.test leads to 10.0.0.7, which is a private address. An operator can allow it: "
                + "kindred.outgoing.allow=intranet.test:8080", refused.reason());
        assertEquals(Optional.of(refused.reason()), outgoing("").objection("http://intranet.test:8080/", Duration.ofSeconds(5)));
    }

    /** It is not looked up, so there is nothing to be late for. */
    @Test
    void anAddressIsObjectedToHoweverLittleTimeThereIs() {
        for (String address : List.of("http://169.254.169.254/", "http://[fe80::1]/", "http://[::ffff:10.0.0.7]/")) {
            assertTrue(Outgoing.of(Allowed.NOTHING).objection(address, Duration.ZERO).isPresent(), address);
        }
    }

    @Test
    void aNameThatLeadsNowhereFailsAndIsNoObjection() {
        Resolver nowhere = host -> {
            throw new UnknownHostException(host);
        };
        var outgoing = new Outgoing(Allowed.NOTHING, nowhere, Wire.ofTheMachine());
        assertEquals(new Outcome.Failed(Outcome.Trouble.NO_HOST, "There is no host nowhere.test."),
                outgoing.send(Request.get("http://nowhere.test/")));
        assertEquals(Optional.empty(), outgoing.objection("http://nowhere.test/", Duration.ofSeconds(5)));
    }

    @Test
    void theNextAddressIsTriedWhereOneDoesNotAnswer() {
        var tried = new ArrayList<String>();
        name("two.test", "93.184.216.34 93.184.216.35");
        var outgoing = new Outgoing(Allowed.NOTHING, this::resolve, new Wire() {
            @Override
            public Socket connect(InetSocketAddress address, int timeoutMillis) throws IOException {
                tried.add(address.getAddress().getHostAddress());
                if (tried.size() == 1) {
                    throw new IOException("Connection refused");
                }
                return new Socket(InetAddress.getLoopbackAddress(), server.port());
            }

            @Override
            public SSLSocket secure(Socket socket, String host, int port) {
                throw new AssertionError("not over TLS");
            }
        });
        assertInstanceOf(Outcome.Answer.class, outgoing.send(Request.get("http://two.test/")));
        assertEquals(List.of("93.184.216.34", "93.184.216.35"), tried);
    }
}
