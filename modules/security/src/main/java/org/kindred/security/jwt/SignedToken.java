package org.kindred.security.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.kindred.kernel.access.Admission.Verdict;
import org.kindred.kernel.problem.Overloaded;

/** Judges the signed tokens of one issuer: signature, type, issuer, audience and time. */
final class SignedToken {

    private static final System.Logger LOG = System.getLogger(SignedToken.class.getName());
    private static final Duration LATER = Duration.ofSeconds(5);
    /** A plain one, and an access token by RFC 9068; never one that tells of a logout, which is signed with the same keys. */
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");
    private static final Set<String> REQUIRED = Set.of("iss", "aud", "exp");
    private static final Set<String> OF_OTHER_KINDS = Set.of("events");

    private final TrustedIssuer issuer;
    private final Keys keys;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** @param seldom how much time passes between two questions for its keys */
    SignedToken(TrustedIssuer issuer, Documents documents, Clock clock, Duration seldom) {
        this.issuer = issuer;
        this.keys = new Keys(issuer, documents);
        var algorithms = issuer.algorithms().stream().map(JWSAlgorithm::new).collect(Collectors.toSet());
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(null, JOSEObjectType.JWT, ACCESS_TOKEN));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys.remembered(seldom)));
        processor.setJWTClaimsSetVerifier(new AtTime(issuer, clock));
    }

    TrustedIssuer issuer() {
        return issuer;
    }

    /** @throws Overloaded if the issuer's keys cannot be had now */
    Verdict judge(SignedJWT token) {
        if (!issuer.algorithms().contains(token.getHeader().getAlgorithm().getName())) {
            return unknown("This token is not signed in a way that counts here.");
        }
        try {
            var claims = processor.process(token, null).getClaims();
            return new Owner(issuer, claims).caller().<Verdict>map(Verdict.Admitted::new)
                    .orElseGet(() -> unknown("This token does not say whose it is."));
        } catch (ExpiredJWTException e) {
            return unknown("This token has expired.");
        } catch (BadJOSEException e) {
            LOG.log(System.Logger.Level.DEBUG, "a signed token is refused: {0}", e.getMessage());
            return unknown("This token was not signed by " + issuer.issuer() + ", or not for this service, or not for now.");
        } catch (RateLimitReachedException e) {
            return withoutItsKey();
        } catch (KeySourceException e) {
            throw unreachable();
        } catch (JOSEException e) {
            LOG.log(System.Logger.Level.WARNING, "a signed token could not be verified", e);
            return unknown("This token could not be verified.");
        }
    }

    /** Its key is not among those we know, and we have asked for them a moment ago. */
    private Verdict withoutItsKey() {
        if (keys.isReached()) {
            return unknown("This token is signed with a key that is not known of " + issuer.issuer() + ".");
        }
        throw unreachable();
    }

    private Overloaded unreachable() {
        return new Overloaded("The identity provider " + issuer.issuer() + " cannot be reached, so its tokens cannot be verified now. "
                + "API tokens still count.", LATER);
    }

    private static Verdict unknown(String why) {
        return new Verdict.Unknown(why, true);
    }

    /** Whether it is meant for us, and for now. */
    private static final class AtTime extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Clock clock;

        private AtTime(TrustedIssuer issuer, Clock clock) {
            super(issuer.audiences(), new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(), REQUIRED, OF_OTHER_KINDS);
            setMaxClockSkew((int) issuer.skew().toSeconds());
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
