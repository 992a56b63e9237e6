package org.kindred.security.jwt;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The keys of an issuer. They are asked for at the issuer itself, or where the operator says they are; a token cannot say where. */
final class Keys implements JWKSetSource<SecurityContext> {

    /** For how long keys count that are no longer among its keys, at most. */
    static final Duration FRESH = Duration.ofMinutes(5);
    /** For how long the last ones known count while it cannot be reached. */
    static final Duration OUTAGE = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(Keys.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final TrustedIssuer issuer;
    private final Documents documents;
    private volatile boolean reached = true;

    Keys(TrustedIssuer issuer, Documents documents) {
        this.issuer = issuer;
        this.documents = documents;
    }

    /**
     * The same, remembered; a key that is not among them makes us ask again.
     *
     * @param seldom how much time passes between two questions, but for one more when keys are exchanged
     */
    JWKSource<SecurityContext> remembered(Duration seldom) {
        return JWKSourceBuilder.create(this).cache(FRESH.toMillis(), PATIENCE.toMillis()).refreshAheadCache(false)
                .rateLimited(seldom.toMillis()).outageTolerant(OUTAGE.toMillis()).build();
    }

    /** Whether the last question was answered. */
    boolean isReached() {
        return reached;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context) throws KeySourceException {
        try {
            var keys = JWKSet.parse(documents.get(issuer.keys().isPresent() ? issuer.keys().get() : discovered()));
            reached = true;
            return keys;
        } catch (IOException | ParseException e) {
            if (reached) {
                LOG.log(System.Logger.Level.WARNING, "The keys of " + issuer.issuer() + " cannot be had: " + e.getMessage());
            }
            reached = false;
            throw new JWKSetUnavailableException("no keys of " + issuer.issuer(), e);
        }
    }

    /** Where the issuer says they are. Only itself is asked: what it points to elsewhere has to be named by the operator. */
    private URI discovered() throws IOException, ParseException {
        var document = JSONObjectUtils.parse(documents.get(URI.create(issuer.issuer().replaceAll("/$", "") + DISCOVERY)));
        if (!issuer.issuer().equals(document.get("issuer"))) {
            throw new IOException("its discovery document is another issuer's");
        }
        URI keys = address(document);
        if (!origin(keys).equals(origin(URI.create(issuer.issuer())))) {
            throw new IOException(
                    "they are at " + keys + ", which is another machine; a setting ending with .keys can say that this is right");
        }
        return keys;
    }

    private static URI address(Map<String, Object> document) throws IOException {
        if (document.get("jwks_uri") instanceof String text) {
            try {
                return new URI(text);
            } catch (java.net.URISyntaxException e) {
                throw new IOException("its discovery document names no address of keys", e);
            }
        }
        throw new IOException("its discovery document names no address of keys");
    }

    private static String origin(URI address) {
        final int standard = 443;
        int port = address.getPort() < 0 && "https".equals(address.getScheme()) ? standard : address.getPort();
        return address.getScheme() + "://" + Objects.toString(address.getHost(), "") + ":" + port;
    }

    @Override
    public void close() {
        // the source of documents is shared
    }
}
