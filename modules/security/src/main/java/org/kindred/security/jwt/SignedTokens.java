package org.kindred.security.jwt;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kindred.kernel.access.Admission.Verdict;

/** Judges signed tokens of all issuers that are trusted. What a token says of itself decides alone whose keys it is held against. */
public final class SignedTokens {

    private static final int LONGEST = 16 << 10;
    private static final Verdict NO_TOKEN = new Verdict.Unknown("This is no token that counts here.", true);

    private final List<SignedToken> issuers;

    /**
     * @param issuers   each with another {@code iss}
     * @param documents where their keys come from
     * @param seldom    how much time passes between two questions for keys, at least
     */
    public SignedTokens(List<TrustedIssuer> issuers, Documents documents, Clock clock, Duration seldom) {
        this.issuers = issuers.stream().map(issuer -> new SignedToken(issuer, documents, clock, seldom)).toList();
    }

    /**
     * Whose a token is.
     *
     * @throws org.kindred.kernel.problem.Overloaded if its issuer's keys cannot be had now
     */
    public Verdict judge(String credential) {
        if (issuers.isEmpty() || credential.length() > LONGEST) {
            return NO_TOKEN;
        }
        try {
            var token = SignedJWT.parse(credential);
            String from = token.getJWTClaimsSet().getIssuer();
            return issuers.stream().filter(known -> known.issuer().issuer().equals(from)).findFirst().map(known -> known.judge(token))
                    .orElse(NO_TOKEN);
        } catch (ParseException e) {
            return NO_TOKEN;
        }
    }
}
