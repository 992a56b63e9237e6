package org.kindred.security.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** An OpenID provider of a test's own, on the loopback address. */
final class Provider implements AutoCloseable {

    static final RSAKey KEY = key("one");

    private final HttpServer server;
    private final AtomicReference<List<RSAKey>> keys = new AtomicReference<>(List.of(KEY));
    private final AtomicReference<String> keysAt = new AtomicReference<>("");
    /** The paths that were asked for. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    Provider() {
        this(0);
    }

    /** @param port 0 for any */
    Provider(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/realm/.well-known/openid-configuration", exchange -> answer(exchange,
                "{\"issuer\":\"" + issuer() + "\",\"jwks_uri\":\"" + (keysAt.get().isEmpty() ? issuer() + "/keys" : keysAt.get()) + "\"}"));
        server.createContext("/realm/keys",
                exchange -> answer(exchange, new JWKSet(List.copyOf(keys.get())).toPublicJWKSet().toString()));
        server.start();
    }

    private void answer(HttpExchange exchange, String text) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String issuer() {
        return "http://127.0.0.1:" + port() + "/realm";
    }

    /** From now on, it signs with these. */
    void rotate(RSAKey... others) {
        keys.set(List.of(others));
    }

    /** From now on, it says that its keys are elsewhere. */
    void pointTo(String address) {
        keysAt.set(address);
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sign(RSAKey key, JWTClaimsSet claims) {
        return sign(key, claims, JOSEObjectType.JWT);
    }

    static String sign(RSAKey key, JWTClaimsSet claims, JOSEObjectType type) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(type).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
